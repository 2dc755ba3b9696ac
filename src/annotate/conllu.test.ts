import { expect, test } from 'vitest'
import { conlluOf } from './conllu.ts'
import type { AnnotatedDocument, Token } from './sentence.ts'

const token = (
  text: string,
  start: number,
  upos: Token['upos'],
  xpos: string,
  head: number,
  deprel: string,
): Token => ({
  span: { start, end: start + text.length },
  text,
  lemma: text.toLowerCase(),
  upos,
  xpos,
  head,
  deprel,
})

test('conlluOf() writes ranges for printed words of several tokens, and what touches', () => {
  const text = "They didn't\ngo."
  const tokens = [
    token('They', 0, 'PRON', 'PRP', 3, 'nsubj'),
    token('did', 5, 'AUX', 'VBD', 3, 'aux'),
    token("n't", 8, 'PART', 'RB', 3, 'advmod'),
    token('go', 12, 'VERB', 'VB', -1, 'root'),
    token('.', 14, 'PUNCT', '.', 3, 'punct'),
  ]
  const sentences = [{ span: { start: 0, end: 15 }, block: 0, tokens, chunks: [], clauses: [] }]
  const document = { id: 'd-1', text, sentences } as unknown as AnnotatedDocument
  expect([...conlluOf(document)].join('').split('\n')).toEqual([
    '# newdoc id = d-1',
    '# newpar',
    '# sent_id = d-1-1',
    "# text = They didn't go.",
    '1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur|Person=3|PronType=Prs\t4\tnsubj\t_\t_',
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
    '2\tdid\tdid\tAUX\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t4\taux\t_\t_',
    "3\tn't\tn't\tPART\tRB\t_\t4\tadvmod\t_\t_",
    '4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No',
    '5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_',
    '',
    '',
  ])
})
