import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Block } from '../src/clean/document.ts'
import { findMentions } from '../src/extract/mentions/mentions.ts'
import { loadLanguage } from '../src/language/load.ts'
import { plainDocument } from './plain-document.ts'
import { f1, type Score, type ScoreOptions } from './scorer.ts'

/** Documents of UNER's dev section that the model of names was not trained on. */
const HELD_OUT: ReadonlySet<string> = new Set(
  readFileSync(new URL('../train/names/uner-held-out.txt', import.meta.url), 'utf8').split('\n'),
)

/** A sentence of gold words: offsets in its text, and the names as word indices, both inside. */
interface GoldSentence {
  readonly text: string
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  readonly names: ReadonlySet<string>
}
interface GoldDocument {
  readonly id: string
  readonly sentences: GoldSentence[]
}

/** Our types in the words of a set. WNUT17's products and works are of no kind we look for: they are not asked for. */
const TYPES: Readonly<Record<string, string>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  person: 'person',
  location: 'place',
  corporation: 'organization',
  group: 'organization',
}

/**
 * Names of persons, places and organizations against UNER (uner-ewt) and WNUT17 (wnut17): `span-type-f1`, begin, end and type
 * equal, counted in words of the set. Our groups are organizations there; common nouns for actors are not asked for.
 */
export async function score(options: ScoreOptions): Promise<Score[]> {
  const scores: Score[] = []
  for (const [folder, corpus] of [
    ['uner_ewt', 'uner-ewt'],
    ['wnut17', 'wnut17'],
  ] as const) {
    const path = join(options.data, 'ner', options.split, folder)
    if (!existsSync(path)) continue
    const documents = readdirSync(path)
      .filter((name) => /\.(?:iob2|conll|annotated|txt)$/.test(name))
      .sort()
      .flatMap((name) => readIob(readFileSync(join(path, name), 'utf8'), name))
    const { value, count, answers } = await measure(documents)
    scores.push({ set: 'ner', corpus, split: options.split, metric: 'span-type-f1', value, count })
    // The model of names learnt from the other three quarters of this section: only this one tells how good it is.
    const unseen = documents.filter(({ id }) => HELD_OUT.has(id.replace(/^id = /, '')))
    if (unseen.length > 0) {
      const { value, count } = await measure(unseen)
      scores.push({
        set: 'ner',
        corpus: `${corpus}-held-out`,
        split: options.split,
        metric: 'span-type-f1',
        value,
        count,
      })
    }
    if (options.predictions) {
      mkdirSync(options.predictions, { recursive: true })
      writeFileSync(join(options.predictions, `ner-${corpus}.tsv`), answers.join('\n'))
    }
  }
  return scores
}

async function measure(
  documents: readonly GoldDocument[],
): Promise<{ value: number; count: number; answers: string[] }> {
  const language = await loadLanguage('en')
  const answers: string[] = []
  let [right, answered, wanted] = [0, 0, 0]
  for (const document of documents) {
    let text = ''
    const starts: number[] = []
    const blocks: Block[] = []
    for (const sentence of document.sentences) {
      starts.push(text.length)
      blocks.push({ kind: 'paragraph', span: { start: text.length, end: text.length + sentence.text.length } })
      text += `${sentence.text}\n\n`
    }
    const mentions = findMentions(annotate(plainDocument(document.id, text, blocks), language), language).filter(
      (mention) => mention.form === 'name',
    )
    document.sentences.forEach((sentence, index) => {
      const from = starts[index]!
      const found = new Set<string>()
      for (const mention of mentions) {
        const start = mention.span.start - from
        const end = mention.span.end - from
        if (start < 0 || end > sentence.text.length) continue
        const inside = sentence.words.flatMap((word, i) => (word.start < end && start < word.end ? [i] : []))
        if (inside.length === 0) continue
        found.add(`${inside[0]} ${inside.at(-1)} ${mention.type === 'group' ? 'organization' : mention.type}`)
      }
      for (const name of found) if (sentence.names.has(name)) right++
      answered += found.size
      wanted += sentence.names.size
      const show = (name: string): string => {
        const [first, last, type] = name.split(' ') as [string, string, string]
        return `${type} ${sentence.text.slice(sentence.words[Number(first)]!.start, sentence.words[Number(last)]!.end)}`
      }
      for (const name of found)
        answers.push(`${sentence.names.has(name) ? 'right' : 'extra'}\t${show(name)}\t${sentence.text}`)
      for (const name of sentence.names) if (!found.has(name)) answers.push(`missed\t${show(name)}\t${sentence.text}`)
    })
  }
  return { value: f1(right, answered, wanted), count: wanted, answers }
}

/** Reads IOB2 in columns: UNER (`index TAB word TAB tag …`, comments) or two columns (`word TAB tag`). */
function readIob(content: string, name: string): GoldDocument[] {
  const documents: GoldDocument[] = []
  let text: string | null = null
  let rows: { word: string; tag: string }[] = []
  const flush = (): void => {
    if (rows.length > 0) {
      // WNUT17 has no documents: every post stands alone.
      if (documents.length === 0 || text === null) documents.push({ id: `${name}#${documents.length}`, sentences: [] })
      documents.at(-1)!.sentences.push(goldSentence(rows, text))
    }
    text = null
    rows = []
  }
  for (const line of content.split(/\r?\n/)) {
    if (line.trim() === '') flush()
    else if (line.startsWith('# newdoc')) documents.push({ id: line.slice(9).trim(), sentences: [] })
    else if (line.startsWith('# text = ')) text = line.slice(9)
    else if (!/^# (?:sent_id|newpar|global)/.test(line)) {
      const cells = line.split('\t')
      if (cells.length >= 3 && /^\d+$/.test(cells[0]!)) rows.push({ word: cells[1]!, tag: cells[2]! })
      else if (cells.length >= 2) rows.push({ word: cells[0]!, tag: cells[1]! })
    }
  }
  flush()
  return documents
}

/** Lays the words on the printed text; where there is none, or a word is not in it, they are parted by blanks. */
function goldSentence(rows: readonly { word: string; tag: string }[], printed: string | null): GoldSentence {
  let text = printed ?? rows.map((row) => row.word).join(' ')
  const words: { start: number; end: number; text: string }[] = []
  const lay = (on: string): boolean => {
    words.length = 0
    let at = 0
    for (const { word } of rows) {
      const start = on.indexOf(word, at)
      if (start < 0) return false
      words.push({ start, end: start + word.length, text: word })
      at = start + word.length
    }
    return true
  }
  if (!lay(text)) {
    text = rows.map((row) => row.word).join(' ')
    lay(text)
  }
  const names = new Set<string>()
  for (let i = 0; i < rows.length; i++) {
    const tag = rows[i]!.tag
    if (!tag.startsWith('B-')) continue
    const type = TYPES[tag.slice(2)]
    let last = i
    while (last + 1 < rows.length && rows[last + 1]!.tag === `I-${tag.slice(2)}`) last++
    if (type) names.add(`${i} ${last} ${type}`)
  }
  return { text, words, names }
}
