import type { AnnotatedDocument } from '../../annotate/sentence.ts'
import type { Gazetteer, GazetteerEntry } from '../../language/en/gazetteer.ts'
import { foldName } from '../../language/en/gazetteer-names.ts'
import type { Language } from '../../language/language.ts'
import type { Mention } from '../mentions/mention.ts'
import { containerOf, kindBeside } from './beside.ts'
import { candidatesOf } from './candidates.ts'
import { type Clue, cluesOf } from './clues.ts'
import { listsOf } from './lists.ts'
import { isInside } from './nearness.ts'
import type { Place } from './place.ts'
import { type Name, sensesOf } from './senses.ts'

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
  const named = mentions.filter((mention) => mention.type === 'place' && mention.form === 'name')
  const clues = cluesOf(document, mentions, gazetteer)
  const { names, keys } = namesOf(document.text, named, gazetteer)
  const senses = sensesOf(names, clues)
  const holders = new Map(names.map(({ key, inside }) => [key, inside]))
  const places = new Map<string, Place>()
  for (const mention of named) {
    const key = keys.get(mention.id)!
    const holder = holders.get(key) ?? null
    // Of "Xville, Ohio" that no table has it is still known that it lies in Ohio: a point as unsure as Ohio is large.
    const entry = senses.get(key) ?? alike(mention.text, holder, senses, clues, gazetteer) ?? holder
    if (entry) places.set(mention.id, placeOf(entry, mention.text))
  }
  return places
}

/** The distinct names of a document. What is said whole once ("Springfield, Illinois") holds where it is said short. */
function namesOf(
  text: string,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): { readonly names: readonly Name[]; readonly keys: ReadonlyMap<string, string> } {
  const drafts = new Map<string, { -readonly [K in keyof Name]: Name[K] } & { at: number[] }>()
  const keys = new Map<string, string>()
  const said = new Map<string, GazetteerEntry | null>()
  let previous: { mention: Mention; entries: readonly GazetteerEntry[] } | null = null
  const kinds = mentions.map((mention) => kindBeside(text, mention))
  const meant = mentions.map(({ text }, i) => candidatesOf(text, kinds[i] === 'county', gazetteer))
  const lists = listsOf(text, mentions, meant)
  for (const [i, mention] of mentions.entries()) {
    const kind = kinds[i] ?? null
    const among = lists.get(i) ?? null
    let entries = meant[i]!
    const inside = among === null ? containerOf(text, mention, entries, gazetteer) : null
    const bare = foldName(mention.text)
    // "Albany, New York": what holds the name before it is the state
    const holder =
      previous && among === null ? holdersOf(text, previous.mention, previous.entries, mention, entries) : null
    if (holder && holder.length > 0) entries = holder
    const key = `${bare}|${inside?.key ?? ''}|${holder ? 'holder' : kind === 'county' ? 'county' : ''}`
    keys.set(mention.id, key)
    const draft = drafts.get(key)
    if (draft) {
      draft.at.push(mention.span.start)
      draft.kind ??= kind
      draft.among ??= among
    } else drafts.set(key, { key, entries, kind, inside, among, at: [mention.span.start] })
    if (inside) said.set(bare, said.has(bare) && said.get(bare)?.key !== inside.key ? null : inside)
    previous = { mention, entries }
  }
  for (const draft of drafts.values()) {
    const [bare, , role] = draft.key.split('|') as [string, string, string]
    if (draft.inside === null && role === '') draft.inside = said.get(bare) ?? null
  }
  return { names: [...drafts.values()], keys }
}

/** Of the places a name may mean, the countries and divisions in which the name before it, parted by a comma, may lie. */
function holdersOf(
  text: string,
  before: Mention,
  inner: readonly GazetteerEntry[],
  mention: Mention,
  entries: readonly GazetteerEntry[],
): readonly GazetteerEntry[] | null {
  if (!/^,\s{1,2}$|^ \($/.test(text.slice(before.span.end, mention.span.start))) return null
  const large = entries.filter((entry) => /^(?:country|admin1|region)$/.test(entry.kind))
  if (large.length === 0 || large.length === entries.length) return null
  const holders = large.filter((outer) => inner.some((entry) => entry.key !== outer.key && isInside(entry, outer)))
  return holders.length > 0 ? holders : null
}

/** A name in another transliteration, sought only in the countries the document speaks of, the most spoken of first. */
function alike(
  name: string,
  inside: GazetteerEntry | null,
  senses: ReadonlyMap<string, GazetteerEntry | null>,
  clues: readonly Clue[],
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  if (/\s.*\s/.test(name) || name.length > 40) return null
  const counts = new Map<string, number>()
  const add = (entry: GazetteerEntry | null | undefined): void => {
    if (entry?.country) counts.set(entry.country, (counts.get(entry.country) ?? 0) + 1)
  }
  for (const entry of senses.values()) add(entry)
  for (const clue of clues) if (clue.entries.length === 1) add(clue.entries[0])
  const countries = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3)
  for (const [country] of countries) {
    const found = gazetteer.findAlike(name, country).filter((entry) => inside === null || isInside(entry, inside))
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
