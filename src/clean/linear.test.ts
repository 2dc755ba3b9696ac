import { describe, expect, it } from 'vitest'
import { clean } from './clean.ts'
import { decode } from './doors/decode.ts'

const SENTENCE = 'The river rose by two metres in the night, and the old bridge was gone before dawn.'
const many = (count: number, make: (i: number) => string, between: string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(between)
const html = (inside: string): string =>
  `<html><body><h1>Bridge lost to flood in the valley</h1>${inside}</body></html>`

/** Seconds of user CPU that reading and cleaning the text takes. */
async function cost(text: string, mediaType: string): Promise<number> {
  const started = process.cpuUsage().user
  const body = new TextEncoder().encode(text)
  const source = mediaType === 'text/html' ? 'x.html' : 'x.txt'
  const unsaid = { newsroom: null, publishedAt: null, url: null, scale: null, fetchedAt: null, charset: null }
  clean(await decode({ ...unsaid, source, mediaType, body }))
  return (process.cpuUsage().user - started) / 1e6
}

describe('clean() takes time in proportion to the report', () => {
  // Sizes at which a cost that grows with the square would take minutes.
  it.each([
    ['many short lines', 'text/plain', many(30_000, (i) => `Line ${i}`, '\n')],
    ['labels and headlines in turn', 'text/plain', many(12_000, (i) => `Related stories\nA story numbered ${i}`, '\n')],
    ['the same paragraph', 'text/plain', many(20_000, () => SENTENCE, '\n\n')],
    ['two paragraphs in turn', 'text/plain', many(20_000, (i) => `${i % 2} ${SENTENCE}`, '\n\n')],
    ['references in references', 'text/plain', '&amp;amp;amp;#8217; caf&eacute; '.repeat(40_000)],
    ['characters read in the wrong charset', 'text/plain', 'caf\u00c3\u00a9 \u00e2\u20ac\u2122s '.repeat(30_000)],
    ['paragraphs side by side', 'text/html', html(many(20_000, (i) => `<div><p>${i} ${SENTENCE}</p></div>`, ''))],
    [
      'posts side by side',
      'text/html',
      html(many(8000, (i) => `<div class="entry"><i>10:${10 + (i % 50)}</i><p>${i} ${SENTENCE}</p></div>`, '')),
    ],
    ['writers side by side', 'text/html', html(many(11_000, (i) => `<p itemprop="author">Ana ${i}</p>`, ''))],
  ])('%s', async (_, mediaType, text) => expect(await cost(text, mediaType)).toBeLessThan(8))
})
