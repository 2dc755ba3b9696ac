import { createColors } from 'picocolors'
import { displayWidth, tame } from './width.ts'

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'plain'

/** Words in one style; a line of the report is some of these. */
export type Run = string | readonly [text: string, style: Style]

/** What the report is written on: knows the width and whether there is colour. Lines never end in white space. */
export interface Paper {
  readonly width: number
  readonly write: (runs: readonly Run[], indent?: { readonly first: number; readonly rest: number }) => void
  readonly blank: () => void
  readonly text: () => string
}

const NARROWEST = 30

export function paperOf(options: { readonly color: boolean; readonly width: number }): Paper {
  const width = Math.max(NARROWEST, Math.floor(options.width) || 80)
  const colors = createColors(options.color)
  const paint = (text: string, style: Style): string =>
    style === 'plain' || !options.color ? text : colors[style](text)
  const lines: string[] = []
  return {
    width,
    write: (runs, indent = { first: 0, rest: 0 }) => {
      for (const line of wrap(runs, width, indent)) {
        lines.push(line.indent + line.runs.map(([text, style]) => paint(text.replace(/\u00a0/g, ' '), style)).join(''))
      }
    },
    blank: () => {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
    },
    text: () => `${lines.join('\n').replace(/\n+$/, '')}\n`,
  }
}

interface Line {
  readonly indent: string
  readonly runs: [string, Style][]
}

/** Breaks at spaces; a word longer than the line is cut. */
function wrap(runs: readonly Run[], width: number, indent: { first: number; rest: number }): Line[] {
  const lines: Line[] = [{ indent: ' '.repeat(indent.first), runs: [] }]
  let room = width - indent.first
  let used = 0
  const add = (text: string, style: Style): void => {
    const { runs: line } = lines.at(-1)!
    const last = line.at(-1)
    if (last && last[1] === style) last[0] += text
    else line.push([text, style])
    used += displayWidth(text)
  }
  const turn = (): void => {
    const { runs: line } = lines.at(-1)!
    const last = line.at(-1)
    if (last) last[0] = last[0].trimEnd()
    lines.push({ indent: ' '.repeat(indent.rest), runs: [] })
    room = width - indent.rest
    used = 0
  }
  for (const { word, style, spaced } of wordsOf(runs)) {
    const wide = displayWidth(word)
    if (used > 0 && used + (spaced ? 1 : 0) + wide > room) turn()
    if (used > 0 && spaced) add(' ', style)
    for (const part of pieces(word, width - Math.max(indent.first, indent.rest))) {
      if (used > 0 && used + displayWidth(part) > room) turn()
      add(part, style)
    }
  }
  return lines
}

/** The words of all runs; `spaced` where white space stands before one. */
function* wordsOf(runs: readonly Run[]): Generator<{ word: string; style: Style; spaced: boolean }> {
  let open = false
  for (const run of runs) {
    const [text, style] = typeof run === 'string' ? [run, 'plain' as const] : run
    for (const part of tame(text).split(/( )/)) {
      if (part === ' ') open = true
      else if (part !== '') {
        yield { word: part, style, spaced: open }
        open = false
      }
    }
  }
}

function* pieces(word: string, room: number): Generator<string> {
  if (displayWidth(word) <= room) return yield word
  let part = ''
  for (const character of word) {
    if (part !== '' && displayWidth(part + character) > room) {
      yield part
      part = ''
    }
    part += character
  }
  if (part !== '') yield part
}
