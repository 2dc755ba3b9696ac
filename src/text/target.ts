import type { Span } from './span.ts'

/**
 * Where a statement rests, after the W3C Web Annotation selectors: the position finds it, the quotation proves it.
 * `exact === text.slice(span.start, span.end)`; `prefix` is what stands before it.
 */
export interface Target {
  readonly document: string
  readonly span: Span
  readonly prefix: string
  readonly exact: string
  readonly suffix: string
}

/** Code units of context on each side: enough to find the place again when the position has moved. */
const CONTEXT = 24

/** The target of a span in the text of one document. */
export function targetOf(document: string, text: string, span: Span): Target {
  return {
    document,
    span: { start: span.start, end: span.end },
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    exact: text.slice(span.start, span.end),
    suffix: text.slice(span.end, span.end + CONTEXT),
  }
}

/** Does the target still stand where it says, in the words it says? */
export const verifies = (target: Target, text: string): boolean =>
  target.span.start < target.span.end &&
  text.slice(target.span.start, target.span.end) === target.exact &&
  text.slice(0, target.span.start).endsWith(target.prefix) &&
  text.slice(target.span.end).startsWith(target.suffix)
