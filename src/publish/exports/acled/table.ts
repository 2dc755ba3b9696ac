import { countryOf } from '../../../language/en/countries.ts'
import { acledRuleOf, isAcledKind, isAcledStatus } from '../../acled/acled.ts'
import { type Cell, rule } from '../cell.ts'
import { countryCodesOf } from '../country-codes.ts'
import { findingGround, type Happening, happeningsOf } from '../happening.ts'
import { isArmedGroup, isCivilian, isState } from '../sides.ts'
import type { Column, LeftOut, Table } from '../table.ts'
import { tollOf } from '../tolls.ts'
import { interactionOf, type RowActor, rowActors } from './actors.ts'
import { daysOfRows, type RowDay } from './dates.ts'
import { fatalitiesOf } from './fatalities.ts'

/** A row of the ACLED export: a happening on one of its days. */
export interface AcledRow extends Happening {
  readonly on: RowDay
  /** "Battles / Armed clash"; null where the code book's type hangs on what is not known. */
  readonly acled: string | null
  readonly actor1: RowActor | null
  readonly actor2: RowActor | null
}

const SCOPE = rule(
  'acled/scope@1',
  'A row is an event that took place, of a type the code book has: nothing planned, supposed or denied.',
)
const PLACED = rule(
  'acled/no-country-rows@1',
  'There are no rows for a whole country: the place must be one within it.',
)

/** Kinds that may be a type of the code book, where a person has to say. */
const FOR_A_PERSON: Readonly<Record<string, string>> = {
  withdrawal: 'Strategic developments / Non-violent transfer of territory, or Change to group/activity',
  surrender: 'Strategic developments / Change to group/activity',
  raid: 'Strategic developments / Disrupted weapons use, or Looting/property destruction',
  explosion: 'Explosions/Remote violence, if somebody meant it',
  'territory-lost': 'Battles / Government regains territory, or Non-state actor overtakes territory',
}

/** The rows of a run: the happenings that ACLED records, a row a day. */
export function* acledRows(
  source: Parameters<typeof happeningsOf>[0],
  leaveOut: (left: LeftOut) => void,
): Generator<AcledRow> {
  for (const happening of happeningsOf(source, leaveOut)) {
    const { record, place } = happening
    const left = (because: string, needs: string | null = null): void =>
      leaveOut({ id: record.id, rule: SCOPE, because, needs })
    if (!isAcledStatus(record)) left(`its status is ${record.status}`)
    else if (!isAcledKind(record)) {
      const type = FOR_A_PERSON[record.kind]
      left(`no type covers ${record.kind || 'it'}`, type ? `a person to say whether it is ${type}` : null)
    } else if (place?.value.place && isWide(place.value.place.precision))
      leaveOut({
        id: record.id,
        rule: PLACED,
        because: `${place.value.name} is no place within a country`,
        needs: 'a place within the country',
      })
    else {
      const acled = hardened(acledRuleOf(record, source.lookup.entity)?.type ?? null, happening)
      const [actor1, actor2] = rowActors(happening)
      for (const on of daysOfRows(happening)) yield { ...happening, on, acled, actor1, actor2 }
    }
  }
}

/** Police action against protesters that kills is excessive force. */
const hardened = (type: string | null, happening: Happening): string | null =>
  type === 'Protests / Protest with intervention' && tollOf(happening).counts.some(({ low }) => low !== null && low > 0)
    ? 'Protests / Excessive force against protesters'
    : type

const isWide = (precision: string): boolean => precision === 'country' || precision === 'international'

const ID = rule(
  'acled/event-id@1',
  'The letters of the country and a number that stays through all updates.',
  "the number that ACLED's own register gives: here the id of sitrep's record stands for it",
)
const DAY = rule('acled/event-date@1', 'The day; the middle of the week or month where no nearer date is told.')
const PRECISION = rule('acled/time-precision@1', '1 the day is told, 2 a week or part of it, 3 a month.')
const TYPE = rule(
  'acled/event-type@1',
  'The type and sub-type of the event; where two fit, the one that stands higher in the list.',
)
const DISORDER = rule(
  'acled/disorder-type@1',
  'Battles, explosions, violence against civilians and mobs are political violence; protests and riots demonstrations; force against protesters both; the rest strategic developments.',
)
const ACTOR = rule(
  'acled/actor@1',
  'The one who acts and the other side; which is first says nothing. Crowds and civilians are named by kind and country.',
  "the spelling of ACLED's own list of actors",
)
const BESIDE = rule('acled/assoc-actor@1', 'Those who take part on the side of the actor, parted by semicolons.')
const INTER = rule(
  'acled/inter@1',
  "What kind of actor it is: a state's forces at home, rebels, militias, rioters, protesters, civilians, or forces from outside.",
)
const INTERACTION = rule('acled/interaction@1', 'The two kinds in their fixed order; "only" where there is one actor.')
const CIVILIAN = rule(
  'acled/civilian-targeting@1',
  'Marked where the only ones hit or meant are civilians or peaceful protesters; else empty.',
)
const COUNTRY = rule('acled/country@1', 'The country where it happened, its number (ISO 3166-1) and its region.')
const ADMIN = rule('acled/admin@1', 'The divisions of the country in which the place lies, the largest first.')
const LOCATION = rule('acled/location@1', 'The name of the place.')
const POINT = rule('acled/coordinates@1', 'The middle of the place, to four decimals of a degree (WGS 84).')
const GEO = rule('acled/geo-precision@1', '1 the named town, 2 near it or a small part of a region, 3 a larger region.')
const SOURCE = rule('acled/source@1', 'The names of the sources, parted by semicolons.')
const SCALE = rule('acled/source-scale@1', 'How far the sources reach, from local partner to international.')
const NOTES = rule('acled/notes@1', 'What happened in a few words, and what the reports do not agree on.')
const TAGS = rule('acled/tags@1', 'Further marks: for demonstrations the size of the crowd as reported.')
const UPLOAD = rule('acled/timestamp@1', 'When the row was uploaded, in seconds since 1970.')

const typePart = (row: AcledRow, part: 0 | 1): Cell =>
  row.acled === null
    ? TYPE.needs('the sides of those who take part', row.ground)
    : TYPE.value(row.acled.split(' / ')[part] ?? row.acled, row.ground)

const DISORDERS: Readonly<Record<string, string>> = {
  Battles: 'Political violence',
  'Explosions/Remote violence': 'Political violence',
  'Violence against civilians': 'Political violence',
  Protests: 'Demonstrations',
  Riots: 'Demonstrations',
  'Strategic developments': 'Strategic developments',
}

function disorderOf({ acled, ground }: AcledRow): Cell {
  if (acled === null) return DISORDER.needs('the type of the event', ground)
  const [type, sub] = acled.split(' / ') as [string, string]
  const disorder =
    sub === 'Excessive force against protesters'
      ? 'Political violence; Demonstrations'
      : sub === 'Mob violence'
        ? 'Political violence'
        : DISORDERS[type]
  return disorder === undefined ? DISORDER.needs('the type of the event', ground) : DISORDER.value(disorder, ground)
}

const actorName = (actor: RowActor | null, row: AcledRow, isFirst: boolean): Cell =>
  actor
    ? ACTOR.value(actor.name, actor.from)
    : isFirst
      ? ACTOR.needs('who did it', row.ground)
      : ACTOR.blank(row.ground)

const besideOf = (actor: RowActor | null, { ground }: AcledRow): Cell =>
  actor && actor.beside.length > 0
    ? BESIDE.value(
        actor.beside.map(({ value }) => value.name.replaceAll(';', ',')).join('; '),
        actor.beside.flatMap(({ from }) => from),
      )
    : BESIDE.blank(actor?.from ?? ground)

function interOf(actor: RowActor | null, row: AcledRow, isFirst: boolean): Cell {
  if (!actor) return isFirst ? INTER.needs('who did it', row.ground) : INTER.blank(row.ground)
  return actor.kind === null ? INTER.needs(actor.needs, actor.from) : INTER.value(actor.kind, actor.from)
}

function interaction({ actor1, actor2, ground }: AcledRow): Cell {
  const open = [actor1, actor2].find((actor) => actor?.kind === null)
  if (!actor1) return INTERACTION.needs('who did it', ground)
  if (open) return INTERACTION.needs(open.needs, open.from)
  return INTERACTION.value(interactionOf(actor1.kind!, actor2?.kind ?? null), [
    ...new Set([...actor1.from, ...(actor2?.from ?? [])]),
  ])
}

function civilianTargeting({ acled, recipients, ground }: AcledRow): Cell {
  if (acled === null) return CIVILIAN.needs('the type of the event', ground)
  const hit = recipients.map(({ value }) => value)
  const only = hit.some(isCivilian) && !hit.some((party) => isState(party) || isArmedGroup(party))
  const isHit =
    acled.startsWith('Violence against civilians') ||
    acled.endsWith('Excessive force against protesters') ||
    (acled.startsWith('Explosions') && only)
  return isHit ? CIVILIAN.value('Civilian targeting', ground) : CIVILIAN.blank(ground)
}

type Place = NonNullable<NonNullable<AcledRow['place']>['value']['place']>

/** A cell of the place; undecidable where nobody says it, or no gazetteer knows it. */
const placed =
  (of: typeof COUNTRY, give: (place: Place, row: AcledRow) => string | number | null, lacks: string) =>
  (row: AcledRow): Cell => {
    if (!row.place) return of.needs('the place where it happened', row.ground)
    const at = row.place.value.place
    const value = at ? give(at, row) : null
    return value === null ? of.needs(lacks, row.place.from) : of.value(value, row.place.from)
  }

const codesOf = ({ country }: Place) => countryCodesOf(country)
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
const GEO_PRECISION: Readonly<Record<string, number>> = { exact: 1, near: 2, admin2: 2, admin1: 3, linear: 3 }

function sourcesOf({ record, source, ground }: AcledRow): Cell {
  const names = record.documents.map((id) => source.lookup.label(id).replaceAll(';', ','))
  return names.length === 0
    ? SOURCE.needs('the names of the sources', ground)
    : SOURCE.value([...new Set(names)].join('; '), ground)
}

const SCALES = ['Local partner', 'Subnational', 'National', 'Regional', 'International', 'Other']

/** Scales are given with the reports (`--sources`); what is not among the code book's words is not used. */
function scaleOf({ record, source, ground }: AcledRow): Cell {
  const given = new Set(
    record.documents.map((id) => {
      const scale = source.document(id)?.scale?.toLowerCase()
      return SCALES.find((name) => name.toLowerCase() === scale) ?? null
    }),
  )
  if (given.size === 0 || given.has(null)) return SCALE.needs('the scale of each source', ground)
  return SCALE.value(SCALES.filter((name) => given.has(name)).join('-'), ground)
}

const NOTE_LENGTH = 500

function notesOf(row: AcledRow): Cell {
  const disputed = row.findings.filter(({ status }) => status === 'differs' || status === 'denied')
  const words = [row.record.title, ...disputed.map(({ subject, reason }) => `Disputed: ${subject}: ${reason}`)]
  const text = words.map((part) => part.replace(/[.\s]*$/, '.')).join(' ')
  const from = [...row.ground, ...disputed.flatMap((finding) => findingGround(finding, row.source))]
  return NOTES.value(text.length > NOTE_LENGTH ? `${text.slice(0, NOTE_LENGTH - 1)}…` : text, [...new Set(from)])
}

/** "crowd size=thousands": as the first report prints it that counts the crowd. */
function tagsOf({ acled, findings, source, ground }: AcledRow): Cell {
  if (!acled || !/^(?:Protests|Riots)/.test(acled)) return TAGS.blank(ground)
  const crowd = findings.find(
    ({ property, unit }) => unit === 'person' && (property === 'other' || property === 'affected'),
  )
  const from = crowd ? findingGround(crowd, source) : []
  const words = from.flatMap((id) => source.lookup.statement(id)?.original ?? [])[0]
  return words === undefined
    ? TAGS.value('crowd size=no report', ground)
    : TAGS.value(`crowd size=${words.replace(/[;\s]+/g, ' ')}`, from)
}

const dated = ({ on, date, ground }: AcledRow, of: typeof DAY, value: string | number | null): Cell =>
  value === null || on.day === null
    ? of.needs(date ? 'a date within a month' : 'the date', date?.from ?? ground)
    : of.value(value, date?.from ?? ground)

/** ACLED's 31 columns, in their order. */
const COLUMNS: readonly Column<AcledRow>[] = [
  {
    name: 'event_id_cnty',
    type: 'text',
    cell: placed(ID, (at, row) => codesOf(at) && `${codesOf(at)!.alpha3}-${rowId(row)}`, 'the country'),
  },
  { name: 'event_date', type: 'date', cell: (row) => dated(row, DAY, row.on.day) },
  { name: 'year', type: 'integer', cell: (row) => dated(row, DAY, row.on.day && Number(row.on.day.slice(0, -6))) },
  { name: 'time_precision', type: 'integer', cell: (row) => dated(row, PRECISION, row.on.precision) },
  { name: 'disorder_type', type: 'text', cell: disorderOf },
  { name: 'event_type', type: 'text', cell: (row) => typePart(row, 0) },
  { name: 'sub_event_type', type: 'text', cell: (row) => typePart(row, 1) },
  { name: 'actor1', type: 'text', cell: (row) => actorName(row.actor1, row, true) },
  { name: 'assoc_actor_1', type: 'text', cell: (row) => besideOf(row.actor1, row) },
  { name: 'inter1', type: 'text', cell: (row) => interOf(row.actor1, row, true) },
  { name: 'actor2', type: 'text', cell: (row) => actorName(row.actor2, row, false) },
  { name: 'assoc_actor_2', type: 'text', cell: (row) => besideOf(row.actor2, row) },
  { name: 'inter2', type: 'text', cell: (row) => interOf(row.actor2, row, false) },
  { name: 'interaction', type: 'text', cell: interaction },
  { name: 'civilian_targeting', type: 'text', cell: civilianTargeting },
  { name: 'iso', type: 'integer', cell: placed(COUNTRY, (at) => codesOf(at)?.numeric ?? null, 'the country') },
  { name: 'region', type: 'text', cell: placed(COUNTRY, (at) => codesOf(at)?.acledRegion ?? null, 'the country') },
  { name: 'country', type: 'text', cell: placed(COUNTRY, (at) => countryOf(at.country)?.name ?? null, 'the country') },
  { name: 'admin1', type: 'text', cell: placed(ADMIN, (at) => at.admin1, 'the largest division the place lies in') },
  {
    name: 'admin2',
    type: 'text',
    cell: placed(
      ADMIN,
      (at, { place }) => (at.precision === 'admin2' ? place!.value.name : null),
      'the second division the place lies in',
    ),
  },
  { name: 'admin3', type: 'text', cell: placed(ADMIN, () => null, 'the third division the place lies in') },
  {
    name: 'location',
    type: 'text',
    cell: ({ place, ground }) =>
      place ? LOCATION.value(place.value.name, place.from) : LOCATION.needs('the place where it happened', ground),
  },
  { name: 'latitude', type: 'decimal', cell: placed(POINT, (at) => round(at.latitude), 'where the place lies') },
  { name: 'longitude', type: 'decimal', cell: placed(POINT, (at) => round(at.longitude), 'where the place lies') },
  {
    name: 'geo_precision',
    type: 'integer',
    cell: placed(GEO, (at) => GEO_PRECISION[at.precision] ?? null, 'where the place lies'),
  },
  { name: 'source', type: 'text', cell: sourcesOf },
  { name: 'source_scale', type: 'text', cell: scaleOf },
  { name: 'notes', type: 'text', cell: notesOf },
  { name: 'fatalities', type: 'integer', cell: (row) => fatalitiesOf(row, row.on) },
  { name: 'tags', type: 'text', cell: tagsOf },
  { name: 'timestamp', type: 'integer', cell: ({ ground }) => UPLOAD.needs('the moment of the upload', ground) },
]

const rowId = ({ record, on }: AcledRow): string => (on.count === 1 ? record.id : `${record.id}.${on.index + 1}`)

export const acledTable: Table<AcledRow> = { name: 'acled', columns: COLUMNS, rows: acledRows, id: rowId }
