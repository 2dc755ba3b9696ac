import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

// The law of imports (ARCHITECTURE.md): a room imports only from rooms above it in this list, and from another
// stage only its nouns (`import type`). Only pipeline.ts calls stages.
const ROOMS = [
  'text',
  'value',
  'language',
  'read',
  'clean',
  'annotate',
  'extract',
  'group',
  'reconcile',
  'publish',
  'pipeline',
  'store',
  'jobs',
  'server',
  'cli',
  'index',
]
const STAGES = new Set(['read', 'clean', 'annotate', 'extract', 'group', 'reconcile', 'publish'])
/** Rooms that put stages together, and so may call them. */
const CALLERS = new Set(['pipeline', 'store', 'jobs', 'server', 'cli', 'index'])

const src = resolve(import.meta.dirname, '../../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(src, name))
const roomOf = (file: string): string => relative(src, file).split(sep)[0]!.replace(/\.ts$/, '')

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Every import and re-export of a file that leads to another file of `src/`. */
function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true)
  const found: Import[] = []
  const add = (name: string, typeOnly: boolean) => {
    if (name.startsWith('.')) found.push({ from: file, to: resolve(dirname(file), name), typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause
      const named =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : null
      const allTypes =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (!clause?.name && !!named && named.length > 0 && named.every((e) => e.isTypeOnly))
      add(node.moduleSpecifier.text, allTypes)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly)
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      add(node.arguments[0].text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const isTest = (file: string): boolean => /\.test\.ts$|fixture/.test(file)
const imports = files.filter((file) => !isTest(file)).flatMap(importsOf)
const show = ({ from, to }: Import): string => `${relative(src, from)} → ${relative(src, to)}`

describe('the law of imports', () => {
  test('every room is in the list', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !ROOMS.includes(room))).toEqual([])
  })

  test('a room imports only from rooms above it', () => {
    const wrong = imports.filter(
      ({ from, to }) => roomOf(from) !== roomOf(to) && ROOMS.indexOf(roomOf(to)) >= ROOMS.indexOf(roomOf(from)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('a stage knows only the nouns of another stage', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        roomOf(from) !== roomOf(to) && STAGES.has(roomOf(to)) && !CALLERS.has(roomOf(from)) && !typeOnly,
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('a folder of extract knows only the nouns of another, but for extract.ts', () => {
    const folder = (file: string) => relative(join(src, 'extract'), file).split(sep)[0]!
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        roomOf(from) === 'extract' &&
        roomOf(to) === 'extract' &&
        folder(from) !== folder(to) &&
        folder(from) !== 'extract.ts' &&
        !typeOnly,
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('no file imports itself through others', () => {
    const next = new Map<string, string[]>()
    for (const { from, to, typeOnly } of imports) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to])
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(' → '))
        return
      }
      if (done.has(file)) return
      for (const to of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of next.keys()) walk(file, [])
    expect(circles).toEqual([])
  })

  test('only index.ts re-exports', () => {
    const wrong = files.filter(
      (file) =>
        roomOf(file) !== 'index' && /^export\s+(type\s+)?(\*|\{[^}]*\})\s+from/m.test(readFileSync(file, 'utf8')),
    )
    expect(wrong.map((file) => relative(src, file))).toEqual([])
  })

  test('every room says in three lines what it makes, may know, may not know', () => {
    const rooms = [...new Set(files.map(roomOf))].filter((room) => !['pipeline', 'index'].includes(room))
    const missing = rooms.filter((room) => {
      try {
        return (
          readFileSync(join(src, room, 'README.md'), 'utf8')
            .trim()
            .split('\n')
            .filter(Boolean).length < 3
        )
      } catch {
        return true
      }
    })
    expect(missing).toEqual([])
  })

  test('no source file is longer than 400 lines', () => {
    const long = files.filter((file) => !isTest(file) && readFileSync(file, 'utf8').split('\n').length > 401)
    expect(long.map((file) => relative(src, file))).toEqual([])
  })
})
