import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The name by which robots.txt may speak to us. */
export const ROBOT = 'sitrep'

/** Who asks, for the `User-Agent` line: `sitrep/VERSION`, with the address of the project when package.json has one. */
export function userAgent(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string
        version?: string
        homepage?: string
      }
      if (manifest.name === ROBOT && manifest.version)
        return `${ROBOT}/${manifest.version}${manifest.homepage ? ` (+${manifest.homepage})` : ''}`
    } catch {}
  }
  return ROBOT
}
