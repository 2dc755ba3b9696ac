import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The path of a file in the package's `data/` folder, wherever this module runs from (`src/`, `bin/` or a chunk of it).
 * Throws when no folder above holds it: the package is incomplete.
 */
export function dataFile(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const path = join(folder, 'data', name)
    if (existsSync(path) && existsSync(join(folder, 'package.json'))) return path
    const parent = dirname(folder)
    if (parent === folder)
      throw new Error(`Cannot find data/${name} above ${fileURLToPath(import.meta.url)}: reinstall sitrep`)
    folder = parent
  }
}
