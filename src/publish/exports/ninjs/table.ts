import type { DocumentJson, StoryJson } from '../../run.ts'
import { type Cell, rule, type Value } from '../cell.ts'
import { urnOf, webAddress } from '../names.ts'
import type { Source } from '../source.ts'
import type { Column, LeftOut, Table } from '../table.ts'

/** A row of the ninjs export: a story with its situation report. */
export interface NinjsRow {
  readonly source: Source
  readonly story: StoryJson
  readonly documents: readonly DocumentJson[]
  /** All that the sentences of the situation report cite. */
  readonly from: readonly string[]
}

const CITED = rule(
  'ninjs/cited@1',
  'A news item is made of the situation report, whose sentences cite; a story without one has no item.',
)

function* ninjsRows(source: Source, leaveOut: (left: LeftOut) => void): Generator<NinjsRow> {
  for (const story of source.run.stories) {
    const from = source.grounds(story.sitrep.flatMap(({ cites }) => cites))
    if (from.length === 0)
      leaveOut({ id: story.id, rule: CITED, because: 'it has no sentence that cites', needs: null })
    else yield { source, story, documents: story.documents.flatMap((id) => source.document(id) ?? []), from }
  }
}

const ITEM = rule('ninjs/item@1', 'What the item is: its name, kind, standard, language.')
const VERSION = rule(
  'ninjs/version-created@1',
  'The moment at which this version was made, with its time of day and zone.',
)
const WORDS = rule(
  'ninjs/words@1',
  'Headline and body: the title of the story, and the sentences of the situation report.',
)
const NAMED = rule('ninjs/named@1', 'People, organisations and places that the records of the story name.')
const SOURCES = rule('ninjs/info-sources@1', 'Who the information comes from in the end, as far as the findings tell.')
const REPORTS = rule('ninjs/associations@1', 'The reports on which the item rests, each as an item of its own.')

/** The languages of the reports are not that of the sentences, which sitrep writes in English. */
const LANGUAGE = 'en'

function bodyOf({ story }: NinjsRow): string {
  return story.sitrep.map(({ text }) => text).join('\n')
}

/** Entities of these kinds that the story's records name, each once. */
function named({ source, story, from }: NinjsRow, kinds: readonly string[]): Cell {
  const ids = story.records.flatMap(({ actors, recipients, place }) => [
    ...actors,
    ...recipients,
    ...(place ? [place] : []),
  ])
  const items = [...new Set(ids)].flatMap((id) => {
    const entity = source.lookup.entity(id)
    return entity && kinds.includes(entity.kind) ? [{ name: entity.name, rel: 'mentions', literal: entity.id }] : []
  })
  if (items.length === 0) return NAMED.blank(from)
  const told = story.records.flatMap(({ mergedFrom }) => mergedFrom.flatMap((id) => source.lookup.statementsOf(id)))
  const names = new Set(items.map(({ literal }) => literal))
  const ground = source.grounds(
    told.flatMap(({ id, value }) => (typeof value === 'string' && names.has(value) ? [id] : [])),
  )
  return NAMED.value(items, ground.length > 0 ? ground : from)
}

function infoSources({ story, source, from }: NinjsRow): Cell {
  const names = [...new Set(story.findings.flatMap(({ originNames }) => originNames))]
  if (names.length === 0) return SOURCES.blank(from)
  const ground = source.grounds(story.findings.flatMap(({ supports }) => supports))
  return SOURCES.value(
    names.map((name) => ({ name })),
    ground.length > 0 ? ground : from,
  )
}

function association(document: DocumentJson, { source }: NinjsRow): Value {
  const label = source.lookup.label(document.id)
  const address = webAddress(document.url)
  return {
    name: label,
    uri: address ?? urnOf(document.id),
    type: 'text',
    ...(document.language === 'und' ? {} : { language: document.language }),
    headlines: [{ role: 'main', value: document.title ?? label }],
    ...(document.newsroom ? { infoSources: [{ name: document.newsroom }] } : {}),
    ...(document.self?.byline ? { by: document.self.byline } : {}),
  }
}

/** A date and time with its zone; EDTF days and times without one are none. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/

const moment = (edtf: string | null): string | null => {
  if (edtf === null || !MOMENT.test(edtf)) return null
  return /T\d{2}:\d{2}:/.test(edtf) ? edtf : edtf.replace(/(T\d{2}:\d{2})/, '$1:00')
}

const item = (name: string, cell: Column<NinjsRow>['cell']): Column<NinjsRow> => ({ name, type: 'json', cell })

const COLUMNS: readonly Column<NinjsRow>[] = [
  item('uri', ({ story, from }) => ITEM.value(urnOf(story.id), from)),
  item('type', ({ from }) => ITEM.value('text', from)),
  item('standard', ({ from }) => ITEM.value({ name: 'ninjs', version: '3.0' }, from)),
  item('profile', ({ from }) => ITEM.value('sitrep', from)),
  item('versionCreated', ({ source, from }) => {
    const at = moment(source.run.asOf)
    return at === null
      ? VERSION.needs('the moment for which the report speaks, with its time (--as-of)', from)
      : VERSION.value(at, from)
  }),
  item('language', ({ from }) => ITEM.value(LANGUAGE, from)),
  item('title', ({ story, from }) => WORDS.value(story.title, from)),
  item('headlines', ({ story, from }) => WORDS.value([{ role: 'main', value: story.title }], from)),
  item('bodies', (row) => WORDS.value([{ role: 'main', contentType: 'text/plain', value: bodyOf(row) }], row.from)),
  item('people', (row) => named(row, ['person'])),
  item('organisations', (row) => named(row, ['organization', 'group'])),
  item('places', (row) => named(row, ['place'])),
  item('infoSources', infoSources),
  item('associations', (row) =>
    row.documents.length === 0
      ? REPORTS.blank(row.from)
      : REPORTS.value(
          row.documents.map((document) => association(document, row)),
          row.from,
        ),
  ),
]

export const ninjsTable: Table<NinjsRow> = {
  name: 'ninjs',
  columns: COLUMNS,
  rows: ninjsRows,
  id: ({ story }) => story.id,
}
