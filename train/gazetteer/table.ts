import { skeletonHash } from '../../src/language/en/gazetteer-table.ts'

/** A place as it goes into the table. */
export interface Row {
  readonly id: number
  readonly latitude: number
  readonly longitude: number
  readonly country: string
  readonly admin1: number
  readonly population: number
  readonly kind: number
  /** Folded names: the usual ones and the others. */
  readonly primary: readonly string[]
  readonly others: readonly string[]
  readonly skeletons: readonly string[]
}

/** Keys a block: a lookup reads one block after a binary search over the first keys. */
const BLOCK = 16

const bytesOf = (array: ArrayBufferView): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength)

/** The table as bytes; `src/language/en/gazetteer-table.ts` says how it lies and reads it. */
export function writeTable(rows: readonly Row[], admin1Names: readonly string[]): Buffer {
  const sorted = [...rows].sort(
    (a, b) =>
      b.population - a.population ||
      a.id - b.id ||
      (a.primary[0]! < b.primary[0]! ? -1 : a.primary[0]! > b.primary[0]! ? 1 : 0),
  )
  const countries = [...new Set(sorted.map((row) => row.country))].sort()
  const count = sorted.length

  const ids = new Uint32Array(count)
  const latitudes = new Uint16Array(count)
  const longitudes = new Uint16Array(count)
  const admin1 = new Uint16Array(count)
  const country = new Uint8Array(count)
  const population = new Uint8Array(count)
  const kind = new Uint8Array(count)

  const keys = new Map<string, Map<number, boolean>>()
  const put = (key: string, place: number, primary: boolean): void => {
    if (key.length < 3 || key.length > 60) return
    const places = keys.get(key) ?? new Map<number, boolean>()
    keys.set(key, places)
    places.set(place, (places.get(place) ?? false) || primary)
  }
  const skeletons: { hash: number; place: number }[] = []
  sorted.forEach((row, place) => {
    ids[place] = row.id
    latitudes[place] = Math.round(((row.latitude + 90) / 180) * 65535)
    longitudes[place] = Math.round(((row.longitude + 180) / 360) * 65535)
    admin1[place] = row.admin1
    country[place] = countries.indexOf(row.country)
    population[place] = row.population < 1 ? 0 : Math.min(255, Math.round(Math.log2(row.population) * 10))
    kind[place] = row.kind
    for (const key of row.primary) put(key, place, true)
    for (const key of row.others) put(key, place, false)
    for (const skeleton of new Set(row.skeletons)) {
      if (skeleton.length >= 4) skeletons.push({ hash: skeletonHash(row.country, skeleton), place })
    }
  })
  skeletons.sort((a, b) => a.hash - b.hash || a.place - b.place)

  const blocks: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  let previous = ''
  const names = [...keys.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  names.forEach((name, index) => {
    if (index % BLOCK === 0) {
      offsets.push(length)
      previous = ''
    }
    let shared = 0
    while (shared < name.length && shared < previous.length && name[shared] === previous[shared]) shared++
    // At most 60 places a name, the largest first: nobody means the sixty-first.
    const places = [...keys.get(name)!].sort((a, b) => a[0] - b[0]).slice(0, 60)
    const bytes = Buffer.alloc(3 + name.length - shared + places.length * 3)
    bytes[0] = shared
    bytes[1] = name.length - shared
    bytes.write(name.slice(shared), 2, 'latin1')
    let at = 2 + name.length - shared
    bytes[at++] = places.length
    for (const [place, primary] of places) at = bytes.writeUIntLE(place * 2 + (primary ? 1 : 0), at, 3)
    blocks.push(bytes)
    length += bytes.length
    previous = name
  })

  const text = Buffer.from(JSON.stringify({ countries, admin1: admin1Names }), 'utf8')
  const sections = [
    text,
    bytesOf(ids),
    bytesOf(latitudes),
    bytesOf(longitudes),
    bytesOf(admin1),
    bytesOf(country),
    bytesOf(population),
    bytesOf(kind),
    bytesOf(Uint32Array.from(offsets)),
    Buffer.concat(blocks),
    bytesOf(Uint32Array.from(skeletons, (s) => s.hash)),
    bytesOf(Uint32Array.from(skeletons, (s) => s.place)),
  ]
  const header = new Uint32Array(2 + sections.length)
  header[0] = 0x315a4753
  header[1] = names.length
  sections.forEach((section, index) => {
    header[2 + index] = section.length
  })
  // Sections start at multiples of four, so that typed arrays can look into the file.
  const padded = [bytesOf(header), ...sections].flatMap((part) => [part, Buffer.alloc((4 - (part.length % 4)) % 4)])
  return Buffer.concat(padded)
}
