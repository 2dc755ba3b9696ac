import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLanguage } from '../src/language/load.ts'
import { brief } from '../src/pipeline.ts'
import { floodRun } from '../src/publish/fixture-run.ts'
import { renderHtml } from '../src/publish/page/render.ts'
import { exampleReports } from './laws/run.ts'

// The page in a real browser. Without one the tests are skipped and say what to install; in CI that is a failure.
const BROWSERS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const executablePath = BROWSERS.find((path) => path && existsSync(path))
const HOW_TO = 'no Chromium: run `apt-get install chromium` or set CHROMIUM_PATH'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1440, height: 900 }

if (!executablePath && process.env.CI === 'true') {
  it('has a browser', () => expect.fail(HOW_TO))
}

describe.skipIf(!executablePath)(`the page in a browser${executablePath ? '' : ` (skipped: ${HOW_TO})`}`, () => {
  let browser: Browser
  let folder: string
  let url: string
  let examples: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-page-'))
    const path = join(folder, 'flood.html')
    writeFileSync(path, renderHtml(floodRun()))
    url = pathToFileURL(path).href
    const several = join(folder, 'examples.html')
    writeFileSync(several, renderHtml(await brief(exampleReports(), await loadLanguage('en'))))
    examples = pathToFileURL(several).href
    browser = await chromium.launch({ executablePath: executablePath!, args: FLAGS })
  })
  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  /** Opens the page, runs the check, closes; gives every address that was asked for. */
  async function visit(options: BrowserContextOptions, check: (page: Page) => Promise<void>): Promise<string[]> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options })
    const asked: string[] = []
    try {
      const page = await context.newPage()
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(url)
      await check(page)
    } finally {
      await context.close()
    }
    return asked
  }

  it('asks for nothing but itself', async () => {
    const asked = await visit({ viewport: WIDE }, async (page) => {
      await page.waitForTimeout(200)
    })
    expect(asked).toEqual([url])
  })

  it('says what happened, where and when above the fold of a phone, with JavaScript off', async () => {
    await visit({ viewport: PHONE }, async (page) => {
      for (const words of ['Flood in Velmora', '13 May 2031', 'Velmora, Portugal']) {
        const box = await page.getByText(words, { exact: true }).first().boundingBox()
        expect(box!.y + box!.height).toBeLessThan(PHONE.height)
      }
    })
  })

  it.each([
    ['a phone', PHONE],
    ['a wide screen', WIDE],
    ['a narrow phone', { width: 320, height: 640 }],
  ])('does not scroll sideways on %s', async (_, viewport) => {
    const context = await browser.newContext({ viewport, bypassCSP: true })
    const page = await context.newPage()
    for (const address of [url, examples]) {
      await page.goto(address)
      const root = 'document.documentElement'
      expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0)
    }
    await context.close()
  })

  it.each([
    ['a phone', PHONE],
    ['a wide screen', WIDE],
  ])('shows the marked words when a number is tapped on %s', async (_, viewport) => {
    await visit({ viewport }, async (page) => {
      await page.getByRole('link', { name: '“At least six people”' }).first().click()
      const mark = page.locator('mark:target')
      expect(await mark.innerText()).toMatch(/^At least six people/)
      const box = await mark.boundingBox()
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.y + box!.height).toBeLessThanOrEqual(viewport.height)
      await mark.locator('.back').first().click()
      expect(await page.locator(':target').innerText()).toContain('People killed in Velmora')
    })
  })

  it('keeps the finding in sight while its words are shown beside it', async () => {
    await visit({ viewport: WIDE }, async (page) => {
      const link = page.getByRole('link', { name: '“At least six people”' }).first()
      await link.click()
      const box = await link.boundingBox()
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.y).toBeLessThan(WIDE.height)
    })
  })

  it.each([
    ['light', PHONE],
    ['dark', PHONE],
    ['light', WIDE],
    ['dark', WIDE],
  ] as const)('has no violations of accessibility rules, %s', async (colorScheme, viewport) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    const violations: string[] = []
    for (const address of [url, examples]) {
      await page.goto(`${address}#s1-only`)
      await page.evaluate(axe)
      violations.push(...(await page.evaluate(broken)))
    }
    await context.close()
    expect(violations).toEqual([])
  })
})

/** Runs in the browser: the rules that the page breaks, and where. */
async function broken(): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
  }
  const result = await axe.run()
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}
