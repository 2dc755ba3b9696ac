import { countryOf } from '../../../language/en/countries.ts'
import { type DayInterval, formatDay, interval } from '../../../value/edtf.ts'
import { isAcledStatus } from '../../acled/acled.ts'
import type { DocumentJson } from '../../run.ts'
import { type Cell, type Rule, rule } from '../cell.ts'
import { countryCodesOf } from '../country-codes.ts'
import { type Happening, happeningsOf } from '../happening.ts'
import type { Source } from '../source.ts'
import type { Column, LeftOut, Table } from '../table.ts'
import { type Deaths, deathsOf, tellsOfDead } from './deaths.ts'
import { dyadName, type Side, sideName, sidesOf, stateNumber, typeOfViolence } from './sides.ts'

/** A row of the UCDP export: a happening in which somebody died. */
export interface UcdpRow extends Happening {
  readonly sides: readonly [Side | null, Side | null]
  readonly deaths: Deaths
  /** Days since 1970-01-01; null without a date that has both ends. */
  readonly days: DayInterval | null
  readonly documents: readonly DocumentJson[]
}

const SCOPE = rule(
  'ucdp/scope@1',
  'An event is an act of armed force by an organised actor with at least one direct death, that has taken place.',
)

/** Kinds by which people are killed with armed force. */
const FORCE: ReadonlySet<string> = new Set([
  'territory-taken',
  'territory-lost',
  'offensive',
  'siege',
  'battle',
  'attack',
  'shooting',
  'stabbing',
  'shelling',
  'air-strike',
  'drone-strike',
  'bombing',
  'suicide-bombing',
  'chemical-attack',
  'killing',
  'assassination',
  'wounding',
  'beating',
  'torture',
  'abduction',
  'destruction',
  'crowd-control',
])

/** The rows of a run: acts of armed force that the reports tell deaths of. */
function* ucdpRows(source: Source, leaveOut: (left: LeftOut) => void): Generator<UcdpRow> {
  for (const happening of happeningsOf(source, leaveOut)) {
    const { record } = happening
    const because = !isAcledStatus(record)
      ? `its status is ${record.status}`
      : !FORCE.has(record.kind)
        ? `${record.kind || 'it'} is no act of armed force`
        : tellsOfDead(happening)
          ? null
          : 'no report ties a death to it'
    if (because !== null) {
      const needs = because.startsWith('no report') ? 'a person to say whether somebody died in it' : null
      leaveOut({ id: record.id, rule: SCOPE, because, needs })
      continue
    }
    const days = happening.date && interval(happening.date.value)
    const sides = sidesOf(happening)
    yield {
      ...happening,
      sides,
      deaths: deathsOf(happening, sides),
      days: days && Number.isFinite(days.start) && Number.isFinite(days.end) ? days : null,
      documents: record.documents.flatMap((id) => source.document(id) ?? []),
    }
  }
}

const REGISTER = rule(
  'ucdp/register@1',
  'Numbers and names that the keeper of the data gives to events, conflicts, dyads and actors.',
)
const OWN_ID = rule('ucdp/relid@1', 'A name of the event that stays the same: here the id of the record.')
const DATE = rule('ucdp/date@1', 'The first and the last day on which the event may have happened.')
const DATE_PRECISION = rule(
  'ucdp/date-prec@1',
  '1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year.',
)
const ACTIVE = rule('ucdp/active-year@1', 'Whether the dyad reaches 25 deaths in the year.')
const STATUS = rule('ucdp/code-status@1', 'How far the row has been checked.')
const SOURCES = rule(
  'ucdp/sources@1',
  'How many sources tell of the event, and for each its office, date and headline.',
)
const ORIGINAL = rule('ucdp/source-original@1', 'The person or body that the information comes from in the end.')
const WHERE = rule(
  'ucdp/where-prec@1',
  '1 the point, 2 within some 25 km of it, 3 a second-order and 4 a first-order division, 5 a line or vague area, 6 a country, 7 international waters or air.',
)
const PLACE = rule('ucdp/place@1', 'The name of the place, and where it lies (WGS 84).')
const ADMIN = rule('ucdp/admin@1', 'The first- and second-order divisions in which the place lies.')
const GRID = rule(
  'ucdp/priogrid@1',
  'The cell of the grid of half degrees: rows from the south pole, columns from 180° west.',
)
const COUNTRY = rule(
  'ucdp/country@1',
  "The country, its number in Gleditsch and Ward's list of states, and the region in which that number lies.",
)
const CLARITY = rule(
  'ucdp/event-clarity@1',
  '1 where the single incident can be told, 2 where the sources give only a sum over time.',
)

const registered =
  (what: string) =>
  ({ ground }: UcdpRow): Cell =>
    REGISTER.needs(`${what} from the register of UCDP`, ground)

const dated =
  (of: Rule, give: (days: DayInterval) => string | number | null, lacks = 'a date within a year') =>
  ({ days, date, ground }: UcdpRow): Cell => {
    const value = days && give(days)
    return value === null ? of.needs(date ? lacks : 'the date', date?.from ?? ground) : of.value(value, date!.from)
  }

const midnight = (day: number): string => `${formatDay(day)} 00:00:00.000`

function datePrecision({ start, end }: DayInterval): number | null {
  const length = end - start
  if (length === 1) return 1
  if (length < 7) return 2
  if (length === 7) return 3
  return length <= 31 ? 4 : length <= 366 ? 5 : null
}

type Place = NonNullable<NonNullable<UcdpRow['place']>['value']['place']>

const placed =
  (of: Rule, give: (place: Place) => string | number | null, lacks = 'where the place lies') =>
  ({ place, ground }: UcdpRow): Cell => {
    if (!place) return of.needs('the place where it happened', ground)
    const value = place.value.place ? give(place.value.place) : null
    return value === null ? of.needs(lacks, place.from) : of.value(value, place.from)
  }

const WHERE_PRECISION: Readonly<Record<Place['precision'], number>> = {
  exact: 1,
  near: 2,
  admin2: 3,
  admin1: 4,
  linear: 5,
  country: 6,
  international: 7,
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** The number of the PRIO-GRID cell: 720 columns and 360 rows of half a degree. */
function gridCell({ latitude, longitude }: Place): number | null {
  const row = Math.min(359, Math.floor((latitude + 90) * 2))
  const column = Math.min(719, Math.floor((longitude + 180) * 2))
  return row < 0 || column < 0 ? null : row * 720 + column + 1
}

const codesOf = ({ country }: Place) => countryCodesOf(country)

/** A list of what each document gives, parted by semicolons; undecidable where one gives nothing. */
const each =
  (of: Rule, give: (document: DocumentJson, row: UcdpRow) => string | null, what: string) => (row: UcdpRow) => {
    const parts = row.documents.map((document) => give(document, row))
    return parts.length === 0 || parts.includes(null)
      ? of.needs(`${what} of each source`, row.ground)
      : of.value(parts.map((part) => part!.replaceAll(';', ',')).join(';'), row.ground)
  }

const office = ({ id }: DocumentJson, { source }: UcdpRow): string => source.lookup.label(id)
const day = ({ publishedAt }: DocumentJson): string | null =>
  publishedAt && /^\d{4}-\d{2}-\d{2}/.test(publishedAt.edtf) ? publishedAt.edtf.slice(0, 10) : null

function originals({ story, record, ground }: UcdpRow): Cell {
  const names = story.findings
    .filter((finding) => finding.record === record.id)
    .flatMap(({ originNames }) => originNames)
  return names.length === 0
    ? ORIGINAL.needs('who the information comes from', ground)
    : ORIGINAL.value([...new Set(names)].map((name) => name.replaceAll(';', ',')).join(';'), ground)
}

const violence = ({ sides, ground }: UcdpRow): Cell => typeOfViolence(sides, ground)

const text = (name: string, cell: Column<UcdpRow>['cell']): Column<UcdpRow> => ({ name, type: 'text', cell })
const whole = (name: string, cell: Column<UcdpRow>['cell']): Column<UcdpRow> => ({ name, type: 'integer', cell })
const degrees = (name: string, cell: Column<UcdpRow>['cell']): Column<UcdpRow> => ({ name, type: 'decimal', cell })

/** UCDP GED's 49 columns, in their order. */
const COLUMNS: readonly Column<UcdpRow>[] = [
  whole('id', registered('the number of the event')),
  text('relid', ({ record, ground }) => OWN_ID.value(record.id, ground)),
  whole(
    'year',
    dated(DATE, ({ start }) => Number(formatDay(start).slice(0, -6))),
  ),
  whole('active_year', ({ ground }) => ACTIVE.needs('all deaths of the dyad in the year', ground)),
  text('code_status', ({ ground }) => STATUS.needs('a person who has checked the row', ground)),
  whole('type_of_violence', violence),
  whole('conflict_dset_id', registered('the number of the conflict')),
  whole('conflict_new_id', registered('the number of the conflict')),
  text('conflict_name', registered('the name of the conflict')),
  whole('dyad_dset_id', registered('the number of the dyad')),
  whole('dyad_new_id', registered('the number of the dyad')),
  text('dyad_name', ({ sides, ground }) => dyadName(sides, ground)),
  whole('side_a_dset_id', registered('the number of side A')),
  whole('side_a_new_id', registered('the number of side A')),
  text('side_a', ({ sides, ground }) => sideName(sides[0], ground)),
  whole('side_b_dset_id', registered('the number of side B')),
  whole('side_b_new_id', registered('the number of side B')),
  text('side_b', ({ sides, ground }) => sideName(sides[1], ground)),
  whole('number_of_sources', ({ story, record, ground }) => {
    const lineages = story.lineages.filter((ids) => ids.some((id) => record.documents.includes(id))).length
    return lineages === 0 ? SOURCES.needs('the sources', ground) : SOURCES.value(lineages, ground)
  }),
  text(
    'source_article',
    each(
      SOURCES,
      (document, row) =>
        `"${[office(document, row), day(document) ?? 'undated', document.title ?? 'untitled'].join(',').replaceAll('"', "'")}"`,
      'the article',
    ),
  ),
  text('source_office', each(SOURCES, office, 'the office')),
  text('source_date', each(SOURCES, day, 'the date')),
  text(
    'source_headline',
    each(SOURCES, ({ title }) => title, 'the headline'),
  ),
  text('source_original', originals),
  whole(
    'where_prec',
    placed(WHERE, ({ precision }) => WHERE_PRECISION[precision]),
  ),
  text('where_coordinates', ({ place, ground }) =>
    place ? PLACE.value(place.value.name, place.from) : PLACE.needs('the place where it happened', ground),
  ),
  text('where_description', ({ record, ground }) => PLACE.value(record.title, ground)),
  text(
    'adm_1',
    placed(ADMIN, ({ admin1 }) => admin1, 'the first-order division'),
  ),
  text(
    'adm_2',
    placed(ADMIN, () => null, 'the second-order division'),
  ),
  degrees(
    'latitude',
    placed(PLACE, ({ latitude }) => round(latitude)),
  ),
  degrees(
    'longitude',
    placed(PLACE, ({ longitude }) => round(longitude)),
  ),
  text(
    'geom_wkt',
    placed(PLACE, ({ latitude, longitude }) => `POINT (${round(longitude)} ${round(latitude)})`),
  ),
  whole('priogrid_gid', placed(GRID, gridCell)),
  text(
    'country',
    placed(COUNTRY, ({ country }) => countryOf(country)?.name ?? null, 'the country'),
  ),
  whole(
    'country_id',
    placed(COUNTRY, (place) => codesOf(place)?.state ?? null, 'the state that the place is counted under'),
  ),
  text(
    'region',
    placed(COUNTRY, (place) => codesOf(place)?.ucdpRegion ?? null, 'the state that the place is counted under'),
  ),
  whole(
    'event_clarity',
    dated(CLARITY, ({ start, end }) => (end - start === 1 ? 1 : 2)),
  ),
  whole('date_prec', dated(DATE_PRECISION, datePrecision)),
  { name: 'date_start', type: 'date', cell: dated(DATE, ({ start }) => midnight(start)) },
  { name: 'date_end', type: 'date', cell: dated(DATE, ({ end }) => midnight(end - 1)) },
  whole('deaths_a', ({ deaths }) => deaths.a),
  whole('deaths_b', ({ deaths }) => deaths.b),
  whole('deaths_civilians', ({ deaths }) => deaths.civilians),
  whole('deaths_unknown', ({ deaths }) => deaths.unknown),
  whole('best', ({ deaths }) => deaths.best),
  whole('high', ({ deaths }) => deaths.high),
  whole('low', ({ deaths }) => deaths.low),
  whole('gwnoa', ({ sides, ground }) => stateNumber(sides[0], ground)),
  whole('gwnob', ({ sides, ground }) => stateNumber(sides[1], ground)),
]

export const ucdpTable: Table<UcdpRow> = {
  name: 'ucdp',
  columns: COLUMNS,
  rows: ucdpRows,
  id: ({ record }) => record.id,
}
