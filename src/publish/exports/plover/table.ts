import { countryOf } from '../../../language/en/countries.ts'
import { formatDay, interval } from '../../../value/edtf.ts'
import type { EntityJson, RecordJson } from '../../run.ts'
import { type Cell, rule, type Value } from '../cell.ts'
import { countryCodesOf } from '../country-codes.ts'
import { type Grounded, type Happening, happeningsOf } from '../happening.ts'
import { isArmedGroup } from '../sides.ts'
import type { Source } from '../source.ts'
import type { Column, LeftOut, Table } from '../table.ts'

type Plover = NonNullable<RecordJson['type']['plover']>

/** A row of the PLOVER export: a happening with the type that the code book gives it. */
export interface PloverRow extends Happening {
  readonly type: Plover
  readonly mode: string | null
}

const SCOPE = rule(
  'plover/scope@1',
  'A row is an event of one of the 16 types; what is denied or only supposed is none.',
)
const FUTURE = rule(
  'plover/future@1',
  'A meeting, support, cooperation or aid that is announced is an AGREE; an announced withdrawal or ceasefire is a CONCEDE.',
)
const RECIPIENT = rule('plover/recipient-required@1', 'COOPERATE, AID and SANCTION need a recipient.')
const WITHIN = rule(
  'plover/mobilize-within-assault@1',
  'Forces that are moved within an ASSAULT are no event of their own.',
)

const FUTURE_TYPES: Readonly<Record<string, Plover>> = {
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  AGREE: 'AGREE',
  CONCEDE: 'CONCEDE',
}
const NEEDS_RECIPIENT: ReadonlySet<string> = new Set(['COOPERATE', 'AID', 'SANCTION'])

/** The rows of a run. */
function* ploverRows(source: Source, leaveOut: (left: LeftOut) => void): Generator<PloverRow> {
  const happenings = [...happeningsOf(source, leaveOut)]
  const assaults = new Set(happenings.filter(({ record }) => record.type.plover === 'ASSAULT').map(spot))
  for (const happening of happenings) {
    const { record, recipients } = happening
    const left = (by: typeof SCOPE, because: string, needs: string | null = null): void =>
      leaveOut({ id: record.id, rule: by, because, needs })
    const coded = typeOf(happening)
    if (record.type.plover === null) left(SCOPE, `no type covers ${record.kind || 'it'}`)
    else if (record.status === 'denied' || record.status === 'hypothetical')
      left(SCOPE, `its status is ${record.status}`)
    else if (coded === null)
      left(
        FUTURE,
        `it is planned, and no rule covers a planned ${record.type.plover}`,
        'a person to say whether it is a THREATEN',
      )
    else if (coded.type === 'MOBILIZE' && assaults.has(spot(happening)))
      left(WITHIN, 'an ASSAULT of the same story, place and date stands beside it')
    else if (NEEDS_RECIPIENT.has(coded.type) && recipients.length === 0)
      left(RECIPIENT, `no report names whom the ${coded.type} is for or against`, 'a recipient')
    else yield { ...happening, ...coded }
  }
}

const spot = ({ story, record }: Happening): string => `${story.id} ${record.place} ${record.date?.edtf}`

/** The type and mode by the code book; null where a planned event has none. */
function typeOf({ record, recipients }: Happening): { readonly type: Plover; readonly mode: string | null } | null {
  const { plover, mode } = record.type
  if (plover === null) return null
  if (record.status === 'planned') {
    if (plover === 'RETREAT')
      return mode === 'withdraw' || mode === 'ceasefire' ? { type: 'CONCEDE', mode: null } : null
    const type = FUTURE_TYPES[plover]
    return type === undefined ? null : { type, mode: null }
  }
  const isCapture =
    plover === 'COERCE' &&
    mode === 'arrest' &&
    recipients.length > 0 &&
    recipients.every(({ value }) => isArmedGroup(value) || value.sector === 'MIL')
  return isCapture ? { type: 'ASSAULT', mode: 'abduct' } : { type: plover, mode }
}

const ID = rule('plover/id@1', 'A name of the event that no other event has.')
const DATE = rule('plover/date@1', 'The day of the event.')
const TYPE = rule(
  'plover/type@1',
  'One of the 16 types. An announced one is coded by what announcing it is; captured fighters are an ASSAULT, not an arrest.',
)
const MODE = rule('plover/mode@1', 'How it was done, from the list of its type; empty where the type has none.')
const QUAD = rule(
  'plover/quad@1',
  'Verbal or material, cooperation or conflict, by the type.',
  'whether SANCTION is material conflict, as the manual says in its text, or verbal, as in its table',
)
const CONTEXT = rule('plover/context@1', 'What the event is about: any of 37 contexts.')
const ACTOR = rule(
  'plover/actor@1',
  'Who acts: the country in three letters and the sector. Two who fight each other are both actors; several stay one event.',
)
const TARGET = rule('plover/recipient@1', 'Whom it is done to: the country in three letters and the sector.')
const PLACE = rule('plover/place@1', 'Where it happened.')
const STATUS = rule('plover/status@1', 'Whether it has happened, goes on, is planned, alleged or of the past.')
const TEXT = rule('plover/text@1', 'The event in a few words, and the newsrooms that tell of it.')

const SECTORS: ReadonlySet<string> = new Set(
  'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC'.split(' '),
)
const SECTOR_OF_SIDE: Readonly<Record<string, string>> = { state: 'GOV', rebel: 'REB', civilians: 'CVL', media: 'JRN' }

/** "SYRMIL"; null where country or sector is not told. */
function codeOf(entity: EntityJson): string | null {
  const country = countryCodesOf(entity.country)?.alpha3 ?? null
  const media = entity.side === 'media' ? 'JRN' : null
  const sector = media ?? entity.sector ?? SECTOR_OF_SIDE[entity.side ?? ''] ?? null
  return country === null || sector === null || !SECTORS.has(sector) ? null : `${country}${sector}`
}

/** Where two sides fight each other nobody is acted on. */
const sidesOf = ({ record, actors, recipients }: PloverRow): Pick<PloverRow, 'actors' | 'recipients'> =>
  record.kind === 'battle' ? { actors: [...actors, ...recipients], recipients: [] } : { actors, recipients }

function partiesCell(of: typeof ACTOR, parties: readonly Grounded<EntityJson>[], ground: readonly string[]): Cell {
  if (parties.length === 0) return of.blank(ground)
  const from = [...new Set(parties.flatMap((party) => party.from))]
  const open = parties.filter(({ value }) => codeOf(value) === null).map(({ value }) => value.name)
  const list = parties.map(({ value }): Value => ({ name: value.name, code: codeOf(value) }))
  return open.length === 0 ? of.value(list, from) : of.partly(list, `country and sector of ${open.join(', ')}`, from)
}

const QUADS: Readonly<Record<Plover, string>> = {
  AGREE: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  CONCEDE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  RETREAT: 'material cooperation',
  REQUEST: 'verbal conflict',
  REJECT: 'verbal conflict',
  ACCUSE: 'verbal conflict',
  THREATEN: 'verbal conflict',
  PROTEST: 'material conflict',
  SANCTION: 'material conflict',
  MOBILIZE: 'material conflict',
  COERCE: 'material conflict',
  ASSAULT: 'material conflict',
}

function dayCell({ date, ground }: PloverRow): Cell {
  const days = date && interval(date.value)
  return days && days.end - days.start === 1
    ? DATE.value(formatDay(days.start), date.from)
    : DATE.needs(date ? 'the day' : 'the date', date?.from ?? ground)
}

const placeCell = ({ place, ground }: PloverRow): Cell => {
  if (!place) return PLACE.blank(ground)
  const { name, place: at } = place.value
  const where: Value = at
    ? { name, country: countryOf(at.country)?.name ?? null, latitude: at.latitude, longitude: at.longitude }
    : { name }
  return PLACE.value(where, place.from)
}

const COLUMNS: readonly Column<PloverRow>[] = [
  { name: 'id', type: 'json', cell: ({ record, ground }) => ID.value(record.id, ground) },
  { name: 'date', type: 'json', cell: dayCell },
  { name: 'actor', type: 'json', cell: (row) => partiesCell(ACTOR, sidesOf(row).actors, row.ground) },
  { name: 'recipient', type: 'json', cell: (row) => partiesCell(TARGET, sidesOf(row).recipients, row.ground) },
  { name: 'event', type: 'json', cell: ({ type, ground }) => TYPE.value([type], ground) },
  { name: 'mode', type: 'json', cell: ({ mode, ground }) => (mode ? MODE.value([mode], ground) : MODE.blank(ground)) },
  { name: 'quad', type: 'json', cell: ({ type, ground }) => QUAD.value(QUADS[type], ground) },
  { name: 'context', type: 'json', cell: ({ ground }) => CONTEXT.needs('a person to name the contexts', ground) },
  { name: 'location', type: 'json', cell: placeCell },
  { name: 'status', type: 'json', cell: ({ record, ground }) => STATUS.value(record.status, ground) },
  { name: 'text', type: 'json', cell: ({ record, ground }) => TEXT.value(record.title, ground) },
  {
    name: 'source',
    type: 'json',
    cell: ({ record, source, ground }) =>
      TEXT.value(
        record.documents.map((id) => source.lookup.label(id)),
        ground,
      ),
  },
]

export const ploverTable: Table<PloverRow> = {
  name: 'plover',
  columns: COLUMNS,
  rows: ploverRows,
  id: ({ record }) => record.id,
}
