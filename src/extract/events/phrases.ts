import type { Chunk, Token } from '../../annotate/sentence.ts'

/** A noun phrase with the preposition before it, as it stands around a verb or a noun. */
export interface Phrase {
  /** Lower case: "in", "against"; null for a bare phrase. */
  readonly preposition: string | null
  /** Coordinated phrases, in order: "Russian, US and UN officials". Never empty. */
  readonly chunks: readonly Chunk[]
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'where', 'whose'])

/** Participles that stand as prepositions: "aircraft including helicopters". */
const PARTICIPLES = new Set(['including', 'excluding', 'regarding', 'concerning'])

export const isPreposition = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === 'ADP' || token.xpos === 'IN' || token.xpos === 'TO' || PARTICIPLES.has(token.text)) &&
  !RELATIVE.has(token.text.toLowerCase())
export const isRelative = (token: Token | undefined): boolean =>
  token !== undefined &&
  RELATIVE.has(token.text.toLowerCase()) &&
  (token.xpos.startsWith('W') || token.text.toLowerCase() === 'that')
export const isComma = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === ',' || token.text === '-' || token.text === '–' || token.text === '—')

/** Prepositions that open clauses: a phrase right after them may be a subject ("after troops entered"). */
const MARKERS_OF_CLAUSE = new Set([
  'after',
  'before',
  'since',
  'as',
  'while',
  'because',
  'although',
  'though',
  'that',
  'if',
  'unless',
  'until',
  'whether',
  'when',
  'once',
  'so',
  'than',
])

/** Is it a word that may open a clause? */
export const opensClause = ({ text }: Token): boolean => MARKERS_OF_CLAUSE.has(text.toLowerCase())

export function lastNounPhrase(chunks: readonly Chunk[], token: number): number | null {
  for (let i = chunks.length - 1; i >= 0; i--) if (chunks[i]!.kind === 'np' && chunks[i]!.last < token) return i
  return null
}

const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year night morning evening afternoon'.split(
    ' ',
  ),
)
export const isTimeWord = (token: Token): boolean => TIME_WORDS.has(token.text.toLowerCase())

/** The first chunk of the coordination that ends at `at`: "Russian, US and UN officials". */
export function firstOf(tokens: readonly Token[], chunks: readonly Chunk[], at: number): number {
  let i = at
  let joined = false
  while (i > 0 && chunks[i - 1]!.kind === 'np') {
    const gapFirst = chunks[i - 1]!.last + 1
    const gap = tokens.slice(gapFirst, chunks[i]!.first).map((t) => t.text.toLowerCase())
    const bare = gap.filter((w) => w !== ',')
    if (bare.length === 1 && (bare[0] === 'and' || bare[0] === 'or' || bare[0] === '&')) joined = true
    else if (gap.length === 0 && /^['’]s?$/.test(tokens[gapFirst - 1]?.text ?? '')) joined = joined || false
    else if (!(joined && gap.length === 1 && gap[0] === ',')) break
    i--
  }
  return i
}

/** The phrase of a chunk with those coordinated before it. */
export function phraseOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  preposition: string | null,
): Phrase {
  const first = firstOf(tokens, chunks, at)
  return { preposition, chunks: chunks.slice(first, at + 1).filter((c) => c.kind === 'np') }
}

/** Object and prepositional phrases between a verb and the end of its clause. */
export function complementsOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  end: number,
): { object: Phrase | null; prepositions: Phrase[] } {
  let object: Phrase | null = null
  const prepositions: Phrase[] = []
  for (let i = at + 1; i < chunks.length && chunks[i]!.first <= end; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'vg') break
    const before = tokens[chunk.first - 1]!
    // A possessive or a list goes on: take them together.
    let last = i
    while (
      last + 1 < chunks.length &&
      chunks[last + 1]!.kind === 'np' &&
      chunks[last + 1]!.first <= end &&
      firstOf(tokens, chunks, last + 1) <= last
    )
      last++
    const list = chunks.slice(i, last + 1)
    // "beat up the men": after a particle comes the object
    const particle = before.xpos === 'RP' && chunk.first - 2 === chunks[at]!.last && object === null
    if (isPreposition(before) && !particle)
      prepositions.push({ preposition: prepositionAt(tokens, chunk.first - 1), chunks: list })
    else if (
      object === null &&
      prepositions.every((p) => isTimeWord(tokens[p.chunks[0]!.head]!)) &&
      !isComma(before) &&
      !isTimeWord(tokens[chunk.head]!)
    )
      object = { preposition: null, chunks: list }
    i = last
  }
  return { object, prepositions }
}

/** "outside" of "just outside of the town": the first of a run of prepositions says where. */
function prepositionAt(tokens: readonly Token[], at: number): string {
  let i = at
  while (i > 0 && isPreposition(tokens[i - 1])) i--
  return tokens[i]!.text.toLowerCase() === 'out' || tokens[i]!.upos === 'PART'
    ? tokens[at]!.text.toLowerCase()
    : tokens[i]!.text.toLowerCase()
}
