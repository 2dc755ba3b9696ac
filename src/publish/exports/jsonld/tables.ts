import type { DocumentJson, EntityJson, StatementJson, StoryJson } from '../../run.ts'
import { type Cell, rule, type Value } from '../cell.ts'
import { findingGround, type Happening, happeningsOf } from '../happening.ts'
import { urnOf, webAddress } from '../names.ts'
import { idsOf, type Source } from '../source.ts'
import type { Column, LeftOut, Table } from '../table.ts'
import { codePointSpans } from './offsets.ts'

const NODE = rule('jsonld/node@1', 'The name of a thing (an IRI) and what it is.')
const SCHEMA = rule('jsonld/schema-org@1', "A thing's own fields in the words of schema.org.")
const PROV = rule('jsonld/prov-o@1', 'What a thing was derived from, and to whom it goes back, in the words of PROV-O.')
const OA = rule(
  'jsonld/web-annotation@1',
  'A statement is an annotation: its target is the passage, told by position (code points) and by its words.',
)
const OWN = rule('jsonld/own@1', 'What no vocabulary has a word for stands in one of our own.')
const GROUNDED = rule('jsonld/grounded@1', 'What rests on no statement is not told.')

/** A row with what it rests on. */
interface Node {
  readonly from: readonly string[]
}

/** A column of nodes; null and an empty list leave the property out. */
const column = <Row extends Node>(name: string, by: typeof NODE, give: (row: Row) => Value | null): Column<Row> => ({
  name,
  type: 'json',
  cell: (row): Cell => {
    const value = give(row)
    return value === null || (Array.isArray(value) && value.length === 0)
      ? by.blank(row.from)
      : by.value(value, row.from)
  },
})

const id = <Row extends Node>(give: (row: Row) => string): Column<Row> => column('@id', NODE, (row) => urnOf(give(row)))
const type = <Row extends Node>(give: (row: Row) => readonly string[]): Column<Row> => column('@type', NODE, give)
const derived = <Row extends Node>(): Column<Row> => column('wasDerivedFrom', PROV, ({ from }) => from.map(urnOf))

/** Rows of what rests on something; the rest is left out. */
function* grounded<T, Row extends Node>(
  items: Iterable<T>,
  rowOf: (item: T) => Row,
  nameOf: (item: T) => string,
  leaveOut: (left: LeftOut) => void,
): Generator<Row> {
  for (const item of items) {
    const row = rowOf(item)
    if (row.from.length > 0) yield row
    else leaveOut({ id: nameOf(item), rule: GROUNDED, because: 'it rests on no statement', needs: null })
  }
}

const named = ({ id }: { readonly id: string }): string => id

interface DocumentNode extends Node {
  readonly document: DocumentJson
}

const documents: Table<DocumentNode> = {
  name: 'documents',
  rows: ({ run, grounds }, leaveOut) =>
    grounded(run.documents, (document) => ({ document, from: grounds(idsOf(document.statements)) }), named, leaveOut),
  id: ({ document }) => document.id,
  columns: [
    id(({ document }) => document.id),
    type(() => ['schema:NewsArticle', 'prov:Entity']),
    column('headline', SCHEMA, ({ document }) => document.title),
    column('inLanguage', SCHEMA, ({ document: { language } }) => (language === 'und' ? null : language)),
    column('datePublished', SCHEMA, ({ document }) => document.publishedAt?.edtf ?? null),
    column('url', SCHEMA, ({ document }) => webAddress(document.url)),
    column('author', SCHEMA, ({ document }) => document.self?.byline ?? null),
    column('publisher', SCHEMA, ({ document: { newsroom } }) =>
      newsroom === null ? null : { '@type': 'schema:Organization', name: newsroom },
    ),
    column('articleBody', SCHEMA, ({ document }) => document.text),
  ],
}

interface EntityNode extends Node {
  readonly entity: EntityJson
}

const TYPES: Readonly<Record<EntityJson['kind'], string>> = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  group: 'schema:Organization',
  place: 'schema:Place',
}

/** The statements that name an entity, or give it as their value. */
function naming({ run }: Source): ReadonlyMap<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const document of run.documents)
    for (const statement of document.statements) {
      const about =
        typeof statement.value === 'string' ? [statement.subject.id, statement.value] : [statement.subject.id]
      for (const id of about) {
        const list = ids.get(id)
        if (list) list.push(statement.id)
        else ids.set(id, [statement.id])
      }
    }
  return ids
}

const entities: Table<EntityNode> = {
  name: 'entities',
  rows: (source, leaveOut) => {
    const ids = naming(source)
    const rowOf = (entity: EntityJson): EntityNode => ({ entity, from: source.grounds(ids.get(entity.id) ?? []) })
    return grounded(source.run.entities, rowOf, named, leaveOut)
  },
  id: ({ entity }) => entity.id,
  columns: [
    id(({ entity }) => entity.id),
    type(({ entity }) => [TYPES[entity.kind]]),
    column('name', SCHEMA, ({ entity }) => entity.name),
    column('alternateName', SCHEMA, ({ entity }) => entity.aliases),
    column('description', SCHEMA, ({ entity }) => entity.roles),
    column('addressCountry', SCHEMA, ({ entity }) => entity.place?.country ?? entity.country),
    column('geo', SCHEMA, ({ entity: { place } }) =>
      place ? { '@type': 'schema:GeoCoordinates', latitude: place.latitude, longitude: place.longitude } : null,
    ),
  ],
}

interface StatementNode extends Node {
  readonly source: Source
  readonly statement: StatementJson
  readonly target: Value
}

function* statementRows(source: Source): Generator<StatementNode> {
  for (const document of source.run.documents) {
    const spans = new Map([[document.id, codePointSpans(document.text)]])
    for (const statement of document.statements) {
      const target = statement.evidence.map(({ document: id, span, exact, prefix, suffix }): Value => {
        const { start, end } = spans.get(id)?.(span) ?? span
        return {
          '@type': 'oa:SpecificResource',
          source: urnOf(id),
          selector: [
            { '@type': 'oa:TextPositionSelector', start, end },
            { '@type': 'oa:TextQuoteSelector', exact, prefix, suffix },
          ],
        }
      })
      yield { source, statement, target, from: [statement.id] }
    }
  }
}

function bodyOf({ source, statement: { subject, property, value } }: StatementNode): Value {
  const base = { '@type': 'sitrep:Statement', subject: urnOf(subject.id), property }
  if (value === null) return base
  if (typeof value === 'string')
    return source.lookup.entity(value) ? { ...base, valueNode: urnOf(value) } : { ...base, value }
  return { ...base, minValue: value.low, maxValue: value.high, unitText: value.unit }
}

const statements: Table<StatementNode> = {
  name: 'statements',
  rows: statementRows,
  id: ({ statement }) => statement.id,
  columns: [
    id(({ statement }) => statement.id),
    type(() => ['oa:Annotation', 'prov:Entity']),
    column('motivation', OA, () => 'oa:describing'),
    column('body', OA, bodyOf),
    column('target', OA, ({ target }) => target),
    column('hadPrimarySource', PROV, ({ statement }) => urnOf(statement.document)),
    column('wasAttributedTo', PROV, ({ statement, source }) => {
      const { quotation } = statement.attribution
      const entity = quotation === null ? null : (source.lookup.quotation(quotation)?.source?.entity ?? null)
      return entity === null ? null : urnOf(entity)
    }),
    column('generatedBy', OWN, ({ statement }) => statement.foundBy),
    column('polarity', OWN, ({ statement }) => statement.polarity),
    column('modality', OWN, ({ statement }) => statement.modality),
  ],
}

interface InStory<T> extends Node {
  readonly item: T
  readonly source: Source
}

/** Rows of one list of every story. */
const inStories =
  <T extends { readonly id: string }>(
    listOf: (story: StoryJson) => readonly T[],
    groundOf: (item: T, source: Source) => readonly string[],
  ) =>
  (source: Source, leaveOut: (left: LeftOut) => void): Generator<InStory<T>> =>
    grounded(
      source.run.stories.flatMap(listOf),
      (item) => ({ item, source, from: groundOf(item, source) }),
      named,
      leaveOut,
    )

type Finding = InStory<StoryJson['findings'][number]>

const findings: Table<Finding> = {
  name: 'findings',
  rows: inStories(({ findings }) => findings, findingGround),
  id: ({ item }) => item.id,
  columns: [
    id(({ item }) => item.id),
    type(() => ['schema:Claim', 'prov:Entity']),
    column('name', SCHEMA, ({ item }) => item.subject),
    column('about', SCHEMA, ({ item }) => item.record && urnOf(item.record)),
    column('property', OWN, ({ item }) => item.property),
    column('status', OWN, ({ item }) => item.status),
    column('value', OWN, ({ item, source }) => (item.value && source.lookup.entity(item.value) ? null : item.value)),
    column('valueNode', OWN, ({ item, source }) =>
      item.value && source.lookup.entity(item.value) ? urnOf(item.value) : null,
    ),
    column('minValue', SCHEMA, ({ item }) => item.low),
    column('maxValue', SCHEMA, ({ item }) => item.high),
    column('unitText', SCHEMA, ({ item }) => item.unit),
    column('reason', OWN, ({ item }) => item.reason),
    column('lineages', OWN, ({ item }) => item.lineages),
    column('origins', OWN, ({ item }) => item.origins),
    column('originName', OWN, ({ item }) => item.originNames),
    column('disputedBy', OWN, ({ item, source }) => source.grounds(item.disputes).map(urnOf)),
    derived(),
  ],
}

const firstOf = (edtf: string | null, end: 0 | 1): string | null => {
  const part = edtf?.split('/').at(end === 0 ? 0 : -1) ?? null
  return part !== null && /^\d{4}-\d{2}(?:-\d{2})?(?:T.*)?$/.test(part) ? part : null
}

type EventNode = Node & Happening

const events: Table<EventNode> = {
  name: 'events',
  *rows(source, leaveOut) {
    for (const happening of happeningsOf(source, leaveOut)) yield { ...happening, from: happening.ground }
  },
  id: ({ record }) => record.id,
  columns: [
    id(({ record }) => record.id),
    type(() => ['schema:Event', 'prov:Entity']),
    column('name', SCHEMA, ({ record }) => record.title),
    column('startDate', SCHEMA, ({ record }) => firstOf(record.date?.edtf ?? null, 0)),
    column('endDate', SCHEMA, ({ record }) => firstOf(record.date?.edtf ?? null, 1)),
    column('eventDate', OWN, ({ record }) => record.date?.edtf ?? null),
    column('location', SCHEMA, ({ place }) => place && urnOf(place.value.id)),
    column('actor', SCHEMA, ({ actors }) => actors.map(({ value }) => urnOf(value.id))),
    column('recipient', SCHEMA, ({ recipients }) => recipients.map(({ value }) => urnOf(value.id))),
    column('subjectOf', SCHEMA, ({ record }) => record.documents.map(urnOf)),
    column('kind', OWN, ({ record }) => record.kind),
    column('plover', OWN, ({ record }) => record.type.plover),
    column('status', OWN, ({ record }) => record.status),
    derived(),
  ],
}

type Inference = InStory<StoryJson['inferences'][number]>

const inferences: Table<Inference> = {
  name: 'inferences',
  rows: inStories(
    ({ inferences }) => inferences,
    ({ from }, source) => source.grounds(from),
  ),
  id: ({ item }) => item.id,
  columns: [
    id(({ item }) => item.id),
    type(() => ['prov:Entity']),
    column('value', OWN, ({ item }) => item.value),
    column('description', SCHEMA, ({ item }) => item.because),
    column('generatedBy', OWN, ({ item }) => item.rule),
    derived(),
  ],
}

type Judgement = InStory<StoryJson['judgements'][number]>

const judgements: Table<Judgement> = {
  name: 'judgements',
  rows: inStories(
    ({ judgements }) => judgements,
    ({ id }) => [id],
  ),
  id: ({ item }) => item.id,
  columns: [
    id(({ item }) => item.id),
    type(() => ['prov:Entity']),
    column('about', SCHEMA, ({ item }) => urnOf(item.about)),
    column('status', OWN, ({ item }) => item.verdict),
    column('value', OWN, ({ item }) => item.value),
    column('author', SCHEMA, ({ item }) => item.by),
    column('datePublished', SCHEMA, ({ item }) => item.at),
    column('description', SCHEMA, ({ item }) => item.note || null),
  ],
}

type Report = InStory<StoryJson>

const reports: Table<Report> = {
  name: 'stories',
  rows: inStories(
    (story) => [story],
    ({ sitrep }, source) => source.grounds(sitrep.flatMap(({ cites }) => cites)),
  ),
  id: ({ item }) => item.id,
  columns: [
    id(({ item }) => item.id),
    type(() => ['schema:Report', 'prov:Entity']),
    column('name', SCHEMA, ({ item }) => item.title),
    column('articleBody', SCHEMA, ({ item }) => item.sitrep.map(({ text }) => text).join('\n')),
    column('about', SCHEMA, ({ item }) => item.records.map((record) => urnOf(record.id))),
    column('hasPart', SCHEMA, ({ item }) => item.findings.map((finding) => urnOf(finding.id))),
    derived(),
  ],
}

/** The tables whose rows are the nodes of the graph, one after the other. */
export const NODE_TABLES = { documents, entities, statements, inferences, judgements, events, findings, reports }
