import { morphologyOf } from '../language/en/morphology.ts'
import type { AnnotatedDocument, Sentence } from './sentence.ts'

/** Endings that UD English writes as words of their own inside a printed word: "don't", "she'll", "army's", "cannot". */
const CLITIC = /^(?:['’](?:s|re|ve|ll|d|m)?|n['’]t|not|na|ta)$/i

/**
 * The document in CoNLL-U (universaldependencies.org/format), a sentence at a time: ids from 1, head 0 for the root; a
 * printed word of several tokens has its range line. White space inside a sentence becomes one space. Sentences without
 * a tree have "_" for head and relation.
 */
export function* conlluOf(document: AnnotatedDocument): Generator<string> {
  yield `# newdoc id = ${document.id}\n`
  let block = -1
  let number = 0
  for (const sentence of document.sentences) {
    number++
    const opens = sentence.block !== block ? `# newpar\n` : ''
    block = sentence.block
    yield `${opens}# sent_id = ${document.id}-${number}\n# text = ${plain(document.text.slice(sentence.span.start, sentence.span.end))}\n${rows(sentence)}\n`
  }
}

/** White space and what prints nothing, as the tokenizer sees them, to one space. */
const plain = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff\u0000-\u001f\u007f-\u009f]+/g, ' ')

function rows({ tokens }: Sentence): string {
  let lines = ''
  for (let k = 0; k < tokens.length; k++) {
    const { text, lemma, upos, xpos, head, deprel, span } = tokens[k]!
    const touches = (at: number): boolean => tokens[at + 1]?.span.start === tokens[at]!.span.end
    const opensRange = !(k > 0 && touches(k - 1) && CLITIC.test(text)) && startsRange(tokens, k)
    if (opensRange) {
      let last = k + 1
      while (startsRange(tokens, last)) last++
      const printed = tokens.slice(k, last + 1).map((token) => token.text)
      lines += `${k + 1}-${last + 1}\t${printed.join('')}\t_\t_\t_\t_\t_\t_\t_\t${misc(last < tokens.length - 1 && touches(last))}\n`
    }
    const inRange = startsRange(tokens, k) || (k > 0 && startsRange(tokens, k - 1))
    const passive = deprel !== null && tokens.some((other) => other.head === k && other.deprel?.endsWith(':pass'))
    const features = morphologyOf(text, upos, xpos, passive)
    const columns = [
      k + 1,
      text,
      lemma === '' ? '_' : lemma,
      upos,
      xpos,
      features.length > 0 ? features.join('|') : '_',
      head === null ? '_' : head + 1,
      deprel ?? '_',
      '_',
      misc(!inRange && k < tokens.length - 1 && tokens[k + 1]!.span.start === span.end),
    ]
    lines += `${columns.join('\t')}\n`
  }
  return lines
}

/** Do token `k` and the next make one printed word? */
function startsRange(tokens: Sentence['tokens'], k: number): boolean {
  const next = tokens[k + 1]
  if (next === undefined || next.span.start !== tokens[k]!.span.end || next.upos === 'PUNCT') return false
  return CLITIC.test(next.text) && /^[\p{L}\p{M}\p{Nd}]/u.test(tokens[k]!.text)
}

const misc = (touchesNext: boolean): string => (touchesNext ? 'SpaceAfter=No' : '_')
