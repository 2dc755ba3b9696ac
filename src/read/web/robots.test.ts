import { describe, expect, it } from 'vitest'
import type { Answer } from './exchange.ts'
import { WebFailure } from './failure.ts'
import { loadRobots, parseRobots } from './robots.ts'

const origin = 'https://news.example'
const rules = (text: string) => parseRobots(origin, Buffer.from(text))
const answer = (status: number, text = '', location: string | null = null): Answer => ({
  status,
  header: (name) => (name === 'location' ? location : null),
  body: Buffer.from(text),
  isOverrun: false,
})

describe('parseRobots()', () => {
  it('names the line that forbids', () => {
    const failure = rules('# ours\nUser-agent: *\nDisallow: /live/ # not for robots\n').forbids(
      new URL(`${origin}/live/1`),
    )
    expect(failure?.message).toBe(
      'https://news.example/robots.txt forbids it (line 3: “Disallow: /live/ # not for robots”); save the page with a browser and give the file',
    )
  })
  it('hears what is said to it by name before what is said to all', () => {
    const ours = rules('User-agent: *\nDisallow: /\n\nUser-agent: Sitrep\nDisallow: /private\nCrawl-delay: 3\n')
    expect(ours.forbids(new URL(`${origin}/news`))).toBeNull()
    expect(ours.forbids(new URL(`${origin}/private/x`))).toBeInstanceOf(WebFailure)
    expect(ours.delay).toBe(3000)
  })
  it('lets the longer rule win, and Allow among equals', () => {
    const long = rules('User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c\n')
    expect(long.forbids(new URL(`${origin}/a/b`))).toBeNull()
    expect(long.forbids(new URL(`${origin}/a/c`))).toBeInstanceOf(WebFailure)
    expect(long.forbids(new URL(`${origin}/c`))).toBeNull()
  })
  it('reads a page in the place of a robots.txt as no rules', () => {
    expect(rules('<!doctype html><title>Not found</title>').forbids(new URL(`${origin}/a`))).toBeNull()
  })
  it.each([
    ['10', 10_000],
    ['86400', 30_000],
    ['-5', 0],
    ['Infinity', 30_000],
    ['soon', 0],
  ])('keeps a Crawl-delay of %s within reason', (words, delay) => {
    expect(rules(`User-agent: *\nCrawl-delay: ${words}\n`).delay).toBe(delay)
  })
  it('is quick with a pattern made to be slow', () => {
    const started = performance.now()
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(2000)}b\n`
    expect(rules(text).forbids(new URL(`${origin}/${'a'.repeat(3900)}`))).toBeNull()
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('loadRobots()', () => {
  const page = new URL(`${origin}/page`)
  const forbidden = async (...answers: readonly Answer[]) => {
    const queue = [...answers]
    const robots = await loadRobots(origin, async () => queue.shift() ?? answer(200))
    return robots.forbids(page)?.message ?? null
  }
  it.each([401, 403, 404, 410, 429])('may fetch all when the answer is %d', async (status) => {
    expect(await forbidden(answer(status, 'User-agent: *\nDisallow: /'))).toBeNull()
  })
  it.each([500, 503])('may fetch nothing when the answer is %d', async (status) => {
    expect(await forbidden(answer(status))).toMatch(/nothing of the host may be fetched: the server answered/)
  })
  it('follows redirects, and may fetch all after too many', async () => {
    const there = answer(301, '', 'https://www.news.example/robots.txt')
    expect(await forbidden(there, answer(200, 'User-agent: *\nDisallow: /page'))).toMatch(/line 2/)
    expect(await forbidden(there, there, there, there, there, there)).toBeNull()
  })
  it('may fetch nothing when robots.txt hangs', async () => {
    const robots = await loadRobots(origin, () => Promise.reject(new WebFailure('web/timeout@1', 'no answer in time')))
    expect(robots.forbids(page)?.message).toMatch(/robots.txt could not be read.*no answer in time/)
  })
  it('tells as itself that the host cannot be reached', async () => {
    await expect(loadRobots(origin, () => Promise.reject(new WebFailure('web/dns@1', 'no such host')))).rejects.toThrow(
      'no such host',
    )
  })
})
