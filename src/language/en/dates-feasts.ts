import { formatInterval } from '../../value/edtf.ts'
import { feastsIn } from '../../value/feasts.ts'
import { FEASTS, WEEKDAYS } from './calendar.ts'
import { date, isCapital, plainNumber, ruled, type TimePhrase } from './dates-phrase.ts'
import type { Piece } from './numbers-pieces.ts'

const LONGEST = Math.max(...[...FEASTS.keys()].map((name) => name.split(/(?=[-'])|[ -]/).length)) + 1

const BEFORE =
  /^(?:in|on|at|during|since|after|before|by|this|last|next|the|every|each|for|from|until|till|and|as|when|around|over|past|coming)$/

/** "Easter Island", "Taha Ramadan": a capital beside it. */
const isPartOfName = (p: readonly Piece[], i: number, next: number): boolean =>
  (p[next]?.kind === 'word' && isCapital(p[next]) && p[next]!.text.length > 1) ||
  (next === i + 1 &&
    p[i - 1]?.kind === 'word' &&
    isCapital(p[i - 1]) &&
    !BEFORE.test(p[i - 1]!.lower) &&
    !WEEKDAYS.has(p[i - 1]!.lower))

/** First words of the names of feasts. */
export const FEAST_STARTS: ReadonlySet<string> = new Set([...FEASTS.keys()].map((name) => name.split(/[ '-]/)[0]!))

/** "Easter", "Good Friday", "Eid al-Fitr 2013", "Thanksgiving Day last year"; `side` where a word before has told it. */
export function readFeast(p: readonly Piece[], i: number, side = '?'): TimePhrase | null {
  if (!FEAST_STARTS.has(p[i]?.lower ?? '') || !isCapital(p[i])) return null
  let name = ''
  let found: string | null = null
  let next = i
  for (let k = i; k < i + LONGEST && p[k]; k++) {
    const { lower, glued } = p[k]!
    name = k === i ? lower : lower === "'s" || glued ? name + lower : `${name} ${lower}`
    const feast = FEASTS.get(name)
    if (feast === undefined) continue
    found = feast
    next = k + 1
  }
  if (found === null || isPartOfName(p, i, next)) return null
  const comma = p[next]?.text === ',' || p[next]?.lower === 'of' || p[next]?.lower === 'in' ? next + 1 : next
  const year = plainNumber(p[comma], 4, 4)
  const fixed = /^\d/.test(found)
  if (year >= 1583 && year <= 2199) {
    const edtf = fixed ? `${year}-${found}` : [...feastsIn(found, year)].slice(0, 1).map(formatInterval)[0]
    if (edtf) return date(i, comma + 1, edtf)
  }
  const of = p[next + 1]?.lower === 'year' ? p[next]?.lower : undefined
  const told = of === 'last' ? 'year-1' : of === 'this' ? 'year+0' : of === 'next' ? 'year+1' : side
  const end = told !== side && of ? next + 2 : next
  return ruled(i, end, fixed ? `date:${found}:${told}` : `feast:${found}:${told}`)
}
