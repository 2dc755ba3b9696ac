import type { Draft } from './clause-frames.ts'
import type { Chunked } from './clause-words.ts'
import type { Clause } from './sentence.ts'

/** Where a phrase starts with the possessives before it: "the army's | spokesman". */
function possessorStart(chunks: Chunked['chunks'], index: number): number {
  let start = index
  while (start > 0 && chunks[start - 1]!.kind === 'np' && chunks[start - 1]!.last === chunks[start]!.first - 1) start--
  return chunks[start]!.first
}

/** The finished clauses: with the tokens they reach over, and the subject of "said Ahmed" taken out of the objects. */
export function extents({ tokens, chunks }: Chunked, drafts: readonly Draft[]): Clause[] {
  const owner = new Int32Array(tokens.length).fill(-1)
  const own = (from: number, to: number, clause: number): void => {
    for (let at = from; at <= to; at++) if (owner[at] === -1) owner[at] = clause
  }
  drafts.forEach((draft, clause) => {
    const chunk = chunks[draft.verb]!
    own(chunk.first, chunk.last, clause)
    if (draft.introducedBy !== null) own(draft.introducedBy, draft.introducedBy, clause)
  })
  drafts.forEach((draft, clause) => {
    for (const index of [...(draft.subjectShared ? [] : draft.subjects), ...draft.objects])
      own(possessorStart(chunks, index), chunks[index]!.last, clause)
    for (const { preposition, phrase } of draft.adjuncts)
      own(preposition ?? chunks[phrase]!.first, chunks[phrase]!.last, clause)
  })
  // What no clause owns goes with the clause before it, but for punctuation and conjunctions at an edge.
  for (let at = 1; at < tokens.length; at++) {
    if (owner[at] === -1 && owner[at - 1]! >= 0 && tokens[at]!.upos !== 'PUNCT' && tokens[at]!.xpos !== 'CC')
      owner[at] = owner[at - 1]!
  }
  const first = new Int32Array(drafts.length).fill(tokens.length)
  const last = new Int32Array(drafts.length).fill(-1)
  for (let at = 0; at < tokens.length; at++) {
    const clause = owner[at]!
    if (clause < 0) continue
    if (at < first[clause]!) first[clause] = at
    last[clause] = at
  }
  return drafts.map((draft, clause) => ({
    first: first[clause]!,
    last: last[clause]!,
    verb: draft.verb,
    subject: draft.subject,
    subjects: draft.subjects,
    subjectShared: draft.subjectShared,
    antecedent: draft.antecedent,
    objects: draft.objects.filter((object) => !draft.subjects.includes(object)),
    adjuncts: [...draft.adjuncts].sort((a, b) => a.phrase - b.phrase),
    agent: draft.agent,
    introducedBy: draft.introducedBy,
    parent: draft.parent,
  }))
}
