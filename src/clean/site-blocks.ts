import { creditLine, isCaption, isPhotoCredit } from './credits.ts'
import { isByline } from './datelines.ts'
import { dateLine } from './dates.ts'
import type { Body } from './doors/body.ts'
import type { Ledger } from './ledger.ts'
import { linesOf } from './lines.ts'
import { hostOf, masthead } from './newsroom.ts'
import type { Line } from './pieces.ts'

/** Pages of one host, none a copy of another, on which a line must stand at the same end. */
const PAGES = 3
/** Lines of the story that may stand between blocks of the site at a page's head or foot. */
const STRANGERS = 3
/** Characters and words of the longest line that may be a block of the site without being a link. */
const LONGEST = 100
const MOST_WORDS = 14
/** Characters from which a line with a stop tells copies of one text. */
const PROSE = 80

/** By host the lines that its pages share at their heads and feet: letters and digits of each, `^` or `$` before them. */
export type SiteBlocks = ReadonlyMap<string, ReadonlySet<string>>

/** Of pages that nothing was learnt from. */
export const NO_SITE_BLOCKS: SiteBlocks = new Map()

/**
 * What pages of one host share at their heads and feet and is no story: short lines and links that stand there on three
 * pages and more whose texts differ (copies of a report count as one page). Bylines, credits, dates and names of newsrooms
 * speak of the report and are never learnt; pages without an address teach nothing. Pure; the order of `bodies` is of no
 * matter.
 */
export function learnSiteBlocks(bodies: readonly Body[]): SiteBlocks {
  const pages = new Map<string, (readonly Line[])[]>()
  for (const body of bodies) {
    const host = hostOfBody(body)
    if (host === null || body.text === null) continue
    const list = pages.get(host)
    if (list) list.push(linesOf(body))
    else pages.set(host, [linesOf(body)])
  }
  const blocks = new Map<string, ReadonlySet<string>>()
  for (const [host, all] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (all.length < PAGES) continue
    const learnt = blocksOf(all)
    if (learnt.size > 0) blocks.set(host, learnt)
  }
  return blocks
}

/** Takes the learnt blocks of its host out of a page's lines. A page that would have nothing left is kept whole. */
export function withoutSiteBlocks(lines: Line[], body: Body, blocks: SiteBlocks, ledger: Ledger): Line[] {
  const learnt = blocks.get(hostOfBody(body) ?? '')
  if (!learnt) return lines
  const keys = keysOf(lines)
  const gone = edgesOf(keys, (key, end) => learnt.has(end + key))
  if (gone.size === 0 || gone.size === lines.length) return lines
  return lines.filter((line, i) => {
    if (gone.has(i)) ledger.remove(line, 'navigation', 'clean/site-block@1')
    return !gone.has(i)
  })
}

/** The host that a page says it is from, without what parts a host's pages by device; null without an address. */
export const hostOfBody = ({ report, metadata }: Body): string | null => {
  const address = report.url ?? report.metadata?.url ?? metadata.url
  return address === null ? null : (hostOf(address)?.replace(/^(?:www|m|amp|mobile)\./, '') ?? null)
}

function blocksOf(pages: readonly (readonly Line[])[]): Set<string> {
  const copyOf = copiesOf(pages)
  const keys = pages.map(keysOf)
  const counted = (add: (page: number, key: (key: string) => void) => void): Set<string> => {
    const found = new Map<string, Set<number>>()
    for (let page = 0; page < pages.length; page++)
      add(page, (key) => {
        const own = found.get(key)
        if (own) own.add(copyOf[page]!)
        else found.set(key, new Set([copyOf[page]!]))
      })
    return new Set([...found].flatMap(([key, own]) => (own.size >= PAGES ? [key] : [])))
  }
  const common = counted((page, add) =>
    keys[page]!.forEach((key) => {
      if (key) add(key)
    }),
  )
  return counted((page, add) => {
    for (const [i, end] of edgesOf(keys[page]!, (key) => common.has(key))) add(end + keys[page]![i]!)
  })
}

/** What each line is compared by: null for a sentence of the story, empty for other lines that are no blocks. */
const keysOf = (lines: readonly Line[]): (string | null)[] =>
  lines.map((line) => (mayBeSite(line) ? keyOf(line.text) : isProse(line.text) ? null : ''))

/**
 * The blocks at both ends of a page, by index, with the end they stand at: at most `STRANGERS` others between two, and
 * no sentence of the story.
 */
function edgesOf(
  keys: readonly (string | null)[],
  isBlock: (key: string, end: '^' | '$') => boolean,
): Map<number, '^' | '$'> {
  const found = new Map<number, '^' | '$'>()
  const walk = (end: '^' | '$') => {
    for (let n = 0, strangers = 0; n < keys.length && strangers <= STRANGERS; n++) {
      const i = end === '^' ? n : keys.length - 1 - n
      const key = keys[i] ?? null
      if (key === null || found.has(i)) return
      if (key !== '' && isBlock(key, end)) {
        found.set(i, end)
        strangers = 0
      } else strangers++
    }
  }
  walk('^')
  walk('$')
  return found
}

/** For each page the first one of which it is a copy: half of the sentences of the shorter stand in the other too. */
function copiesOf(pages: readonly (readonly Line[])[]): number[] {
  const first = pages.map((_, i) => i)
  const rootOf = (page: number): number => {
    let root = page
    while (first[root] !== root) root = first[root]!
    first[page] = root
    return root
  }
  const sizes = pages.map(() => 0)
  const last = new Map<string, number>()
  const shared = new Map<string, number>()
  for (const [page, lines] of pages.entries())
    for (const key of new Set(lines.flatMap(({ text }) => (isProse(text) ? [keyOf(text)] : [])))) {
      sizes[page]!++
      const before = last.get(key)
      // A text and its copies follow each other in the same order for each of its sentences.
      if (before !== undefined) shared.set(`${before} ${page}`, (shared.get(`${before} ${page}`) ?? 0) + 1)
      last.set(key, page)
    }
  for (const [pair, count] of shared) {
    const [a, b] = pair.split(' ').map(Number) as [number, number]
    if (count * 2 >= Math.min(sizes[a]!, sizes[b]!)) first[rootOf(b)] = rootOf(a)
  }
  return pages.map((_, i) => rootOf(i))
}

const isProse = (text: string): boolean => text.length >= PROSE && /[.!?…]["'”’)]*$/.test(text)

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A short line, or one that is a link; not what speaks of the report. */
function mayBeSite({ text, hint, linked }: Line): boolean {
  if (hint === 'headline' || hint === 'moment' || hint === 'caption') return false
  if (!linked && (text.length > LONGEST || text.split(' ').length > MOST_WORDS)) return false
  return !(
    isByline(text) ||
    dateLine(text) !== null ||
    masthead(text) !== null ||
    creditLine(text) !== null ||
    isPhotoCredit(text) ||
    isCaption(text)
  )
}
