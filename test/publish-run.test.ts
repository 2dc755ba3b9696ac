import Ajv2020 from 'ajv/dist/2020.js'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLanguage } from '../src/language/load.ts'
import { brief, readReport } from '../src/pipeline.ts'
import { renderHtml } from '../src/publish/page/render.ts'
import { publishDocument } from '../src/publish/publish.ts'
import type { RunView } from '../src/publish/run.ts'
import { documentJsonSchema, runJsonSchema } from '../src/publish/schema/json-schema.ts'
import { displayWidth } from '../src/publish/terminal/width.ts'
import { renderText } from '../src/publish/text.ts'
import { exampleReports, jsonOf } from './laws/run.ts'

const errorsOf = (schema: object, value: unknown): unknown => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema)
  validate(value)
  return validate.errors
}

/** Every id of an entity that a document, record or entity names. */
function entityIdsOf({ documents, entities, stories }: RunView): (string | null)[] {
  const ofDocuments = documents.flatMap(({ mentions, quotations, quantities, events }) => [
    ...mentions.map(({ entity }) => entity),
    ...quotations.flatMap(({ source, relays }) =>
      [...(source ? [source] : []), ...relays].flatMap((who) => [who.entity, who.onBehalfOf]),
    ),
    ...quantities.flatMap(({ place, ofGroup, saidBy }) => [place, ofGroup, saidBy?.entity ?? null]),
    ...events.flatMap(({ actors, recipients, place }) => [...actors, ...recipients, place]),
  ])
  const ofRecords = stories.flatMap(({ records }) =>
    records.flatMap(({ actors, recipients, place }) => [...actors, ...recipients, place]),
  )
  const ofEntities = entities.flatMap(({ affiliation, place }) => [affiliation, ...(place?.relation?.to ?? [])])
  return [...ofDocuments, ...ofRecords, ...ofEntities]
}

describe('a run of the examples', () => {
  let run: RunView

  beforeAll(async () => {
    run = await brief(exampleReports(), await loadLanguage('en'))
  })

  it('is what the JSON Schema says', async () => {
    expect(errorsOf(runJsonSchema(), JSON.parse(await jsonOf(run)))).toBeNull()
  })

  it('names only entities that are there', () => {
    const known = new Set(run.entities.map(({ id }) => id))
    const lost = entityIdsOf(run).filter((id) => id !== null && !known.has(id))
    expect(lost).toEqual([])
  })

  it('links every number and sentence of the page to words that are marked', () => {
    const { document } = parseHTML(renderHtml(run))
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    const known = new Set(ids)
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')!.slice(1))
    expect(links.filter((id) => !known.has(id))).toEqual([])
    expect(document.querySelectorAll('.lead p').length).toBeGreaterThanOrEqual(run.stories.length * 2)
    for (const sentence of document.querySelectorAll('.lead p')) {
      expect(sentence.querySelector('.cites a, .inferred')).not.toBeNull()
    }
  })

  it('fits 80 columns', () => {
    const lines = renderText(run, { color: false, width: 80 }).split('\n')
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([])
  })
})

it('a line of `extract --jsonl` is what its JSON Schema says', async () => {
  const language = await loadLanguage('en')
  for (const report of exampleReports()) {
    const { document } = await readReport(report, language)
    const line = JSON.parse(JSON.stringify(publishDocument(document!, null, { tokens: true })))
    expect(errorsOf(documentJsonSchema(), line)).toBeNull()
  }
})
