import { CORRECTION } from '../language/en/correction-words.ts'
import type { Block, Ground, PublicationDate, Removal, SelfDescription } from './document.ts'
import type { Metadata } from './doors/body.ts'

/** Characters of the longest line that says of a correction. */
const LONGEST = 500

/** What the report says of itself: who wrote it, when it was changed, what was corrected. Nothing is guessed. */
export function selfDescription(report: {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly removals: readonly Removal[]
  readonly metadata: Metadata
  readonly updatedAt: PublicationDate | null
  /** The headline that stands in the text. */
  readonly headline: string | null
  readonly newsroom: Ground | null
  /** Agencies, each with the words that credit it; no words when the page's data do. */
  readonly credits: readonly (readonly [name: string, words: string])[]
}): SelfDescription {
  const { text, blocks, removals, metadata, updatedAt, headline, newsroom, credits } = report
  const block = blocks.find(({ kind }) => kind === 'byline')
  const printed = block ? text.slice(block.span.start, block.span.end) : null
  const byline = printed?.replace(LEAD, '') ?? metadata.author
  const lines = [
    ...removals.flatMap((r) => (r.kind === 'boilerplate' || r.kind === 'metadata' ? [r.text] : [])),
    ...blocks.flatMap(({ span }) => (span.end - span.start <= LONGEST ? [text.slice(span.start, span.end)] : [])),
  ]
  const stated = lines.filter(isCorrection)
  const held = stated.map(keyOf)
  const alone = metadata.corrections.filter((line) => !held.some((own) => own.includes(keyOf(line))))
  const grounds: Ground[] = []
  const hold = (about: Ground['about'], value: string, certainty: Ground['certainty'], because: string) =>
    grounds.push({ about, value, certainty, because })
  if (metadata.title !== null) hold('title', metadata.title, 'metadata', DATA)
  else if (headline !== null) hold('title', headline, 'stated', 'its headline')
  if (newsroom !== null) grounds.push(newsroom)
  if (printed !== null) hold('byline', byline!, 'stated', `the report says “${printed}”`)
  else if (byline !== null) hold('byline', byline, 'metadata', DATA)
  for (const [name, words] of credits)
    if (words === '') hold('credit', name, 'metadata', 'its own data name it as the author')
    else hold('credit', name, 'stated', `the report says “${words.slice(0, LONGEST)}”`)
  for (const line of stated) hold('correction', line, 'stated', 'a line of the report')
  for (const line of alone) hold('correction', line, 'metadata', DATA)
  return { byline, updatedAt, corrections: [...stated, ...alone], grounds }
}

const DATA = 'its own data say so'
const LEAD = /^(?:(?:story |report |words |text |written |reported |posted |analysis )?by|author|reporter)\s*:? +/i

/** Letters and digits alone. */
const keyOf = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Cheap first: few lines have such a word. */
const isCorrection = (line: string): boolean =>
  line.length <= LONGEST &&
  /orrect|larif|mend|ersion|rratum|evised/.test(line) &&
  CORRECTION.test(line.toLowerCase().replace(/[‘’]/g, "'"))
