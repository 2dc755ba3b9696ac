import { createRequire } from 'node:module'

/** A place with a post office in the United States, at the mean of its ZIP codes. */
export interface PostTown {
  readonly name: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
}

interface ZipCode {
  readonly city: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
}

/** The places of npm's zipcodes (BSD; public federal data), in order of state and name. Military and empty rows are left out. */
export function readPostTowns(): PostTown[] {
  const require = createRequire(new URL('../package.json', import.meta.url))
  const { codes } = require('zipcodes/lib/codes.js') as { codes: Readonly<Record<string, ZipCode>> }
  const places = new Map<string, ZipCode[]>()
  for (const code of Object.values(codes)) {
    if (!code.city || !code.latitude || !code.longitude || !/^[A-Z]{2}$/.test(code.state)) continue
    if (/^(?:AA|AE|AP)$/.test(code.state) || !/^[A-Z][A-Za-z' .-]+$/.test(code.city)) continue
    const key = `${code.state} ${code.city}`
    const list = places.get(key)
    if (list) list.push(code)
    else places.set(key, [code])
  }
  const mean = (list: readonly ZipCode[], of: 'latitude' | 'longitude'): number =>
    list.reduce((sum, code) => sum + Number(code[of]), 0) / list.length
  return [...places.keys()].sort().map((key) => {
    const list = places.get(key)!
    return {
      name: list[0]!.city,
      state: list[0]!.state,
      latitude: mean(list, 'latitude'),
      longitude: mean(list, 'longitude'),
    }
  })
}
