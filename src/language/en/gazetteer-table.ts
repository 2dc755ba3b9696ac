/**
 * The table of places as it lies in `data/gazetteer/places.bin` (made by `train/gazetteer/build.ts`), little-endian:
 * magic "SGZ1", number of names, the byte lengths of twelve sections, then the sections, each at a multiple of four:
 * 0 JSON {countries, admin1}; columns, one value a place, places ordered by population: 1 GeoNames id (u32, 0 = none),
 * 2 latitude (u16 over −90…90), 3 longitude (u16 over −180…180), 4 first-order division (u16, 1-based, 0 = none),
 * 5 country (u8), 6 population (u8, ten times its logarithm to base 2, 0 = unknown), 7 class (u8);
 * 8 offsets of blocks of sixteen names (u32), 9 the blocks; 10 hashes of skeletons (u32, sorted), 11 their places (u32).
 * A name in a block: length shared with the one before, length of the rest, the rest, number of places,
 * and 3 bytes a place: 2 × place + (1 when the name is its usual one).
 */
export interface Table {
  readonly countries: readonly string[]
  readonly admin1Names: readonly string[]
  readonly ids: Uint32Array
  readonly latitudes: Uint16Array
  readonly longitudes: Uint16Array
  readonly admin1: Uint16Array
  readonly country: Uint8Array
  readonly population: Uint8Array
  readonly kind: Uint8Array
  readonly offsets: Uint32Array
  readonly blocks: Buffer
  readonly hashes: Uint32Array
  readonly hashPlaces: Uint32Array
  readonly names: number
}

/** Classes of places in the table. */
export const CLASS = {
  town: 0,
  capital: 1,
  seat1: 2,
  seat2: 3,
  seat: 4,
  section: 5,
  former: 6,
  admin1: 7,
  admin2: 8,
  site: 9,
} as const

const BLOCK = 16

/** FNV-1a over country and skeleton: the key of the loose index. 32 bits. */
export function skeletonHash(country: string, skeleton: string): number {
  let hash = 0x811c9dc5
  const text = country + skeleton
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Reads the table; the columns look into the bytes. Throws when the bytes are no such table. */
export function readTable(file: Buffer): Table {
  // Typed arrays want an aligned start, which a pooled buffer does not promise.
  const bytes = file.byteOffset % 4 === 0 ? file : Buffer.from(new Uint8Array(file).buffer)
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, 14)
  if (header[0] !== 0x315a4753)
    throw new Error('Cannot read data/gazetteer/places.bin: it is no table of places; reinstall sitrep')
  const starts: number[] = []
  let at = 56
  for (let i = 0; i < 12; i++) {
    starts.push(at)
    at += Math.ceil(header[2 + i]! / 4) * 4
  }
  const u32 = (i: number): Uint32Array =>
    new Uint32Array(bytes.buffer, bytes.byteOffset + starts[i]!, header[2 + i]! / 4)
  const u16 = (i: number): Uint16Array =>
    new Uint16Array(bytes.buffer, bytes.byteOffset + starts[i]!, header[2 + i]! / 2)
  const u8 = (i: number): Buffer => bytes.subarray(starts[i]!, starts[i]! + header[2 + i]!)
  const { countries, admin1 } = JSON.parse(u8(0).toString('utf8')) as { countries: string[]; admin1: string[] }
  return {
    countries,
    admin1Names: admin1,
    ids: u32(1),
    latitudes: u16(2),
    longitudes: u16(3),
    admin1: u16(4),
    country: u8(5),
    population: u8(6),
    kind: u8(7),
    offsets: u32(8),
    blocks: u8(9),
    hashes: u32(10),
    hashPlaces: u32(11),
    names: header[1]!,
  }
}

/** Compares the first name of a block with a name, by bytes. */
function compareFirst(table: Table, block: number, name: string): number {
  const at = table.offsets[block]!
  const length = table.blocks[at + 1]!
  const common = Math.min(length, name.length)
  for (let i = 0; i < common; i++) {
    const difference = table.blocks[at + 2 + i]! - name.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return length - name.length
}

/** Places of a folded name as `2 × place + primary`, the most populous first; empty when it is unknown. */
export function findName(table: Table, name: string): readonly number[] {
  let low = 0
  let high = table.offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (compareFirst(table, middle, name) <= 0) low = middle
    else high = middle - 1
  }
  if (table.offsets.length === 0) return []
  let at = table.offsets[low]!
  const { blocks } = table
  // How many characters of `name` the name before had in common with it: a name that shares more, or fewer, cannot be it.
  let matched = 0
  for (let i = 0; i < BLOCK && at < blocks.length; i++) {
    const shared = blocks[at]!
    const rest = blocks[at + 1]!
    const count = blocks[at + 2 + rest]!
    if (shared <= matched) {
      matched = shared
      while (
        matched < shared + rest &&
        matched < name.length &&
        blocks[at + 2 + matched - shared] === name.charCodeAt(matched)
      )
        matched++
      if (matched === name.length && shared + rest === matched) {
        const places: number[] = []
        for (let p = 0; p < count; p++) places.push(blocks.readUIntLE(at + 3 + rest + p * 3, 3))
        return places
      }
    }
    at += 3 + rest + count * 3
  }
  return []
}

/** Places of one country whose name has the given skeleton, the most populous first. */
export function findSkeleton(table: Table, country: string, skeleton: string): readonly number[] {
  const hash = skeletonHash(country, skeleton)
  let low = 0
  let high = table.hashes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (table.hashes[middle]! < hash) low = middle + 1
    else high = middle
  }
  const places: number[] = []
  for (let i = low; i < table.hashes.length && table.hashes[i] === hash; i++) places.push(table.hashPlaces[i]!)
  return places
}
