import { countryOf } from '../../language/en/countries.ts'
import type { FindingJson, RecordJson, StoryJson } from '../run.ts'
import { dateWords } from './dates.ts'
import type { Lookup } from './lookup.ts'
import { mainRecord } from './main-record.ts'
import { quotationSaying, type Saying, sayingOf, together, type Voice } from './saying.ts'
import { amount, digits, plural } from './words.ts'

/** One finding with the words behind it. */
export interface Point {
  readonly finding: FindingJson
  /** What the sources state, in words ("30,000 to 40,000 people"); null when it is no value but a happening. */
  readonly value: string | null
  readonly supports: readonly Voice[]
  readonly disputes: readonly Voice[]
}

/** The findings of a story in the order a reader wants them. */
export interface Points {
  readonly agreed: readonly Point[]
  readonly differs: readonly Point[]
  readonly denied: readonly Point[]
  readonly only: readonly Point[]
  /** Denials of what no report asserts: they belong to no finding. */
  readonly denials: readonly Voice[]
}

/** The first that holds is nearest the top: harm to people, then what happened, then the rest. */
const WEIGHTS: readonly string[] = [
  'killed',
  'wounded',
  'casualties',
  'missing',
  'trapped',
  'displaced',
  'detained',
  'affected',
  'happened',
  'damaged',
  'fighters',
  'duration',
  'population',
  'said',
  'cause',
  'money',
  'places',
  'distance',
  'age',
  'time',
  'place',
  'actor',
  'recipient',
  'name',
  'other',
]
const WEIGHT: ReadonlyMap<string, number> = new Map(WEIGHTS.map((property, i) => [property, i]))
/** The lower, the nearer to the top. */
export const weightOf = ({ property }: FindingJson): number => WEIGHT.get(property) ?? WEIGHTS.length

/** Every finding of the story as a point, in four lists. Order: harm first, then by sources, then as found. */
export function pointsOf(story: Pick<StoryJson, 'findings'>, lookup: Lookup): Points {
  const sorted = [...story.findings].sort(
    (a, b) => weightOf(a) - weightOf(b) || b.lineages - a.lineages || b.documents.length - a.documents.length,
  )
  const pick = (...statuses: FindingJson['status'][]): Point[] =>
    sorted.filter(({ status }) => statuses.includes(status)).map((finding) => pointOf(finding, lookup))
  return {
    agreed: pick('agreed', 'compatible'),
    differs: pick('differs', 'superseded'),
    denied: pick('denied'),
    only: pick('single-source'),
    denials: denialsOf(story, lookup),
  }
}

function denialsOf(story: Pick<StoryJson, 'findings'>, lookup: Lookup): Voice[] {
  const compared = new Set(
    story.findings.flatMap(({ status, supports, disputes }) =>
      status === 'denied' ? [...supports, ...disputes] : disputes,
    ),
  )
  const sayings = lookup.documents.flatMap((document) =>
    document.quotations
      .filter(({ stance, polarity }) => stance === 'denies' || polarity === 'denied')
      .filter(({ id }) => !lookup.statementsOf(id).some((statement) => compared.has(statement.id)))
      .flatMap((quotation) => quotationSaying(quotation, document.id, lookup) ?? []),
  )
  return together(sayings)
}

export function pointOf(finding: FindingJson, lookup: Lookup): Point {
  const sayings = (ids: readonly string[]): Saying[] => ids.flatMap((id) => sayingOf(id, lookup) ?? [])
  return {
    finding,
    value: valueWords(finding, lookup.entity),
    supports: together(sayings(finding.supports)),
    disputes: together(sayings(finding.disputes)),
  }
}

/** What a finding states, in words: "30,000 to 40,000 people"; null when it is no value but a happening. */
export function valueWords(
  finding: Pick<FindingJson, 'status' | 'property' | 'value' | 'low' | 'high' | 'unit'>,
  entityOf: (id: string) => { readonly name: string } | null,
): string | null {
  const differ = finding.status === 'differs' || finding.status === 'superseded'
  const open = differ && finding.low !== null && finding.high === null
  const hull = open
    ? `${digits(finding.low!)} or more ${plural(finding.unit ?? '')}`.trim()
    : amount(finding.low, finding.high, finding.unit)
  if (hull) return hull
  if (finding.value === null || finding.property === 'happened') return null
  const entity = entityOf(finding.value)
  if (entity) return entity.name
  return finding.property === 'time' ? dateWords(finding.value) : finding.value
}

/** What a story is about: its main record's date and place in words; null when no source says. */
export interface Heading {
  readonly record: RecordJson | null
  readonly when: string | null
  readonly where: string | null
}

export function headingOf(story: Pick<StoryJson, 'records' | 'main'>, lookup: Lookup): Heading {
  const record = mainRecord(story)
  return {
    record,
    when: record?.date ? dateWords(record.date.edtf) : null,
    where: record?.place ? placeWords(record.place, lookup) : null,
  }
}

/** "Qusair, Syria"; the country is left out where it is the place itself. */
export function placeWords(id: string, lookup: Lookup): string | null {
  const entity = lookup.entity(id)
  if (!entity) return null
  const country = countryOf(entity.place?.country ?? entity.country)?.name
  return country && !entity.name.toLowerCase().includes(country.toLowerCase())
    ? `${entity.name}, ${country}`
    : entity.name
}
