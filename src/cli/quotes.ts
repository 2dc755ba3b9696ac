import { type Attitude, findAttitudes } from '../extract/quotations/attitude.ts'
import type { Quotation, Who } from '../extract/quotations/quotation.ts'
import { loadLanguage } from '../language/load.ts'
import { documentsOf, Problems, type ReportOptions, readOptionsOf } from './documents.ts'
import type { Paper } from './flags/paper.ts'
import { writeStdout } from './output.ts'
import { csvHead, csvRow, listOf } from './quotes-view.ts'

export interface QuotesOptions extends ReportOptions, Paper {
  readonly format: 'text' | 'csv' | 'jsonl' | 'json'
  /** Only quotations whose source, or the body it speaks for, has these words in its name; null for all. */
  readonly by: string | null
  /** Only quotations with these words among what is said or in the cue; null for all. */
  readonly about: string | null
  /** Attitudes (thoughts, plans, words not said) beside the quotations. */
  readonly attitudes: boolean
}

/** One row of what is printed: who said what, in which report, through whom. */
export interface Quote {
  readonly report: string
  readonly newsroom: string | null
  readonly publishedAt: string | null
  readonly kind: 'quotation' | 'attitude'
  /** The name of the source where it is known, else its words; null where nobody is named. */
  readonly saidBy: string | null
  /** The source as printed in the report. */
  readonly source: string | null
  readonly sourceKind: Who['kind'] | null
  readonly onBehalfOf: string | null
  readonly party: boolean | null
  readonly channel: string | null
  /** Who passed it on, nearest the newsroom first. */
  readonly relays: readonly string[]
  readonly cue: string | null
  readonly content: string
  readonly form: Quotation['form'] | null
  readonly stance: Quotation['stance'] | null
  readonly polarity: Quotation['polarity']
  readonly modality: Quotation['modality'] | null
  /** 0 for words the report attributes, 1 for words inside those … */
  readonly depth: number
  /** Where the content stands in the cleaned text: `[start, end)` in UTF-16 units. */
  readonly spans: readonly (readonly [number, number])[]
}

/**
 * `sitrep quotes PATH…`: who says what in reports, in the order the inputs are given; as text by source.
 * Gives the exit code: 0 every named input became a document; 1 some did not; 2 none did.
 */
export async function quotesCommand(paths: readonly string[], options: QuotesOptions): Promise<0 | 1 | 2> {
  const reading = await readOptionsOf(options)
  const language = await loadLanguage('en')
  const problems = new Problems()
  let documents = 0
  const held: Quote[] = []
  let written = 0
  if (options.format === 'csv') await writeStdout([csvHead()])
  if (options.format === 'json') await writeStdout(['{"schema":"sitrep/quotes@1","quotes":['])
  for await (const document of documentsOf(paths, reading, language, problems)) {
    documents++
    const names = new Map(document.entities.map(({ id, name }) => [id, name]))
    const base = {
      report: document.source,
      newsroom: document.newsroom,
      publishedAt: document.publishedAt?.edtf ?? null,
    }
    const attitudes = options.attitudes ? findAttitudes({ ...document, document, references: new Map() }) : []
    const rows = [
      ...document.quotations.map((quotation) => ({ ...base, ...quoteOf(quotation, names) })),
      ...attitudes.map((attitude) => ({ ...base, ...attitudeOf(attitude, names) })),
    ].sort((a, b) => a.spans[0]![0] - b.spans[0]![0])
    for (const row of rows) {
      if (!matches(row, options)) continue
      if (options.format === 'text') held.push(row)
      else if (options.format === 'csv') await writeStdout([csvRow(row)])
      else if (options.format === 'jsonl') await writeStdout([`${JSON.stringify(row)}\n`])
      else await writeStdout([written === 0 ? '\n' : ',\n', JSON.stringify(row)])
      written++
    }
  }
  if (options.format === 'text') await writeStdout(listOf(held, documents > 1, options))
  if (options.format === 'json') await writeStdout([`\n],"problems":${JSON.stringify(problems.all)}}\n`])
  return problems.exitCode(documents)
}

type Names = ReadonlyMap<string, string>
type Row = Omit<Quote, 'report' | 'newsroom' | 'publishedAt'>

const nameOf = (who: Who | null, names: Names): string | null =>
  who && ((who.entity === null ? undefined : names.get(who.entity)) ?? who.text)

const whoFields = (source: Who | null, names: Names) => ({
  saidBy: nameOf(source, names),
  source: source?.text ?? null,
  sourceKind: source?.kind ?? null,
  onBehalfOf: source?.onBehalfOf ? (names.get(source.onBehalfOf) ?? null) : null,
  party: source?.party ?? null,
  channel: source?.channel ?? null,
})

const quoteOf = (quotation: Quotation, names: Names): Row => ({
  kind: 'quotation',
  ...whoFields(quotation.source, names),
  relays: quotation.relays.map((relay) => nameOf(relay, names)!),
  cue: quotation.cue?.text ?? null,
  content: quotation.content.text,
  form: quotation.form,
  stance: quotation.stance,
  polarity: quotation.polarity,
  modality: quotation.modality,
  depth: quotation.depth,
  spans: quotation.content.spans.map(({ start, end }) => [start, end] as const),
})

const attitudeOf = (attitude: Attitude, names: Names): Row => ({
  kind: 'attitude',
  ...whoFields(attitude.source, names),
  relays: [],
  cue: attitude.cue.text,
  content: attitude.content.text,
  form: null,
  stance: null,
  polarity: attitude.negated ? 'denied' : 'asserted',
  modality: null,
  depth: 0,
  spans: attitude.content.spans.map(({ start, end }) => [start, end] as const),
})

/** Both filters look for words anywhere, in any case; apostrophes of either form are one. */
function matches(row: Quote, { by, about }: QuotesOptions): boolean {
  const has = (texts: readonly (string | null)[], words: string | null) =>
    words === null || texts.some((text) => text !== null && plain(text).includes(plain(words)))
  return has([row.saidBy, row.source, row.onBehalfOf], by) && has([row.content, row.cue], about)
}

const plain = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
