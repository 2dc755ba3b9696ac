import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { floodRun } from '../src/publish/fixture-run.ts'
import { renderHtml } from '../src/publish/page/render.ts'
import type { RunView } from '../src/publish/run.ts'
import { parseJudgements } from '../src/reconcile/judgement-lines.ts'
import { executablePath, inSight, PHONE, skipped, useBrowser, WIDE } from './page-browser.ts'

// What the scripts of the page add in a real browser.

/** The flood with a second story of other numbers, for the index. */
function twoStories(): RunView {
  const run = floodRun()
  const [story] = run.stories
  const findings = story!.findings.filter(({ status }) => status !== 'differs' && status !== 'denied')
  const records = story!.records.map((record) => ({ ...record, date: { edtf: '2031-05-20', precision: 'day' } }))
  return { ...run, stories: [story!, { ...story!, id: 'y-2', title: 'After the flood', findings, records }] }
}

/** The flood told by `count` reports, each longer than most. */
function largeStory(count: number): RunView {
  const run = floodRun()
  const [story] = run.stories
  const documents = Array.from({ length: count }, (_, i) => {
    const document = run.documents[i % run.documents.length]!
    const more = '\n\nThe river went on rising through the night, and the pumps could not keep up with it.'.repeat(50)
    return {
      ...document,
      id: `${document.id}-${i}`,
      newsroom: `Paper ${i + 1}`,
      text: document.text + more,
      statements: i < run.documents.length ? document.statements : [],
    }
  })
  const ids = documents.map(({ id }) => id)
  return { ...run, documents, stories: [{ ...story!, documents: ids, lineages: ids.map((id) => [id]) }] }
}

describe.skipIf(!executablePath)(`the scripts of the page${skipped}`, () => {
  const { put, visit } = useBrowser()
  const flood = () => put('flood.html', renderHtml(floodRun()))
  const found = (page: Page) => page.locator('.find output').innerText()

  it('finds words anywhere, goes from place to place, and opens what is folded over them', async () => {
    const { errors } = await visit(flood(), { viewport: WIDE }, async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('six people')
      expect(await found(page)).toMatch(/^0 of \d+$/)
      await page.keyboard.press('Enter')
      expect(await found(page)).toMatch(/^1 of \d+$/)
      await page.keyboard.press('Shift+Enter')
      const [, at, of] = /^(\d+) of (\d+)$/.exec(await found(page))!
      expect(at).toBe(of)
      const marked =
        "getComputedStyle(document.documentElement, '::highlight(found)') && CSS.highlights.get('found').size"
      expect(await page.evaluate(marked)).toBe(Number(of))
      await page.keyboard.press('Escape')
      expect(await page.locator('.find input').inputValue()).toBe('')
      await page.locator('.find input').fill('no such words')
      expect(await found(page)).toBe('not found')
    })
    expect(errors).toEqual([])
  })

  it('finds words that stand across marks', async () => {
    await visit(flood(), { viewport: WIDE }, async (page) => {
      await page.locator('.find input').fill('at least six people are dead, the mayor')
      await page.keyboard.press('Enter')
      expect(await found(page)).toBe('1 of 1')
    })
  })

  it('walks by keyboard from the top to the words and back', async () => {
    await visit(flood(), { viewport: WIDE }, async (page) => {
      const focused = (): Promise<string> =>
        page.evaluate('document.activeElement.className + document.activeElement.tagName')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('skipA')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const name = await page.evaluate<string>('document.activeElement.textContent')
      expect(name).toMatch(/Gazette|Herald|Radio/)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(100)
      expect(await inSight(page, 'mark:target')).toBe(true)
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.parentElement.tagName')).toBe('MARK')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(100)
      expect(await page.locator(':target').getAttribute('id')).toBe('s1-lead-1')
    })
  })

  it('shows where the focus is on everything that can be reached', async () => {
    await visit(flood(), { viewport: WIDE }, async (page) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab')
        const state = await page.evaluate<{ name: string; outline: string; isShown: boolean }>(`(() => {
          const one = document.activeElement
          const box = one.getBoundingClientRect()
          return { name: one.outerHTML.slice(0, 80), outline: getComputedStyle(one).outlineStyle, isShown: box.width > 0 && box.bottom > 0 && box.top < innerHeight }
        })()`)
        expect(state).toMatchObject({ isShown: true, outline: expect.not.stringMatching('none') })
      }
    })
  })

  it('shows the words of a dot on hover and on focus', async () => {
    await visit(flood(), { viewport: WIDE }, async (page) => {
      const dot = page.locator('.strips .row').first()
      await dot.scrollIntoViewIfNeeded()
      await dot.hover()
      expect(await page.locator('#tip').innerText()).toMatch(/^“.+” – /)
      await page.mouse.move(5, 5)
      expect(await page.locator('#tip').isVisible()).toBe(false)
      await dot.focus()
      expect(await page.locator('#tip').innerText()).toMatch(/^“.+” – /)
      await page.keyboard.press('Escape')
      expect(await page.locator('#tip').isVisible()).toBe(false)
    })
  })

  it('shows the words of a dot at the first tap and goes to them at the second', async () => {
    await visit(flood(), { viewport: PHONE, hasTouch: true, isMobile: true }, async (page) => {
      const dot = page.locator('.plot .row').first()
      await dot.scrollIntoViewIfNeeded()
      await dot.tap()
      expect(await page.locator('#tip').innerText()).toContain('Tap again')
      expect(await page.locator('mark:target').count()).toBe(0)
      await dot.tap()
      await page.waitForTimeout(200)
      expect(await inSight(page, 'mark:target')).toBe(true)
    })
  })

  it('copies a finding as a judgement line', async () => {
    const { errors } = await visit(
      flood(),
      { viewport: WIDE, permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.getByRole('button', { name: 'Judge: People killed in Velmora' }).first().click()
        const dialog = page.locator('dialog')
        await dialog.getByLabel('should be').check()
        await dialog.getByLabel('The right value').fill('5')
        await dialog.getByRole('button', { name: 'Copy the line' }).click()
        expect(await dialog.locator('output').innerText()).toContain('Fill in your name')
        await dialog.getByLabel('Your name').fill('A. Editor')
        await dialog.getByLabel('Why').fill('the ministry’s list')
        await dialog.getByRole('button', { name: 'Copy the line' }).click()
        await page.waitForTimeout(100)
        expect(await dialog.locator('output').innerText()).toContain('Copied')
        const text = await page.evaluate<string>('navigator.clipboard.readText()')
        expect(parseJudgements(text, 'page').problems).toEqual([])
        const line = JSON.parse(text)
        expect(line).toMatchObject({
          about: 'f-killed',
          words: { about: 'people killed in Velmora' },
          documents: ['d-copy', 'd-herald', 'd-radio'],
          verdict: 'value',
          value: '5',
          by: 'A. Editor',
          note: 'the ministry’s list',
        })
        expect(line.at).toMatch(/^\d{4}-\d\d-\d\d$/)
        await page.keyboard.press('Escape')
        expect(await dialog.isVisible()).toBe(false)
      },
    )
    expect(errors).toEqual([])
  })

  it('sorts the stories of the index by any column, both ways', async () => {
    await visit(put('two.html', renderHtml(twoStories())), { viewport: WIDE }, async (page) => {
      const titles = () => page.locator('.index tbody th').allInnerTexts()
      expect(await titles()).toEqual(['After the flood', 'Flood in Velmora'])
      await page.getByRole('button', { name: 'Disagreement' }).click()
      expect(await titles()).toEqual(['Flood in Velmora', 'After the flood'])
      await page.getByRole('button', { name: 'Disagreement' }).click()
      expect(await titles()).toEqual(['After the flood', 'Flood in Velmora'])
      await page.getByRole('button', { name: 'When' }).click()
      await page.getByRole('button', { name: 'When' }).click()
      expect(await titles()).toEqual(['Flood in Velmora', 'After the flood'])
    })
  })

  it('opens a story of fifty reports and goes at once to the last', async () => {
    const run = largeStory(50)
    const markup = renderHtml(run)
    const texts = run.documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
    expect(Buffer.byteLength(markup) - texts).toBeLessThan(400_000)
    for (const viewport of [PHONE, WIDE])
      await visit(put('fifty.html', markup), { viewport }, async (page) => {
        await page.locator('.jumps a').last().click()
        await page.waitForTimeout(200)
        expect(await inSight(page, '.report:target h3')).toBe(true)
        const slowest = await page.evaluate<number>(`new Promise((done) => {
          let last = performance.now(), most = 0, n = 0
          const step = (now) => {
            most = Math.max(most, now - last)
            last = now
            window.scrollBy(0, -200)
            if (n++ < 40) requestAnimationFrame(step)
            else done(most)
          }
          requestAnimationFrame(step)
        })`)
        expect(slowest).toBeLessThan(1000)
      })
  })
})
