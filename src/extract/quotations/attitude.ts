import { idOf } from '../../text/id.ts'
import type { RuleId } from '../../text/problem.ts'
import { type Span, sliceAll } from '../../text/span.ts'
import type { Reading } from '../extraction.ts'
import { attitudeDrafts } from './attitudes.ts'
import type { Draft } from './draft.ts'
import type { Who } from './quotation.ts'
import { spansByBlock, spokenIn, withAdverbs } from './quotations.ts'
import { chunkAt, spanOf } from './unit.ts'
import { canSpeak, type Names, namesOf, whoOf } from './who.ts'

/**
 * What somebody is reported to think, want, plan, know or side with, or not to have said: attributed as a quotation is,
 * but no words of theirs. Not part of the record; asked for beside it.
 */
export interface Attitude {
  readonly id: string
  /** Null where nobody is named ("it was unclear whether"). */
  readonly source: Who | null
  readonly cue: { readonly span: Span; readonly text: string }
  readonly content: { readonly spans: readonly Span[]; readonly text: string }
  /** "has not decided", "never confirmed". */
  readonly negated: boolean
  readonly foundBy: RuleId
}

/** The attitudes of a document outside its quotations, in order of their cues. */
export function findAttitudes(reading: Reading): Attitude[] {
  const names = namesOf(reading)
  const attitudes: Attitude[] = []
  for (const [unit, spoken] of spokenIn(names)) {
    for (const draft of attitudeDrafts(unit, spoken)) if (holds(draft, names)) attitudes.push(settled(draft, names))
  }
  return attitudes
}

/** What has a thing as object is an attitude only of those who can have one. */
const holds = (draft: Draft, names: Names): boolean =>
  !draft.noun || (draft.source !== null && canSpeak(draft.unit, draft.source, names))

function settled(draft: Draft, names: Names): Attitude {
  const { document } = names.reading
  const { unit } = draft
  const cue = draft.cue!
  const span = spanOf(unit, withAdverbs(unit, cue))
  const spans = draft.contents.flatMap((range) => spansByBlock(unit, range))
  return {
    id: idOf('quotation', document.id, 'attitude', ...[...spans, span].flatMap((s) => [s.start, s.end])),
    source: draft.source ? whoOf(unit, draft.source, names, null) : null,
    cue: { span, text: document.text.slice(span.start, span.end) },
    content: { spans, text: sliceAll(document.text, spans) },
    negated: chunkAt(unit, cue.first)?.verb?.negated ?? false,
    foundBy: `quotations/${draft.rule}@1`,
  }
}
