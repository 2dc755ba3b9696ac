import type { LineHint } from './body.ts'
import type { Fragment } from './pdf-fragments.ts'

/** A line of a region: fragments on one baseline, from left to right. */
export interface PdfLine {
  readonly page: number
  /** Number of its region in the whole file: regions are read one after the other. */
  readonly region: number
  readonly fragments: readonly Fragment[]
  /** The fragments' texts with a blank between. */
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** UTF-16 units of `text` that are a list mark with its blank; 0 when the line begins no list item. */
  readonly mark: number
}

/** Lines that belong together. */
export interface PdfParagraph {
  readonly hint: LineHint
  readonly lines: readonly PdfLine[]
  /** A note at the foot of a page: it is read after everything else. */
  readonly isNote: boolean
}

const BULLET = /^[•·‣▪◦●○■□►▶➤✓✔§\uf000-\uf0ff](?:\s+|(?=\p{L}))/u
const COUNTED = /^\(?(\d{1,2})[.)]\s+/
const DASH = /^[-–—]\s+(?=\S)/
const STOP = /[.!?…:;]["'”’)\]]*$/
const CAPTION = /^(?:figure|fig\.|photo|photograph|map|chart|graph|image|picture|table)\s*\d{0,3}\s*[:.–—|-]/i
/** Type this much larger than the body's is a heading's, this much smaller a note's. */
const LARGER = 1.12
const SMALLER = 0.9
/** Longer than this, in characters, large type is a lead paragraph. */
const LONGEST_HEADING = 220

/** The lines of a region in order, top to bottom. */
export function linesOfRegion(fragments: readonly Fragment[], page: number, region: number): PdfLine[] {
  const rows: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - fragment.y) <= 0.3 * Math.max(row[0]!.size, fragment.size)) row.push(fragment)
    else rows.push([fragment])
  }
  return rows.map((row) => {
    const inOrder = row.sort((a, b) => a.x - b.x)
    const text = inOrder.map((fragment) => fragment.text).join(' ')
    const counted = COUNTED.exec(text) ?? DASH.exec(text)
    return {
      page,
      region,
      fragments: inOrder,
      text,
      x: inOrder[0]!.x,
      right: inOrder.reduce((most, { right }) => Math.max(most, right), -Infinity),
      y: inOrder[0]!.y,
      size: widest(inOrder).size,
      mark: (BULLET.exec(text) ?? counted)?.[0].length ?? 0,
    }
  })
}

const widest = (fragments: readonly Fragment[]): Fragment =>
  fragments.reduce((most, fragment) => (fragment.text.length > most.text.length ? fragment : most))

/** The type size most characters are set in, to half a point; 0 when there are none. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  return mostCommon(lines.map(({ size, text }) => [Math.round(size * 2) / 2, text.length] as const))
}

function mostCommon(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  let [best, most] = [0, 0]
  for (const [value, sum] of sums) if (sum > most || (sum === most && value < best)) [best, most] = [value, sum]
  return best
}

/** The paragraphs of a file: told apart by gaps, indents, sizes and lines that end early; those that run on are joined. */
export function paragraphsOf(lines: readonly PdfLine[]): PdfParagraph[] {
  const body = bodySizeOf(lines)
  const leading = leadings(lines)
  const regions = new Map<number, Frame>()
  for (const line of lines) regions.set(line.region, widened(regions.get(line.region), line, body))
  const tables = tableRows(lines)
  const groups: PdfLine[][] = []
  // Notes and captions between two columns cut no passage in two: it is taken up where it was left.
  let left: { line: PdfLine; group: PdfLine[] } | null = null
  for (const [i, line] of lines.entries()) {
    const isSmall = line.size < SMALLER * body
    const above = lines[i - 1]
    const isTakenUp = !isSmall && above !== undefined && above.size < SMALLER * body && left !== null
    const before: PdfLine | undefined = isTakenUp ? left!.line : above
    const group: PdfLine[] | undefined = isTakenUp ? left!.group : groups.at(-1)
    const joins =
      before !== undefined &&
      group !== undefined &&
      !tables.has(line) &&
      !tables.has(before) &&
      (before.region === line.region
        ? !isTakenUp && goesOn(group, before, line, regions.get(line.region)!, leading, body)
        : runsOn(group, before, line, regions.get(before.region)!, body))
    const own: PdfLine[] = joins ? group! : []
    own.push(line)
    if (!joins) groups.push(own)
    if (!isSmall) left = { line, group: own }
  }
  return headed(groups.map((group, i) => describe(group, tables.has(group[0]!), body, groups, i)))
}

/** Left and right edge of the lines of a region in the body's size, and how many there are. */
interface Frame {
  readonly left: number
  readonly right: number
  readonly count: number
}

function widened(frame: Frame | undefined, line: PdfLine, body: number): Frame {
  if (Math.abs(line.size - body) > 0.06 * body) return frame ?? { left: Infinity, right: -Infinity, count: 0 }
  return {
    left: Math.min(frame?.left ?? Infinity, line.x),
    right: Math.max(frame?.right ?? -Infinity, line.right),
    count: (frame?.count ?? 0) + 1,
  }
}

/** From baseline to baseline inside paragraphs, by type size: the smallest distance that is common. */
function leadings(lines: readonly PdfLine[]): Map<number, number> {
  const distances = new Map<number, Map<number, number>>()
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (!before || before.region !== line.region || Math.abs(before.size - line.size) > 0.5) continue
    const distance = Math.round((before.y - line.y) * 2) / 2
    if (distance < 0.8 * line.size || distance > 2.2 * line.size) continue
    const size = Math.round(line.size * 2) / 2
    const counts = distances.get(size) ?? new Map<number, number>()
    distances.set(size, counts.set(distance, (counts.get(distance) ?? 0) + 1))
  }
  const found = new Map<number, number>()
  for (const [size, counts] of distances) {
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
    const common = [...counts].filter(([, n]) => n >= 0.15 * all).map(([distance]) => distance)
    found.set(size, Math.min(...(common.length > 0 ? common : counts.keys())))
  }
  return found
}

/** Does the line go on with the paragraph above it in its column? */
function goesOn(
  group: readonly PdfLine[],
  before: PdfLine,
  line: PdfLine,
  frame: Frame,
  leading: ReadonlyMap<number, number>,
  body: number,
): boolean {
  const { size } = line
  if (Math.abs(before.size - size) > 0.08 * size) return false
  const usual = leading.get(Math.round(size * 2) / 2) ?? 1.3 * size
  const distance = before.y - line.y
  if (distance > 1.25 * usual + 0.5 || distance < -0.5) return false
  if (size > LARGER * body) return true
  if (line.mark > 0 && !isMidSentence(before, line)) return false
  const first = group[0]!
  if (first.mark > 0) return line.x > first.x + 0.3 * size
  if (line.x - before.x > 0.8 * size && line.x - before.x < 8 * size && frame.count > 2) return false
  if (before !== first && before.x - line.x > 1.2 * size) return false
  return !endsEarly(before, line, frame)
}

/** A dash or a number at the head of a line that only wrapped there. */
const isMidSentence = (before: PdfLine, line: PdfLine): boolean =>
  !BULLET.test(line.text) && !STOP.test(before.text) && /^\p{Ll}/u.test(line.text.slice(line.mark))

/** Was there room for the next line's first word? Then the line was ended on purpose. */
function endsEarly(line: PdfLine, next: PdfLine, frame: Frame): boolean {
  if (frame.count < 3 || frame.right - frame.left < 8 * line.size) return false
  const word = /^\S+/.exec(next.text)![0].length / next.text.length
  const room = frame.right - line.right - (next.right - next.x) * word
  if (room < 0.9 * line.size || /\p{L}[-\u00ad]$/u.test(line.text)) return false
  return STOP.test(line.text) || (room > 4 * line.size && !/^\p{Ll}/u.test(next.text))
}

/** Does a paragraph run on into the next column or page? */
function runsOn(group: readonly PdfLine[], before: PdfLine, line: PdfLine, frame: Frame, body: number): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * line.size || line.size > LARGER * body) return false
  if (line.mark > 0 || STOP.test(before.text) || CAPTION.test(group[0]!.text)) return false
  if (/^["“‘'(]?\p{Ll}/u.test(line.text) || /\p{L}[-\u00ad]$/u.test(before.text)) return true
  return frame.count >= 3 && frame.right - before.right < 2 * line.size && group.length > 1
}

/** Rows of three lines and more that have as many cells each. */
function tableRows(lines: readonly PdfLine[]): Set<PdfLine> {
  const found = new Set<PdfLine>()
  const cells = (line: PdfLine) => line.fragments.length - (BULLET.test(`${line.fragments[0]!.text} `) ? 1 : 0)
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && lines[to]!.region === lines[from]!.region && cells(lines[to]!) === cells(lines[from]!))
      to++
    if (cells(lines[from]!) >= 2 && to - from >= 3 && lines[from]!.mark === 0)
      for (let i = from; i < to; i++) found.add(lines[i]!)
    from = to
  }
  return found
}

function describe(
  group: readonly PdfLine[],
  isTable: boolean,
  body: number,
  groups: readonly (readonly PdfLine[])[],
  index: number,
): PdfParagraph {
  const first = group[0]!
  const text = group.map((line) => line.text).join(' ')
  if (isTable || first.mark > 0) return { hint: 'list-item', lines: group, isNote: false }
  if (CAPTION.test(text) && first.size <= body && text.length <= 400)
    return { hint: 'caption', lines: group, isNote: false }
  if (first.size >= LARGER * body && text.length <= LONGEST_HEADING && /\p{L}/u.test(text))
    return { hint: 'subheading', lines: group, isNote: false }
  if (first.size < SMALLER * body && isAtFoot(groups, index, body) && isMarked(first))
    return { hint: 'box', lines: group, isNote: true }
  return { hint: 'paragraph', lines: group, isNote: false }
}

const isMarked = (line: PdfLine): boolean =>
  line.fragments[0]!.marks.some(({ start }) => start === 0) || /^(?:\d{1,3}|[*†‡])\s?\S/.test(line.text)

/** Does nothing in the body's size stand below it on its page and column? */
function isAtFoot(groups: readonly (readonly PdfLine[])[], index: number, body: number): boolean {
  const { region } = groups[index]![0]!
  for (let i = index + 1; i < groups.length && groups[i]![0]!.region === region; i++)
    if (groups[i]![0]!.size >= SMALLER * body) return false
  return true
}

/** Type smaller than this share of the largest is no headline's, however few words the largest has (a paper's name). */
const HEADLINE_SHARE = 0.55

/** The headline among the headings of the first page: the largest of four words and more, else of two, the first of equals. */
function headed(paragraphs: readonly PdfParagraph[]): PdfParagraph[] {
  const headings = paragraphs.filter(({ hint, lines }) => hint === 'subheading' && lines[0]!.page === 0)
  const sizeOf = ({ lines }: PdfParagraph) => lines[0]!.size
  const words = ({ lines }: PdfParagraph) => lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const largest = (fewest: number) =>
    headings
      .filter((heading) => words(heading) >= fewest)
      .reduce<PdfParagraph | null>((best, one) => (best === null || sizeOf(one) > sizeOf(best) ? one : best), null)
  const top = headings.reduce((most, heading) => Math.max(most, sizeOf(heading)), 0)
  const long = largest(4)
  const headline = long !== null && sizeOf(long) >= HEADLINE_SHARE * top ? long : largest(2)
  if (headline === null) return [...paragraphs]
  return paragraphs.map((paragraph) => (paragraph === headline ? { ...paragraph, hint: 'headline' } : paragraph))
}
