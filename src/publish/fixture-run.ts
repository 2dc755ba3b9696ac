import { floodReconciled } from './fixture.ts'
import { floodDocuments } from './fixture-documents.ts'
import { publishDocument, publishEntities, publishStory } from './publish.ts'
import type { RunView } from './run.ts'

/** The invented flood as a run, through the verbs of this room. */
export function floodRun(): RunView {
  const { entities, canonical } = publishEntities([floodReconciled], [])
  return {
    asOf: '2031-05-14',
    documents: floodDocuments.map((document) => publishDocument(document, canonical, { tokens: false })),
    entities,
    stories: [publishStory(floodReconciled, floodDocuments, entities)],
    problems: [],
  }
}

/** The same with every string changed, for hostile words. Spans stay as they are and may then point anywhere. */
export function floodRunWith(change: (text: string) => string): RunView {
  return JSON.parse(JSON.stringify(floodRun()), (_, value) =>
    typeof value === 'string' ? change(value) : value,
  ) as RunView
}
