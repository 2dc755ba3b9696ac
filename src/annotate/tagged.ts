import { lemmaOf } from '../language/en/lemma.ts'
import { findChunks } from './chunks.ts'
import { findClauses } from './clauses.ts'
import type { Sentence, Token, Upos } from './sentence.ts'

const UPOS: Record<string, Upos> = {
  CC: 'CCONJ',
  CD: 'NUM',
  DT: 'DET',
  EX: 'PRON',
  FW: 'X',
  HYPH: 'PUNCT',
  IN: 'ADP',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  PDT: 'DET',
  POS: 'PART',
  PRP: 'PRON',
  PRP$: 'PRON',
  RB: 'ADV',
  RBR: 'ADV',
  RP: 'ADP',
  TO: 'PART',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  WDT: 'PRON',
  WP: 'PRON',
  WP$: 'PRON',
  WRB: 'ADV',
  $: 'SYM',
}
const AUXILIARIES = new Set(['be', 'have', 'do'])

/**
 * For tests: a sentence out of "the/DT army/NN fled/VBD ./." with chunks and clauses, no tagger needed. Tags that the words
 * tell may be left out for punctuation. UPOS follows from the Penn tag; "IN*" is a subordinating conjunction.
 */
export function tagged(line: string): Sentence {
  const parts = line.split(' ').map((part) => part.split('/') as [string, string | undefined])
  let at = 0
  const tokens: Token[] = parts.map(([text, tag = text], index) => {
    const xpos =
      tag === '"'
        ? parts.slice(0, index).filter(([word]) => word === '"').length % 2 === 0
          ? '``'
          : "''"
        : tag.replace('*', '')
    const verb = xpos.startsWith('VB')
    const first: Upos = tag === 'IN*' ? 'SCONJ' : (UPOS[xpos] ?? 'PUNCT')
    const lemma = lemmaOf(text, first, xpos, new Map(), index === 0)
    const next = parts[index + 1]?.[1] ?? ''
    const aux = verb && (lemma === 'be' || (AUXILIARIES.has(lemma) && /^(?:RB|VB|VBN|VBG)$/.test(next)))
    const start = at
    at += text.length + (xpos === 'HYPH' || parts[index + 1]?.[1] === 'HYPH' ? 0 : 1)
    return {
      span: { start, end: start + text.length },
      text,
      lemma,
      upos: aux ? 'AUX' : first,
      xpos,
      head: null,
      deprel: null,
    }
  })
  const chunks = findChunks(tokens)
  return { span: { start: 0, end: at }, block: 0, tokens, chunks, clauses: findClauses(tokens, chunks) }
}
