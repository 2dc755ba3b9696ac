import { AGENCY_NAMES, NOT_WIRES } from '../language/en/agencies.ts'
import type { RemovalKind } from './document.ts'
import type { Ledger } from './ledger.ts'
import { cutLine, type Line, partLine } from './pieces.ts'

/** "Image copyright EPA Image caption Firefighters at the scene": a picture's credit and caption run together, with labels. */
const LABELLED =
  /^(?:Image|Photo|Picture|Media) ?(?:copyright|source|credit)\b[:,]? *(?<credit>.{2,60}?) +(?:(?:Image|Photo|Picture|Media) )?[Cc]aption\b[:,]? *(?=\S)/u
/** "Image caption Firefighters", "Media playback is not supported on this device Media caption The moment …". */
const LABEL =
  /^(?:Media playback is (?:unsupported|not supported) on (?:this|your) device[.]? *)?(?:Image|Photo|Picture|Media|Video) ?caption\b[:,]? *(?=\S)/iu

/** Where a picture of a gallery begins: "3/12 ", "Hide Caption 3 of 12 Photos: ". */
const COUNTER =
  /(?<=^|\s)(?:(?:Hide|Show) [Cc]aption )?(?<number>\d{1,3})(?: of |\/)(?<of>\d{1,3})(?: (?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?|[Ss]lides?)\b:?)?(?: |$)/gu
/** Pictures from which counters make a gallery: fractions and dates have two numbers too. */
const GALLERY = 3
/** "21 November 2017 …": a picture of another day is another story's. */
const DATED = /^\d{1,2} \p{Lu}\p{Ll}{2,8} (?:19|20)\d{2}\b/u
/** Characters of a gallery's title that its pictures repeat. */
const TITLE = 15

/** "Getty Images Bodies are taken from the scene": an agency of pictures alone before its caption. */
const TAKEN_FIRST =
  /^(?<house>\p{Lu}\p{L}+(?: (?:Images|Features|Press))?)(?! (?:Images|Features|Press)\b) (?=["“‘]?\p{Lu})/u

/**
 * Parts what belongs to pictures from what is told: labels and credits go, captions become lines of their own. Galleries
 * whose pictures are of other days go whole. Linear in the length of the text.
 */
export function partPictures(lines: readonly Line[], ledger: Ledger): Line[] {
  const galleries = galleriesOf(lines)
  const titles = galleries.size === 0 ? [] : titlesOf(lines, galleries)
  return lines.flatMap((line) => {
    if (line.hint === 'headline' || line.hint === 'moment') return [line]
    const counters = galleries.size === 0 ? [] : countersIn(line, galleries)
    if (counters.length > 0) return picturesOf(line, counters, titles, ledger)
    return captionOf(line, ledger)
  })
}

/** The totals of counters that number at least three pictures, rising. */
function galleriesOf(lines: readonly Line[]): ReadonlySet<number> {
  const numbers = new Map<number, number[]>()
  for (const { text } of lines) {
    if (!/\d(?: of |\/)\d/.test(text)) continue
    for (const { groups } of text.matchAll(COUNTER)) {
      const [number, of] = [Number(groups!.number), Number(groups!.of)]
      if (number < 1 || number > of || of < GALLERY) continue
      const found = numbers.get(of)
      if (found) found.push(number)
      else numbers.set(of, [number])
    }
  }
  return new Set(
    [...numbers].flatMap(([of, found]) =>
      new Set(found).size >= GALLERY && found.every((n, i) => i === 0 || n > found[i - 1]!) ? [of] : [],
    ),
  )
}

interface Counter {
  readonly start: number
  readonly end: number
}

const countersIn = ({ text }: Line, galleries: ReadonlySet<number>): Counter[] =>
  [...text.matchAll(COUNTER)].flatMap(({ 0: words, index, groups }) =>
    galleries.has(Number(groups!.of)) ? [{ start: index, end: index + words.length }] : [],
  )

/** What the texts behind several counters begin with alike. */
function titlesOf(lines: readonly Line[], galleries: ReadonlySet<number>): string[] {
  const seen = new Map<string, string>()
  const titles = new Set<string>()
  for (const line of lines)
    for (const { end } of countersIn(line, galleries)) {
      const behind = line.text.slice(end, end + 200)
      const key = behind.slice(0, TITLE)
      if (key.length < TITLE) continue
      const before = seen.get(key)
      seen.set(key, before === undefined ? behind : sharedStart(before, behind))
      if (before !== undefined) titles.add(key)
    }
  return [...titles].map((key) => seen.get(key)!).filter((title) => title.length >= TITLE)
}

/** The words that two texts begin with alike. */
function sharedStart(a: string, b: string): string {
  let end = 0
  while (end < a.length && a[end] === b[end]) end++
  const isWhole = (text: string): boolean => end === text.length || text[end] === ' '
  if (!isWhole(a) || !isWhole(b)) end = Math.max(0, a.lastIndexOf(' ', end - 1))
  return a.slice(0, end).trimEnd()
}

function picturesOf(line: Line, counters: readonly Counter[], titles: readonly string[], ledger: Ledger): Line[] {
  const bounds = counters.map(({ start }) => start).filter((start) => start > 0)
  const parts = bounds.length === 0 ? [line] : partLine(line, bounds)
  return parts.flatMap((part) => {
    if (part === null) return []
    const counter = COUNTER.exec(part.text)
    COUNTER.lastIndex = 0
    if (counter?.index !== 0) return captionOf(part, ledger)
    const rest = takenOut(part, 0, counter[0].length, 'navigation', 'clean/gallery@1', ledger)
    if (rest === null) return []
    if (DATED.test(rest.text)) {
      ledger.remove(rest, 'navigation', 'clean/gallery@1')
      return []
    }
    const title = titles.find((words) => rest.text.startsWith(words))
    const caption = title === undefined ? rest : takenOut(rest, 0, title.length, 'repeat', 'clean/gallery@1', ledger)
    return caption === null ? [] : captionOf({ ...caption, hint: 'caption', gap: true }, ledger)
  })
}

/** A caption without its labels and the credit of its picture; other lines as they are. */
function captionOf(line: Line, ledger: Ledger): Line[] {
  if (line.hint === 'subheading' || line.hint === 'list-item') return [line]
  const label = LABELLED.exec(line.text) ?? LABEL.exec(line.text)
  const first = label === null ? TAKEN_FIRST.exec(line.text) : null
  const opens = label ?? (first && isPictureHouse(first.groups!.house!) ? first : null)
  if (opens === null && line.hint !== 'caption') return [line]
  const rest = opens === null ? line : takenOut(line, 0, opens[0].length, 'credit', 'clean/picture@1', ledger)
  if (rest === null) return []
  const by = takenBy(rest.text)
  const caption = by === null ? rest : takenOut(rest, by, rest.text.length, 'credit', 'clean/picture@1', ledger)
  return caption === null ? [] : [{ ...caption, hint: 'caption', gap: true }]
}

/** Where a caption's words end and who took the picture is named: "… by paramedics Carl Court/Getty Images"; null unsaid. */
function takenBy(text: string): number | null {
  const words = [...text.slice(-80).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: Math.max(0, text.length - 80) + index,
  }))
  for (const count of [2, 1]) {
    const first = words.at(-count)
    if (first === undefined || first.start === 0) continue
    const tail = text.slice(first.start)
    const slash = tail.lastIndexOf('/')
    if (!AGENCY_NAMES.has(tail.slice(slash + 1))) continue
    const before = words.at(-count - 1)
    const isName =
      slash > 0 && !AGENCY_NAMES.has(tail.slice(0, slash)) && /^\p{Lu}[\p{L}'’-]+$/u.test(before?.word ?? '')
    return isName && before!.start > 0 ? before!.start : first.start
  }
  return null
}

/** An agency that sells pictures and no words: its name opens no sentence. */
const isPictureHouse = (name: string): boolean => {
  const house = AGENCY_NAMES.get(name)
  return house !== undefined && house !== 'Staff' && NOT_WIRES.has(house)
}

/** The line without the words from `start` to `end` at one of its ends; null when nothing is left. */
function takenOut(
  line: Line,
  start: number,
  end: number,
  kind: RemovalKind,
  rule: `clean/${string}@${number}`,
  ledger: Ledger,
): Line | null {
  const gone = cutLine(line, start, end)
  if (gone) ledger.remove(gone, kind, rule)
  return start === 0 ? cutLine(line, end, line.text.length) : cutLine(line, 0, start)
}
