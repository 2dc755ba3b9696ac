import { CORRECTION } from '../language/en/correction-words.ts'
import type { Block, PublicationDate, Removal, SelfDescription } from './document.ts'

/** Characters of the longest line that says of a correction. */
const LONGEST = 500

/** What the report says of itself: who wrote it, when it was changed, what was corrected. Nothing is guessed. */
export function selfDescription(report: {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly removals: readonly Removal[]
  /** As the page's own data name the author. */
  readonly author: string | null
  readonly updatedAt: PublicationDate | null
}): SelfDescription {
  const { text, blocks, removals, author, updatedAt } = report
  const printed = blocks.find(({ kind }) => kind === 'byline')
  const byline = printed ? text.slice(printed.span.start, printed.span.end).replace(LEAD, '') : null
  const lines = [
    ...removals.flatMap((r) => (r.kind === 'boilerplate' || r.kind === 'metadata' ? [r.text] : [])),
    ...blocks.flatMap(({ span }) => (span.end - span.start <= LONGEST ? [text.slice(span.start, span.end)] : [])),
  ]
  return { byline: byline ?? author, updatedAt, corrections: lines.filter(isCorrection) }
}

const LEAD = /^(?:(?:story |report |words |text |written |reported |posted |analysis )?by|author|reporter)\s*:? +/i

/** Cheap first: few lines have such a word. */
const isCorrection = (line: string): boolean =>
  line.length <= LONGEST &&
  /orrect|larif|mend|ersion|rratum|evised/.test(line) &&
  CORRECTION.test(line.toLowerCase().replace(/[‘’]/g, "'"))
