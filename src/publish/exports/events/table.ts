import { countryOf } from '../../../language/en/countries.ts'
import { type Cell, type Rule, rule, type Value } from '../cell.ts'
import { type Happening, happeningsOf } from '../happening.ts'
import type { Column, ColumnType, Table } from '../table.ts'

const FIELD = rule('events/field@1', 'The field of the record of that name, as it was laid together from the reports.')
const PARTY = rule('events/party@1', 'The names of those who act, and of those acted on, as the reports print them.')
const PLACE = rule(
  'events/place@1',
  'Where it happened: the name as printed; its point (WGS 84, degrees), how surely and within how many kilometres.',
)
const DATE = rule('events/date@1', 'When it happened, as EDTF (ISO 8601-2): a day, month, year or interval.')
const SOURCES = rule('events/sources@1', 'The reports that tell of it, by their newsrooms.')
const RESTS = rule('events/rests-on@1', 'The statements, inferences and judgements that the record rests on.')

const of = (
  name: string,
  type: ColumnType,
  by: Rule,
  give: (h: Happening) => Value | null,
  from: (h: Happening) => readonly string[] = ({ ground }) => ground,
): Column<Happening> => ({
  name,
  type,
  cell: (happening): Cell => {
    const value = give(happening)
    return value === null || value === '' ? by.blank(from(happening)) : by.value(value, from(happening))
  },
})

const placed = (name: string, type: ColumnType, give: (place: Point) => Value | null): Column<Happening> =>
  of(
    name,
    type,
    PLACE,
    ({ place }) => (place?.value.place ? give(place.value.place) : null),
    ({ place, ground }) => place?.from ?? ground,
  )

type Point = NonNullable<NonNullable<Happening['place']>['value']['place']>

const parties = (name: 'actors' | 'recipients'): Column<Happening> =>
  of(
    name,
    'text',
    PARTY,
    (happening) => (happening[name].length === 0 ? null : happening[name].map(({ value }) => value.name)),
    (happening) => {
      const ids = happening[name].flatMap(({ from }) => from)
      return ids.length > 0 ? [...new Set(ids)] : happening.ground
    },
  )

const EVENT_COLUMNS: readonly Column<Happening>[] = [
  of('id', 'text', FIELD, ({ record }) => record.id),
  of('story', 'text', FIELD, ({ story }) => story.id),
  of('story_title', 'text', FIELD, ({ story }) => story.title),
  of('main', 'boolean', FIELD, ({ story, record }) => story.main === record.id),
  of('title', 'text', FIELD, ({ record }) => record.title),
  of('kind', 'text', FIELD, ({ record }) => record.kind),
  of('plover', 'text', FIELD, ({ record }) => record.type.plover),
  of('mode', 'text', FIELD, ({ record }) => record.type.mode),
  of('acled', 'text', FIELD, ({ record }) => record.type.acled),
  of('status', 'text', FIELD, ({ record }) => record.status),
  of(
    'date',
    'text',
    DATE,
    ({ record }) => record.date?.edtf ?? null,
    ({ date, ground }) => date?.from ?? ground,
  ),
  of(
    'date_precision',
    'text',
    DATE,
    ({ record }) => record.date?.precision ?? null,
    ({ date, ground }) => date?.from ?? ground,
  ),
  of(
    'place',
    'text',
    PLACE,
    ({ place }) => place?.value.name ?? null,
    ({ place, ground }) => place?.from ?? ground,
  ),
  placed('admin1', 'text', ({ admin1 }) => admin1),
  placed('country', 'text', ({ country }) => countryOf(country)?.name ?? null),
  placed('latitude', 'decimal', ({ latitude }) => latitude),
  placed('longitude', 'decimal', ({ longitude }) => longitude),
  placed('radius_km', 'decimal', ({ radiusKm }) => radiusKm),
  placed('place_precision', 'text', ({ precision }) => precision),
  parties('actors'),
  parties('recipients'),
  of('sources', 'text', SOURCES, ({ record, source }) => record.documents.map((id) => source.lookup.label(id))),
  of('rests_on', 'text', RESTS, ({ ground }) => ground),
]

/** The records of a run, one a row, whatever their kind and status. */
export const eventTable: Table<Happening> = {
  name: 'events',
  columns: EVENT_COLUMNS,
  rows: happeningsOf,
  id: ({ record }) => record.id,
}
