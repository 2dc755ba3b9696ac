import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/clean.ts'
import { type Body, NO_METADATA } from '../../src/clean/doors/body.ts'
import { decode } from '../../src/clean/doors/decode.ts'
import type { Report } from '../../src/read/report.ts'
import { keepsTheLaw } from './cover.ts'

const reportOf = (body: Uint8Array, source = 'report.txt'): Report => ({
  source,
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: null,
  charset: null,
  body,
})

const plainBody = (text: string): Body => ({
  report: reportOf(new TextEncoder().encode(text)),
  mediaType: 'text/plain',
  charset: 'utf-8',
  text,
  lines: null,
  links: [],
  metadata: NO_METADATA,
  problems: [],
})

const SENTENCES = [
  'The river rose by two metres in the night.',
  'Officials in the valley said 40 families had left their homes.',
  '“We saw the bridge go,” said a farmer.',
  'Nobody was hurt, according to the mayor.',
  'A second wave is expected on Friday, the weather service warned.',
  'Soldiers brought tents, water and blankets to the school.',
  '"It was over in minutes," she told a local radio station.',
  'The road to the port is closed until further notice.',
]
const NOISE = [
  'Skip to main content',
  'Share this article',
  'Read more: The long wait for a dam',
  'https://example.org/a/1',
  '- Two bridges are gone',
  '1. Home',
  'By Ana Lima in Porto Novo',
  'June 6, 2013',
  'Image: Someone/AFP',
  '(AFP, Reuters)',
  'All rights reserved.',
  'Analysis',
  '&quot;Done&quot; &amp; gone',
  'donâ€™t',
  'in\u00adter\u200bnal \u00a0 blank',
  'PORTO NOVO, June 5 (Reuters) - The river rose.',
  '',
  '   ',
]
const damaged = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
          .chain((s) => fc.constantFrom(' ', '', '\n').map((glue) => s.join(glue))),
      },
      fc.constantFrom(...NOISE),
    ),
    { maxLength: 14 },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom('\n', '\n\n', '\r\n', '\u2028', ''), { minLength: parts.length, maxLength: parts.length })
      .map((breaks) => parts.map((part, i) => part + breaks[i]).join('')),
  )
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '.',
      '"',
      "'",
      '&',
      'amp;',
      '#8217;',
      'â€œ',
      'Ã©',
      '\ud800',
      '\u0000',
      '\u200b',
      '\u00a0',
      '- ',
      '1. ',
      'https://a.bc ',
      'Share',
      '(',
      ')',
      '<p>',
      '\t',
    ),
    maxLength: 60,
  }),
)

describe('law 1: text rows, removals and white space cover the source exactly once', () => {
  it('holds for damaged articles', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { document } = clean(plainBody(text))
        if (document) keepsTheLaw(document, text)
      }),
      { numRuns: 300 },
    )
  })
  it('holds for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { document } = clean(plainBody(text))
        if (document) keepsTheLaw(document, text)
      }),
      { numRuns: 400 },
    )
  })
  it('holds for pages made of any parts', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...SENTENCES,
        ...SENTENCES,
        ...NOISE,
        '<p>',
        '</p>',
        '<div class="caption">',
        '</div>',
        '<h1>',
        '</h1>',
        '<ul><li>',
        '</li></ul>',
        '<b>',
        '</b>',
        '<br>',
        '<br><br>',
        '<!-- x -->',
        '<script>var a = "<p>"</script>',
        '<a href="https://example.org">',
        '</a>',
        '<',
        '</',
        '&nbsp;',
        '&lt',
        '<p class="',
        '<aside>',
        '</aside>',
        '<table><tr><td>',
        '</td></tr></table>',
      ),
      fc.string({ maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 4, maxLength: 40 }), async (parts) => {
        const source = `<html><body><article>${parts.join(' ')}<p>${SENTENCES.slice(0, 4).join(' ')}</p><p>${SENTENCES.slice(4).join(' ')}</p></article></body></html>`
        const body = await decode(reportOf(new TextEncoder().encode(source), 'page.html'))
        const { document } = clean(body)
        if (document) keepsTheLaw(document, body.text!)
      }),
      { numRuns: 60 },
    )
  })
})

describe('law 6: no bytes make cleaning throw', () => {
  const start = fc.constantFrom(
    '',
    '<!doctype html><p>',
    '<?xml version="1.0"?>',
    '%PDF-',
    'PK\u0003\u0004',
    '\u00ff\u00fe',
    '\u00ef\u00bb\u00bf',
    '<html><head><meta charset="windows-1256">',
    '# ',
    '---\ntitle: ',
  )
  it('holds for any bytes under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.html', 'a.md', 'a', '-'),
        async (head, rest, name) => {
          const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...rest])
          const body = await decode(reportOf(bytes, name))
          const { document, problems } = clean(body)
          if (document) keepsTheLaw(document, body.text!)
          else expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
        },
      ),
      { numRuns: 250 },
    )
  })
  it('holds for pages nested a hundred thousand levels deep', async () => {
    const bytes = new TextEncoder().encode(`<!doctype html>${'<div>'.repeat(100_000)}<p>${SENTENCES.join(' ')}</p>`)
    const { document } = clean(await decode(reportOf(bytes, 'deep.html')))
    expect(document?.text).toContain('The river rose')
  })
})

describe('law 2: cleaning the same bytes twice gives the same document', () => {
  it('holds for damaged articles', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(clean(plainBody(text))).toEqual(clean(plainBody(text)))
      }),
      { numRuns: 50 },
    )
  })
})
