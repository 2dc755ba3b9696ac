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
export const writeJson = (parts: JsonParts): AsyncGenerator<string> =>
  writeJsonText({ ...parts, documents: texts(parts.documents), stories: texts(parts.stories) })

/** The same from documents and stories that are JSON text already. */
export async function* writeJsonText(
  parts: Omit<JsonParts, 'documents' | 'stories'> & {
    readonly documents: Iterable<string> | AsyncIterable<string>
    readonly stories: Iterable<string> | AsyncIterable<string>
  },
): AsyncGenerator<string> {
  yield `{"schema":${JSON.stringify(RUN_SCHEMA)},\n"asOf":${JSON.stringify(parts.asOf)},\n"documents":`
  yield* lines(parts.documents)
  yield ',\n"entities":'
  yield* lines(texts(parts.entities))
  yield ',\n"stories":'
  yield* lines(parts.stories)
  yield ',\n"problems":'
  yield* lines(texts(parts.problems.map((problem) => emitProblem(problem))))
  yield '}\n'
}

async function* texts(items: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield JSON.stringify(item)
}

async function* lines(items: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const item of items) {
    yield before + item
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}
