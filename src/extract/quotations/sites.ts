import type { Chunk } from '../../annotate/sentence.ts'
import {
  CUE_FORMS,
  CUE_PARTICIPLES,
  CUE_PHRASES,
  CUE_VERBS,
  type CueVerb,
  LIGHT_VERBS,
  SILENCE,
  SPEAKING_ON,
} from '../../language/en/cues.ts'
import { wordsEnd } from './extents.ts'
import { subjectBefore } from './phrases.ts'
import { chunkAt, isComma, lemmaOf, lower, type Unit } from './unit.ts'

/** A verb group that may be a cue, with its particle. */
export interface Site {
  readonly chunk: Chunk
  readonly lemma: string
  readonly cue: CueVerb
  /** Last token of verb and particle. */
  readonly last: number
}

/** The verb groups of a unit, with the participles after a comma that were tagged as something else ("…, vowing to “…”"). */
export function verbGroups(unit: Unit): readonly Chunk[] {
  const missed: Chunk[] = []
  for (let at = 1; at < unit.tokens.length; at++) {
    if (!isComma(unit, at - 1) || chunkAt(unit, at) !== null || !CUE_PARTICIPLES.has(lower(unit, at))) continue
    missed.push({ kind: 'vg', first: at, last: at, head: at, verb: PARTICIPLE })
  }
  for (let at = 1; at < unit.tokens.length; at++) {
    if (isComma(unit, at - 1) && closesSubject(unit, at))
      missed.push({ kind: 'vg', first: at, last: at, head: at, verb: FINITE })
  }
  return missed.length === 0 ? unit.chunks : [...unit.chunks, ...missed].sort((a, b) => a.first - b.first)
}

/**
 * "The diplomat, who asked not to be named, | doubts | that …", "officials in the capital, Sanaa, | say |.": a cue read as
 * a noun after what stands between its subject and it. "That", a preposition of its own or the sentence's end shows it.
 */
function closesSubject(unit: Unit, at: number): boolean {
  const word = lower(unit, at)
  const lemma = CUE_VERBS.has(word) ? word : /s$/.test(word) ? CUE_FORMS.get(word) : undefined
  const cue = lemma === undefined ? undefined : CUE_VERBS.get(lemma)
  if (!cue || chunkAt(unit, at)?.kind === 'vg' || (unit.passageOf[at] ?? -1) >= 0) return false
  const next = lower(unit, at + 1)
  const last = unit.tokens[at + 1]?.upos === 'PUNCT' && wordsEnd(unit, at) === at + 1
  const shown =
    (next === 'that' && cue.frames.has('that')) ||
    (cue.prepositions.has(next) && !cue.frames.has('np')) ||
    (last && cue.frames.has('that') && cue.frames.has('bare'))
  if (!shown) return false
  const subject = subjectBefore(unit, at)
  return subject !== null && subject.last < at - 2
}

const FINITE = {
  passive: false,
  negated: false,
  tense: 'present',
  perfect: false,
  progressive: false,
  modal: null,
  infinitive: false,
  participle: false,
} as const

export const PARTICIPLE = {
  passive: false,
  negated: false,
  tense: 'none',
  perfect: false,
  progressive: false,
  modal: null,
  infinitive: false,
  participle: true,
} as const

export function siteOf(unit: Unit, chunk: Chunk): Site | null {
  const lemma = chunk.verb === PARTICIPLE ? CUE_PARTICIPLES.get(lower(unit, chunk.head))! : lemmaOf(unit, chunk.head)
  const particles = CUE_PHRASES.get(lemma)
  if (particles) {
    for (let at = chunk.last + 1; at < unit.tokens.length && at <= chunk.last + 3; at++) {
      const cue = particles.get(lower(unit, at))
      if (cue) return { chunk, lemma, cue, last: at }
      if (unit.tokens[at]!.upos !== 'ADV') break
    }
  }
  const cue = CUE_VERBS.get(lemma) ?? (LIGHT_VERBS.has(lemma) ? NO_FRAMES : undefined)
  return cue ? { chunk, lemma, cue, last: chunk.last } : null
}

/** A light verb is a cue only with its noun. */
const NO_FRAMES: CueVerb = {
  stance: 'says',
  frames: new Set(),
  prepositions: new Set(),
  objectPrepositions: new Set(),
}

/** Was nothing said here: negated, still to come, only asked, or an infinitive of something else? */
export function unspoken(unit: Unit, chunk: Chunk): boolean {
  const verb = chunk.verb
  if (!verb || verb.negated) return true
  // "will only say", "would only admit to": what is said is all there is
  const only = unit.tokens.slice(chunk.first, chunk.head).some((token) => token.text === 'only')
  if ((verb.tense === 'future' && !only) || (verb.modal !== null && !/^(?:would|can|could)$/.test(verb.modal)))
    return true
  const before = lower(unit, chunk.first - 1)
  if (NEVER.test(before) || adnominal(unit, chunk)) return true
  // "stop attacking", "avoid blaming": asked for or left undone
  const former = unit.tokens[chunk.head]!.xpos === 'VBG' ? chunkAt(unit, chunk.first - 1) : null
  if (former?.kind === 'vg' && former !== chunk && LEAVING.has(lemmaOf(unit, former.head))) return true
  // "without confirming", "stopped short of saying", "rather than admit"
  if (before === 'without' || before === 'than') return true
  if (before === 'of' && /^(?:short|instead)$/.test(lower(unit, chunk.first - 2))) return true
  for (let at = chunk.first; at < chunk.head; at++) if (NEVER.test(lower(unit, at))) return true
  if (verb.infinitive || /^to$/i.test(unit.tokens[chunk.first]!.text)) {
    const governor = governorOf(unit, chunk)
    if (!governor) return true
    const lemma = lemmaOf(unit, governor.head)
    return SILENCE.has(lemma) || !SPEAKING_ON.has(lemma) || governor.verb?.negated === true
  }
  return false
}

/** The verb group an infinitive hangs on: "went on | to say". Null where none touches it. */
export function governorOf(unit: Unit, chunk: Chunk): Chunk | null {
  const governor = chunkAt(unit, chunk.first - 1) ?? chunkAt(unit, chunk.first - 2)
  return governor?.kind === 'vg' && governor !== chunk ? governor : null
}

/** "the town's | estimated | 20,000 residents", "his alleged victims": a participle between an owner and a noun. */
const adnominal = (unit: Unit, chunk: Chunk): boolean =>
  /^VB[ND]$/.test(unit.tokens[chunk.head]!.xpos) && /^(?:POS|PRP\$)$/.test(unit.tokens[chunk.first - 1]?.xpos ?? '')

const LEAVING: ReadonlySet<string> = new Set(['stop', 'avoid', 'cease', 'halt', 'quit', 'refuse', 'end'])

const NEVER = /^(?:neither|never|nor|not|n't|n’t|hardly|barely)$/
