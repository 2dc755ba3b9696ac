import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Block, Document } from '../src/clean/document.ts'
import { type Attitude, findAttitudes } from '../src/extract/quotations/attitude.ts'
import type { Quotation } from '../src/extract/quotations/quotation.ts'
import { findQuotations } from '../src/extract/quotations/quotations.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/language/load.ts'
import { plainDocument } from './plain-document.ts'
import { f1, type Score, type ScoreOptions } from './scorer.ts'

/** Code-point offsets `[start, end)`. */
type Span = readonly [start: number, end: number]
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/**
 * PolNeAR: who says what in political news. Annotator: the first of each text by file name. All offsets are code points.
 * - `content-char-f1`: sets of characters other than white space inside any content
 * - `cue-exact-f1`: cues with the same pieces
 * - `source-overlap-f1`, `content-overlap-f1`: pieces share a character that is no white space, each used once
 * - `triple-f1`: an answer and a gold attribution, each used once, that overlap in cue, content and (where gold has one) source
 * Gold holds thoughts, plans and nouns too ("support for X"), which are no quotations here: recall is bounded by that.
 */
export async function score({ data, split, predictions = null }: ScoreOptions): Promise<Score[]> {
  const folder = join(data, 'polnear', split)
  const language = await loadLanguage('en')
  const annotated = readdirSync(join(folder, 'attributions')).sort()
  const totals = {
    chars: tally(),
    cue: tally(),
    source: tally(),
    content: tally(),
    triple: tally(),
    direct: tally(),
    directSource: tally(),
  }
  if (predictions) mkdirSync(join(predictions, 'polnear', split), { recursive: true })
  for (const name of readdirSync(join(folder, 'text')).sort()) {
    const id = name.replace(/\.txt$/, '')
    const file = annotated.find((other) => other.startsWith(`${id}_`) && /^_[^_]+\.ann$/.test(other.slice(id.length)))
    if (!file) continue
    const text = readFileSync(join(folder, 'text', name), 'utf8')
    const gold = readBrat(readFileSync(join(folder, 'attributions', file), 'utf8'))
    const points = codePoints(text)
    const { quotations, attitudes } = attributedIn(text, language)
    const answers = attributionsOf(text, quotations, attitudes, points)
    const solid = solidPoints(text)
    const direct = quotations.filter((q) => q.form === 'direct').map((q) => attributionOf(q, points, text))
    add(totals.direct, directChars(gold, direct, answers, [...text], solid))
    add(totals.directSource, directSources(gold, direct, [...text], solid))
    add(totals.chars, shared(charsOf(gold, solid), charsOf(answers, solid)))
    add(
      totals.cue,
      paired(gold, answers, (a, b) => a.cue.length > 0 && String(a.cue) === String(b.cue)),
    )
    add(
      totals.source,
      paired(withPart(gold, 'source'), withPart(answers, 'source'), (a, b) => meet(a.source, b.source, solid)),
    )
    add(
      totals.content,
      paired(withPart(gold, 'content'), withPart(answers, 'content'), (a, b) => meet(a.content, b.content, solid)),
    )
    add(
      totals.triple,
      paired(gold, answers, (a, b) => sameAttribution(a, b, solid)),
    )
    if (predictions) writeFileSync(join(predictions, 'polnear', split, `${id}.ann`), brat(answers, [...text]))
  }
  const row = (metric: string, t: Tally): Score => ({
    set: 'polnear',
    corpus: 'polnear',
    split,
    metric,
    value: f1(t.right, t.answered, t.wanted),
    count: t.wanted,
  })
  return [
    row('content-char-f1', totals.chars),
    row('cue-exact-f1', totals.cue),
    row('source-overlap-f1', totals.source),
    row('content-overlap-f1', totals.content),
    row('triple-f1', totals.triple),
    row('direct-content-f1', totals.direct),
    row('direct-source-f1', totals.directSource),
  ]
}

/** What a plain text attributes: its lines are paragraphs, the first is its headline; no names are resolved. */
export function attributedIn(text: string, language: Language): { quotations: Quotation[]; attitudes: Attitude[] } {
  const document = annotate(articleOf(text), language)
  const reading = { document, mentions: [], entities: [], references: new Map() }
  return { quotations: findQuotations(reading, []), attitudes: findAttitudes(reading) }
}

/**
 * Quotations and attitudes by the conventions of the set: nothing nested; what goes on without a cue belongs to the
 * attribution it goes on with; a colon behind a cue is part of it.
 */
export function attributionsOf(
  text: string,
  quotations: readonly Quotation[],
  attitudes: readonly Attitude[],
  points: Int32Array,
): Attribution[] {
  const answers: Attribution[] = []
  let open: { at: number; source: number } | null = null
  for (const q of quotations.filter((quotation) => quotation.depth === 0)) {
    const answer = attributionOf(q, points, text)
    const source = q.source?.span.start ?? -1
    const former = !q.cue && open && open.source === source ? answers[open.at] : undefined
    if (former) answers[open!.at] = { ...former, content: [...former.content, ...answer.content] }
    else answers.push(answer)
    if (q.cue && source >= 0) open = { at: answers.length - 1, source }
  }
  for (const attitude of attitudes) answers.push(attributionOf(attitude, points, text))
  const inside = (inner: Attribution, outer: Attribution) =>
    inner.cue.length > 0 && inner.cue.every((cue) => outer.content.some(([from, to]) => from <= cue[0] && cue[1] <= to))
  return answers.filter((answer) => !answers.some((other) => other !== answer && inside(answer, other)))
}

function articleOf(text: string): Document {
  const blocks: Block[] = []
  for (const line of text.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) {
    const start = line.index + (line[0].length - line[0].trimStart().length)
    const span = { start, end: line.index + line[0].trimEnd().length }
    blocks.push({ kind: blocks.length === 0 ? 'headline' : 'paragraph', span })
  }
  return plainDocument('d-eval', text, blocks)
}

/** Attributions of a brat file; lines that are no T or E lines are skipped. */
export function readBrat(ann: string): Attribution[] {
  const parts = new Map<string, readonly Span[]>()
  const attributions: Attribution[] = []
  const lines = ann.split('\n').filter((line) => /^[TE]\d+\t/.test(line))
  for (const line of lines) {
    const [id, head] = line.split('\t') as [string, string]
    if (id[0] === 'T') parts.set(id, piecesOf(head))
  }
  for (const line of lines) {
    if (line[0] !== 'E') continue
    const roles = line
      .split('\t')[1]!
      .trim()
      .split(' ')
      .map((role) => role.split(':') as [string, string])
    const of = (kind: string) =>
      roles.filter(([role]) => role.replace(/\d+$/, '') === kind).flatMap(([, id]) => parts.get(id) ?? [])
    attributions.push({ source: of('Source'), cue: of('Cue'), content: of('Content') })
  }
  return attributions
}

const piecesOf = (head: string): Span[] =>
  head
    .slice(head.indexOf(' ') + 1)
    .split(';')
    .map((piece) => piece.trim().split(' ').map(Number) as unknown as Span)

/** UTF-16 offset → code-point offset. */
function codePoints(text: string): Int32Array {
  const points = new Int32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    points[at] = count
    const code = text.charCodeAt(at)
    const high = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length
    if (high) points[++at] = count
    count++
  }
  points[text.length] = count
  return points
}

/** Which code points are not white space. */
const solidPoints = (text: string): boolean[] => [...text].map((point) => !/\s/.test(point))

const attributionOf = (q: Quotation | Attitude, points: Int32Array, text: string): Attribution => {
  const piece = (span: { start: number; end: number }): Span => [points[span.start]!, points[span.end]!]
  const cue = q.cue && text[q.cue.span.end] === ':' ? { ...q.cue.span, end: q.cue.span.end + 1 } : q.cue?.span
  return {
    source: q.source ? [piece(relativeBefore(text, q.source.span.end, q.cue?.span.start ?? 0) ?? q.source.span)] : [],
    cue: cue ? [piece(cue)] : [],
    content: q.content.spans.map(piece),
  }
}

/** "an aide, | who | said": the set takes the pronoun for the source, we whom it stands for. */
function relativeBefore(text: string, from: number, to: number): { start: number; end: number } | null {
  const match = to > from ? /^(.{0,200}\s)(who|which|that)\s*$/s.exec(text.slice(from, to)) : null
  return match ? { start: from + match[1]!.length, end: from + match[1]!.length + match[2]!.length } : null
}

interface Tally {
  right: number
  answered: number
  wanted: number
}
const tally = (): Tally => ({ right: 0, answered: 0, wanted: 0 })
function add(total: Tally, more: Tally): void {
  total.right += more.right
  total.answered += more.answered
  total.wanted += more.wanted
}

function charsOf(attributions: readonly Attribution[], solid: readonly boolean[]): Set<number> {
  const chars = new Set<number>()
  for (const { content } of attributions) {
    for (const [start, end] of content) for (let at = start; at < end; at++) if (solid[at]) chars.add(at)
  }
  return chars
}

function shared(gold: ReadonlySet<number>, answers: ReadonlySet<number>): Tally {
  let right = 0
  for (const at of answers) if (gold.has(at)) right++
  return { right, answered: answers.size, wanted: gold.size }
}

const MARK = /["“”‘’'`«»„]/

/** Gold whose contents all open with a quotation mark and close with one. */
const isDirect = ({ content }: Attribution, text: readonly string[]): boolean =>
  content.length > 0 &&
  content.every(
    ([start, end]) => MARK.test(text[start] ?? '') && text.slice(end - 2, end + 1).some((char) => MARK.test(char)),
  )

/** Characters of direct gold that any answer holds, and of direct answers that any gold holds. */
function directChars(
  gold: readonly Attribution[],
  direct: readonly Attribution[],
  answers: readonly Attribution[],
  text: readonly string[],
  solid: readonly boolean[],
): Tally {
  const wanted = charsOf(
    gold.filter((g) => isDirect(g, text)),
    solid,
  )
  const found = shared(wanted, charsOf([...answers, ...direct], solid))
  const precise = shared(charsOf(gold, solid), charsOf(direct, solid))
  return balanced(found.right, wanted.size, precise.right, precise.answered)
}

/** Direct gold with a source whose words have that source in an answer, and direct answers whose source gold has. */
function directSources(
  gold: readonly Attribution[],
  direct: readonly Attribution[],
  text: readonly string[],
  solid: readonly boolean[],
): Tally {
  const same = (a: Attribution, b: Attribution) => meet(a.content, b.content, solid) && meet(a.source, b.source, solid)
  const wanted = gold.filter((g) => g.source.length > 0 && isDirect(g, text))
  const found = wanted.filter((g) => direct.some((answer) => same(g, answer))).length
  const given = withPart(direct, 'source')
  const precise = given.filter((answer) => gold.some((g) => same(g, answer))).length
  return balanced(found, wanted.length, precise, given.length)
}

/** Recall and precision over different counts, as one tally of the wanted size. */
const balanced = (found: number, wanted: number, precise: number, given: number): Tally => ({
  right: found,
  wanted,
  answered: precise === 0 ? given : (found * given) / precise,
})

const withPart = (list: readonly Attribution[], part: keyof Attribution) => list.filter((a) => a[part].length > 0)

function meet(a: readonly Span[], b: readonly Span[], solid: readonly boolean[]): boolean {
  return a.some(([start, end]) =>
    b.some(([from, to]) => {
      for (let at = Math.max(start, from); at < Math.min(end, to); at++) if (solid[at]) return true
      return false
    }),
  )
}

const sameAttribution = (gold: Attribution, answer: Attribution, solid: readonly boolean[]): boolean =>
  meet(gold.cue, answer.cue, solid) &&
  meet(gold.content, answer.content, solid) &&
  (gold.source.length === 0 || meet(gold.source, answer.source, solid))

/** As many pairs as can be made, each side used once (augmenting paths). */
function paired(
  gold: readonly Attribution[],
  answers: readonly Attribution[],
  same: (gold: Attribution, answer: Attribution) => boolean,
): Tally {
  const takenBy = new Map<number, number>()
  const seat = (g: number, seen: Set<number>): boolean =>
    answers.some((answer, a) => {
      if (seen.has(a) || !same(gold[g]!, answer)) return false
      seen.add(a)
      const holder = takenBy.get(a)
      if (holder !== undefined && !seat(holder, seen)) return false
      takenBy.set(a, g)
      return true
    })
  let right = 0
  for (let g = 0; g < gold.length; g++) if (seat(g, new Set())) right++
  return { right, answered: answers.length, wanted: gold.length }
}

/** Answers in the set's own format. */
function brat(answers: readonly Attribution[], points: readonly string[]): string {
  const lines: string[] = []
  let next = 1
  answers.forEach((answer, index) => {
    const roles: string[] = []
    for (const part of ['source', 'cue', 'content'] as const) {
      if (answer[part].length === 0) continue
      const name = part[0]!.toUpperCase() + part.slice(1)
      const words = answer[part].map(([start, end]) => points.slice(start, end).join('').replace(/\s+/g, ' ')).join(' ')
      lines.push(`T${next}\t${name} ${answer[part].map((piece) => piece.join(' ')).join(';')}\t${words}`)
      roles.push(`${name}:T${next++}`)
    }
    lines.push(`E${index + 1}\t${roles.join(' ')}`)
  })
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}
