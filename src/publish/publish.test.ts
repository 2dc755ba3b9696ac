import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { floodReconciled } from './fixture.ts'
import { floodDocuments } from './fixture-documents.ts'
import { floodRun } from './fixture-run.ts'
import { writeJson } from './json.ts'
import { publishDocument, publishEntities, publishStory } from './publish.ts'
import { documentJsonSchema, runJsonSchema } from './schema/json-schema.ts'
import { runSchema } from './schema/run.ts'

const written = async (parts: Parameters<typeof writeJson>[0]): Promise<string> => {
  let text = ''
  for await (const part of writeJson(parts)) text += part
  return text
}
const validator = (schema: object) => new Ajv2020({ strict: false, allErrors: true }).compile(schema)

describe('writeJson()', () => {
  it('writes a run that its JSON Schema and its zod schema accept', async () => {
    const run = JSON.parse(await written(floodRun()))
    const validate = validator(runJsonSchema())
    validate(run)
    expect(validate.errors).toBeNull()
    expect(runSchema.safeParse(run).error).toBeUndefined()
  })

  it('writes the keys in the order of the contract', async () => {
    expect(Object.keys(JSON.parse(await written(floodRun())))).toEqual([
      'schema',
      'asOf',
      'documents',
      'entities',
      'stories',
      'problems',
    ])
  })

  it('writes valid JSON of nothing', async () => {
    const text = await written({ asOf: null, documents: [], entities: [], stories: [], problems: [] })
    expect(JSON.parse(text)).toEqual({
      schema: 'sitrep/run@1',
      asOf: null,
      documents: [],
      entities: [],
      stories: [],
      problems: [],
    })
  })

  it('writes the same bytes twice, from values and from a stream', async () => {
    const run = floodRun()
    async function* stream() {
      yield* run.documents
    }
    expect(await written({ ...run, documents: stream() })).toBe(await written(floodRun()))
  })
})

describe('publishEntities()', () => {
  it('takes every entity of a document to its top-level entity', () => {
    const { entities, canonical } = publishEntities([floodReconciled], [])
    const own = floodDocuments.flatMap((document) => document.entities.map(({ id }) => id))
    const top = new Set(entities.map(({ id }) => id))
    for (const id of own) expect(top).toContain(canonical.get(id))
  })

  it('unites what two stories say of one entity', () => {
    const [first] = floodReconciled.entities
    const other = { ...first!, aliases: ['Vila Velmora'], mergedFrom: ['e-other'], country: null }
    const { entities, canonical } = publishEntities([floodReconciled, { entities: [other] }], [])
    const velmora = entities.find(({ id }) => id === first!.id)
    expect(velmora).toMatchObject({ aliases: ['Vila Velmora'], country: 'PT' })
    expect(canonical.get('e-other')).toBe(first!.id)
  })

  it('keeps the entities of documents in no story as they are', () => {
    const loose = floodDocuments[0]!.entities
    const { entities } = publishEntities([], loose)
    expect(entities.map(({ id, mergedFrom }) => [id, mergedFrom])).toEqual(
      [...loose]
        .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.name < b.name ? -1 : 1))
        .map(({ id }) => [id, [id]]),
    )
  })
})

describe('publishDocument()', () => {
  it('gives a line of `extract --jsonl` its own entities', () => {
    const line = JSON.parse(JSON.stringify(publishDocument(floodDocuments[0]!, null, { tokens: true })))
    const validate = validator(documentJsonSchema())
    validate(line)
    expect(validate.errors).toBeNull()
    expect(line.entities).toHaveLength(4)
    expect(line.mentions[0].entity).toBe('e-velmora-d-copy')
  })

  it('rewrites every entity id in a run', () => {
    const { canonical } = publishEntities([floodReconciled], [])
    const text = JSON.stringify(publishDocument(floodDocuments[1]!, canonical, { tokens: false }))
    expect(text).not.toContain('e-velmora-d-herald')
    expect(text).not.toContain('e-talar-d-herald')
  })
})

describe('publishStory()', () => {
  const story = floodRun().stories[0]!

  it('says what happened, where and when first', () => {
    expect(story.sitrep.slice(0, 4).map(({ text }) => text)).toEqual([
      'River Alvo floods Velmora, Portugal, on 13 May 2031.',
      'All three reports tell of it: Hill Gazette, Valley Herald and Coast Radio, which count as two sources, since two of them share one text; two origins stand behind it: Valley Herald and Coast Radio.',
      'People killed in Velmora: 4 or more people; the sources differ.',
      'People hurt in Velmora: at least 30 people, from two sources and one origin, rescue service.',
    ])
  })

  it('cites for every sentence what exists in the run', () => {
    const cited = new Set([
      ...floodDocuments.flatMap(({ statements }) => statements.map(({ id }) => id)),
      ...floodReconciled.inferences.map(({ id }) => id),
    ])
    for (const { cites } of story.sitrep) for (const id of cites) expect(cited).toContain(id)
  })

  it('says nothing where nothing can be cited', () => {
    const bare = { ...floodReconciled, findings: [], records: [] }
    const mute = floodDocuments.map((document) => ({ ...document, statements: [] }))
    expect(publishStory(bare, mute, []).sitrep).toEqual([])
  })

  it('tells who denies what even when nobody asserts it', () => {
    const bare = { ...floodReconciled, findings: [] }
    expect(publishStory(bare, floodDocuments, []).sitrep.at(-1)?.text).toBe(
      'The dam company denies: “that it had opened its gates” (Hill Gazette and Valley Herald).',
    )
  })

  it('gives a story without a title the first headline', () => {
    const bare = { ...floodReconciled, title: ' ', records: [] }
    expect(publishStory(bare, floodDocuments, []).title).toBe('Four die as the Alvo floods Velmora')
  })
})
