import { expect } from 'vitest'
import type { Document } from '../../src/clean/document.ts'

/** Laws 1 and 6 for one document over its source text. */
export function keepsTheLaw(document: Document, source: string): void {
  const { text, blocks, removals, sourceOffsets, replacements } = document
  expect(document.sourceLength).toBe(source.length)
  let end = 0
  for (const [i, { span, continues }] of blocks.entries()) {
    expect(span.start).toBeGreaterThanOrEqual(end)
    expect(span.end).toBeGreaterThan(span.start)
    expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
    if (continues !== undefined) expect(continues).toBeLessThan(i)
    end = span.end
  }
  expect(end).toBeLessThanOrEqual(text.length)
  const named = new Set(replacements.map(({ row }) => row))
  const covered = new Uint8Array(source.length)
  const cover = (from: number, to: number) => {
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeLessThanOrEqual(source.length)
    for (let i = from; i < to; i++) covered[i]! += 1
  }
  let [textEnd, sourceEnd] = [0, 0]
  for (const [i, [textStart, textLength, sourceStart, sourceLength]] of sourceOffsets.entries()) {
    expect(textStart).toBeGreaterThanOrEqual(textEnd)
    expect(sourceStart).toBeGreaterThanOrEqual(sourceEnd)
    textEnd = textStart + textLength
    sourceEnd = sourceStart + sourceLength
    if (textLength === sourceLength) expect(text.slice(textStart, textEnd)).toBe(source.slice(sourceStart, sourceEnd))
    else expect(named.has(i)).toBe(true)
    cover(sourceStart, sourceEnd)
  }
  expect(textEnd).toBeLessThanOrEqual(text.length)
  for (const { sourceStart, sourceEnd: to } of removals) {
    expect(to).toBeGreaterThan(sourceStart)
    cover(sourceStart, to)
  }
  for (let i = 0; i < source.length; i++)
    if (covered[i] !== 1 && !(covered[i] === 0 && /\s/.test(source[i]!)))
      expect.fail(`offset ${i} (${JSON.stringify(source.slice(i, i + 12))}) is covered ${covered[i]} times`)
  // What stands in the text comes from the source, but for blanks and parted paragraphs.
  let at = 0
  for (const [textStart, textLength] of sourceOffsets) {
    expect(text.slice(at, textStart).trim()).toBe('')
    at = textStart + textLength
  }
  expect(text.slice(at).trim()).toBe('')
}
