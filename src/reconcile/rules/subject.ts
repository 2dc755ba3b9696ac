import type { Measure } from '../../extract/quantities/quantity.ts'
import { durationClass } from '../../language/en/duration-heads.ts'
import type { Count, Sheet } from '../sheet.ts'

/** What is counted, in words; `%` is who. */
const WORDS: Readonly<Partial<Record<Measure, string>>> = {
  killed: '% killed',
  wounded: '% wounded',
  casualties: 'casualties% ',
  missing: '% missing',
  detained: '% detained',
  displaced: '% displaced',
  trapped: '% trapped',
  affected: '% affected',
  damaged: '% damaged',
}

/** The subject of a comparison in words: "population of X", "people killed in X", "duration of the offensive on X". */
export function subjectOf(stated: readonly Count[], sheet: Sheet): string {
  // headlines name wider places ("in Ecuador") and leave words out
  const counts = [...stated].sort((a, b) => Number(a.headline) - Number(b.headline))
  const lead = counts.find((c) => c.place !== null) ?? counts[0]!
  const { measure, unit } = lead.quantity
  const place = sheet.entity(counts.map((c) => c.place).find((p) => p !== null) ?? null)?.name ?? null
  const group = sheet.entity(lead.ofGroup)?.name ?? null
  const of = withoutState(fold(counts.map((c) => c.quantity.of).find((o) => o !== null) ?? null))
  const crowd = lead.quantity.demographic.length === 1 ? lead.quantity.demographic[0]! : null
  const where = place === null ? '' : ` in ${place}`
  const around = (text: string): string =>
    place === null || text.toLowerCase().includes(place.toLowerCase()) ? text : `${text}${where}`
  if (measure === 'population')
    return place === null ? `population of ${of ?? 'an unnamed place'}` : `population of ${place}`
  if (measure === 'age') return `age of ${group ?? of ?? 'an unnamed person'}`
  if (
    measure === 'duration' &&
    lead.apart &&
    (durationClass([...lead.of].reverse()) ?? durationClass(lead.nearby.slice(0, 2))) === null
  )
    return 'time between two happenings'
  if (measure === 'duration')
    return around(`duration${lasting(of, durationClass([...lead.of].reverse()) ?? durationClass(lead.nearby))}`)
  if (measure === 'fighters') return around(of ?? group ?? 'fighters')
  if (measure === 'casualties') return around(`casualties${(crowd ?? group) ? ` among ${crowd ?? group}` : ''}`)
  const who =
    crowd ?? group ?? (of !== null && STATE.test(of) ? null : of) ?? (unit === 'person' ? 'people' : many(unit))
  const pattern = WORDS[measure]
  if (pattern && counts.every((c) => c.quantity.partOf !== null) && crowd === null && group === null && of === null)
    return around(`some of the ${pattern.replace('%', () => who)}`)
  if (pattern) return around(pattern.replace('%', () => who))
  if (measure === 'distance') return around(of === null ? 'distance' : `distance of ${of}`)
  if (unit === 'person' && of !== null) return around(strip(of))
  const thing = of?.toLowerCase().includes(unit.toLowerCase()) ? of : of === null ? many(unit) : `${many(unit)}: ${of}`
  return around(thing)
}

/** Says what happened to them, not who they are. */
const STATE =
  /^(?:the )?(?:(?:dead|more|new) )*(?:dead|killed|wounded|injured|missing|displaced|trapped|detained|casualties|victims|deaths|fatalities|injuries|lives|bodies|corpses)$/i

/** "wounded passengers": the measure says what happened to them. */
const withoutState = (of: string | null): string | null =>
  of === null
    ? null
    : of.replace(/^((?:the )?)(?:dead|killed|slain|wounded|injured|hurt|missing|trapped) (?=\p{L})/iu, '$1')

/** Starts like a clause, not like a name for what lasts. */
const CLAUSE =
  /^(?:i|you|he|she|it|they|we|who|which|that|some|many|others|most|one|all|this|there|after|before|since|to|\p{L}+ing)(?![\p{L}-])/iu

/** A finite verb: what holds it is a clause. */
const FINITE =
  /(?<![\p{L}-])(?:is|are|was|were|be|been|had|has|have|would|will|could|can|may|might|should|must|did|does|do)(?![\p{L}-])/iu
const OPENS_FINITE = new RegExp(`^(?:(?:that|which|who) )?${FINITE.source}`, 'iu')

/** " of the offensive on X"; of the kind of thing that lasts when only a clause says it ("they had held"). */
function lasting(of: string | null, kind: string | null): string {
  if (kind === 'hold') return ' of the hold'
  // a lone word that is not known to last ("conditions", "table") is as often a stray one
  const stray = of !== null && kind === null && !/\s|\p{Lu}/u.test(strip(of))
  if (of !== null && !stray && !CLAUSE.test(of) && !FINITE.test(of)) return ` of the ${strip(of)}`
  if (kind !== null) return ` of the ${kind}`
  return of !== null && FINITE.test(of) && !OPENS_FINITE.test(of) ? ` (${of})` : ''
}

/** Units that have no plural of their own. */
const UNCHANGED = new Set('percent lei yen yuan won baht rand ringgit renminbi aircraft hertz'.split(' '))

const fold = (text: string | null): string | null => (text === null ? null : text.replace(/\s+/g, ' ').trim() || null)
const strip = (text: string): string => text.replace(/^(?:the|a|an|its|their|his|her) /i, '')

/** The plural of a unit: of its head where more follows ("kilometres per hour", "pounds sterling", "degrees Celsius"). */
function many(unit: string): string {
  const tail = unit.search(/ (?:per|of|sterling|Celsius|Fahrenheit)(?: |$)/)
  if (tail > 0) return `${many(unit.slice(0, tail))}${unit.slice(tail)}`
  if (unit === 'person') return 'people'
  if (unit.endsWith('s') || UNCHANGED.has(unit)) return unit
  return unit.endsWith('y') && !/[aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`
}
