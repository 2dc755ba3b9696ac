import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly spaceAfter: boolean
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number
  readonly deprel: string
}

export interface GoldSentence {
  readonly words: readonly GoldWord[]
  /** The sentence opens a paragraph or a document. */
  readonly opensParagraph: boolean
}

/** Reads a CoNLL-U file (gzipped when its name says so): syntactic words, without ranges and empty nodes. */
export function readConllu(path: string): GoldSentence[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const sentences: GoldSentence[] = []
  let words: GoldWord[] = []
  let opens = false
  // Inside a range ("3-4 don't") the words touch; the space stands after the range.
  let rangeEnd = 0
  let rangeSpace = true
  const close = (): void => {
    if (words.length > 0) sentences.push({ words, opensParagraph: opens })
    words = []
    opens = false
    rangeEnd = 0
  }
  for (const line of text.split('\n')) {
    if (line === '' || line === '\r') close()
    else if (line.startsWith('# newdoc') || line.startsWith('# newpar')) opens = true
    else if (!line.startsWith('#')) {
      const fields = line.split('\t')
      const id = fields[0]!
      if (id.includes('.')) continue
      if (id.includes('-')) {
        rangeEnd = Number(id.split('-')[1])
        rangeSpace = !fields[9]!.includes('SpaceAfter=No')
        continue
      }
      const number = Number(id)
      const spaceAfter =
        number < rangeEnd ? false : number === rangeEnd ? rangeSpace : !fields[9]!.includes('SpaceAfter=No')
      words.push({
        form: fields[1]!,
        lemma: fields[2]!,
        upos: fields[3]!,
        xpos: fields[4]!,
        spaceAfter,
        head: Number(fields[6]) - 1,
        deprel: fields[7]!,
      })
    }
  }
  close()
  return sentences
}
