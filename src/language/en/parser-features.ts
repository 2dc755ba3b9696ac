import { NONE, type ParserState } from './parser-state.ts'

/** What the parser knows of the words of one sentence, by index; the root stands after the last. */
export interface ParserWords {
  /** Row of the word among the known ones, of its ending when it is none; 0 for the root. */
  readonly word: Int32Array
  /** Row of the word among the most frequent ones, 0 for all others. */
  readonly small: Int32Array
  /** Number of its tag; that of the root comes after the last. */
  readonly tag: Int32Array
  /** Row of its vector, or -1. */
  readonly vector: Int32Array
  /** What kinds of words stand before it, counted from the start: verbs, commas, conjunctions, quotation marks and brackets. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  readonly conjunctions: Int32Array
  readonly quotes: Int32Array
  /** Finite verbs before it; and the next verb from it on, the number of words where there is none. */
  readonly finites: Int32Array
  readonly nextVerb: Int32Array
  /** How the sentence ends: 0 other, 1 stop, 2 question, 3 exclamation. */
  ending: number
}

/** How many different values the kinds of features have. */
export interface ParserSizes {
  readonly words: number
  readonly smalls: number
  /** With the root. */
  readonly tags: number
  readonly labels: number
}

/** Words that are read with their vectors: the top three of the stack, the next three of the buffer. */
export const PLACES = 6
/** At most so many features are found in a state. */
export const MOST_FEATURES = 96

type Kind = keyof ParserSizes | 'distance' | 'valency' | 'between' | 'ending' | 'depth' | 'has'

const FIXED_SIZES: Partial<Record<Kind, number>> = {
  distance: 12,
  valency: 16,
  between: 81,
  ending: 4,
  depth: 6,
  has: 16,
}

/** A run of rows for each template, one after the other; the list says why they are looked at. */
const TEMPLATES: readonly Kind[] = [
  // 0: the top two words of the stack and the next two of the buffer, the third of each
  'words',
  'words',
  'words',
  'words',
  'words',
  'words',
  // 6: their tags, and those of the next on stack and in the buffer
  'tags',
  'tags',
  'tags',
  'tags',
  'tags',
  'tags',
  'tags',
  'tags',
  // 14: tags beside the top of the stack, the word below it and the front, in the order of the text
  'tags',
  'tags',
  'tags',
  'tags',
  'tags',
  // 19: children, ten of them: word, tag, label
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  'smalls',
  'tags',
  'labels',
  // 49: grandchildren, four of them: tag, label
  'tags',
  'labels',
  'tags',
  'labels',
  'tags',
  'labels',
  'tags',
  'labels',
  // 57: distances, numbers of children, what lies between, how the sentence ends
  'distance',
  'distance',
  'valency',
  'valency',
  'valency',
  'between',
  'between',
  'ending',
  'depth',
  // 66: what the top two of the stack and the front have among their children
  'has',
  'has',
  'has',
  // 69: what is ahead: the next verb behind the front, how far, how many finite verbs; the fourth word
  'tags',
  'distance',
  'depth',
  'tags',
]

/** Where the rows of each template begin; the last entry is the number of rows. */
export function templateStarts(sizes: ParserSizes): Int32Array {
  const starts = new Int32Array(TEMPLATES.length + 1)
  TEMPLATES.forEach((kind, at) => {
    starts[at + 1] = starts[at]! + (kind in sizes ? sizes[kind as keyof ParserSizes] : FIXED_SIZES[kind]!)
  })
  return starts
}

const bucket = (distance: number): number =>
  distance < 7 ? distance : distance < 10 ? 7 : distance < 14 ? 8 : distance < 20 ? 9 : distance < 30 ? 10 : 11
const upTo3 = (value: number): number => (value > 3 ? 3 : value)
const upTo2 = (value: number): number => (value > 2 ? 2 : value)

/**
 * The features of a state: rows of the network's first layer, written to `out`; returns how many. `places` gets the words
 * of the four places, or -1. What is not there has no feature.
 */
export function stateFeatures(
  state: ParserState,
  words: ParserWords,
  starts: Int32Array,
  places: Int32Array,
  out: Int32Array,
): number {
  const { stack, depth, front, count, left1, left2, right1, right2, label, lefts, rights, has } = state
  const { word, small, tag } = words
  const s0 = depth > 0 ? stack[depth - 1]! : NONE
  const s1 = depth > 1 ? stack[depth - 2]! : NONE
  const s2 = depth > 2 ? stack[depth - 3]! : NONE
  const s3 = depth > 3 ? stack[depth - 4]! : NONE
  const b0 = front
  const b1 = front < count ? front + 1 : NONE
  const b2 = front + 1 < count ? front + 2 : NONE
  const b3 = front + 2 < count ? front + 3 : NONE
  let at = 0
  places[0] = s0
  places[1] = s1
  places[2] = b0
  places[3] = b1
  places[4] = s2
  places[5] = b2
  const whole = (k: number, template: number): void => {
    if (k === NONE) return
    out[at++] = starts[template]! + word[k]!
    out[at++] = starts[template + 6]! + tag[k]!
  }
  whole(s0, 0)
  whole(s1, 1)
  whole(b0, 2)
  whole(b1, 3)
  whole(s2, 4)
  whole(b2, 5)
  if (s3 !== NONE) out[at++] = starts[12]! + tag[s3]!
  if (b3 !== NONE) out[at++] = starts[13]! + tag[b3]!
  if (s0 !== NONE) {
    if (s0 > 0) out[at++] = starts[14]! + tag[s0 - 1]!
    out[at++] = starts[15]! + tag[s0 + 1]!
  }
  if (s1 !== NONE) {
    if (s1 > 0) out[at++] = starts[16]! + tag[s1 - 1]!
    out[at++] = starts[17]! + tag[s1 + 1]!
  }
  if (b0 > 0) out[at++] = starts[18]! + tag[b0 - 1]!
  const child = (k: number, template: number): void => {
    if (k === NONE) return
    out[at++] = starts[template]! + small[k]!
    out[at++] = starts[template + 1]! + tag[k]!
    out[at++] = starts[template + 2]! + label[k]!
  }
  const grandchild = (k: number, template: number): void => {
    if (k === NONE) return
    out[at++] = starts[template]! + tag[k]!
    out[at++] = starts[template + 1]! + label[k]!
  }
  if (s0 !== NONE) {
    child(left1[s0]!, 19)
    child(left2[s0]!, 22)
    child(right1[s0]!, 25)
    child(right2[s0]!, 28)
    if (left1[s0]! !== NONE) grandchild(left1[left1[s0]!]!, 49)
    if (right1[s0]! !== NONE) grandchild(right1[right1[s0]!]!, 51)
    out[at++] = starts[59]! + upTo3(lefts[s0]!) * 4 + upTo3(rights[s0]!)
    out[at++] = starts[57]! + bucket(b0 - s0)
    out[at++] = starts[62]! + between(words, s0, b0)
  }
  if (s1 !== NONE) {
    child(left1[s1]!, 31)
    child(left2[s1]!, 34)
    child(right1[s1]!, 37)
    child(right2[s1]!, 40)
    if (right1[s1]! !== NONE) grandchild(right1[right1[s1]!]!, 53)
    out[at++] = starts[60]! + upTo3(lefts[s1]!) * 4 + upTo3(rights[s1]!)
    out[at++] = starts[58]! + bucket(s0 - s1)
    out[at++] = starts[63]! + between(words, s1, s0)
  }
  child(left1[b0]!, 43)
  child(left2[b0]!, 46)
  if (left1[b0]! !== NONE) grandchild(left1[left1[b0]!]!, 55)
  out[at++] = starts[61]! + upTo3(lefts[b0]!)
  out[at++] = starts[64]! + words.ending
  out[at++] = starts[65]! + (depth > 5 ? 5 : depth)
  if (s0 !== NONE) out[at++] = starts[66]! + has[s0]!
  if (s1 !== NONE) out[at++] = starts[67]! + has[s1]!
  out[at++] = starts[68]! + has[b0]!
  if (b1 !== NONE) {
    const verb = words.nextVerb[b1]!
    out[at++] = starts[69]! + tag[verb]!
    out[at++] = starts[70]! + bucket(verb - b0)
    const finites = words.finites[count]! - words.finites[b0]!
    out[at++] = starts[71]! + (finites > 5 ? 5 : finites)
    if (front + 3 < count) out[at++] = starts[72]! + tag[front + 4]!
  }
  return at
}

/** Which kinds of words stand between two words. */
function between(words: ParserWords, from: number, to: number): number {
  return (
    upTo2(words.verbs[to]! - words.verbs[from + 1]!) * 27 +
    upTo2(words.commas[to]! - words.commas[from + 1]!) * 9 +
    upTo2(words.conjunctions[to]! - words.conjunctions[from + 1]!) * 3 +
    upTo2(words.quotes[to]! - words.quotes[from + 1]!)
  )
}
