import type { AnnotatedDocument, Token } from '../../annotate/sentence.ts'
import { PROVINCES_OF_CANADA, stateOfAreaCode } from '../../language/en/area-codes.ts'
import { COUNTRIES, countryOf } from '../../language/en/countries.ts'
import { countryOfDemonym, countryOfPeople } from '../../language/en/demonyms.ts'
import type { Gazetteer, GazetteerEntry } from '../../language/en/gazetteer.ts'
import { stateOfAbbreviation, US_STATES } from '../../language/en/us-states.ts'
import type { Mention } from '../mentions/mention.ts'

/** Something beside the place names that says where a report plays: what it may name, how much it counts, where it stands. */
export interface Clue {
  readonly entries: readonly GazetteerEntry[]
  readonly weight: number
  /** Offset in the text; -1 for what stands outside it. */
  readonly at: number
}

const COUNTRY_WEIGHT = 0.7
const DIVISION_WEIGHT = 0.7
const TOWN_WEIGHT = 0.35

/**
 * Clues of a document: adjectives of nations, states and countries and counties inside other names ("Ohio State Highway
 * Patrol"), towns in names of organizations, area codes of telephone numbers, the newsroom's name and address.
 * Names of persons say nothing. Each distinct clue once, where it stands first.
 */
export function cluesOf(document: AnnotatedDocument, mentions: readonly Mention[], gazetteer: Gazetteer): Clue[] {
  const clues = new Map<string, Clue>()
  const add = (key: string, clue: Clue): void => {
    if (clue.entries.length > 0 && !clues.has(key)) clues.set(key, clue)
  }
  const named = mentions.filter(({ form, type }) => form === 'name' && (type === 'person' || type === 'place'))
  const bodies = mentions.filter(({ form, type }) => form === 'name' && type !== 'person' && type !== 'place')
  let next = 0
  let body = 0
  for (const { tokens } of document.sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!
      if (!isCapital(token.text)) continue
      const { start } = token.span
      while (next < named.length && named[next]!.span.end <= start) next++
      if (next < named.length && named[next]!.span.start <= start) continue
      while (body < bodies.length && bodies[body]!.span.end <= start) body++
      const inBody = body < bodies.length && bodies[body]!.span.start <= start
      i += readAt(tokens, i, inBody, gazetteer, add)
    }
  }
  for (const match of document.text.matchAll(/(?:\((\d{3})\)\s?|(?<![\d.-])(\d{3})[-.])\d{3}[-.]\d{4}(?!\d)/g)) {
    const state = stateOfAreaCode(match[1] ?? match[2]!)
    if (state !== null) add(`tel ${state}`, { entries: divisionNamed(state, gazetteer), weight: 0.8, at: match.index })
  }
  addAddress(document, gazetteer, add)
  return [...clues.values()]
}

type Add = (key: string, clue: Clue) => void

const isCapital = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return (code >= 65 && code <= 90) || code > 191
}

/** Countries, states of the United States and provinces of Canada by their names: the few that are looked for everywhere. */
const LARGE: ReadonlySet<string> = new Set([
  ...COUNTRIES.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...US_STATES.map(({ name }) => name),
  ...PROVINCES_OF_CANADA,
])

/** Reads the clue that begins at a token; returns how many further tokens it took. */
function readAt(tokens: readonly Token[], i: number, inBody: boolean, gazetteer: Gazetteer, add: Add): number {
  const token = tokens[i]!
  const at = token.span.start
  let longest = 1
  while (longest < 3 && i + longest < tokens.length && isCapital(tokens[i + longest]!.text)) longest++
  for (let n = longest; n >= 1; n--) {
    let name = token.text
    for (let j = i + 1; j < i + n; j++) name += ` ${tokens[j]!.text}`
    const country = n < 3 ? countryOf(countryOfDemonym(name) ?? countryOfPeople(name) ?? null) : null
    if (country) {
      const entries = gazetteer.find(country.name).filter((entry) => entry.kind === 'country')
      add(`c ${country.code}`, { entries, weight: COUNTRY_WEIGHT, at })
      return n - 1
    }
    if (LARGE.has(name)) {
      const entries = gazetteer
        .find(name)
        .filter(
          ({ kind, key, country, primary }) =>
            kind === 'country' || (primary && (key.startsWith('s:') || (country === 'CA' && kind !== 'town'))),
        )
      add(name, { entries, weight: DIVISION_WEIGHT, at })
      return n - 1
    }
    if (n > 1 && /^(?:County|Parish|Province|Governorate|Oblast|Region)$/.test(tokens[i + n - 1]!.text)) {
      const entries = gazetteer.find(name).filter(({ kind }) => kind === 'admin2' || kind === 'admin1')
      if (entries.length === 0) continue
      add(name, { entries: entries.slice(0, 24), weight: DIVISION_WEIGHT, at })
      return n - 1
    }
    if (!inBody) continue
    const towns = gazetteer.find(name).filter(({ kind, primary }) => primary && /^(?:town|capital|admin1)$/.test(kind))
    if (towns.length === 0) continue
    add(name, { entries: towns.slice(0, 24), weight: TOWN_WEIGHT, at })
    return n - 1
  }
  return 0
}

function divisionNamed(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const state = stateOfAbbreviation(name)
  return state
    ? gazetteer.find(state.name).filter((entry) => entry.key === `s:${state.code}`)
    : gazetteer.find(name).filter((entry) => entry.country === 'CA')
}

/** Top-level domains that are no country's in practice. */
const GENERIC = new Set('tv co me io ai fm ly ws nu to cc la am is eu'.split(' '))

/** The newsroom's name ("Houston Chronicle") and the country of its address ("….co.uk"). */
function addAddress({ newsroom, url }: AnnotatedDocument, gazetteer: Gazetteer, add: Add): void {
  const words = (newsroom ?? '').split(/\s+/).slice(0, 6)
  for (let i = 0; i < words.length; i++) {
    for (let n = Math.min(2, words.length - i); n >= 1; n--) {
      const entries = gazetteer
        .find(words.slice(i, i + n).join(' '))
        .filter(({ kind, primary }) => primary && /^(?:town|capital|admin1|country)$/.test(kind))
      if (entries.length === 0) continue
      add(`n ${i}`, { entries: entries.slice(0, 24), weight: 0.6, at: -1 })
      break
    }
  }
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?:[:/?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase()
  if (domain === undefined || GENERIC.has(domain)) return
  const country = countryOf(domain === 'uk' ? 'GB' : domain.toUpperCase())
  if (!country) return
  const entries = gazetteer.find(country.name).filter((entry) => entry.kind === 'country')
  add('domain', { entries, weight: 1.5, at: -1 })
}
