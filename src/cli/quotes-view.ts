import pc from 'picocolors'
import { csvCell } from './csv.ts'
import type { Quote } from './quotes.ts'

const COLUMNS = [
  'report',
  'newsroom',
  'publishedAt',
  'kind',
  'saidBy',
  'source',
  'sourceKind',
  'onBehalfOf',
  'party',
  'channel',
  'relays',
  'cue',
  'content',
  'form',
  'stance',
  'polarity',
  'modality',
  'depth',
  'spans',
] as const satisfies readonly (keyof Quote)[]

/** The names of the columns, as a line of CSV (RFC 4180). */
export const csvHead = (): string => `${COLUMNS.join(',')}\r\n`

/** A row of CSV: null is empty, relays are parted by "; ", spans are `start-end`. */
export const csvRow = (quote: Quote): string =>
  `${COLUMNS.map((column) => {
    if (column === 'spans') return quote.spans.map(([start, end]) => `${start}-${end}`).join(' ')
    if (column === 'relays') return csvCell(quote.relays.join('; '))
    const value = quote[column]
    return value === null ? '' : csvCell(String(value))
  }).join(',')}\r\n`

/** Quotes under their sources, sources in the order they first speak; those without one last. */
export function listOf(
  quotes: readonly Quote[],
  several: boolean,
  { color, width }: { readonly color: boolean; readonly width: number },
): string[] {
  if (quotes.length === 0) return ['nobody is quoted\n']
  const colors = pc.createColors(color)
  const bySource = new Map<string, Quote[]>()
  for (const quote of quotes) {
    const key = quote.saidBy?.toLowerCase() ?? ''
    const list = bySource.get(key)
    if (list) list.push(quote)
    else bySource.set(key, [quote])
  }
  const groups = [...bySource].sort((a, b) => Number(a[0] === '') - Number(b[0] === ''))
  const parts: string[] = []
  for (const [key, list] of groups) {
    const [first] = list
    const behalf = list.find(({ onBehalfOf }) => onBehalfOf !== null)?.onBehalfOf
    const name = key === '' ? 'Nobody named' : `${first!.saidBy!}${behalf ? `, for ${behalf}` : ''}`
    if (parts.length > 0) parts.push('\n')
    for (const line of wrapped(name, width)) parts.push(`${colors.bold(line)}\n`)
    for (const quote of list) {
      for (const line of wrapped(`${actOf(quote)}: ${oneLine(quote.content)}`, width - 2)) parts.push(`  ${line}\n`)
      const how = howOf(quote, several)
      if (how) for (const line of wrapped(how, width - 4)) parts.push(`    ${colors.dim(line)}\n`)
    }
  }
  return parts
}

/** What the source does: the stance where the cue names an act, else the cue, "not" where it is not so. */
function actOf({ kind, stance, cue, polarity }: Quote): string {
  if (kind === 'attitude') return `(${oneLine(cue ?? '')})`
  if (stance === null || stance === 'says') return polarity === 'denied' ? 'says it is not so' : 'says'
  return stance.replace(/-/g, ' ')
}

/** The way the words came: channel, relays, by whom they were said inside other words, in which report. */
function howOf(quote: Quote, several: boolean): string {
  const parts = [
    quote.source && quote.source !== quote.saidBy ? `as “${oneLine(quote.source)}”` : '',
    quote.channel ? oneLine(quote.channel) : '',
    quote.relays.length > 0 ? `through ${quote.relays.map(oneLine).join(', then ')}` : '',
    quote.modality && quote.modality !== 'actual' ? quote.modality : '',
    several ? quote.report : '',
  ]
  return parts.filter(Boolean).join('; ')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Lines of at most `width` columns; a longer word stands alone. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  lines.push(line)
  return lines
}
