import { type Cell, rule } from '../cell.ts'
import type { Happening } from '../happening.ts'
import { countIds, countWords, type DeadCount, tollOf } from '../tolls.ts'
import type { RowDay } from './dates.ts'

const LOWEST = rule(
  'acled/fatalities-lowest@1',
  'Of several reported figures the lowest stands: dozens are 12, hundreds 100. Dead told group by group are added up.',
)
const DIVIDED = rule(
  'acled/fatalities-divided@1',
  'A toll of several days is divided over their rows; the first day takes what is left over.',
)
const NONE = rule('acled/fatalities-none@1', 'Where no report tells of dead, or only of casualties, the figure is 0.')
const VAGUE = rule(
  'acled/fatalities-vague@1',
  'Several, many, few, or dead in the plural without a number are 3 or 10, as the coder judges by the context.',
)

/** Fatalities of one row. */
export function fatalitiesOf(happening: Happening, { index, count }: RowDay): Cell {
  const { counts, loose } = tollOf(happening)
  if (counts.length === 0)
    return loose.length === 0
      ? NONE.value(0, happening.ground)
      : LOWEST.needs(`a person to say whether ${countWords(loose)} are of this event`, countIds(loose))
  const toll = lowest(counts)
  if (toll.kind !== 'value' || count === 1) return toll
  const total = toll.value as number
  return DIVIDED.value(Math.floor(total / count) + (index === 0 ? total % count : 0), toll.from)
}

function lowest(counts: readonly DeadCount[]): Cell {
  const from = countIds(counts)
  const all = counts.filter(({ of }) => of === 'all')
  if (all.length > 0) return leastOf(all)
  if (counts.some(({ of }) => of === 'others'))
    return LOWEST.needs(`the number of all dead: the reports count parts of them (${countWords(counts)})`, from)
  let sum = 0
  for (const group of ['actors', 'recipients', 'civilians'] as const) {
    const own = counts.filter(({ of }) => of === group)
    if (own.length === 0) continue
    const least = leastOf(own)
    if (least.kind !== 'value') return least
    sum += least.value as number
  }
  return LOWEST.value(sum, from)
}

function leastOf(counts: readonly DeadCount[]): Cell {
  const numbered = counts.filter(({ low }) => low !== null)
  if (numbered.length > 0) {
    const least = Math.min(...numbered.map(({ low }) => Math.floor(low!)))
    return LOWEST.value(Math.max(0, least), countIds(counts))
  }
  const open = counts.filter(({ high }) => high !== null)
  if (open.length > 0)
    return LOWEST.needs(`a lowest number: the reports give only the most (${countWords(open)})`, countIds(open))
  return VAGUE.needs(`a person to choose 3 or 10 for ${countWords(counts)}`, countIds(counts))
}
