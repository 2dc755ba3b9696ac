import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { floodRun, floodRunWith } from '../fixture-run.ts'
import { html } from './html.ts'
import type { Mark } from './mark.ts'
import { markedText } from './marks.ts'
import { renderHtml } from './render.ts'

const parsed = (markup: string) => parseHTML(markup).document

/** Links that lead nowhere and ids that stand twice. */
function broken(markup: string): string[] {
  const document = parsed(markup)
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  const known = new Set(ids)
  const lost = [...document.querySelectorAll('a')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !href.startsWith('#') || !known.has(href.slice(1)))
  return [...twice, ...lost]
}

describe('renderHtml()', () => {
  it('links only to places on the page, each there once', () => {
    expect(broken(renderHtml(floodRun()))).toEqual([])
    const ofPlaces = floodRunWith((text) => (text === 'killed' ? 'places' : text))
    expect(broken(renderHtml(ofPlaces))).toEqual([])
  })

  it('leads from every finding to marked words and back', () => {
    const document = parsed(renderHtml(floodRun()))
    const link = [...document.querySelectorAll('.differs a')].find((a) => a.textContent === '“At least six people”')!
    const mark = document.getElementById(link.getAttribute('href')!.slice(1))!
    expect(mark.tagName).toBe('MARK')
    expect(mark.textContent).toMatch(/^At least six people/)
    const back = mark.querySelector('a')!.getAttribute('href')!
    expect(document.getElementById(back.slice(1))).not.toBeNull()
  })

  it('refers to nothing outside itself', () => {
    const markup = renderHtml(floodRun())
    expect(markup).not.toMatch(/<(?:link|img|iframe|object|embed|base|form)\b/i)
    expect(markup).not.toMatch(/\bsrc\s*=|@import|url\(|https?:/i)
  })

  it('names its one script and its one style sheet by their hashes, and has neither in attributes', () => {
    const markup = renderHtml(floodRun())
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(markup)![1]!
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    for (const name of ['script', 'style']) {
      const [one, ...more] = [...markup.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))]
      expect(more).toEqual([])
      expect(policy).toContain(`${name}-src 'sha256-${createHash('sha256').update(one![1]!).digest('base64')}'`)
    }
    const document = parsed(markup)
    for (const element of document.querySelectorAll('body *'))
      expect([...element.attributes].filter(({ name }) => name === 'style' || /^on/i.test(name))).toEqual([])
  })

  it.each([1, 3])('keeps links and ids apart for %i stories', (times) => {
    const run = floodRun()
    const stories = Array.from({ length: times }, () => run.stories[0]!)
    const markup = renderHtml({ ...run, stories })
    expect(broken(markup)).toEqual([])
    expect(parsed(markup).querySelectorAll('.index tbody tr')).toHaveLength(times === 1 ? 0 : times)
    expect(parsed(markup).querySelectorAll('h1')).toHaveLength(1)
  })

  it('has one page for a run without stories', () => {
    const markup = renderHtml({ asOf: null, documents: [], entities: [], stories: [], problems: [] })
    expect(parsed(markup).querySelector('h1')?.textContent).toBe('0 stories in 0 reports')
  })

  it('shows hostile words as words', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onfocus='x",
        '\u202etxt.exe\u2067',
        '</style><b>',
        '<!--',
        '</script><script>alert(1)</script>',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(hostile, (words) => {
        const markup = renderHtml(floodRunWith((text) => text.replaceAll('Velmora', words).replaceAll('rescue', words)))
        const document = parsed(markup)
        expect(document.querySelector('img, b[onclick], [onerror], [onfocus]')).toBeNull()
        expect(document.querySelectorAll('style')).toHaveLength(1)
        expect(document.querySelectorAll('script')).toHaveLength(1)
        expect(markup.match(/<script/g)).toHaveLength(1)
        expect(markup).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
        expect(broken(markup)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('grows with the number of stories and not faster', () => {
    const run = floodRun()
    const lengthOf = (n: number): number =>
      renderHtml({ ...run, stories: Array.from({ length: n }, () => run.stories[0]!) }).length
    const [ten, hundred] = [lengthOf(10), lengthOf(100)]
    expect(hundred / ten).toBeLessThan(10.5)
  })
})

describe('html', () => {
  it('escapes what is put in, but for its own markup', () => {
    const inner = html`<b>${'a & b'}</b>`
    expect(html`<p title="${'"x"'}">${[inner, ' <', null, false, 3]}</p>`.markup).toBe(
      '<p title="&quot;x&quot;"><b>a &amp; b</b> &lt;3</p>',
    )
  })
})

describe('markedText()', () => {
  const back = '↩'
  const markOf = (start: number, end: number): Mark => ({
    id: `m${start}-${end}`,
    span: { start, end },
    kind: 'words',
    cited: [],
  })
  const inOrder = (marks: readonly Mark[]): Mark[] =>
    [...new Map(marks.map((mark) => [mark.id, mark])).values()].sort(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
    )

  it('nests marks inside marks', () => {
    expect(
      markedText('at least six people', { start: 0, end: 19 }, [markOf(0, 19), markOf(9, 12)], back).content.markup,
    ).toBe('<mark id="m0-19" class=words>at least <mark id="m9-12" class=words>six</mark> people</mark>')
  })

  it('cuts marks that cross, and says which', () => {
    const { content, cut } = markedText('abcdef', { start: 0, end: 6 }, [markOf(0, 4), markOf(2, 6)], back)
    expect(content.markup).toBe(
      '<mark id="m0-4" class=words>ab<mark id="m2-6" class=words>cd</mark></mark><mark data-of="m2-6" class=words>ef</mark>',
    )
    expect(cut).toEqual(['m2-6'])
  })

  it('keeps the text, balances the marks and gives each id once', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
    fc.assert(
      fc.property(spans, fc.nat(10), fc.integer({ min: 11, max: 40 }), (pairs, start, end) => {
        const text = 'the <river> rose & "took" the bridge at dawn'.slice(0, 44)
        const marks = inOrder(pairs.map(([from, length]) => markOf(from, from + length)))
        const { markup } = markedText(text, { start, end }, marks, back).content
        expect(parsed(`<p>${markup}</p>`).querySelector('p')!.textContent).toBe(text.slice(start, end))
        let depth = 0
        for (const tag of markup.match(/<\/?mark/g) ?? [])
          expect((depth += tag === '<mark' ? 1 : -1)).toBeGreaterThanOrEqual(0)
        expect(depth).toBe(0)
        const ids = markup.match(/ id="[^"]*"/g) ?? []
        const expected = marks.filter(({ span }) => span.start >= start && span.start < end)
        expect(ids).toHaveLength(expected.length)
      }),
    )
  })
})
