import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../..')

/** The packages that are loaded as soon as a file is: those of its static imports, to the bottom. */
function packagesOf(file: string, seen: Set<string> = new Set()): Set<string> {
  const packages = new Set<string>()
  if (seen.has(file)) return packages
  seen.add(file)
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext)
  for (const statement of source.statements) {
    const isImport =
      ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
    if (!isImport || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const name = statement.moduleSpecifier.text
    if (!name.startsWith('.')) packages.add(name)
    else for (const inner of packagesOf(resolve(dirname(file), name), seen)) packages.add(inner)
  }
  return packages
}

it.each(['cli/sitrep.ts', 'cli/brief.ts', 'publish/exports/formats.ts'])('%s loads no library of a format', (file) => {
  const packages = [...packagesOf(join(src, file))]
  expect(packages.filter((name) => /excel|parquet|jsonld/.test(name))).toEqual([])
})

it('knows the library of a format when it sees it', () => {
  expect([...packagesOf(join(src, 'publish/exports/xlsx/xlsx.ts'))]).toContain('write-excel-file/node')
})
