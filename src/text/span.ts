/**
 * A stretch of a text: half-open `[start, end)` in UTF-16 code units, so that `text.slice(start, end)` is its words.
 * Code points appear only at the JSON-LD door.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span stands for. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** The words of several spans, joined as the output contract joins them: with " … ". */
export const sliceAll = (text: string, spans: readonly Span[]): string => spans.map((s) => slice(text, s)).join(' … ')

/** Order of text: by start, then the shorter first. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** Do two spans share at least one code unit? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Does `outer` hold all of `inner`? Equal spans hold each other. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The span without the white space at its ends; empty at its start when nothing else is left. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
