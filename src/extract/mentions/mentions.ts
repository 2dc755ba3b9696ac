import type { AnnotatedDocument } from '../../annotate/sentence.ts'
import type { Language } from '../../language/language.ts'
import { idOf } from '../../text/id.ts'
import { compareSpans, overlaps, type Span } from '../../text/span.ts'
import type { Candidate } from './candidate.ts'
import { combine } from './combine.ts'
import { kindsOfWords, learnedNames } from './learned-names.ts'
import { type Name, recall } from './memory.ts'
import type { EntityKind, Mention } from './mention.ts'
import { governmentsOf } from './metonyms.ts'
import { findNominals } from './nominals.ts'
import { ruleNames } from './rule-names.ts'
import { isVesselPrefix, vesselsOf } from './vessels.ts'
import { wordsOf } from './words.ts'

/**
 * Names of persons, organizations, groups and places, and common nouns for actors, in order of the text.
 * First names by their shape and neighbours, then what the document itself says of them elsewhere, then capitals and
 * countries that stand for their governments, then nouns. Names may lie inside nouns ("[[Hamas] fighters]").
 */
export function findMentions(document: AnnotatedDocument, language: Language): Mention[] {
  const { text, sentences } = document
  const ruled = ruleNames(document, language.gazetteer)
  const vessels = vesselsOf(sentences, text)
  const ships = new Set(vessels.map(({ start, end }) => text.slice(start, end)))
  const isOther = (c: Candidate): boolean =>
    (ships.has(c.text) && (c.text.includes(' ') || c.type !== 'place')) ||
    vessels.some((vessel) => overlaps(vessel, c) || (vessel.start === c.end + 1 && isVesselPrefix(c.text))) ||
    isNewsroom(document, c)
  const names = governmentsOf(
    withModel(document, ruled, language).filter((c) => !isOther(c)),
    sentences,
  )
  const found: { span: Span; type: EntityKind; form: Mention['form'] }[] = names.map(({ start, end, type }) => ({
    span: { start, end },
    type,
    form: 'name',
  }))
  for (const nominal of findNominals(document, names)) {
    // "[U.S.] and [UN officials]": there the adjective stands for an actor, not for the place.
    const twin = found.findIndex(
      (other) => other.span.start === nominal.span.start && other.span.end === nominal.span.end,
    )
    if (twin >= 0) found.splice(twin, 1)
    found.push({ ...nominal, form: 'nominal' })
  }
  return found
    .sort((a, b) => compareSpans(a.span, b.span))
    .map(({ span, type, form }) => ({
      id: idOf('mention', document.id, span.start, span.end, type),
      span,
      text: text.slice(span.start, span.end),
      type,
      form,
      entity: null,
    }))
}

/** Whoever sent the report: in the brackets of a date line, "PARIS, May 3 (X) -", or told of as itself: "she told X". */
const isNewsroom = (document: AnnotatedDocument, { start, end, type, text: name }: Candidate): boolean =>
  (type === 'place' && isOwnName(document, name, start, end)) ||
  document.blocks.some(
    ({ kind, span }) =>
      kind === 'dateline' &&
      span.start <= start &&
      end <= span.end &&
      /\([^()]*$/.test(document.text.slice(span.start, start)),
  )

/** "told X", "by X staff": the newsroom's own name, short of "News", that a town may bear too. */
function isOwnName({ newsroom, text }: AnnotatedDocument, name: string, start: number, end: number): boolean {
  const own = newsroom?.replace(/^The\s+/, '') ?? ''
  if (!own.startsWith(name) || !/^(?:$|\s)/.test(own.slice(name.length))) return false
  const before = text.slice(Math.max(0, start - 12), start)
  return (
    /\b(?:told|tells|telling)\s+(?:the\s+)?$/i.test(before) ||
    /^\s+(?:staff|reporters?|correspondents?|newsroom|bureau|writers?|journalists?)\b/.test(text.slice(end, end + 20))
  )
}

/** The rules' names and the model's, sentence by sentence. */
function withModel({ sentences, text }: AnnotatedDocument, ruled: readonly Name[], language: Language): Name[] {
  const words = sentences.map((sentence) => wordsOf(sentence, text))
  const kinds = kindsOfWords(words, ruled)
  const names: Name[] = []
  let at = 0
  for (const [index, own] of words.entries()) {
    const from = at
    while (ruled[at]?.sentence === index) at++
    const here = ruled.slice(from, at)
    const learned = learnedNames(own, here, kinds, language.names, language.gazetteer)
    names.push(...combine(here, learned, own, index, text))
  }
  return recall(names)
}
