import { readFile } from 'node:fs/promises'

/** Which field of an article in JSON is what: dotted paths, the first that holds something wins. */
export interface Mapping {
  /** Where the list of articles lies; null when they are found by themselves. */
  readonly articles: readonly string[] | null
  readonly text: readonly string[]
  readonly title: readonly string[]
  readonly newsroom: readonly string[]
  readonly publishedAt: readonly string[]
  readonly url: readonly string[]
  readonly author: readonly string[]
  readonly language: readonly string[]
}

const FIELDS = ['articles', 'text', 'title', 'newsroom', 'publishedAt', 'url', 'author', 'language'] as const

/** Thrown for a mapping that cannot be used: the message says what, where and what to do. */
export class MappingError extends Error {
  override readonly name = 'MappingError'
}

/** Reads a mapping file. Throws a `MappingError` for one that is not there, is no JSON, or names what we do not know. */
export async function readMapping(path: string): Promise<Mapping> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why =
      code === 'ENOENT'
        ? 'no such file; check the path'
        : code === 'EISDIR'
          ? 'it is a folder; give a JSON file'
          : (error as Error).message
    throw new MappingError(`Cannot read the mapping ${path}: ${why}`)
  }
  return parseMapping(text, path)
}

/** The mapping in a JSON text. `path` is for messages only. */
export function parseMapping(text: string, path: string): Mapping {
  const refuse = (why: string): never => {
    throw new MappingError(`Cannot read the mapping ${path}: ${why}`)
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    refuse(`it is no JSON (${(error as Error).message})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('it is no object; write {"text": "path.to.the.text", "title": "path.to.the.title"}')
  const given = value as Record<string, unknown>
  const unknown = Object.keys(given).find((key) => !FIELDS.includes(key as (typeof FIELDS)[number]))
  if (unknown !== undefined) refuse(`unknown field “${unknown}”; known are ${FIELDS.join(', ')}`)
  const paths = (field: (typeof FIELDS)[number]): readonly string[] => {
    const list = given[field] === undefined ? [] : [given[field]].flat()
    if (list.some((path) => typeof path !== 'string' || path === ''))
      refuse(`“${field}” is no path; write a dotted path such as "body.text", or a list of them`)
    return Object.freeze(list as string[])
  }
  const articles = paths('articles')
  const mapping: Mapping = {
    articles: articles.length === 0 ? null : articles,
    text: paths('text'),
    title: paths('title'),
    newsroom: paths('newsroom'),
    publishedAt: paths('publishedAt'),
    url: paths('url'),
    author: paths('author'),
    language: paths('language'),
  }
  if (mapping.text.length === 0) refuse('it does not say which field is the text; add "text"')
  return Object.freeze(mapping)
}

/** The value at the first of several dotted paths that leads to one; undefined when none does. */
export function valueAt(value: unknown, paths: readonly string[]): unknown {
  for (const path of paths) {
    const found = follow(value, path)
    if (found !== undefined && found !== null && found !== '') return found
  }
  return undefined
}

/** `a.b.0.c`: keys and places in lists; a key that has the dots in it is found too. */
function follow(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.hasOwn(value, path)) return (value as Record<string, unknown>)[path]
  const dot = path.indexOf('.')
  if (dot < 0) return undefined
  const key = path.slice(0, dot)
  return Object.hasOwn(value, key) ? follow((value as Record<string, unknown>)[key], path.slice(dot + 1)) : undefined
}
