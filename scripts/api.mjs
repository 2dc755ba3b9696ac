#!/usr/bin/env node
// Makes the pages of docs/api from the doc comments of what src/index.ts exports, a page a room:
//   node scripts/api.mjs [--check]
// With --check it writes nothing and fails when a page is not what the comments say.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'docs/api')

/** What each page is about, in the order of the flow. */
const PAGES = {
  read: 'Reading reports',
  language: 'The language',
  pipeline: 'The flow',
  text: 'Spans, targets, problems',
  clean: 'Documents',
  annotate: 'Sentences',
  extract: 'What a document says',
  group: 'Stories',
  reconcile: 'Records and findings',
  publish: 'Output',
}

const parse = (path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true)

/** What src/index.ts exports: the name there, the name in its file, the file. */
function exportsOf(index) {
  return parse(index).statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map((element) => ({
          name: element.name.text,
          original: (element.propertyName ?? element.name).text,
          file: resolve(dirname(index), statement.moduleSpecifier.text),
        }))
      : [],
  )
}

const declares = (statement, name) =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.some((d) => d.name.getText() === name)
    : statement.name?.text === name

/** The doc comment of a declaration as Markdown: prose, then examples as code. */
function commentOf(node) {
  const [doc] = node.jsDoc ?? []
  if (!doc) return ''
  const text = (part) => (typeof part === 'string' ? part : (ts.getTextOfJSDocComment(part) ?? '')).trim()
  const examples = (doc.tags ?? []).flatMap((tag) =>
    tag.tagName.text === 'example' ? [`\`\`\`ts\n${text(tag.comment)}\n\`\`\``] : [],
  )
  return [text(doc.comment), ...examples].filter(Boolean).join('\n\n')
}

/** A declaration as a reader of types wants it: no body, no `export`, its own comment left out. */
function signatureOf(node, source, name) {
  const text = (part) => part.getText(source)
  const parameters = (fn) => fn.parameters.map(text).join(', ')
  const generics = (fn) => (fn.typeParameters ? `<${fn.typeParameters.map(text).join(', ')}>` : '')
  const fnText = (fn, prefix) =>
    `${prefix}${name}${generics(fn)}(${tidy(parameters(fn))})${fn.type ? `: ${text(fn.type)}` : ''}`
  if (ts.isFunctionDeclaration(node)) return fnText(node, 'function ')
  if (ts.isVariableStatement(node)) {
    const declaration = node.declarationList.declarations[0]
    const value = declaration.initializer
    if (value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))) return fnText(value, 'function ')
    const type = declaration.type
      ? text(declaration.type)
      : value && ts.isAsExpression(value)
        ? text(value.type)
        : 'const'
    return `const ${name}: ${type}`
  }
  return text(node)
    .replace(/^(?:export|declare)\s+/, '')
    .replace(/^(interface|type) \w+/, `$1 ${name}`)
}

const tidy = (list) => list.replace(/\s*\n\s*/g, ' ')

function sectionOf({ name, original, file }) {
  const source = parse(file)
  const node = source.statements.find((statement) => declares(statement, original))
  if (!node) throw new Error(`Cannot find ${original} in ${relative(root, file)}`)
  const comment = commentOf(node)
  return `## ${name}\n\n\`\`\`ts\n${signatureOf(node, source, name)}\n\`\`\`\n${comment ? `\n${comment}\n` : ''}`
}

/** The pages by file name. */
export function apiPages() {
  const index = join(root, 'src/index.ts')
  const named = exportsOf(index)
  const roomOf = ({ file }) => relative(join(root, 'src'), file).split(/[/\\]/)[0].replace(/\.ts$/, '')
  const unknown = named.filter((one) => !(roomOf(one) in PAGES))
  if (unknown.length > 0) throw new Error(`No page for ${unknown.map(({ name }) => name).join(', ')}`)
  const pages = {}
  const lines = []
  for (const [room, title] of Object.entries(PAGES)) {
    const own = named.filter((one) => roomOf(one) === room).sort((a, b) => (a.name < b.name ? -1 : 1))
    if (own.length === 0) continue
    pages[`${room}.md`] =
      `# ${title}\n\n<!-- Made by scripts/api.mjs: do not edit. -->\n\n${own.map(sectionOf).join('\n')}`
    lines.push(`- [${title}](${room}.md): ${own.map(({ name }) => `\`${name}\``).join(', ')}`)
  }
  pages['README.md'] =
    `# What \`import … from 'sitrep'\` gives\n\n<!-- Made by scripts/api.mjs: do not edit. -->\n\nA walk through it is [the tutorial](../library.md).\n\n${lines.join('\n')}\n`
  return pages
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = apiPages()
  if (process.argv.includes('--check')) {
    const stale = Object.entries(pages).filter(
      ([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text,
    )
    for (const [name] of stale) console.error(`docs/api/${name} is not what the comments say: run node scripts/api.mjs`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) if (!(name in pages)) rmSync(join(folder, name))
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
  }
}
