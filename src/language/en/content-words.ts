import { remember } from '../../text/remember.ts'

/**
 * Words that carry meaning, as stems, for laying two short passages side by side. The stop list (function words, verbs of
 * saying, newsroom fillers) and the endings are compiled by hand.
 */
const STOP: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its he him his she her hers they them their ' +
    'theirs we us our you your i me my who whom whose which what when where why how all any both each few more most other some such ' +
    'no not only own same too very just also even still again once of in on at to by for from with without into onto over under ' +
    'after before between through during about against among as up down out off above below because until while since per via is ' +
    'am are was were be been being have has had having do does did doing will would shall should can could may might must ought ' +
    'said say says saying told tell tells according report reports reported reportedly added adding one ones way had upon within ' +
    'amid toward towards near around like nearly roughly some several much many'
  ).split(' '),
)

/** Forms that no ending rule brings together, each to its plain form. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'took:take taken:take fled:flee fought:fight held:hold met:meet left:leave lost:lose won:win broke:break broken:break ' +
    'began:begin begun:begin fell:fall fallen:fall died:die dying:die dead:die death:die deaths:die sent:send found:find gave:give ' +
    'given:give went:go gone:go came:come made:make shot:shoot struck:strike drove:drive driven:drive withdrew:withdraw ' +
    'withdrawn:withdraw withdrawal:withdraw built:build bought:buy caught:catch saw:see seen:see shown:show thrown:throw threw:throw ' +
    'known:know knew:know written:write wrote:write spoke:speak spoken:speak children:child women:woman men:man people:person ' +
    'chose:choose chosen:choose led:lead brought:bring thought:think taught:teach felt:feel kept:keep paid:pay sold:sell stood:stand'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const VOWEL = /[aeiouy]/

/**
 * The stem of an English word in small letters: plural, past and -ing endings off, a silent e off, so that "attend",
 * "attends", "attended" and "attending" agree. Rough on purpose: it only ever compares.
 */
export function stem(word: string): string {
  let w = IRREGULAR.get(word) ?? word
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`
  else if (w.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2)
  else if (w.length > 3 && w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1)
  if (w.length > 4 && w.endsWith('ing') && VOWEL.test(w.slice(0, -3))) w = w.slice(0, -3)
  else if (w.length > 3 && w.endsWith('ed') && !w.endsWith('eed') && VOWEL.test(w.slice(0, -2))) w = w.slice(0, -2)
  if (w.length > 3 && w.at(-1) === w.at(-2) && !/[lsz]$/.test(w)) w = w.slice(0, -1)
  if (w.length > 2 && w.endsWith('e')) w = w.slice(0, -1)
  if (w.length > 3 && w.endsWith('i')) w = `${w.slice(0, -1)}y`
  return w
}

const WORDS_KNOWN = 20_000
const TEXTS_KNOWN = 4_000
const PLAIN = /^[\0-\x7f]*$/

const stemOf = remember(stem, WORDS_KNOWN)

/** The stems of the words that carry meaning, in order, repeats kept. Numbers stay. */
export const contentStems: (text: string) => readonly string[] = remember(stemsOf, TEXTS_KNOWN)

function stemsOf(text: string): readonly string[] {
  const words = PLAIN.test(text)
    ? text
        .toLowerCase()
        .replace(/'s(?![a-z])/g, '')
        .split(/[^a-z0-9]+/)
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[\u2019']s(?![a-z])/gi, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
  return words.filter((w) => w.length > 1 && !STOP.has(w)).map(stemOf)
}
