import anyAscii from 'any-ascii'

/**
 * How names of places are compared: `foldName` for names that differ in writing only, `skeletonOf` for names
 * that were brought from another script in different ways. The gazetteer is built and read with the same two.
 */

const WORDS: Readonly<Record<string, string>> = {
  saint: 'st',
  sainte: 'ste',
  mount: 'mt',
  fort: 'ft',
}

/**
 * Lower case, plain letters, no marks: "Al-Quşayr" → "al qusayr", "N'Djamena" → "ndjamena", "St. Louis" → "st louis".
 * Empty when nothing is left.
 */
export function foldName(name: string): string {
  let plain = name
  for (let i = 0; i < name.length; i++) {
    if (name.charCodeAt(i) > 126) {
      plain = anyAscii(name.replace(/[’‘ʼʻ`´]/g, "'"))
      break
    }
  }
  const words = plain
    .toLowerCase()
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  return words.map((word) => WORDS[word] ?? word).join(' ')
}

const ARTICLE = /^(?:al|el|ar|ad|as|ash|at|an|az|es|esh|er|ed|et|en|ez|ul) /

/** A folded name without its Arabic article ("al qusayr" → "qusayr"); the same when it has none. */
export const withoutArticle = (folded: string): string => (folded.length > 5 ? folded.replace(ARTICLE, '') : folded)

/**
 * What stays of a folded name whatever the transliteration: "al qusayr", "qusair", "kusseir" → "kusair".
 * One letter for each class of letters that systems of transliteration exchange; doubled letters single; no article, no blank.
 */
export const skeletonOf = (folded: string): string =>
  withoutArticle(folded)
    .replace(/q|ck|kh/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/tch|tsch|ch/g, 'ch')
    .replace(/dj|dzh|zh/g, 'j')
    .replace(/ph/g, 'f')
    .replace(/[ao][uw](?![aeiou])/g, 'u')
    .replace(/w|v/g, 'v')
    .replace(/ou|oo|u|o/g, 'u')
    .replace(/ai|ay|ei|ey/g, 'ai')
    .replace(/ee|ii|iy|yi|y|i/g, 'i')
    .replace(/aa|e|a/g, 'a')
    .replace(/([bcdfgjklmnprstvzxhuia]) *\1+/g, '$1')
    .replace(/h$/, '')
    .replace(/ /g, '')
