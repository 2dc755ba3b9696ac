import pc from 'picocolors'
import type { Document, Removal } from '../clean/document.ts'

/** Why a rule takes a passage out or replaces it, in words. */
const REASONS: Readonly<Record<string, string>> = {
  'clean/repeat': 'stands in the report already',
  'clean/boilerplate': 'speaks to the reader of the page or names other stories',
  'clean/navigation': 'menu of the site',
  'clean/site-block': 'stands at the head or foot of other pages of the site too',
  'clean/link': 'an address that stands alone',
  'clean/metadata': 'says when or where the report appeared; kept as its date or newsroom',
  'clean/photo-credit': 'credit of a picture that is not here',
  'clean/outside-article': 'outside the article',
  'clean/invisible': 'prints nothing',
  'clean/mark': 'mark of a list or of markup',
  'clean/entity': 'a character reference, read',
  'clean/mojibake': 'characters read in the wrong charset, mended',
}
/** Lines of a removal that are shown; the rest is counted. */
const LINES_SHOWN = 4

interface View {
  readonly color: boolean
  /** Columns. */
  readonly width: number
}

const reasonOf = (rule: string): string => REASONS[rule.replace(/@\d+$/, '')] ?? rule

/** What was taken out of a report and why, a passage after another in the order of the source. */
export function removalsOf(document: Document, { color, width }: View): string {
  const colors = pc.createColors(color)
  const shown = document.removals.filter(({ text }) => text !== '')
  if (shown.length === 0) return 'nothing taken out\n'
  return shown
    .map((removal) => {
      const head = `${removal.kind}, ${removal.sourceStart}–${removal.sourceEnd}: ${reasonOf(removal.rule)} (${removal.rule})`
      const heads = wrapped(head, width, Number.POSITIVE_INFINITY).map((line) => `${colors.bold(line)}\n`)
      return `${heads.join('')}${wrapped(printable(removal), width - 2, LINES_SHOWN)
        .map((line) => `  ${colors.red(line)}\n`)
        .join('')}`
    })
    .join('')
}

/**
 * The report in the order of its source: kept text after two blanks, what was taken out after `- `, and after `~ ` what
 * was replaced in the block above.
 */
export function diffOf(document: Document, { color, width }: View): string {
  const colors = pc.createColors(color)
  const lines: string[] = []
  const { blocks, removals, sourceOffsets, text } = document
  let removal = 0
  let row = 0
  let replaced = 0
  const takeOut = (before: number) => {
    for (; removal < removals.length && removals[removal]!.sourceStart < before; removal++) {
      const gone = removals[removal]!
      if (gone.text === '') continue
      const [first = '', ...rest] = wrapped(printable(gone), width - 2, LINES_SHOWN)
      for (const line of [first, ...rest]) lines.push(colors.red(`- ${line}`))
      lines.push(colors.dim(`  (${gone.kind}: ${reasonOf(gone.rule)})`))
    }
  }
  for (const { span } of blocks) {
    while (row < sourceOffsets.length && sourceOffsets[row]![0] + sourceOffsets[row]![1] <= span.start) row++
    takeOut(sourceOffsets[row]?.[2] ?? 0)
    if (lines.length > 0) lines.push('')
    for (const line of wrapped(text.slice(span.start, span.end), width - 2, Number.POSITIVE_INFINITY))
      lines.push(`  ${line}`)
    const counts = new Map<string, number>()
    let end = 0
    for (; row < sourceOffsets.length && sourceOffsets[row]![0] < span.end; row++) {
      const [textStart, textLength, sourceStart, sourceLength] = sourceOffsets[row]!
      end = sourceStart + sourceLength
      while (replaced < document.replacements.length && document.replacements[replaced]!.row < row) replaced++
      if (document.replacements[replaced]?.row !== row) continue
      const { rule } = document.replacements[replaced]!
      const what = `${sourceLength} characters read as “${text.slice(textStart, textStart + textLength)}”: ${reasonOf(rule)}`
      counts.set(what, (counts.get(what) ?? 0) + 1)
    }
    for (const [what, count] of counts) lines.push(colors.yellow(`~ ${count > 1 ? `${count} times ` : ''}${what}`))
    takeOut(end)
  }
  takeOut(Number.POSITIVE_INFINITY)
  return `${lines.join('\n')}\n`
}

/** What prints nothing is shown by its code points. */
const printable = ({ kind, text }: Removal): string =>
  kind === 'invisible'
    ? [...text]
        .map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
        .slice(0, 40)
        .join(' ')
    : text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')

/** The words in lines of at most `width` columns; what goes beyond `most` lines is counted in one more. */
function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  let words = 0
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    if (lines.length >= most) {
      words++
      continue
    }
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
      if (lines.length >= most) {
        words++
        continue
      }
    }
    line = line === '' ? word : `${line} ${word}`
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width))
  }
  if (line !== '') lines.push(line)
  if (words > 0) lines.push(`… and ${words} more word${words === 1 ? '' : 's'}`)
  return lines
}
