import type { Sentence, Token } from '../../annotate/sentence.ts'

/** A printed word: tokens that touch through hyphens and apostrophes are one ("al-Assad", "Da'esh"); "'s" is its own. */
export interface Word {
  /** Token indices in the sentence, both inside. */
  readonly first: number
  readonly last: number
  /** Offsets in the document's text. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** The token that carries the tags: the last. */
  readonly token: Token
  /** Starts with a capital, an Arabic article before it left out ("al-Assad"). */
  readonly capital: boolean
  /** Letters, all in capitals, at least two. */
  readonly shouted: boolean
  readonly possessive: boolean
}

const CAPITAL = /^(?:(?:[aAeE][lLsSnNrRtTzZdD]|[aA]sh|[eE]sh|[uU][lL]|[dDlLmM]c?)[-'’ʿ‘]?|[‘'’])?\p{Lu}/u
const SHOUTED = /^\p{Lu}[\p{Lu}.&-]+s?$/u
/** "-", "‑", "'", "’" alone. */
const isJoint = (word: string): boolean => word.length === 1 && "-‑'’".includes(word)

/** May a word begin with a capital, for what its first letter says? A lower-case one may be that of an article. */
function mayBeCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code > 127 || code === 39 || (code >= 65 && code <= 90) || 'aeudlm'.includes(word[0]!)
}

/** Where a compound of two names is cut: after "UN" in "UN-Arab League"; 0 where it is one name. */
function jointOf(word: string): number {
  const dash = word.indexOf('-')
  return dash >= 2 && /^\p{Lu}{2,}$/u.test(word.slice(0, dash)) && /^\p{Lu}\p{Ll}/u.test(word.slice(dash + 1))
    ? dash
    : 0
}

function wordOf(text: string, start: number, end: number, first: number, last: number, token: Token): Word {
  const word = text.slice(start, end)
  const capital = mayBeCapital(word) && CAPITAL.test(word)
  return {
    first,
    last,
    start,
    end,
    text: word,
    lower: word.toLowerCase(),
    token,
    capital,
    shouted: capital && SHOUTED.test(word),
    possessive: token.xpos === 'POS' || word === "'s" || word === '’s' || word === "'" || word === '’',
  }
}

const known = new WeakMap<Sentence, readonly Word[]>()

/** The words of a sentence, punctuation included as words; made once a sentence. */
export function wordsOf(sentence: Sentence, text: string): readonly Word[] {
  const words = known.get(sentence) ?? makeWords(sentence, text)
  known.set(sentence, words)
  return words
}

function makeWords(sentence: Sentence, text: string): Word[] {
  const { tokens } = sentence
  const words: Word[] = []
  for (let i = 0; i < tokens.length; ) {
    let last = i
    // token, hyphen, token, all touching
    while (
      last + 2 < tokens.length &&
      tokens[last]!.span.end === tokens[last + 1]!.span.start &&
      isJoint(tokens[last + 1]!.text) &&
      tokens[last + 1]!.xpos !== 'POS' &&
      tokens[last + 1]!.span.end === tokens[last + 2]!.span.start &&
      /[\p{L}\p{N}.]$/u.test(tokens[last]!.text) &&
      /^[\p{L}\p{N}]/u.test(tokens[last + 2]!.text)
    ) {
      last += 2
    }
    const start = tokens[i]!.span.start
    const end = tokens[last]!.span.end
    const joint = end - start > 4 ? jointOf(text.slice(start, end)) : 0
    const cuts = joint > 0 ? [start, start + joint, start + joint + 1, end] : [start, end]
    for (let c = 0; c + 1 < cuts.length; c++) words.push(wordOf(text, cuts[c]!, cuts[c + 1]!, i, last, tokens[last]!))
    i = last + 1
  }
  return words
}

/** The words from `first` to `last` with a blank between. */
export const joined = (words: readonly Word[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join(' ')
