import type { Span } from '../../../text/span.ts'

/**
 * Turns spans of a text from UTF-16 code units into code points, as the Web Annotation model counts. A text without
 * characters beyond U+FFFF needs no table. A span that goes beyond the text ends with it.
 */
export function codePointSpans(text: string): (span: Span) => Span {
  const clamp = ({ start, end }: Span): Span => {
    const first = Math.min(start, text.length)
    return { start: first, end: Math.max(first, Math.min(end, text.length)) }
  }
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return clamp
  const before = new Uint32Array(text.length + 1)
  for (let i = 0, points = 0; i < text.length; ) {
    const size = text.codePointAt(i)! > 0xffff ? 2 : 1
    before[i + 1] = points + 1
    if (size === 2) before[i + 2] = points + 1
    points++
    i += size
  }
  return (span) => {
    const { start, end } = clamp(span)
    return { start: before[start]!, end: before[end]! }
  }
}
