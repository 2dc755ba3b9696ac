#!/usr/bin/env node
// Writes the types of the library beside the bundle: bin/types/index.d.ts and what it leads to, for the published package.
//   node scripts/types.mjs [FOLDER]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '..')
const out = resolve(process.argv[2] ?? join(root, 'bin/types'))
const src = join(root, 'src')

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
const program = ts.createProgram([join(src, 'index.ts')], {
  ...options,
  noEmit: false,
  noCheck: true,
  declaration: true,
  emitDeclarationOnly: true,
  rootDir: src,
  outDir: out,
})
const texts = new Map()
program.emit(undefined, (path, text) => texts.set(resolve(path), text), undefined, true)

/** A file of types and all it imports. */
const reached = new Set()
function reach(path) {
  if (reached.has(path)) return
  const text = texts.get(path)
  if (text === undefined) throw new Error(`Cannot find the types of ${relative(out, path)}`)
  reached.add(path)
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles)
    if (fileName.startsWith('.')) reach(resolve(dirname(path), fileName.replace(/\.ts$/, '.d.ts')))
}
reach(join(out, 'index.d.ts'))

rmSync(out, { recursive: true, force: true })
for (const path of reached) {
  mkdirSync(dirname(path), { recursive: true })
  // The ending of the bundled module; readers of types find the .d.ts behind it.
  writeFileSync(path, texts.get(path).replace(/(from\s+|import\()(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2'))
}
process.stderr.write(`types: ${relative(process.cwd(), join(out, 'index.d.ts'))} and ${reached.size - 1} more\n`)
