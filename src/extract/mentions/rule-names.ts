import type { AnnotatedDocument } from '../../annotate/sentence.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { compareSpans, overlaps } from '../../text/span.ts'
import type { Candidate } from './candidate.ts'
import { type Name, recall } from './memory.ts'
import { findNames } from './names.ts'

/** Names as the rules find them: by shape and neighbours, then by what the document says elsewhere. In order of the text. */
export function ruleNames(document: AnnotatedDocument, gazetteer: Gazetteer): Name[] {
  const candidates: Candidate[] = []
  document.sentences.forEach((sentence, index) => {
    candidates.push(...findNames(sentence, index, document.text, gazetteer))
  })
  return recall(withoutOverlaps(candidates))
}

/** Of names that overlap the surer stays, then the longer, then the first. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const order = [...candidates].sort(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: Candidate[] = []
  for (const candidate of order) {
    if (!kept.some((other) => other.sentence === candidate.sentence && overlaps(other, candidate))) kept.push(candidate)
  }
  return kept.sort(compareSpans)
}
