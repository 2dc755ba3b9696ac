import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block } from '../src/clean/document.ts'

export interface GumToken {
  /** Offsets in the document's text. */
  readonly start: number
  readonly end: number
  readonly upos: string
  readonly deprel: string
  /** Index of the head in the document's tokens; -1 for a root. */
  readonly head: number
}

/** A gold mention: tokens `[first, last]` of the document, both inside. */
export interface GumMention {
  readonly first: number
  readonly last: number
  readonly group: string
  /** person, place, organization, object, event, time, substance, animal, plant, abstract. */
  readonly type: string
  /** The title of its page in Wikipedia; null when it has none. */
  readonly identity: string | null
}

export interface GumDocument {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tokens: readonly GumToken[]
  readonly mentions: readonly GumMention[]
}

/** Reads the CoNLL-U files of a folder, in order of their names. */
export function readGum(folder: string): GumDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .flatMap((name) => readDocuments(readFileSync(join(folder, name), 'utf8')))
}

/** Every "# newdoc" of a CoNLL-U text; sentences of a paragraph are parted by a blank, paragraphs by an empty line. */
function readDocuments(content: string): GumDocument[] {
  return content
    .split(/^(?=# newdoc id)/m)
    .filter((part) => part.startsWith('# newdoc id'))
    .map(readDocument)
}

function readDocument(content: string): GumDocument {
  const id = /^# newdoc id = (.+)$/m.exec(content)?.[1]?.trim() ?? ''
  let text = ''
  const blocks: Block[] = []
  const tokens: GumToken[] = []
  const mentions: GumMention[] = []
  const open: { group: string; type: string; identity: string | null; first: number }[] = []
  let blockStart = 0
  const close = (): void => {
    if (text.length > blockStart) blocks.push({ kind: 'paragraph', span: { start: blockStart, end: text.length } })
  }
  for (const part of content.split(/\n\n+/)) {
    const printed = /^# text = (.*)$/m.exec(part)?.[1]
    if (printed === undefined) continue
    if (/^# newpar/m.test(part) && text !== '') {
      close()
      text += '\n\n'
      blockStart = text.length
    } else if (text !== '') text += ' '
    let at = text.length
    text += printed
    const base = tokens.length
    for (const line of part.split('\n')) {
      if (!/^\d+\t/.test(line)) continue
      const fields = line.split('\t')
      const found = text.indexOf(fields[1]!, at)
      const start = found < 0 ? at : found
      const end = Math.min(text.length, start + fields[1]!.length)
      at = end
      const head = Number(fields[6])
      tokens.push({ start, end, upos: fields[3]!, deprel: fields[7]!, head: head === 0 ? -1 : base + head - 1 })
      const brackets = /(?:^|\|)Entity=([^|\s]+)/.exec(fields[9] ?? '')?.[1] ?? ''
      for (const bracket of brackets.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
        const inner = bracket.replace(/[()]/g, '')
        const [group, type, , , , , , identity] = inner.split('-')
        if (bracket.startsWith('(')) {
          const rest = identity === undefined ? null : inner.split('-').slice(7).join('-')
          open.push({ group: group!, type: type!, identity: rest, first: tokens.length - 1 })
        }
        if (!bracket.endsWith(')')) continue
        for (let i = open.length - 1; i >= 0; i--) {
          if (open[i]!.group !== group) continue
          const [mention] = open.splice(i, 1)
          mentions.push({ ...mention!, last: tokens.length - 1 })
          break
        }
      }
    }
  }
  close()
  return { id, text, blocks, tokens, mentions }
}
