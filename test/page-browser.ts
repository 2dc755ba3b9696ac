import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser, HOW_TO_INSTALL } from '../scripts/browser.mjs'

/** Null without a browser: then the tests of the page are skipped and say what to install; in CI that is a failure. */
export const executablePath = findBrowser()
export const skipped = executablePath ? '' : ` (skipped: ${HOW_TO_INSTALL})`
if (!executablePath && process.env.CI === 'true') it('has a browser', () => expect.fail(HOW_TO_INSTALL))

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export const PHONE = { width: 390, height: 844 }
export const WIDE = { width: 1440, height: 900 }

/** What a visit to a page noticed. */
export interface Noticed {
  readonly asked: readonly string[]
  /** Errors of scripts, of the console, and breaches of the page's policy. */
  readonly errors: readonly string[]
}

/** A browser for the tests of a file, and pages written to a folder of their own. */
export function useBrowser() {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-page-'))
    browser = await chromium.launch({ executablePath: executablePath!, args: FLAGS })
  })
  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })
  return {
    /** The address of a page with this markup. */
    put: (name: string, markup: string): string => {
      const path = join(folder, name)
      writeFileSync(path, markup)
      return pathToFileURL(path).href
    },
    /** Opens a page, runs the check, closes. */
    visit: async (
      url: string,
      options: BrowserContextOptions,
      check: (page: Page) => Promise<void>,
    ): Promise<Noticed> => {
      const context = await browser.newContext(options)
      const asked: string[] = []
      const errors: string[] = []
      try {
        const page = await context.newPage()
        page.on('request', (request) => asked.push(request.url()))
        page.on('pageerror', (error) => errors.push(error.message))
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
        })
        await page.goto(url)
        await check(page)
      } finally {
        await context.close()
      }
      return { asked, errors }
    },
  }
}

/** The rules of accessibility that the page breaks, and where. The page's policy must be off (`bypassCSP`). */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(runAxe)
}

/** Runs in the browser. */
async function runAxe(): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
  }
  const result = await axe.run()
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** Is all of an element's box within the window? */
export async function inSight(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox()
  const size = page.viewportSize()!
  return (
    box !== null && box.y >= 0 && box.y + Math.min(box.height, 40) <= size.height && box.x >= 0 && box.x < size.width
  )
}
