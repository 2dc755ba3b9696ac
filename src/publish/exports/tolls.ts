import type { EntityJson, QuantityJson } from '../run.ts'
import type { Happening } from './happening.ts'
import { isCivilian } from './sides.ts'

/** Whose dead a count tells of: of all, of those who act, of those acted on, of civilians, of others. */
export type DeadOf = 'all' | 'actors' | 'recipients' | 'civilians' | 'others'

/** One count of dead as one report prints it. */
export interface DeadCount {
  readonly statement: string
  readonly low: number | null
  readonly high: number | null
  /** As printed. */
  readonly words: string
  readonly of: DeadOf
  /** The entity whose dead they are; null where the words name none. */
  readonly group: string | null
}

/** What the reports of a happening say of its dead. */
export interface Toll {
  /** Counts that the record ties to the happening; denied, former and replaced ones left out. */
  readonly counts: readonly DeadCount[]
  /** Counts of the same story and place that nothing ties to any happening: a person has to say whose dead they are. */
  readonly loose: readonly DeadCount[]
}

/** Counts of dead, tied to a happening by its findings and statements, and loose ones beside it. */
export function tollOf(happening: Happening): Toll {
  const { source, story, record } = happening
  const { lookup } = source
  const tied = new Set(
    record.mergedFrom.flatMap((id) =>
      lookup
        .statementsOf(id)
        .filter(({ property }) => property === 'killed')
        .map(({ id }) => id),
    ),
  )
  const replaced = new Set<string>()
  const loose: string[] = []
  for (const finding of story.findings) {
    if (finding.property !== 'killed') continue
    if (finding.record === record.id) for (const id of finding.supports) tied.add(id)
    if (finding.record === null) loose.push(...finding.supports)
    if (finding.status === 'superseded')
      for (const id of finding.supports) {
        const quantity = lookup.quantity(lookup.statement(id)?.of ?? '')
        if (quantity && quantity.text !== finding.value) replaced.add(id)
      }
  }
  const counts = (ids: Iterable<string>): DeadCount[] =>
    [...new Set(ids)].flatMap((id) => (replaced.has(id) ? [] : (deadCount(id, happening) ?? [])))
  return {
    counts: counts(tied),
    loose: counts(loose.filter((id) => !tied.has(id) && isNear(id, happening))),
  }
}

function deadCount(id: string, { source, actors, recipients }: Happening): DeadCount | null {
  const { lookup } = source
  const statement = lookup.statement(id)
  const quantity = statement && lookup.quantity(statement.of)
  if (!quantity || statement.polarity === 'denied' || quantity.polarity === 'denied' || quantity.former) return null
  const group = quantity.ofGroup === null ? null : lookup.entity(quantity.ofGroup)
  const isOne = (parties: Happening['actors']): boolean => parties.some(({ value }) => value.id === group?.id)
  const of = group && isOne(actors) ? 'actors' : group && isOne(recipients) ? 'recipients' : ofWhom(quantity, group)
  return { statement: id, low: quantity.low, high: quantity.high, words: quantity.text, of, group: group?.id ?? null }
}

/** Parts of the population that take no part in fighting. */
const CIVILIANS: ReadonlySet<string> = new Set([
  'civilians',
  'children',
  'infants',
  'refugees',
  'journalists',
  'medics',
  'pilgrims',
  'tourists',
])

function ofWhom({ demographic, partOf }: QuantityJson, group: EntityJson | null): DeadOf {
  if (group && isCivilian(group)) return 'civilians'
  if (demographic.length > 0 && demographic.every((part) => CIVILIANS.has(part))) return 'civilians'
  return group || demographic.length > 0 || partOf !== null ? 'others' : 'all'
}

/** Of the happening's own place; a count without a place is near to the story's main happening alone. */
function isNear(id: string, { source, story, record, place }: Happening): boolean {
  const { lookup } = source
  const statement = lookup.statement(id)
  const quantity = statement && lookup.quantity(statement.of)
  if (!quantity || !record.documents.includes(statement.document)) return false
  const there = quantity.place === null ? null : lookup.entity(quantity.place)
  return there === null ? story.main === record.id : there.id === place?.value.id
}

/** Ids of the statements behind counts. */
export const countIds = (counts: readonly DeadCount[]): string[] => counts.map(({ statement }) => statement)

/** "“at least 12”, “dozens”": the words of counts, each once, the first four. */
export function countWords(counts: readonly DeadCount[]): string {
  const words = [...new Set(counts.map(({ words }) => `“${words.replace(/\s+/g, ' ')}”`))]
  return words.length > 4 ? `${words.slice(0, 4).join(', ')} and ${words.length - 4} more` : words.join(', ')
}
