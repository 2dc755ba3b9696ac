import { countryOf } from '../../../language/en/countries.ts'
import { formatDay, interval } from '../../../value/edtf.ts'
import type { EntityJson, FindingJson, QuantityJson, StoryJson } from '../../run.ts'
import { type Cell, type Rule, rule } from '../cell.ts'
import { countryCodesOf } from '../country-codes.ts'
import { findingGround, type Happening, happeningsOf } from '../happening.ts'
import { webAddress } from '../names.ts'
import type { Source } from '../source.ts'
import type { Column, LeftOut, Table } from '../table.ts'

/** A row of the HXL export: what befell people, by one finding; or a happening of which no report counts anybody. */
export interface HxlRow {
  readonly source: Source
  readonly story: StoryJson
  readonly happening: Happening | null
  readonly finding: FindingJson | null
  readonly group: HxlGroup
  readonly place: EntityJson | null
  readonly from: readonly string[]
}

/** Of whom the people counted are: attributes of the standard. */
type HxlGroup = '' | '+children' | '+f' | '+m'

/** What befell people, as the standard tags it; what its core has no attribute for has one of ours. */
const MEASURES: Readonly<Record<string, string>> = {
  killed: '+killed',
  wounded: '+injured',
  missing: '+missing',
  detained: '+detained',
  displaced: '+displaced',
  trapped: '+trapped',
  affected: '',
}
const GROUPED = ['killed', 'wounded']

const GROUPS: Readonly<Record<string, HxlGroup>> = { children: '+children', women: '+f', men: '+m' }

const PEOPLE = rule(
  'hxl/people@1',
  'Rows count people, all or those for whom the standard has an attribute (children, women, men); the lower and the upper end stand in columns of their own.',
)
const GROUNDED = rule('hxl/grounded@1', 'A finding that rests on no statement has no row.')

/** Story by story: its findings on people, then its happenings of which no report counts anybody. */
function* hxlRows(source: Source, leaveOut: (left: LeftOut) => void): Generator<HxlRow> {
  const happenings = new Map([...happeningsOf(source, leaveOut)].map((h) => [`${h.story.id}/${h.record.id}`, h]))
  for (const story of source.run.stories) {
    const counted = new Set<string>()
    for (const finding of story.findings) {
      if (!(finding.property in MEASURES) || finding.unit !== 'person') continue
      const from = findingGround(finding, source)
      if (from.length === 0) {
        leaveOut({ id: finding.id, rule: GROUNDED, because: 'it rests on no statement', needs: null })
        continue
      }
      const quantities = finding.supports.flatMap(
        (id) => source.lookup.quantity(source.lookup.statement(id)?.of ?? '') ?? [],
      )
      const group = groupOf(finding, quantities)
      if (group === null) {
        leaveOut({ id: finding.id, rule: PEOPLE, because: `no attribute tells of ${finding.subject}`, needs: null })
        continue
      }
      const happening = finding.record === null ? null : (happenings.get(`${story.id}/${finding.record}`) ?? null)
      if (finding.record !== null) counted.add(finding.record)
      const placeId = quantities.find(({ place }) => place !== null)?.place ?? null
      const place = (placeId === null ? null : source.lookup.entity(placeId)) ?? happening?.place?.value ?? null
      yield { source, story, happening, finding, group, place, from }
    }
    for (const { id } of story.records) {
      const happening = counted.has(id) ? undefined : happenings.get(`${story.id}/${id}`)
      if (happening)
        yield {
          source,
          story,
          happening,
          finding: null,
          group: '',
          place: happening.place?.value ?? null,
          from: happening.ground,
        }
    }
  }
}

/** All people, or a group with an attribute in this measure; null for any other part of them. */
function groupOf({ property }: FindingJson, quantities: readonly QuantityJson[]): HxlGroup | null {
  const [first] = quantities
  if (!first) return ''
  const parts = new Set(quantities.flatMap(({ demographic }) => demographic))
  if (parts.size === 0) return quantities.every(({ ofGroup }) => ofGroup === null) ? '' : null
  const group = parts.size === 1 ? GROUPS[[...parts][0]!] : undefined
  return group !== undefined && GROUPED.includes(property) ? group : null
}

const EVENT = rule('hxl/event@1', 'The event: its id, name, kind, and a description of the row.')
const DATE = rule('hxl/date@1', 'The first and last day on which it occurred.')
const PLACE = rule('hxl/place@1', 'The country, its first division, the place and its point (WGS 84).')
const GROUP = rule('hxl/group@1', 'The groups on the two sides of an event.')
const STATUS = rule('hxl/status@1', 'Whether it happened, and how the sources stand to the figure.')
const SOURCE = rule('hxl/source@1', 'The newsrooms that tell of it, and the addresses of their reports.')
const COUNT = rule(
  'hxl/count@1',
  'The number of people, as a number: the lowest and the highest that the sources state.',
)

/** A column with the tag that stands under its name. */
export interface HxlColumn extends Column<HxlRow> {
  readonly tag: string
}

const text = (name: string, tag: string, by: Rule, give: (row: HxlRow) => string | null): HxlColumn => ({
  name,
  tag,
  type: 'text',
  cell: (row): Cell => {
    const value = give(row)
    return value === null || value === '' ? by.blank(row.from) : by.value(value, row.from)
  },
})

const number = (name: string, tag: string, by: Rule, give: (row: HxlRow) => number | null): HxlColumn => ({
  name,
  tag,
  type: 'decimal',
  cell: (row): Cell => {
    const value = give(row)
    return value === null ? by.blank(row.from) : by.value(value, row.from)
  },
})

const day = (name: string, tag: string, end: 'start' | 'end'): HxlColumn => ({
  name,
  tag,
  type: 'date',
  cell: ({ happening, from }): Cell => {
    const days = happening?.date ? interval(happening.date.value) : null
    const at = days && (end === 'start' ? days.start : days.end - 1)
    return at === null || !Number.isFinite(at) ? DATE.blank(from) : DATE.value(formatDay(at), happening!.date!.from)
  },
})

const names = (parties: Happening['actors'] | undefined): string | null =>
  parties && parties.length > 0 ? parties.map(({ value }) => value.name).join('; ') : null

const documentsOf = ({ finding, happening }: HxlRow): readonly string[] =>
  finding?.documents ?? happening?.record.documents ?? []

const counts: readonly HxlColumn[] = Object.entries(MEASURES).flatMap(([measure, attribute]) =>
  (['', ...(GROUPED.includes(measure) ? Object.values(GROUPS) : [])] as HxlGroup[]).flatMap((group) =>
    (['low', 'high'] as const).map((end) => {
      const who = group === '' ? '' : ` (${Object.keys(GROUPS).find((name) => GROUPS[name] === group)})`
      return number(`${measure}${who}, ${end}`, `#affected${attribute}${group}+${end}`, COUNT, (row) =>
        row.finding?.property === measure && row.group === group ? row.finding[end] : null,
      )
    }),
  ),
)

export const HXL_COLUMNS: readonly HxlColumn[] = [
  text('event id', '#event+id', EVENT, ({ happening }) => happening?.record.id ?? null),
  text('event', '#event+name', EVENT, ({ happening, story }) => happening?.record.title ?? story.title),
  text('kind', '#event+type', EVENT, ({ happening }) => happening?.record.kind ?? null),
  text(
    'description',
    '#description',
    EVENT,
    ({ finding, happening }) => finding?.subject ?? happening?.record.title ?? null,
  ),
  text('event status', '#status+event', STATUS, ({ happening }) => happening?.record.status ?? null),
  day('first day', '#date+occurred+start', 'start'),
  day('last day', '#date+occurred+end', 'end'),
  text(
    'country',
    '#country+name',
    PLACE,
    ({ place }) => countryOf(place?.place?.country ?? place?.country ?? null)?.name ?? null,
  ),
  text(
    'country code',
    '#country+code',
    PLACE,
    ({ place }) => countryCodesOf(place?.place?.country ?? place?.country ?? null)?.alpha3 ?? null,
  ),
  text('first division', '#adm1+name', PLACE, ({ place }) => place?.place?.admin1 ?? null),
  text('place', '#loc+name', PLACE, ({ place }) => place?.name ?? null),
  number('latitude', '#geo+lat', PLACE, ({ place }) => place?.place?.latitude ?? null),
  number('longitude', '#geo+lon', PLACE, ({ place }) => place?.place?.longitude ?? null),
  text('one side', '#group+name+first', GROUP, ({ happening }) => names(happening?.actors)),
  text('other side', '#group+name+second', GROUP, ({ happening }) => names(happening?.recipients)),
  ...counts,
  text('figure status', '#status+figure', STATUS, ({ finding }) => finding?.status ?? null),
  text('sources', '#meta+source', SOURCE, (row) =>
    [...new Set(documentsOf(row).map((id) => row.source.lookup.label(id)))].join('; '),
  ),
  text('addresses', '#meta+url', SOURCE, (row) => {
    const addresses = documentsOf(row).flatMap((id) => webAddress(row.source.document(id)?.url ?? null) ?? [])
    return [...new Set(addresses)].join(' ')
  }),
  text('id', '#meta+id', EVENT, ({ finding, happening }) => finding?.id ?? happening?.record.id ?? null),
]

export const hxlTable: Table<HxlRow> = {
  name: 'hxl',
  columns: HXL_COLUMNS,
  rows: hxlRows,
  id: ({ story, finding, happening }) => `${story.id}/${finding?.id ?? happening?.record.id}`,
}
