import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../src/language/load.ts'
import { brief } from '../src/pipeline.ts'
import { floodRun, floodRunWith } from '../src/publish/fixture-run.ts'
import { renderHtml } from '../src/publish/page/render.ts'
import { exampleReports } from './laws/run.ts'
import { brokenRules, executablePath, inSight, PHONE, skipped, useBrowser, WIDE } from './page-browser.ts'

// The page in a real browser, as it reads without its scripts; what they add is in page-script.test.ts.
const OFF = { javaScriptEnabled: false }

describe.skipIf(!executablePath)(`the page in a browser${skipped}`, () => {
  const { put, visit } = useBrowser()
  const flood = () => put('flood.html', renderHtml(floodRun()))
  let made: Promise<string> | null = null
  const examples = (): Promise<string> =>
    (made ??= loadLanguage('en')
      .then((language) => brief(exampleReports(), language))
      .then((run) => put('examples.html', renderHtml(run))))

  it.each([true, false])('asks for nothing but itself and reports no error, with JavaScript on: %s', async (isOn) => {
    for (const url of [flood(), await examples()]) {
      const { asked, errors } = await visit(url, { viewport: WIDE, javaScriptEnabled: isOn }, async (page) => {
        await page.waitForTimeout(200)
      })
      expect(asked).toEqual([url])
      expect(errors).toEqual([])
    }
  })

  it('says what happened, where and when above the fold of a phone, with JavaScript off', async () => {
    await visit(flood(), { viewport: PHONE, ...OFF }, async (page) => {
      for (const words of ['Flood in Velmora', '13 May 2031', 'Velmora, Portugal']) {
        const box = await page.getByText(words, { exact: true }).first().boundingBox()
        expect(box!.y + box!.height).toBeLessThan(PHONE.height)
      }
    })
  })

  it.each([
    ['a phone', PHONE],
    ['a tablet', { width: 768, height: 1024 }],
    ['a wide screen', WIDE],
    ['a narrow phone', { width: 320, height: 640 }],
  ])('does not scroll sideways on %s, whatever the words', async (_, viewport) => {
    const long = put(
      'long.html',
      renderHtml(floodRunWith((text) => text.replaceAll('Velmora', `${'Velmora'.repeat(60)}`))),
    )
    for (const address of [flood(), await examples(), long])
      await visit(address, { viewport, bypassCSP: true }, async (page) => {
        const root = 'document.documentElement'
        expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0)
      })
  })

  it.each([
    ['a phone', true, PHONE],
    ['a phone', false, PHONE],
    ['a wide screen', true, WIDE],
    ['a wide screen', false, WIDE],
  ])('shows the marked words when a number is tapped on %s, with JavaScript on: %s', async (_, isOn, viewport) => {
    await visit(flood(), { viewport, javaScriptEnabled: isOn }, async (page) => {
      await page.getByRole('link', { name: '“At least six people”', exact: true }).first().click()
      const mark = page.locator('mark:target')
      await page.waitForTimeout(100)
      expect(await mark.innerText()).toMatch(/^At least six people/)
      expect(await inSight(page, 'mark:target')).toBe(true)
      await mark.locator('a').first().click()
      await page.waitForTimeout(100)
      expect(await inSight(page, ':target')).toBe(true)
      expect(await page.locator(':target').innerText()).toContain('People killed in Velmora')
    })
  })

  it('keeps the finding in sight while its words are shown beside it', async () => {
    await visit(flood(), { viewport: WIDE, ...OFF }, async (page) => {
      const link = page.getByRole('link', { name: '“At least six people”', exact: true }).first()
      await link.click()
      const box = await link.boundingBox()
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.y).toBeLessThan(WIDE.height)
    })
  })

  it('shows and hides what was read in the reports by kind, with JavaScript off', async () => {
    await visit(flood(), { viewport: WIDE, ...OFF }, async (page) => {
      const lit = () => page.evaluate("getComputedStyle(document.querySelector('.report mark.number')).backgroundColor")
      expect(await lit()).not.toBe('rgba(0, 0, 0, 0)')
      await page.locator('.f-number').first().uncheck()
      expect(await lit()).toBe('rgba(0, 0, 0, 0)')
      await page.locator('.f-number').first().check()
      expect(await lit()).not.toBe('rgba(0, 0, 0, 0)')
    })
  })

  it.each([
    ['light', PHONE],
    ['dark', WIDE],
  ] as const)('breaks no rule of accessibility, %s', async (colorScheme, viewport) => {
    const violations: string[] = []
    for (const address of [flood(), await examples()])
      await visit(`${address}#s1-only`, { viewport, colorScheme, bypassCSP: true }, async (page) => {
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        violations.push(...(await brokenRules(page)))
      })
    expect(violations).toEqual([])
  })

  it('lets no word of a report run, ask for anything, or turn the direction of what stands beside it', async () => {
    const attack = '<img src="https://a.invalid/x" onerror="hacked=1"><script>hacked=1</script>\u202eevil\u2066'
    const url = put('hostile.html', renderHtml(floodRunWith((text) => text.replaceAll('Velmora', attack))))
    const { asked } = await visit(url, { viewport: WIDE }, async (page) => {
      await page.waitForTimeout(200)
      expect(await page.evaluate('typeof hacked')).toBe('undefined')
      expect(await page.locator('h1').innerText()).toContain('<img src=')
      expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    })
    expect(asked).toEqual([url])
  })

  it('runs no script but its own: the policy refuses one that is put in later', async () => {
    const { errors } = await visit(flood(), { viewport: WIDE }, async (page) => {
      await page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'hacked = 1' }))",
      )
      await page.evaluate("document.body.setAttribute('style', 'display:none')")
      expect(await page.evaluate('typeof hacked')).toBe('undefined')
      expect(await page.locator('h1').isVisible()).toBe(true)
    })
    expect(errors.join('\n')).toMatch(/Content Security Policy/)
  })

  it('prints the record and the reports, without what has to be pressed', async () => {
    await visit(flood(), { viewport: WIDE, ...OFF }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['.filter', '.contents', '.skip'])
        expect(await page.locator(hidden).first().isVisible()).toBe(false)
      for (const shown of ['h1', '.card', '.map', '.report'])
        expect(await page.locator(shown).first().isVisible()).toBe(true)
      expect(await page.evaluate("getComputedStyle(document.querySelector('.reports')).position")).toBe('static')
    })
  })
})
