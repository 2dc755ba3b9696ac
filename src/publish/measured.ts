/**
 * How well each kind of finding and statement is read, as it was measured. A figure says how the program did on a set of
 * texts annotated by others, seen while its rules were written: it is never the accuracy on a reader's own reports.
 */
import { MEASUREMENTS } from './measured-table.ts'

/** One figure of a scoring. */
export interface Measurement {
  /** Properties of findings and statements that it is about; `story` for the grouping of reports. */
  readonly kinds: readonly string[]
  /** What was right. */
  readonly what: string
  readonly by: 'F1' | 'accuracy' | 'B³ F1'
  /** Between 0 and 1. */
  readonly figure: number
  /** Of how many annotated items. */
  readonly count: number
  /** The texts. */
  readonly on: string
  /** "development data". */
  readonly split: string
  /** The day of the scoring, YYYY-MM-DD. */
  readonly date: string
}

/** What was measured of a property of findings or statements; empty for one that nothing measures. */
export const measuredOf = (property: string): readonly Measurement[] =>
  MEASUREMENTS.filter(({ kinds }) => kinds.includes(property))

/** "96 of 100 (F1 over 347)". */
export const percentWords = ({ figure, by, count }: Pick<Measurement, 'figure' | 'by' | 'count'>): string =>
  `${Math.round(figure * 100)} of 100 (${by} over ${count})`

/**
 * One line to stand beside a finding: "On development data, not on your reports: a number found with its value, 96 of 100
 * (F1 over 347); …", or "not measured".
 */
export function measuredWords(property: string): string {
  const found = measuredOf(property)
  if (found.length === 0) return 'not measured'
  const splits = [...new Set(found.map(({ split }) => split))].join(' and ')
  return `On ${splits}, not on your reports: ${found.map((one) => `${one.what}, ${percentWords(one)}`).join('; ')}`
}
