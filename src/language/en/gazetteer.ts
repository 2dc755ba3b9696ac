import { readFile } from 'node:fs/promises'
import { dataFile } from '../data-file.ts'
import { COUNTRIES, type Country } from './countries.ts'
import { foldName, skeletonOf, withoutArticle } from './gazetteer-names.ts'
import { REGIONS, type Region } from './gazetteer-regions.ts'
import { CLASS, findName, findSkeleton, readTable, type Table } from './gazetteer-table.ts'
import { US_STATES } from './us-states.ts'

/** What kind of place an entry is. `section` is a part of a town, `former` a ruin or a place of the past. */
export type PlaceKind =
  | 'country'
  | 'capital'
  | 'town'
  | 'section'
  | 'former'
  | 'admin1'
  | 'admin2'
  | 'region'
  | 'water'
  | 'mountain'
  | 'island'
  | 'site'
  | 'continent'

/** A place of the gazetteer. */
export interface GazetteerEntry {
  /** The same for the same place: "c:SY", "g:169577", "r:12", "a:3021". */
  readonly key: string
  readonly kind: PlaceKind
  /** GeoNames id; null for countries, regions and divisions. */
  readonly geonameId: number | null
  /** Degrees (WGS 84). Of towns rounded to some 300 m. */
  readonly latitude: number
  readonly longitude: number
  /** ISO 3166-1 alpha-2; null in no or in several countries. */
  readonly country: string | null
  /** Name of the first-order division; null when there is none or for what is larger. */
  readonly admin1: string | null
  /** 0 when unknown. Rounded to about 7 %. */
  readonly population: number
  readonly radiusKm: number
  /** Is the name it was found by its usual one? A town's is also the English name of the division it is the seat of. */
  readonly primary: boolean
  /** Is it a town from which a first-order division is governed? */
  readonly seat: boolean
}

/** Populated places, countries, first-order divisions and regions with their other names. */
export interface Gazetteer {
  readonly kind: 'gazetteer'
  /**
   * Places of a name, whatever its case, marks, hyphens and Arabic article: countries and regions first,
   * then by population, the largest first. Empty when the name is unknown.
   */
  find(name: string): readonly GazetteerEntry[]
  /** Places of one country whose name, transliterated in another way, could be this one. */
  findAlike(name: string, country: string): readonly GazetteerEntry[]
}

const admin1Kinds: Readonly<Record<number, PlaceKind>> = {
  [CLASS.capital]: 'capital',
  [CLASS.section]: 'section',
  [CLASS.former]: 'former',
  [CLASS.admin1]: 'admin1',
  [CLASS.admin2]: 'admin2',
  [CLASS.site]: 'site',
}

const countryEntry = (country: Country): GazetteerEntry => ({
  key: `c:${country.code}`,
  kind: 'country',
  geonameId: null,
  latitude: country.latitude,
  longitude: country.longitude,
  country: country.code,
  admin1: null,
  population: 0,
  radiusKm: country.radiusKm,
  primary: true,
  seat: false,
})

/** A town of n people is taken as a circle of √n / 150 km: 7 km for a million, 1 km for a village. */
const townRadius = (population: number): number => Math.max(1, Math.round(Math.sqrt(population) / 150))

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

function entryOf(table: Table, place: number, primary: boolean): GazetteerEntry {
  const kind = admin1Kinds[table.kind[place]!] ?? 'town'
  const population = table.population[place] === 0 ? 0 : Math.round(2 ** (table.population[place]! / 10))
  const id = table.ids[place]!
  const admin1 = table.admin1[place]!
  return {
    key: id === 0 ? `a:${place}` : `g:${id}`,
    kind,
    geonameId: id === 0 ? null : id,
    latitude: round((table.latitudes[place]! / 65535) * 180 - 90),
    longitude: round((table.longitudes[place]! / 65535) * 360 - 180),
    country: table.countries[table.country[place]!]!,
    admin1: admin1 === 0 ? null : table.admin1Names[admin1 - 1]!,
    population,
    radiusKm: kind === 'admin1' ? 80 : kind === 'admin2' ? 25 : kind === 'site' ? 3 : townRadius(population),
    primary,
    seat: table.kind[place] === CLASS.seat1,
  }
}

/** A region of the hand table; a province where the table of places has one of its name in its country. */
function regionEntry(region: Region, index: number, table: Table): GazetteerEntry {
  const { kind, latitude, longitude, country, radiusKm } = region
  const division =
    kind === 'region' && country !== null
      ? findName(table, foldName(region.name))
          .map((value) => entryOf(table, value >> 1, true))
          .find((entry) => entry.kind === 'admin1' && entry.country === country)
      : undefined
  return {
    key: `r:${index}`,
    kind: division ? 'admin1' : kind,
    geonameId: null,
    latitude,
    longitude,
    country,
    admin1: division?.admin1 ?? null,
    population: division?.population ?? 0,
    radiusKm,
    primary: true,
    seat: false,
  }
}

/** Names of countries, regions and states of the hand tables. */
function handEntries(table: Table): Map<string, readonly GazetteerEntry[]> {
  const entries = new Map<string, GazetteerEntry[]>()
  const put = (name: string, entry: GazetteerEntry): void => {
    const key = foldName(name)
    const list = entries.get(key)
    if (!list) entries.set(key, [entry])
    else if (!list.some((other) => other.key === entry.key)) list.push(entry)
  }
  for (const country of COUNTRIES) {
    const entry = countryEntry(country)
    for (const name of [country.name, ...country.aliases]) put(name, entry)
  }
  REGIONS.forEach((region, index) => {
    const entry = regionEntry(region, index, table)
    for (const name of [region.name, ...region.aliases]) put(name, entry)
  })
  for (const state of US_STATES) {
    const entry: GazetteerEntry = {
      key: `s:${state.code}`,
      kind: 'admin1',
      geonameId: null,
      latitude: state.latitude,
      longitude: state.longitude,
      country: 'US',
      admin1: state.name,
      population: 1_000_000,
      radiusKm: state.radiusKm,
      primary: true,
      seat: false,
    }
    put(state.name, entry)
    for (const abbreviation of state.abbreviations) put(abbreviation, { ...entry, primary: false })
  }
  return entries
}

/** Is it the division that a town of the same name lies in? */
const isNamesake = (outer: GazetteerEntry, town: GazetteerEntry): boolean =>
  outer.kind === 'admin1' && outer.primary && outer.country === town.country && outer.admin1 === town.admin1

/** The gazetteer over the bytes of `data/gazetteer/places.bin`. */
export function makeGazetteer(bytes: Buffer): Gazetteer {
  const table = readTable(bytes)
  const hand = handEntries(table)
  const known = new Map<string, readonly GazetteerEntry[]>()
  const find = (name: string): readonly GazetteerEntry[] => {
    const cached = known.get(name)
    if (cached) return cached
    const key = foldName(name)
    const byHand = hand.get(key) ?? []
    let places = findName(table, key)
    if (places.length === 0 && byHand.length === 0) {
      const bare = withoutArticle(key)
      if (bare !== key) places = findName(table, bare)
    }
    const entries = [...byHand]
    const found = places.map((value) => entryOf(table, value >> 1, (value & 1) === 1))
    for (const each of found) {
      // "Geneva": a seat that the tables have as "Genève" bears the name of its canton in English.
      const entry =
        each.seat && !each.primary && found.some((outer) => isNamesake(outer, each)) ? { ...each, primary: true } : each
      // What the hand tables have as a country, state or region is not told twice.
      const twice = byHand.some(
        (other) =>
          (entry.kind === 'admin1' && other.country === entry.country && other.kind !== 'country') ||
          (other.kind === 'country' && other.country === entry.country && entry.kind === 'admin1'),
      )
      if (!twice) entries.push(entry)
    }
    // Bounded: a long-running process must not keep every name it ever met.
    if (known.size > 20_000) known.clear()
    known.set(name, entries)
    return entries
  }
  const findAlike = (name: string, country: string): readonly GazetteerEntry[] => {
    const skeleton = skeletonOf(foldName(name))
    return skeleton.length < 4
      ? []
      : findSkeleton(table, country, skeleton).map((place) => entryOf(table, place, false))
  }
  return { kind: 'gazetteer', find, findAlike }
}

/** Reads the gazetteer of the package. */
export async function loadGazetteer(): Promise<Gazetteer> {
  return makeGazetteer(await readFile(dataFile('gazetteer/places.bin')))
}
