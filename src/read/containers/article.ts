import type { ReportMetadata } from '../report.ts'
import { type Mapping, valueAt } from './mapping.ts'

/** An article that came as fields: its text or HTML, and what the fields say of it. */
export interface Article {
  readonly body: string
  readonly isHtml: boolean
  /** The body is a summary: there is no other text. */
  readonly isSummary: boolean
  readonly metadata: ReportMetadata
}

/** An article without its text. */
export interface Link {
  readonly title: string | null
  readonly url: string
}

type Fields = ReadonlyMap<string, { readonly name: string; readonly value: unknown }>

// Names of fields in small letters without _ and -, the surest first: schema.org, IPTC ninjs 1 to 3, JSON Feed, the
// interfaces of newspapers and news collections, and what scrapers write. Compiled by hand.
const HTML = 'bodyhtml contenthtml bodyxhtml articlehtml texthtml'.split(' ')
const TEXT =
  'articlebody bodytext fulltext articletext contenttext maintext cleanedtext cleantext plaintext textbody bodies paragraphs text body content article story storytext rawtext transcript'.split(
    ' ',
  )
const PAGE = 'html rawhtml pagehtml'.split(' ')
const SUMMARY = 'standfirst summary description abstract excerpt leadparagraph lead teaser snippet trailtext'.split(' ')
const TITLE = 'headline title headlines webtitle articletitle pagetitle heading'.split(' ')
const DATE =
  'datepublished publishedat published publisheddate datepublish publishdate publicationdate publicationtime publishedtime pubdate firstpublished firstpublicationdate webpublicationdate firstcreated issued dateissued releasedate dategmt date datetime versioncreated seendate'.split(
    ' ',
  )
const CHANGED =
  'datemodified modifiedat modified modifieddate datemodify updatedat updated lastmodified lastupdated lastupdate dateupdated versioncreated'.split(
    ' ',
  )
const NEWSROOM =
  'publisher newsroom outlet sitename publication publicationname sourcename newspaper infosource infosources provider providers copyrightholder sourcedomain domain site website source'.split(
    ' ',
  )
const AUTHOR = 'byline author authors creator creators bylines writer'.split(' ')
const URL_NAMES =
  'url link weburl canonicalurl canonical articleurl pageurl sourceurl permalink href mainentityofpage uri id @id'.split(
    ' ',
  )
const LANGUAGE = 'language lang inlanguage languagecode locale'.split(' ')
/** Objects that only wrap an article's fields. */
const WRAPPERS = new Set('fields _source attributes data article news doc metadata meta payload'.split(' '))
const TYPED = /(?:Article|BlogPosting|Report|Reportage)$/
/** What a bare text needs, in characters, to be taken for a report without a title, date or address beside it. */
const LONG_ENOUGH = 200

/** The article in an object, a link to one, or null when it is about something else. */
export function articleOf(value: Readonly<Record<string, unknown>>, mapping: Mapping | null): Article | Link | null {
  const fields = fieldsOf(value)
  const isTyped = [value['@type']].flat().some((type) => typeof type === 'string' && TYPED.test(type))
  const mapped = (paths: readonly string[] | undefined) => (mapping ? valueAt(value, paths ?? []) : undefined)
  const date = dateOf(value, fields, mapping)
  const changed = changeOf(fields, date?.written ?? null)
  const url = web(mapped(mapping?.url)) ?? first(fields, URL_NAMES, web)
  const metadata: ReportMetadata = {
    title: line(mapped(mapping?.title)) ?? first(fields, TITLE, line) ?? (isTyped ? line(value.name) : null),
    publishedAt: date?.written ?? null,
    publishedAtFrom: date?.from ?? null,
    ...changed,
    newsroom: line(mapped(mapping?.newsroom)) ?? first(fields, NEWSROOM, newsroom),
    author: names(mapped(mapping?.author)) ?? first(fields, AUTHOR, names),
    url,
    language: tag(mapped(mapping?.language)) ?? first(fields, LANGUAGE, tag),
  }
  if (mapping) {
    const body = text(mapped(mapping.text))
    if (body !== null) return { body, isHtml: isMarkup(body), isSummary: false, metadata }
    return url === null ? null : { title: metadata.title, url }
  }
  const body = first(fields, HTML, text) ?? first(fields, TEXT, text) ?? first(fields, PAGE, text)
  const isKnown = metadata.title !== null || date !== null || url !== null || metadata.author !== null
  if (body !== null && (isTyped || (isKnown && isProse(body)) || (body.length >= LONG_ENOUGH && isProse(body))))
    return { body, isHtml: isMarkup(body), isSummary: false, metadata }
  if (metadata.title === null || (!isTyped && date === null)) return null
  const summary = first(fields, SUMMARY, text)
  if (summary !== null && isProse(summary))
    return { body: summary, isHtml: isMarkup(summary), isSummary: true, metadata }
  return url === null ? null : { title: metadata.title, url }
}

/** The fields of an object by plain name, with those of objects that only wrap them. */
function fieldsOf(value: Readonly<Record<string, unknown>>): Fields {
  const fields = new Map<string, { name: string; value: unknown }>()
  const add = (object: Readonly<Record<string, unknown>>, before: string) => {
    for (const [name, inside] of Object.entries(object)) {
      const key = name
        .toLowerCase()
        .replace(/[_-]/g, '')
        .replace(/^[a-z]+:/, '')
      if (inside !== null && inside !== '' && !fields.has(key)) fields.set(key, { name: before + name, value: inside })
    }
  }
  add(value, '')
  for (const [name, inside] of Object.entries(value))
    if (WRAPPERS.has(name) && isObject(inside)) add(inside, `${name}.`)
  return fields
}

function first<T>(fields: Fields, wanted: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of wanted) {
    const field = fields.get(name)
    const found = field === undefined ? null : read(field.value)
    if (found !== null) return found
  }
  return null
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys under which an object says what it is: `rendered` is WordPress, `main` the New York Times, `value` ninjs. */
const INNER = [
  'rendered',
  'main',
  'value',
  'text',
  'name',
  'title',
  'content',
  'html',
  '#text',
  '@value',
  'byline',
] as const

/** A value as running text: a string, a list of paragraphs, or an object that wraps either. */
function text(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (Array.isArray(value)) {
    // ninjs 2: bodies by role; the first that is no summary or teaser.
    const roles = value.filter((item) => isObject(item) && typeof item.role === 'string')
    const main = roles.find((item) => /main|body/i.test(String(item.role))) ?? roles[0]
    if (main !== undefined) return text(main.value ?? main.text)
    const parts = value.map(text)
    return parts.length > 0 && parts.every((part) => part !== null) ? parts.join('\n\n') : null
  }
  if (!isObject(value)) return null
  for (const key of INNER) if (typeof value[key] === 'string' && value[key].trim() !== '') return value[key]
  return null
}

/** A value as one line. */
function line(value: unknown): string | null {
  const found = typeof value === 'number' ? String(value) : text(Array.isArray(value) ? value[0] : value)
  return found === null
    ? null
    : found
        .replace(/<[^<>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim() || null
}

/** Who published: a name; not a path, nor an address (which says it elsewhere). */
function newsroom(value: unknown): string | null {
  const name = line(value)
  return name === null || name.length > 100 || /[\\/]|^-|\.(?:txt|html?|json|pdf|xml|csv)$/i.test(name) ? null : name
}

function names(value: unknown): string | null {
  const list = (Array.isArray(value) ? value : [value]).flatMap((item) => line(item) ?? [])
  return list.length === 0 ? null : [...new Set(list)].join(', ')
}

function web(value: unknown): string | null {
  const found = isObject(value) ? (value['@id'] ?? value.url ?? value.href) : Array.isArray(value) ? value[0] : value
  return typeof found === 'string' && /^https?:\/\/\S+$/i.test(found.trim()) ? found.trim() : null
}

const tag = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i.test(value.trim())
    ? value.trim().replaceAll('_', '-')
    : null

const isMarkup = (body: string): boolean =>
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|a|b|i|em|strong|span|figure|img|blockquote|article|section|table|html|body)\b[^<>]*>/i.test(
    body,
  )

/** Three words at least: no path, name or number. */
const isProse = (body: string): boolean => /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(body.slice(0, 2000))

/** The date of publication as written, and the field it stood in. */
function dateOf(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  mapping: Mapping | null,
): { readonly written: string; readonly from: string } | null {
  for (const path of mapping?.publishedAt ?? []) {
    const written = moment(valueAt(value, [path]))
    if (written !== null) return { written, from: `JSON ${path}` }
  }
  for (const name of DATE) {
    const field = fields.get(name)
    const written = field === undefined ? null : moment(field.value)
    if (written !== null) return { written, from: `JSON ${field!.name}` }
  }
  return null
}

/** When it was last changed, when that is not the date of publication. */
function changeOf(
  fields: Fields,
  published: string | null,
): { readonly modifiedAt?: string; readonly modifiedAtFrom?: string } {
  for (const name of CHANGED) {
    const field = fields.get(name)
    const written = field === undefined ? null : moment(field.value)
    if (written !== null)
      return written === published ? {} : { modifiedAt: written, modifiedAtFrom: `JSON ${field!.name}` }
  }
  return {}
}

/** A date as written; counts of seconds or milliseconds since 1970 as ISO 8601, from 1990 to 2100. */
function moment(value: unknown): string | null {
  const inner = isObject(value) ? (value.$date ?? value.date ?? value.value) : value
  const number = typeof inner === 'number' ? inner : /^\d{10}(?:\d{3})?$/.test(String(inner)) ? Number(inner) : null
  if (number !== null) {
    const time = number > 1e11 ? number : number * 1000
    return time > 631_152_000_000 && time < 4_102_444_800_000 ? new Date(time).toISOString() : null
  }
  return typeof inner === 'string' && /\d/.test(inner) ? inner.trim() : null
}
