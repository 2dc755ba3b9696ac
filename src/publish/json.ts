import type { Problem } from '../text/problem.ts'
import { emitterOf } from './emit.ts'
import type { DocumentJson, EntityJson, StoryJson } from './run.ts'
import { RUN_SCHEMA } from './schema/run.ts'
import { problemSchema } from './schema/text.ts'

const emitProblem = emitterOf(problemSchema)

/** What a run is written from: documents, entities and stories may come one at a time. */
export interface JsonParts {
  readonly asOf: string | null
  readonly documents: Iterable<DocumentJson> | AsyncIterable<DocumentJson>
  readonly entities: Iterable<EntityJson>
  readonly stories: Iterable<StoryJson> | AsyncIterable<StoryJson>
  readonly problems: readonly Problem[]
}

/**
 * The run as JSON text, in parts: keys in the order of the contract, one document, entity, story and problem a line,
 * a line feed at the end. Never holds more than one document.
 */
export async function* writeJson(parts: JsonParts): AsyncGenerator<string> {
  yield `{"schema":${JSON.stringify(RUN_SCHEMA)},\n"asOf":${JSON.stringify(parts.asOf)},\n"documents":`
  yield* lines(parts.documents)
  yield ',\n"entities":'
  yield* lines(parts.entities)
  yield ',\n"stories":'
  yield* lines(parts.stories)
  yield ',\n"problems":'
  yield* lines(parts.problems.map((problem) => emitProblem(problem)))
  yield '}\n'
}

async function* lines(items: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const item of items) {
    yield before + JSON.stringify(item)
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}
