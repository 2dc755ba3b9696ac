import { genderOfTitle, isAddress, isTitlePart, isTitleWord, ROLES } from '../../language/en/titles.ts'
import type { Draft } from './draft.ts'
import type { Placed } from './facts.ts'

/** Title words right before an offset: "President Bashar" → "President "; where they begin, and the gender they tell. */
export function titleBefore(text: string, offset: number): { start: number; gender: 'm' | 'f' | null } {
  let start = offset
  let gender: 'm' | 'f' | null = null
  for (let n = 0; n < 6; n++) {
    const match = /(?:^|[\s("“‘'])([\p{L}.-]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 28), start))
    const word = match?.[1]
    if (!word || !/^\p{Lu}/u.test(word)) break
    if (n === 0 ? !isTitleWord(word) : !isTitlePart(word)) break
    if (/\.$/.test(word) && !isAddress(word) && !isTitlePart(word)) break
    start -= word.length + 1
    gender ??= genderOfTitle(word)
  }
  return { start, gender }
}

/** Fills `roles` of persons: what stands before the name ("UN envoy X"), or beside it ("X, a local activist,"). */
export function findRoles(people: readonly Draft[], text: string): void {
  for (const person of people) {
    for (const placed of person.members) {
      for (const role of [roleBefore(placed, text), roleAfter(placed, text)]) {
        if (role !== null && !person.roles.includes(role.text)) person.roles.push(role.text)
        person.gender ??= role?.gender ?? null
      }
    }
  }
}

interface Role {
  readonly text: string
  readonly start: number
  readonly gender: 'm' | 'f' | null
}

/** "White House spokesman X", "The UN envoy to Syria, X": back from the name to where the phrase begins. */
export function roleBefore({ sentence, first }: Placed, text: string): Role | null {
  const { tokens } = sentence
  let end = first - 1
  const comma = tokens[end]?.text === ','
  if (comma) end--
  let from = end + 1
  let heads = 0
  for (let i = end; i >= 0 && end - i < 14; i--) {
    const token = tokens[i]!
    const { upos, xpos, lemma } = token
    if (upos === 'DET' || upos === 'VERB' || upos === 'AUX' || upos === 'PRON' || upos === 'SCONJ' || upos === 'NUM')
      break
    if (upos === 'PUNCT' && !/^[-‑]$/.test(token.text)) break
    if (upos === 'CCONJ' && !(tokens[i - 1]?.upos === 'PROPN' && i - 1 >= 0)) break
    if (upos === 'ADP') {
      // only inside a title: "envoy to", "Secretary of"; never "heartland of President X"
      const head = tokens[i - 1]
      if (!/^(?:of|to|for|in|on)$/.test(token.text) || i === end || !head) break
      if (!ROLES.has(head.lemma.toLowerCase()) && !isTitleWord(head.text)) break
    }
    if (upos === 'ADV') break
    if (ROLES.has(lemma.toLowerCase()) || (isTitleWord(token.text) && !isAddress(token.text))) heads++
    from = i
    if (xpos === 'POS' && i > 0) continue
  }
  if (from > end || heads === 0) return null
  // The head must be the last noun of the phrase or stand before "of", "to", "for".
  const last = tokens[end]!
  const headLast = ROLES.has(last.lemma.toLowerCase()) || isTitleWord(last.text)
  const withPhrase = tokens
    .slice(from, end)
    .some(
      (token, i) => ROLES.has(token.lemma.toLowerCase()) && /^(?:of|to|for|in|on)$/.test(tokens[from + i + 1]!.text),
    )
  const state = /^(?:State|Affairs|Defense|Defence|Staff|Justice|Health|War)$/.test(last.text)
  if (!headLast && !(withPhrase && (comma || state))) return null
  if (last.xpos === 'NNS') return null
  while (
    from <= end &&
    (tokens[from]!.xpos === 'POS' ||
      tokens[from]!.upos === 'ADP' ||
      tokens[from]!.upos === 'CCONJ' ||
      isAddress(tokens[from]!.text))
  )
    from++
  if (from > end) return null
  const start = tokens[from]!.span.start
  const words = text.slice(start, last.span.end)
  // "President" alone is a form of address.
  return { text: words, start, gender: genderOfTitle(headLast ? last.text : '') }
}

/** "X, an opposition activist in Homs,": from the comma to the next comma or verb, articles and places left out. */
export function roleAfter({ sentence, last }: Placed, text: string): Role | null {
  const { tokens } = sentence
  if (tokens[last + 1]?.text !== ',') return null
  let at = last + 2
  if (/^\d+$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2
  const opener = tokens[at]
  if (!opener) return null
  if (opener.upos === 'DET' || /^(?:his|her|its|their)$/i.test(opener.text)) at++
  let end = -1
  let head = ''
  for (let i = at; i < Math.min(tokens.length, at + 16); i++) {
    const token = tokens[i]!
    if (
      /^[,.;:()]$/.test(token.text) ||
      token.upos === 'VERB' ||
      token.upos === 'AUX' ||
      token.upos === 'PRON' ||
      token.upos === 'SCONJ'
    )
      break
    if (end >= 0 && token.upos === 'ADP' && !/^(?:of|to|for|at|with)$/.test(token.text)) break
    if (end < 0 && token.upos === 'ADP' && token.text !== 'of' && token.text !== 'for') break
    if (ROLES.has(token.lemma.toLowerCase()) && token.xpos !== 'NNS') {
      end = i
      head = token.text
    } else if (end >= 0) end = i
  }
  if (end < 0) return null
  while (end > at && /^(?:ADP|DET|CCONJ|PUNCT|PART)$/.test(tokens[end]!.upos)) end--
  const start = tokens[at]!.span.start
  return { text: text.slice(start, tokens[end]!.span.end), start, gender: genderOfTitle(head) }
}
