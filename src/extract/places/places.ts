import type { AnnotatedDocument } from '../../annotate/sentence.ts'
import type { Gazetteer, GazetteerEntry } from '../../language/en/gazetteer.ts'
import { foldName } from '../../language/en/gazetteer-names.ts'
import { COMPASS } from '../../language/en/proper-words.ts'
import { stateOfAbbreviation } from '../../language/en/us-states.ts'
import type { Language } from '../../language/language.ts'
import { distanceKm } from '../../value/geo.ts'
import type { Mention } from '../mentions/mention.ts'
import { type Context, contextOf } from './context.ts'
import type { Place } from './place.ts'

/**
 * Where the place mentions of a document lie: mention id → place. Absent where the gazetteer has no such name, or where
 * nothing tells which of several it is. One name has one sense in a document, but for "X, Country".
 */
export function resolvePlaces(
  document: AnnotatedDocument,
  mentions: readonly Mention[],
  language: Language,
): Map<string, Place> {
  const { gazetteer } = language
  const spoken = contextOf(document, mentions, gazetteer)
  const senses = new Map<string, GazetteerEntry | null>()
  const places = new Map<string, Place>()
  const names = mentions.filter((mention) => mention.type === 'place' && mention.form === 'name')
  const context: Around = { ...spoken, anchors: anchorsOf(names, spoken, gazetteer) }
  // What is said whole ("Springfield, Illinois") decides what is said short.
  for (const mention of names) {
    const inside = containerAfter(document.text, mention, gazetteer)
    if (inside) {
      const entry = choose(candidates(mention.text, gazetteer), context, aroundOf(document.text, mention), inside)
      if (entry) {
        senses.set(foldName(mention.text), senses.get(foldName(mention.text)) ?? entry)
        places.set(mention.id, placeOf(entry, mention.text))
      }
    }
  }
  for (const mention of names) {
    if (places.has(mention.id)) continue
    const key = foldName(mention.text)
    let entry = senses.get(key)
    if (entry === undefined) {
      entry =
        choose(candidates(mention.text, gazetteer), context, aroundOf(document.text, mention), null) ??
        alike(mention.text, context, gazetteer)
      senses.set(key, entry)
    }
    if (entry) places.set(mention.id, placeOf(entry, mention.text))
  }
  return places
}

/** Words of a place mention that are not in the gazetteer's names: "northern", "city", "Province". */
const KIND_WORD =
  /\s+(?:City|Town|Province|Governorate|Region|District|State|Oblast|county|province|city|district|region)$/

function candidates(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const whole = gazetteer.find(name)
  if (whole.length > 0) return whole
  const bare = name
    .split(' ')
    .filter((word, i) => !(i === 0 && COMPASS.test(word)))
    .join(' ')
    .replace(KIND_WORD, '')
  return bare === name ? [] : gazetteer.find(bare)
}

/** The kind of place that the words beside a mention speak of. */
function aroundOf(text: string, { span, text: name }: Mention): 'division' | 'town' | null {
  const after = text.slice(span.end, span.end + 24)
  const before = text.slice(Math.max(0, span.start - 28), span.start)
  if (/^(?:['’]s)?\s+(?:province|governorate|region|oblast|state|district|county|prefecture)\b/.test(after))
    return 'division'
  if (
    /\b(?:province|governorate|region|oblast|state|district|prefecture) of $/.test(before) ||
    / (?:Province|Governorate|State|Region|Oblast|County)$/.test(name)
  )
    return 'division'
  if (/\b(?:town|city|village|port|capital|suburb)(?: of|,)? $/.test(before) || / City$/.test(name)) return 'town'
  return null
}

/** The country or state after a comma: "Springfield, Illinois", "Homs, Syria", "Austin, Tex." */
function containerAfter(text: string, mention: Mention, gazetteer: Gazetteer): GazetteerEntry | null {
  const match = /^,\s{1,2}((?:[A-Z][\p{L}.'’-]*)(?: [A-Z][\p{L}.'’-]*){0,2})/u.exec(
    text.slice(mention.span.end, mention.span.end + 50),
  )
  if (!match) return null
  const words = match[1]!.split(' ')
  for (let n = words.length; n >= 1; n--) {
    const name = words.slice(0, n).join(' ')
    const state = stateOfAbbreviation(name.replace(/[.]$/, (dot) => dot))
    const entries = gazetteer.find(state ? state.name : name.replace(/\.$/, ''))
    const own = candidates(mention.text, gazetteer)
    for (const entry of entries) {
      if (entry.kind !== 'country' && entry.kind !== 'admin1') continue
      if (own.some((other) => other.key !== entry.key && isInside(other, entry))) return entry
    }
  }
  return null
}

const isInside = (entry: GazetteerEntry, outer: GazetteerEntry): boolean =>
  entry.country === outer.country &&
  (outer.kind === 'country' || entry.admin1 === outer.admin1) &&
  entry.kind !== 'country'

/** Of towns: a million is 7.8, a village of a thousand 3.9. News speaks of large places, and its readers know those. */
const size = (entry: GazetteerEntry): number => 1.3 * Math.log10(entry.population + 10)

/**
 * Countries so large and so often named as actors that a naming says little of where a small place of a common name lies.
 */
const VAST: ReadonlySet<string> = new Set(['US', 'RU', 'CN', 'GB', 'FR'])

/** Points a place has before anything is known of the document: how often news speaks of its like. */
function prior(entry: GazetteerEntry): number {
  switch (entry.kind) {
    case 'country':
      return 9
    case 'continent':
      return 9
    case 'region':
    case 'water':
    case 'mountain':
    case 'island':
    case 'site':
      return 7
    case 'admin1':
      return entry.key.startsWith('s:') ? 6.3 : 3 + Math.log10(entry.population + 10) / 4
    case 'admin2':
      return 4.3
    case 'capital':
      return 2 + size(entry)
    case 'section':
    case 'former':
      return 1
    case 'town':
      return size(entry)
  }
}

/**
 * The likeliest of several places of one name: prior, what the document speaks of, the words beside it.
 * Null when the best is a small place in a country of which the document does not speak.
 */
function choose(
  entries: readonly GazetteerEntry[],
  context: Around,
  around: 'division' | 'town' | null,
  inside: GazetteerEntry | null,
): GazetteerEntry | null {
  const most = Math.max(1, ...context.countries.values())
  // The name of a country is the country, where no state or province of a vast country shares it.
  const shared = entries.some((entry) => entry.key.startsWith('s:'))
  let best: GazetteerEntry | null = null
  let top = Number.NEGATIVE_INFINITY
  for (const entry of entries) {
    if (inside && !isInside(entry, inside)) continue
    const spoken = entry.country === null ? 0 : (context.countries.get(entry.country) ?? 0)
    let points = prior(entry) + (entry.primary ? 0.4 : 0) + (entry.kind === 'country' && !shared ? 8 : 0)
    if (spoken > 0 && entry.kind !== 'country')
      points += (1 + 2.5 * (spoken / most)) * (VAST.has(entry.country!) ? 0.2 : 1)
    if (spoken > 0 && (entry.kind === 'town' || entry.kind === 'island')) points += nearness(entry, context.anchors)
    if (entry.admin1 !== null && entry.kind !== 'admin1')
      points += Math.min(3, 2 * (context.divisions.get(`${entry.country}.${entry.admin1}`) ?? 0))
    if (entry.key.startsWith('s:') && context.divisions.size > 1) points += 2
    const division = entry.kind === 'admin1' || entry.kind === 'admin2' || entry.kind === 'region'
    if (around === 'division') points += division ? 5 : 0
    if (around === 'town') points += division ? -4 : 2
    points = Math.round(points * 1e6) / 1e6
    if (points > top) [best, top] = [entry, points]
  }
  return best !== null && top < 4.2 && !inside ? null : best
}

/** The context of a document, and the towns in it of which there is no doubt. */
interface Around extends Context {
  readonly anchors: readonly GazetteerEntry[]
}

/** Towns whose name only one town of the countries spoken of has, or one far larger than the next. */
function anchorsOf(names: readonly Mention[], { countries }: Context, gazetteer: Gazetteer): GazetteerEntry[] {
  const anchors = new Map<string, GazetteerEntry>()
  for (const { text } of names) {
    const here = candidates(text, gazetteer).filter((e) => e.country !== null && (countries.get(e.country) ?? 0) > 0)
    const [first, second] = here
    if (first?.kind !== 'town' && first?.kind !== 'capital') continue
    if (!second || (first.population > 100_000 && first.population > 8 * second.population))
      anchors.set(first.key, first)
  }
  return [...anchors.values()]
}

const NEAR_KM = 120

/** Places of one report lie together: points for each undoubted town close by, at most two. */
function nearness(entry: GazetteerEntry, anchors: readonly GazetteerEntry[]): number {
  const near = anchors.filter(
    (a) => a.key !== entry.key && a.country === entry.country && distanceKm(a, entry) - entry.radiusKm < NEAR_KM,
  )
  return Math.min(2, 1 * near.length)
}

/** A name in another transliteration, sought only in the countries the document speaks of, the most spoken of first. */
function alike(name: string, context: Context, gazetteer: Gazetteer): GazetteerEntry | null {
  if (/\s.*\s/.test(name)) return null
  const countries = [...context.countries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3)
  for (const [country] of countries) {
    const found = gazetteer.findAlike(name, country)
    const towns = found.filter((entry) => entry.population > 0)
    // Several unlike towns of one skeleton: no telling which.
    if (towns.length === 1 || (towns.length > 1 && towns[0]!.population > 8 * towns[1]!.population)) return towns[0]!
    if (towns.length === 0 && found.length === 1) return found[0]!
  }
  return null
}

function placeOf(entry: GazetteerEntry, name: string): Place {
  return {
    geonameId: entry.geonameId,
    latitude: entry.latitude,
    longitude: entry.longitude,
    country: entry.country,
    admin1: entry.kind === 'country' || entry.kind === 'continent' ? null : entry.admin1,
    radiusKm: entry.radiusKm,
    precision: precisionOf(entry, name),
    relation: null,
  }
}

function precisionOf(entry: GazetteerEntry, name: string): Place['precision'] {
  switch (entry.kind) {
    case 'country':
      return 'country'
    case 'admin1':
      return 'admin1'
    case 'admin2':
      return 'admin2'
    case 'water':
      return /\b(?:River|Canal|Seine|Nile|Danube|Rhine|Euphrates|Tigris|Mekong|Ganges|Indus|Volga|Dnieper)\b/.test(name)
        ? 'linear'
        : entry.country === null
          ? 'international'
          : 'admin1'
    case 'continent':
    case 'region':
    case 'mountain':
    case 'island':
      return entry.country === null ? 'international' : entry.radiusKm <= 5 ? 'exact' : 'admin1'
    default:
      return 'exact'
  }
}
