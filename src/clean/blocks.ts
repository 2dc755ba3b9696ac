import type { Plan } from './assemble.ts'
import { bylineAgencies, creditLine, isCaption, isPhotoCredit, trailingCredit } from './credits.ts'
import { datelineOf, isByline } from './datelines.ts'
import type { BlockKind } from './document.ts'
import type { Ledger } from './ledger.ts'
import type { Line } from './pieces.ts'

const STOP = /[.…;,]["'”’)\]]*$/
const STOP_OR_MARK = /[.!?…;,:]["'”’)\]]*$/
/** Longer than this, in words, nothing is a heading. */
const LONGEST_HEADLINE = 26
const LONGEST_SUBHEADING = 11

export interface Classified {
  readonly plans: readonly Plan[]
  /** The headline's words; null when the text has none. */
  readonly headline: string | null
  /** A full date that a dateline names; null when none does. */
  readonly datelineDate: string | null
  readonly datelineAgencies: readonly string[]
  /** The newsroom that signs the dateline without being a known agency. */
  readonly datelineHouse: string | null
}

/** Gives each line its kind, and parts datelines and credits from the paragraphs they stand in. */
export function classify(lines: readonly Line[], ledger: Ledger): Classified {
  const plans: Plan[] = []
  let headline: string | null = null
  let datelineDate: string | null = null
  let datelineAgencies: readonly string[] = []
  let datelineHouse: string | null = null
  let paragraphs = 0
  for (const [i, line] of lines.entries()) {
    const kind = kindOf(line, i, lines, headline !== null, paragraphs)
    if (kind === 'credit' && isLoneCredit(line, plans.at(-1), lines[i + 1])) {
      ledger.remove(line, 'credit', 'clean/photo-credit@1')
      continue
    }
    if (kind === 'headline') headline = line.text
    if (kind === 'credit') for (const name of creditLine(line.text) ?? []) ledger.credit(name, line.text)
    if (kind === 'byline') for (const name of bylineAgencies(line.text)) ledger.credit(name, line.text)
    const blocks: { kind: BlockKind; start: number; end: number }[] = []
    let start = 0
    let end = line.text.length
    if (kind === 'paragraph') {
      const dateline = paragraphs < 2 ? datelineOf(line.text) : null
      if (dateline) {
        blocks.push({ kind: 'dateline', start: 0, end: dateline.end })
        start = dateline.next
        datelineDate ??= dateline.date
        if (datelineAgencies.length === 0) datelineAgencies = dateline.agencies
        datelineHouse ??= dateline.house
        for (const name of dateline.agencies) ledger.credit(name, line.text.slice(0, dateline.end))
      }
      const credit = trailingCredit(line.text)
      if (credit && credit.start > start + 1) {
        end = start + line.text.slice(start, credit.start).trimEnd().length
        blocks.push({ kind, start, end }, { kind: 'credit', start: credit.start, end: line.text.length })
        for (const name of credit.names) ledger.credit(name, line.text.slice(credit.start))
      } else blocks.push({ kind, start, end })
      paragraphs++
    } else blocks.push({ kind, start, end })
    plans.push({ line, blocks })
  }
  return { plans: goOn(plans), headline, datelineDate, datelineAgencies, datelineHouse }
}

/** The credit of a picture whose caption is not here: it says nothing of the report. */
const isLoneCredit = (line: Line, before: Plan | undefined, next: Line | undefined): boolean =>
  line.hint === null &&
  isPhotoCredit(line.text) &&
  before?.blocks.at(-1)?.kind !== 'caption' &&
  !(next && isCaption(next.text))

function kindOf(
  line: Line,
  index: number,
  lines: readonly Line[],
  hasHeadline: boolean,
  paragraphs: number,
): BlockKind {
  const { text, hint } = line
  if (hint === 'box' || hint === 'caption') return hint
  if (hint === 'headline') return hasHeadline ? 'subheading' : 'headline'
  if (hint === 'subheading' || hint === 'moment') return 'subheading'
  if (hint === 'list-item') return 'list-item'
  if (isPhotoCredit(text) || creditLine(text) !== null) return 'credit'
  if (isCaption(text)) return 'caption'
  if (isByline(text) && !(index === 0 && !hasHeadline)) return 'byline'
  const next = lines[index + 1]
  if (
    next &&
    next.hint === null &&
    isPhotoCredit(next.text) &&
    !STOP.test(text) &&
    text.length <= 250 &&
    (hasHeadline || index > 0)
  )
    return 'caption'
  if (hint === 'paragraph' && paragraphs > 0) return isSubheading(text, next) ? 'subheading' : 'paragraph'
  if (!hasHeadline && paragraphs === 0 && next && isHeadline(text)) return 'headline'
  if ((paragraphs > 0 || hasHeadline) && isSubheading(text, next)) return 'subheading'
  return 'paragraph'
}

/** A first line without a final stop that more follows on. A question may be one. */
function isHeadline(text: string): boolean {
  const words = text.split(' ').length
  if (words > LONGEST_HEADLINE || !/\p{L}/u.test(text)) return false
  if (/[?!]["'”’]?$/.test(text)) return words <= 16
  return !STOP.test(text) && !/:$/.test(text)
}

/** A short line without a stop before a line of prose. */
function isSubheading(text: string, next: Line | undefined): boolean {
  if (!next || STOP_OR_MARK.test(text.replace(/[?]["'”’]?$/, ''))) return false
  const words = text.split(' ').length
  if (words > LONGEST_SUBHEADING || text.length > 90 || !/^["'‘“¿¡(]?[\p{Lu}\p{N}]/u.test(text)) return false
  if (/^["“]/.test(text) && !/["”]$/.test(text)) return false
  return next.text.length > text.length || next.hint === 'list-item'
}

/** After a box the passage before it goes on. */
function goOn(plans: readonly Plan[]): Plan[] {
  return plans.map((plan, i) => {
    if (plan.blocks[0]!.kind !== 'paragraph' || plans[i - 1]?.blocks[0]?.kind !== 'box') return plan
    let before = i - 1
    while (before >= 0 && plans[before]!.blocks[0]!.kind === 'box') before--
    if (before >= 0 && plans[before]!.blocks[0]!.kind === 'subheading') before--
    return before >= 0 && plans[before]!.blocks.at(-1)!.kind === 'paragraph' ? { ...plan, continues: before } : plan
  })
}
