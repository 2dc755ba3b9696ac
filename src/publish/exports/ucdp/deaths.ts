import { type Cell, rule } from '../cell.ts'
import type { Happening } from '../happening.ts'
import { countIds, countWords, type DeadCount, type DeadOf, tollOf } from '../tolls.ts'
import type { Side } from './sides.ts'

/** The columns of deaths, filled together: best is always the sum of the four. */
export interface Deaths {
  readonly a: Cell
  readonly b: Cell
  readonly civilians: Cell
  readonly unknown: Cell
  readonly best: Cell
  readonly low: Cell
  readonly high: Cell
}

const GROUP = rule(
  'ucdp/deaths-of-group@1',
  'The best estimate of the dead of one side, or of civilians; 0 where no report tells of any.',
  'which figure is the most reliable, where the reports give several',
)
const UNKNOWN = rule('ucdp/deaths-unknown@1', 'The dead of whom no report says to which side they belonged.')
const BEST = rule('ucdp/best@1', 'The sum of the dead of side A, side B, civilians and unknown.')
const LOW = rule('ucdp/low@1', 'The lowest reliable total.')
const HIGH = rule('ucdp/high@1', 'The highest reliable total; never under the best.')

/** Civilians as such, or a side of civilians by its name. */
const isCivilianCount = ({ of, group }: DeadCount, sides: readonly (Side | null)[]): boolean =>
  of === 'civilians' ||
  (group !== null && sides.some((side) => side?.kind === 'civilians' && side.members.includes(group)))

/** A number with what it rests on, or what is needed for one. */
type Estimate =
  | { readonly n: number; readonly from: readonly string[] }
  | { readonly needs: string; readonly from: readonly string[] }

/** Is there any report of a death? Without one UCDP has no event. */
export const tellsOfDead = (happening: Happening): boolean =>
  tollOf(happening).counts.some(({ low, high }) => low !== 0 || high !== 0)

/** The deaths of a happening. */
export function deathsOf(happening: Happening, [sideA, sideB]: readonly [Side | null, Side | null]): Deaths {
  const { counts } = tollOf(happening)
  const isIn = (side: Side | null, { of, group }: DeadCount): boolean =>
    side?.kind === 'civilians'
      ? false
      : of !== 'civilians' && group !== null && (side?.members.includes(group) ?? false)
  const partOf = (own: readonly DeadCount[]): Estimate =>
    own.length === 0 ? { n: 0, from: happening.ground } : estimate(own, happening)
  const own = (of: DeadOf): readonly DeadCount[] => counts.filter((count) => count.of === of)
  const [a, b] = [sideA, sideB].map((side) => partOf(counts.filter((count) => isIn(side, count)))) as [
    Estimate,
    Estimate,
  ]
  const civilians = partOf(counts.filter((count) => isCivilianCount(count, [sideA, sideB])))
  const unknown = unknownOf(own('all'), own('others'), [a, b, civilians], happening)
  const parts = [a, b, civilians, unknown]
  const open = parts.find((p) => 'needs' in p)
  const sum = parts.reduce((total, p) => total + ('n' in p ? p.n : 0), 0)
  const from = [...new Set(parts.flatMap((p) => p.from))]
  const best = open && 'needs' in open ? BEST.needs(open.needs, open.from) : BEST.value(sum, from)
  const totals = own('all')
  const lows = totals.flatMap(({ low }) => low ?? [])
  const highs = totals.flatMap(({ low, high }) => high ?? low ?? [])
  const bound = open ? null : sum
  return {
    a: cellOf(GROUP, a),
    b: cellOf(GROUP, b),
    civilians: cellOf(GROUP, civilians),
    unknown: cellOf(UNKNOWN, unknown),
    best,
    low: boundCell(LOW, least([...lows, ...(bound === null ? [] : [bound])]), totals, best, from),
    high: boundCell(HIGH, most([...highs, ...(bound === null ? [] : [bound])]), totals, best, from),
  }
}

const least = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.min(...numbers))
const most = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.max(...numbers))

function boundCell(
  of: typeof LOW,
  bound: number | null,
  totals: readonly DeadCount[],
  best: Cell,
  from: readonly string[],
): Cell {
  if (bound !== null) return of.value(Math.max(0, Math.round(bound)), totals.length > 0 ? countIds(totals) : from)
  return best.kind === 'undecidable' ? of.needs(best.needs, best.from) : of.needs('a total', from)
}

const cellOf = (of: typeof LOW, found: Estimate): Cell =>
  'n' in found ? of.value(found.n, found.from) : of.needs(found.needs, found.from)

/**
 * The figure on which the counts of one group come together: the only exact one, else the one lower end that all share.
 * A person has to choose where they differ: nothing in the reports says which is the most reliable.
 */
function estimate(counts: readonly DeadCount[], { source }: Happening): Estimate {
  const from = source.grounds(countIds(counts))
  const exact = new Set(counts.flatMap(({ low, high }) => (low !== null && low === high ? [low] : [])))
  const lows = new Set(counts.map(({ low }) => low))
  const [first] = exact
  if (exact.size === 1 && counts.every((count) => allows(count, first!))) return { n: whole(first!), from }
  const [low] = lows
  if (exact.size === 0 && lows.size === 1 && low !== null && low !== undefined) return { n: whole(low), from }
  return { needs: `a person to choose the most reliable of ${countWords(counts)}`, from }
}

const allows = ({ low, high }: DeadCount, n: number): boolean =>
  (low === null || low <= n) && (high === null || n <= high)
const whole = (n: number): number => Math.max(0, Math.floor(n))

/** What is left of the total once the known groups are taken off; all parts that are no side where there is no total. */
function unknownOf(
  totals: readonly DeadCount[],
  others: readonly DeadCount[],
  groups: readonly Estimate[],
  happening: Happening,
): Estimate {
  if (totals.length === 0) {
    if (others.length === 0) return { n: 0, from: happening.ground }
    return {
      needs: `the number of all dead: the reports count parts of them (${countWords(others)})`,
      from: countIds(others),
    }
  }
  const total = estimate(totals, happening)
  if ('needs' in total) return total
  const open = groups.find((group) => 'needs' in group)
  if (open) return open
  const rest = total.n - groups.reduce((sum, group) => sum + ('n' in group ? group.n : 0), 0)
  return rest < 0
    ? { needs: `a person to settle a total (${countWords(totals)}) that is less than its parts`, from: total.from }
    : { n: rest, from: total.from }
}
