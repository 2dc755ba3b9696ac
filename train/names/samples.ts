import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGum } from '../../eval/gum-documents.ts'
import type { Block } from '../../src/clean/document.ts'
import { isTitleWord } from '../../src/language/en/titles.ts'

export type NameType = 'person' | 'place' | 'organization'

/** A text with its names; where `free` covers it, the set does not say whether a name stands there. */
export interface Sample {
  readonly set: string
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: NameType }[]
  readonly free: readonly { readonly start: number; readonly end: number }[]
}

const paragraph = (start: number, end: number): Block => ({ kind: 'paragraph', span: { start, end } })

const IOB: Readonly<Record<string, NameType>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  person: 'person',
  location: 'place',
  corporation: 'organization',
  group: 'organization',
}

/** UNER and WNUT17: a document each of its own; a post of WNUT17 is one. */
export function readIob(path: string, set: string): Sample[] {
  const samples: Sample[] = []
  let id = ''
  let text = ''
  let blocks: Block[] = []
  let names: { start: number; end: number; type: NameType }[] = []
  const flush = (): void => {
    if (text !== '') samples.push({ set, id, text, blocks, names, free: [] })
    text = ''
    blocks = []
    names = []
  }
  for (const part of readFileSync(path, 'utf8').split(/\r?\n[ \t]*\r?\n/)) {
    const opened = /^# newdoc id = (.+)$/m.exec(part)?.[1]
    if (opened !== undefined || set === 'wnut17') {
      flush()
      id = opened?.trim() ?? `${samples.length}`
    }
    const rows = part
      .split(/\r?\n/)
      .filter((line) => /\t/.test(line) && !/^# (?:newdoc|sent_id|text|newpar|global)/.test(line))
      .map((line) => line.split('\t'))
      .map((cells) => (cells.length >= 3 && /^\d+$/.test(cells[0]!) ? [cells[1]!, cells[2]!] : [cells[0]!, cells[1]!]))
    if (rows.length === 0) continue
    const start = text.length
    text += /^# text = (.*)$/m.exec(part)?.[1] ?? rows.map(([word]) => word).join(' ')
    blocks.push(paragraph(start, text.length))
    let at = start
    let current: { start: number; end: number; type: NameType } | null = null
    for (const [word, tag] of rows as [string, string][]) {
      const found = text.indexOf(word, at)
      if (found < 0) continue
      at = found + word.length
      const type = IOB[tag.slice(2)]
      if (tag.startsWith('I-') && current) current.end = at
      else if (tag.startsWith('B-') && type) names.push((current = { start: found, end: at, type }))
      else current = null
    }
    text += '\n\n'
  }
  flush()
  return samples
}

/** GUM: mentions of persons, places and organizations with a proper noun at their head, cut down to the proper nouns. */
export function readGumNames(folder: string): Sample[] {
  return readGum(folder).map((document) => {
    const { id, text, blocks, tokens } = document
    const names: { start: number; end: number; type: NameType }[] = []
    const free: { start: number; end: number }[] = []
    const taken = new Set<number>()
    const byLength = [...document.mentions].sort((a, b) => b.last - b.first - (a.last - a.first))
    for (const { first, last, type } of byLength) {
      if (type !== 'person' && type !== 'place' && type !== 'organization') continue
      let head = first
      while (tokens[head]!.head >= first && tokens[head]!.head <= last) head = tokens[head]!.head
      if (tokens[head]!.upos !== 'PROPN') continue
      const isTie = (i: number): boolean => {
        const { start, end } = tokens[i]!
        return /^(?:of|the|and|for|&|de|la|von|van|al|-|du|des|di|in)$/i.test(text.slice(start, end))
      }
      const isName = (i: number): boolean =>
        tokens[i]!.upos === 'PROPN' || /^\p{Lu}/u.test(text.slice(tokens[i]!.start))
      let from = head
      let to = head
      while (from > first && (isName(from - 1) || (isTie(from - 1) && from - 2 >= first && isName(from - 2)))) from--
      while (to < last && (isName(to + 1) || (isTie(to + 1) && to + 2 <= last && isName(to + 2)))) to++
      while (from < to && (isTie(from) || /^(?:The|A|An)$/.test(text.slice(tokens[from]!.start, tokens[from]!.end))))
        from++
      while (from < to && type === 'person' && isTitleWord(text.slice(tokens[from]!.start, tokens[from]!.end))) from++
      if (from > to || taken.has(from) || taken.has(to)) continue
      for (let i = from; i <= to; i++) taken.add(i)
      const [start, end] = [tokens[from]!.start, tokens[to]!.end]
      // A name with no capital or of several words joined by "and" is doubtful.
      if (/ and /.test(text.slice(start, end)) && type !== 'organization') free.push({ start, end })
      else names.push({ start, end, type })
    }
    return { set: 'gum', id, text, blocks, names, free }
  })
}

/** re3d: names are the annotated spans whose words are capitals; common nouns and spans that begin with a nation are left open. */
export function readRe3d(folder: string): Sample[] {
  const types: Readonly<Record<string, NameType>> = {
    Person: 'person',
    Location: 'place',
    Organisation: 'organization',
  }
  const samples: Sample[] = []
  for (const source of readdirSync(folder).sort()) {
    const lines = (name: string): Record<string, unknown>[] =>
      readFileSync(join(folder, source, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    const documents = lines('documents.json') as { _id: string; text: string }[]
    const entities = lines('entities.json') as unknown as {
      begin: number
      end: number
      type: string
      documentId: string
      confidence: number
    }[]
    for (const { _id, text } of documents) {
      const names: { start: number; end: number; type: NameType }[] = []
      const free: { start: number; end: number }[] = []
      const own = entities
        .filter((entity) => entity.documentId === _id)
        .sort((a, b) => b.confidence - a.confidence || b.end - b.begin - (a.end - a.begin))
      for (const { begin, end, type: kind } of own) {
        const type = types[kind]
        let start = begin
        const article = /^(?:the|a|an|its|their|our|his|her)\s+/i.exec(text.slice(start, end))
        if (article) start += article[0].length
        if (type === 'person')
          for (;;) {
            const word = /^(\S+)\s+/.exec(text.slice(start, end))
            if (!word || !isTitleWord(word[1]!)) break
            start += word[0].length
          }
        const words = text.slice(start, end).split(/\s+/)
        const named = words.every((word) => /^\p{Lu}|^(?:al|el)-|^(?:of|the|for|and|az|al|&)$/u.test(word))
        const span = { start, end }
        if (type && named && !names.some((n) => n.start < end && start < n.end)) names.push({ ...span, type })
        else if (!names.some((n) => n.start <= start && end <= n.end)) free.push({ start: begin, end })
      }
      const blocks: Block[] = []
      for (const match of text.matchAll(/[^\n\r]+/g))
        if (match[0].trim() !== '') blocks.push(paragraph(match.index, match.index + match[0].length))
      samples.push({
        set: 're3d',
        id: _id,
        text,
        blocks,
        names,
        free: free.filter((f) => !names.some((n) => n.start < f.end && f.start < n.end)),
      })
    }
  }
  return samples
}

/** MEANTIME: mentions marked as names (NAM) in the sentences that were annotated; products are no names here. */
export function readMeantime(folder: string): Sample[] {
  const types: Readonly<Record<string, NameType>> = {
    PER: 'person',
    LOC: 'place',
    ORG: 'organization',
    FIN: 'organization',
  }
  const samples: Sample[] = []
  for (const name of readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.xml'))
    .sort()) {
    const xml = readFileSync(join(folder, name), 'utf8')
    const tokens: { id: string; sentence: number; word: string; start: number; end: number }[] = []
    let text = ''
    const blocks: Block[] = []
    let start = 0
    let sentence = -1
    for (const match of xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g)) {
      const word = match[3]!.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&apos;', "'")
      if (Number(match[1]) !== sentence) {
        if (sentence >= 0) {
          blocks.push(paragraph(start, text.length))
          text += '\n\n'
        }
        sentence = Number(match[1])
        start = text.length
      } else text += /^(?:[.,;:?!)]|'s|’s|n't)$/.test(word) ? '' : ' '
      tokens.push({ id: match[2]!, sentence, word, start: text.length, end: text.length + word.length })
      text += word
    }
    blocks.push(paragraph(start, text.length))
    const kinds = new Map<string, string>()
    for (const match of xml.matchAll(/<ENTITY [^>]*?ent_type="(\w*)"[^>]*?m_id="(\d+)"/g))
      kinds.set(match[2]!, match[1]!)
    const kindOf = new Map<string, string>()
    for (const match of xml.matchAll(/<REFERS_TO[^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
      const target = /<target m_id="(\d+)"/.exec(match[1]!)?.[1] ?? ''
      for (const source of match[1]!.matchAll(/<source m_id="(\d+)"/g)) kindOf.set(source[1]!, kinds.get(target) ?? '')
    }
    const names: { start: number; end: number; type: NameType }[] = []
    const free: { start: number; end: number }[] = []
    let lastSentence = -1
    for (const match of xml.matchAll(/<ENTITY_MENTION([^>]*)>([\s\S]*?)<\/ENTITY_MENTION>/g)) {
      const ids = [...match[2]!.matchAll(/t_id="(\d+)"/g)].map((m) => tokens.find((token) => token.id === m[1])!)
      if (ids.length === 0 || ids.some((token) => !token)) continue
      lastSentence = Math.max(lastSentence, ids[0]!.sentence)
      let first = 0
      while (first < ids.length - 1 && /^(?:the|a|an)$/i.test(ids[first]!.word)) first++
      const span = { start: ids[first]!.start, end: ids.at(-1)!.end }
      const type = types[kindOf.get(/m_id="(\d+)"/.exec(match[1]!)?.[1] ?? '') ?? '']
      if (!/syntactic_type="NAM"/.test(match[1]!)) continue
      if (ids.slice(first).some((token) => !/^\p{Lu}|^(?:of|the|for|and|&)$|^\d/u.test(token.word)) || !type)
        free.push(span)
      else if (type) {
        while (type === 'person' && first < ids.length - 1 && isTitleWord(ids[first]!.word)) first++
        names.push({ start: ids[first]!.start, end: span.end, type })
      }
    }
    const end = tokens.findLast((token) => token.sentence <= Math.min(lastSentence, 5))?.end ?? 0
    samples.push({
      set: 'meantime',
      id: name,
      text: text.slice(0, end),
      blocks: blocks.filter((block) => block.span.end <= end),
      names: names.filter((n) => n.end <= end),
      // Names of products are not told from others that nobody annotated.
      free: free.filter((f) => f.end <= end && !names.some((n) => n.start < f.end && f.start < n.end)),
    })
  }
  return samples
}
