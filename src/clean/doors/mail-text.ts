import type { BodyLine, BodyRemoval } from './body.ts'

/** What the header of a forwarded message says, as it stands in the text. */
export interface ForwardHeader {
  readonly from: { readonly name: string; readonly address: string } | null
  readonly date: string | null
  readonly subject: string | null
}

/** The lines of a mail's plain text that are its own. `lines` is null when all of it is. */
export interface MailText {
  readonly lines: readonly BodyLine[] | null
  readonly removals: readonly BodyRemoval[]
  readonly forward: ForwardHeader | null
}

/** A line as it stands, `[start, end)` in the text without its break; `body` is where its words begin behind marks of quotation. */
interface Row {
  readonly start: number
  readonly end: number
  readonly text: string
  /** How many marks (`>`) stand before it. */
  readonly depth: number
  readonly body: number
}

const MARK = /^(?:>[ \t]?)+/
const FORWARDED =
  /^[-_\s>]*(?:begin forwarded message|forwarded message|forwarded by\b.{0,80}|weitergeleitete nachricht|message transféré|mensaje reenviado)[-_:\s]*$/i
const ORIGINAL = /^[-_\s>]*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original)[-_:\s]*$/i
const FIELD =
  /^\*?(from|sent|date|to|cc|bcc|subject|reply-to|von|gesendet|an|betreff|datum|de|envoyé|à|objet|enviado|para|asunto)\s*:\*?\s*(.*)$/i
const WROTE = /^(?:on|am|le|el)\b.{4,300}(?:wrote|schrieb.{0,80}|a écrit|escribió)\s*:$/i
const DEVICE = /^(?:sent from (?:my|outlook|mail|yahoo|proton)\b.{0,60}|get outlook for .{0,30}|sent via .{0,40})$/i
const DISCLAIMER =
  /^\*{0,3}(?:(?:confidentiality|legal|privacy) (?:notice|disclaimer)\b|disclaimer\b|(?:this|the information in this|the contents? of this) (?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:confidential|privileged|intended|addressee))/i
/** Lines behind a signature's dashes or a list's rule; more is text that goes on. */
const LONGEST_SIGNATURE = 14
const FEWEST_LETTERS = 40

/**
 * Finds what in a mail's text is its own. Of a forwarded message that is the message passed on, without the words of who
 * passed it on; of an answer, what is not quoted; signatures, list footers and notices of confidentiality go. When
 * nothing would be left, everything stays, without the marks of quotation.
 */
export function readMailText(text: string, isForward: boolean): MailText {
  const rows = rowsOf(text)
  const why = new Map<number, BodyRemoval['rule']>()
  const forward = passedOn(rows, isForward, why)
  quoted(rows, forward !== null, why)
  signature(rows, why)
  armour(rows, why)
  const left = rows.filter((_, i) => !why.has(i)).reduce((sum, row) => sum + lettersIn(row.text), 0)
  if (left < FEWEST_LETTERS && left * 3 < lettersIn(text)) why.clear()
  if (why.size === 0 && rows.every(({ depth }) => depth === 0)) return { lines: null, removals: [], forward }
  return { ...written(rows, why), forward }
}

const lettersIn = (text: string): number => text.replace(/\P{L}+/gu, '').length

function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    const mark = MARK.exec(line)?.[0] ?? ''
    rows.push({
      start,
      end,
      text: line.slice(mark.length).trim(),
      depth: mark.replace(/[^>]/g, '').length,
      body: start + mark.length,
    })
    start = end + 1
  }
  return rows
}

/** Takes out all before the forwarded message and its header; an answer's original below a header goes as quoted. */
function passedOn(
  rows: readonly Row[],
  isForward: boolean,
  why: Map<number, BodyRemoval['rule']>,
): ForwardHeader | null {
  let header: ForwardHeader | null = null
  for (let from = 0; from < rows.length; ) {
    const block = headerBlock(rows, from)
    if (block === null) break
    const says = rows.slice(from, block.start).some(({ text }) => FORWARDED.test(text))
    if (header === null && !says && !isForward) {
      for (let i = block.mark; i < rows.length; i++) why.set(i, 'clean/mail-quote@1')
      return null
    }
    // Inside a forwarded message, a further header is its own source only when nothing was said before it.
    if (header !== null && rows.slice(from, block.mark).some(({ text }) => lettersIn(text) > 0)) {
      for (let i = block.mark; i < rows.length; i++) why.set(i, 'clean/mail-quote@1')
      break
    }
    for (let i = from; i < block.end; i++) why.set(i, 'clean/mail-forward@1')
    header = block.header
    from = block.end
  }
  return header
}

/** The next header inside the text: three fields of a mail's header in a row, one of them `From`. */
function headerBlock(
  rows: readonly Row[],
  from: number,
): { mark: number; start: number; end: number; header: ForwardHeader } | null {
  for (let start = from; start < rows.length; start++) {
    if (!FIELD.test(rows[start]!.text)) continue
    const values = new Map<string, string>()
    let end = start
    let last: string | null = null
    for (; end < rows.length && end < start + 12 && rows[end]!.text !== ''; end++) {
      const field = FIELD.exec(rows[end]!.text)
      if (field) values.set((last = nameOf(field[1]!)), field[2]!.trim())
      else if (last !== null && last !== 'subject' && values.size < 3)
        values.set(last, `${values.get(last)} ${rows[end]!.text}`)
      else break
    }
    if (values.size < 3 || !values.has('from')) {
      start = Math.max(start, end - 1)
      continue
    }
    let mark = start
    while (mark > from && mark > start - 3 && isAbove(rows[mark - 1]!.text)) mark--
    const date = values.get('date') ?? null
    return {
      mark,
      start,
      end,
      header: { from: sender(values.get('from')!), date: date || null, subject: values.get('subject') || null },
    }
  }
  return null
}

const isAbove = (text: string): boolean =>
  text === '' || FORWARDED.test(text) || ORIGINAL.test(text) || /^[-_=]{5,}$/.test(text)

const NAMES: Readonly<Record<string, string>> = {
  von: 'from',
  de: 'from',
  sent: 'date',
  gesendet: 'date',
  datum: 'date',
  envoyé: 'date',
  enviado: 'date',
  betreff: 'subject',
  objet: 'subject',
  asunto: 'subject',
}
const nameOf = (field: string): string => NAMES[field.toLowerCase()] ?? field.toLowerCase()

/** `Valley Post <news@valley.example>`, `news@valley.example`, `"Valley Post" [mailto:news@…]`. */
function sender(value: string): ForwardHeader['from'] {
  const address = /[^\s<>[\]:"']{1,80}@[^\s<>[\]:"']{1,120}/.exec(value)
  const name = value
    .slice(0, address?.index ?? value.length)
    .replace(/mailto:|[<>[\]"]/gi, '')
    .trim()
  return address === null && name === '' ? null : { name, address: address?.[0] ?? '' }
}

/** Quoted lines, with the line that says who wrote them. */
function quoted(rows: readonly Row[], isForwarded: boolean, why: Map<number, BodyRemoval['rule']>): void {
  const open = rows.map((_, i) => i).filter((i) => !why.has(i) && rows[i]!.text !== '')
  // A forwarded message may be quoted as a whole: its own depth is that of its first line.
  const base = isForwarded ? open.reduce((least, i) => Math.min(least, rows[i]!.depth), 99) : 0
  for (const i of open) if (rows[i]!.depth > base) why.set(i, 'clean/mail-quote@1')
  for (const [k, i] of open.entries()) {
    if (why.has(i)) continue
    const next = open[k + 1]
    const two = next === undefined ? '' : `${rows[i]!.text} ${rows[next]!.text}`
    const after = (n: number) => open[k + n] !== undefined && why.get(open[k + n]!) === 'clean/mail-quote@1'
    if (WROTE.test(rows[i]!.text) && after(1)) why.set(i, 'clean/mail-quote@1')
    else if (
      next !== undefined &&
      !why.has(next) &&
      WROTE.test(two) &&
      /^(?:on|am|le|el)\b/i.test(rows[i]!.text) &&
      after(2)
    ) {
      why.set(i, 'clean/mail-quote@1')
      why.set(next, 'clean/mail-quote@1')
    }
  }
}

/** What ends a mail: a signature behind `--`, a list's footer below a rule, a device's line, a notice of confidentiality. */
function signature(rows: readonly Row[], why: Map<number, BodyRemoval['rule']>): void {
  const open = rows.map((_, i) => i).filter((i) => !why.has(i) && rows[i]!.text !== '')
  for (let k = Math.max(1, open.length - LONGEST_SIGNATURE); k < open.length; k++) {
    const { text } = rows[open[k]!]!
    if (text === '--' || /^_{20,}$/.test(text) || DISCLAIMER.test(text)) {
      for (const i of open.slice(k)) why.set(i, 'clean/mail-signature@1')
      return
    }
    if (DEVICE.test(text)) why.set(open[k]!, 'clean/mail-signature@1')
  }
}

/** The lines that a PGP signature puts around a signed text: its head up to an empty line, and all of its foot. */
function armour(rows: readonly Row[], why: Map<number, BodyRemoval['rule']>): void {
  let inside: 'head' | 'foot' | null = null
  for (const [i, { text }] of rows.entries()) {
    if (text === '-----BEGIN PGP SIGNED MESSAGE-----') inside = 'head'
    else if (text === '-----BEGIN PGP SIGNATURE-----') inside = 'foot'
    if (inside !== null && text !== '') why.set(i, 'clean/mail-signature@1')
    if ((inside === 'head' && text === '') || text === '-----END PGP SIGNATURE-----') inside = null
  }
}

const BULLET = /^(?:[-*•·‣▪◦–—●○■□►▶➤✓✔])[ \t]+(?=\S)/

/** The kept rows as lines, the others as removals: neighbours that go for one reason are one removal. */
function written(
  rows: readonly Row[],
  why: ReadonlyMap<number, BodyRemoval['rule']>,
): { lines: BodyLine[]; removals: BodyRemoval[] } {
  const lines: BodyLine[] = []
  const removals: { start: number; end: number; kind: BodyRemoval['kind']; rule: BodyRemoval['rule'] }[] = []
  let gap = true
  let dropped: BodyRemoval['rule'] | null = null
  for (const [i, row] of rows.entries()) {
    const rule: BodyRemoval['rule'] | null = row.text === '' ? (row.depth > 0 ? dropped : null) : (why.get(i) ?? null)
    if (rule !== null) {
      const last = removals.at(-1)
      if (last && dropped === rule) last.end = row.text === '' ? row.body : row.end
      else removals.push({ start: row.start, end: row.end, kind: 'boilerplate', rule })
      dropped = rule
      gap = true
    } else if (row.depth > 0 && row.body > row.start) {
      removals.push({ start: row.start, end: row.body, kind: 'markup', rule: 'clean/mark@1' })
      dropped = null
    }
    if (row.text === '') gap = true
    else if (rule === null) {
      const bullet = BULLET.exec(row.text)
      const run = { start: row.body + (bullet?.[0].length ?? 0), end: row.end }
      lines.push({ hint: bullet ? 'list-item' : null, ...(gap ? {} : { soft: true }), runs: [run] })
      gap = false
      dropped = null
    }
  }
  return { lines, removals }
}
