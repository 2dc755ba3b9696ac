import { extents } from './clause-extents.ts'
import { type Draft, type Frame, frame } from './clause-frames.ts'
import { apposedTo, conjunctsOf } from './clause-subjects.ts'
import {
  beforeAdverbs,
  type Chunked,
  endsQuotedWords,
  isComma,
  isConjunction,
  isRelative,
  isSpeechVerb,
  isTime,
  mayOpenClause,
  openerBetween,
  prepositionOf,
  takesClause,
  textAt,
} from './clause-words.ts'
import type { Adjunct, Chunk, Clause, Token } from './sentence.ts'

/**
 * The shallow clauses of a sentence, one for each verb group, in order of their verbs: one pass over the chunks with a
 * stack of clauses that wait for their verb ("the men | who fled Homs | said …").
 */
export function findClauses(tokens: readonly Token[], chunks: readonly Chunk[]): Clause[] {
  const reader = new Reader({ tokens, chunks })
  for (let index = 0; index < chunks.length; index++) reader.read(index)
  return extents({ tokens, chunks }, reader.clauses)
}

class Reader {
  readonly clauses: Draft[] = []
  readonly #sentence: Chunked
  readonly #frames: Frame[] = [frame(null)]

  constructor(sentence: Chunked) {
    this.#sentence = sentence
  }

  read(index: number): void {
    const { tokens, chunks } = this.#sentence
    const chunk = chunks[index]!
    const opener = openerBetween(tokens, index === 0 ? 0 : chunks[index - 1]!.last + 1, chunk.first)
    if (opener !== null && (chunk.kind === 'np' || chunk.verb!.tense !== 'none')) this.#frames.push(frame(opener))
    if (chunk.kind === 'np') this.#phrase(index)
    else if (chunk.verb!.tense !== 'none' || this.#isPastAfterAll(index)) this.#finite(index)
    else this.#nonfinite(index)
  }

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1]!
  }

  /** The nearest clause on the stack that has its verb. */
  #current(): Draft | null {
    for (let at = this.#frames.length - 1; at >= 0; at--) {
      const { clause } = this.#frames[at]!
      if (clause !== null) return this.clauses[clause]!
    }
    return null
  }

  #phrase(index: number): void {
    const { tokens, chunks } = this.#sentence
    const chunk = chunks[index]!
    if (tokens[chunk.last]!.xpos === 'POS') return
    const preposition = prepositionOf(this.#sentence, index)
    if (isRelative(tokens, chunk)) {
      const before = chunks[index - 1]
      const made = frame(chunk.first)
      made.antecedent =
        before !== undefined && before.kind === 'np' && chunk.first - before.last <= 3 ? index - 1 : null
      made.phrases.push(index)
      this.#frames.push(made)
      return
    }
    const top = this.#top
    const clause = top.clause === null ? null : this.clauses[top.clause]!
    if (preposition === null && !isTime(tokens, chunk)) {
      if (clause === null) top.phrases.push(index)
      else clause.objects.push(index)
      return
    }
    if (
      preposition !== null &&
      textAt(tokens, preposition) === 'of' &&
      chunks.some((other) => other.kind === 'np' && other.last === preposition - 1)
    )
      return
    const adjunct = { preposition, phrase: index }
    if (clause === null) top.adjuncts.push(adjunct)
    else {
      clause.adjuncts.push(adjunct)
      const by = preposition !== null && textAt(tokens, preposition) === 'by'
      if (
        by &&
        clause.agent === null &&
        chunks[clause.verb]!.verb!.passive &&
        tokens[chunk.head]!.xpos !== 'CD' &&
        !isTime(tokens, chunk)
      )
        clause.agent = index
    }
  }

  /** "When rebels fled the town, …" with "fled" tagged as a participle: its clause has no other verb. */
  #isPastAfterAll(index: number): boolean {
    const { tokens, chunks } = this.#sentence
    const chunk = chunks[index]!
    const top = this.#top
    if (
      !chunk.verb!.participle ||
      tokens[chunk.head]!.xpos !== 'VBN' ||
      top.clause !== null ||
      textAt(tokens, chunk.last + 1) === 'by'
    )
      return false
    const subject = top.phrases[top.phrases.length - 1]
    const adjunct = top.adjuncts[top.adjuncts.length - 1]
    const opened =
      top.introducedBy !== null
        ? subject !== undefined && chunks[subject]!.last === chunk.first - 1
        : adjunct != null &&
          adjunct.preposition !== null &&
          mayOpenClause(tokens, adjunct.preposition) &&
          chunks[adjunct.phrase]!.last === chunk.first - 1
    if (!opened) return false
    const next = chunks[index + 1]
    if (next === undefined || next.verb === null || next.verb.tense === 'none') return true
    for (let at = chunk.last + 1; at < next.first; at++) if (isComma(tokens, at)) return true
    return false
  }

  #finite(index: number): void {
    const { tokens, chunks } = this.#sentence
    const before = beforeAdverbs(tokens, chunks[index]!.first)
    if (this.#isInverted(index, before)) {
      this.#speech(this.#add(index, [], false, frame(null)))
      return
    }
    const coordinated = isConjunction(tokens, before)
    const top = this.#top
    if (top.clause === null && (top.phrases.length > 0 || this.#subjectOfPreposition(top, before) !== null)) {
      this.#attach(index, top, before)
      return
    }
    // "the men who fled Homs | said": an outer clause waits with its subject.
    const waiting = coordinated
      ? -1
      : this.#frames.findLastIndex((other) => other.clause === null && other.phrases.length > 0)
    if (waiting >= 0) {
      this.#frames.length = waiting + 1
      this.#attach(index, this.#top, before)
      return
    }
    if (!coordinated && this.#takeSubject(index, before)) return
    if (top.clause === null && this.#current() === null) {
      this.#attach(index, top, before)
      return
    }
    // "fled and surrendered": the subject of the last finite clause.
    const base = this.#frames.findLast(
      (other) => other.clause !== null && chunks[this.clauses[other.clause]!.verb]!.verb!.tense !== 'none',
    )
    if (base === undefined || top.clause === null) {
      this.#attach(index, top, before)
      return
    }
    const same = this.clauses[base.clause!]!
    this.#frames.length = this.#frames.indexOf(base)
    const made = this.#add(index, same.subjects, same.subject !== null, frame(null))
    this.clauses[made]!.parent = same.parent
    this.clauses[made]!.antecedent = same.antecedent
  }

  /** "…," said Ahmed: a verb of speech after quoted words, its subject behind it. */
  #isInverted(index: number, before: number): boolean {
    const { tokens, chunks } = this.#sentence
    const chunk = chunks[index]!
    const next = chunks[index + 1]
    if (!isSpeechVerb(tokens[chunk.head]!) || !endsQuotedWords(tokens, before)) return false
    if (next === undefined || next.kind !== 'np' || next.first !== chunk.last + 1 || isRelative(tokens, next))
      return false
    return (
      tokens[before]!.text !== ',' ||
      endsQuotedWords(tokens, before - 1) ||
      this.#frames.every((other) => other.clause !== null || other.phrases.length === 0)
    )
  }

  /** A clause of speech after what was said: the root before it becomes its dependant; an inverted one gets its subject. */
  #speech(made: number): void {
    const { tokens, chunks } = this.#sentence
    const clause = this.clauses[made]!
    clause.parent = null
    for (let at = 0; at < made; at++) if (this.clauses[at]!.parent === null) this.clauses[at]!.parent = made
    if (clause.subject === null) {
      // The subject is read next, as an object, and put right at the end.
      const next = chunks[clause.verb + 1]!
      const subject = tokens[next.last]!.xpos === 'POS' ? clause.verb + 2 : clause.verb + 1
      if (chunks[subject]?.kind === 'np') {
        clause.subject = subject
        clause.subjects = [subject]
      }
    }
    this.#frames.splice(0, this.#frames.length - 1)
  }

  /** A preposition that opens a clause after all, because this verb has its phrase as subject: its adjunct, or null. */
  #subjectOfPreposition(top: Frame, before: number): Adjunct | null {
    const { tokens, chunks } = this.#sentence
    const adjuncts = top.clause === null ? top.adjuncts : this.clauses[top.clause]!.adjuncts
    const last = adjuncts[adjuncts.length - 1]
    if (last === undefined || last.preposition === null || !mayOpenClause(tokens, last.preposition)) return null
    return chunks[last.phrase]!.last === before ? last : null
  }

  /** A waiting frame gets its verb, and its subject out of the phrases before it. */
  #attach(index: number, waiting: Frame, before: number): void {
    const sentence = this.#sentence
    const { chunks } = sentence
    const opened = waiting.phrases.length === 0 ? this.#subjectOfPreposition(waiting, before) : null
    if (opened !== null) {
      // "After rebels fled, …": a clause of its own; the one around it goes on waiting.
      waiting.adjuncts.pop()
      const inner = frame(opened.preposition)
      this.#frames.push(inner)
      this.#add(index, [opened.phrase], false, inner)
      return
    }
    const conjuncts = waiting.phrases.length > 0 ? conjunctsOf(sentence, waiting.phrases, true) : []
    const apposed = conjuncts.length > 0 ? apposedTo(sentence, waiting.phrases, conjuncts[0]!, before) : null
    const subjects = apposed === null ? [] : apposed === conjuncts[0] ? conjuncts : [apposed]
    const pronoun = waiting.phrases[0]
    this.#fill(index, waiting, subjects)
    if (pronoun !== undefined && subjects[0] !== pronoun && chunks[pronoun]!.first === waiting.introducedBy)
      this.clauses[waiting.clause!]!.objects.push(pronoun)
  }

  #fill(index: number, waiting: Frame, subjects: readonly number[]): void {
    const position = this.#frames.indexOf(waiting)
    this.#frames.length = position
    const made = this.#add(index, subjects, false, waiting)
    const clause = this.clauses[made]!
    clause.adjuncts.push(...waiting.adjuncts)
    for (const child of waiting.children) {
      const dependant = this.clauses[child]!
      dependant.parent ??= made
      if (dependant.subject !== null || this.#sentence.chunks[dependant.verb]!.verb!.tense !== 'none') continue
      dependant.subject = clause.subject
      dependant.subjects = clause.subjects
      dependant.subjectShared = clause.subject !== null
    }
    waiting.children = []
  }

  /** The last phrase after a verb is the subject of this one: "said | the town | fell", "fled, and | troops | entered". */
  #takeSubject(index: number, before: number): boolean {
    const sentence = this.#sentence
    const { tokens, chunks } = sentence
    const top = this.#top
    if (top.clause === null) return false
    const clause = this.clauses[top.clause]!
    const opened = this.#subjectOfPreposition(top, before)
    if (
      clause.objects.length === 0 ||
      (opened !== null && opened.phrase > clause.objects[clause.objects.length - 1]!)
    ) {
      if (opened === null) return false
      clause.adjuncts.pop()
      if (clause.agent === opened.phrase) clause.agent = null
      const inner = frame(opened.preposition)
      this.#frames.push(inner)
      const made = this.#add(index, [opened.phrase], false, inner)
      this.clauses[made]!.parent = top.clause
      return true
    }
    const open = takesClause(tokens[chunks[clause.verb]!.head]!)
    const conjuncts = conjunctsOf(sentence, clause.objects, open)
    const apposed = apposedTo(sentence, clause.objects, conjuncts[0]!, before)
    const subjects = apposed === conjuncts[0] ? conjuncts : [apposed]
    const subject = subjects[0]!
    const start = chunks[subject]!.first
    const edge = tokens[start - 1]
    clause.objects = clause.objects.filter((object) => object < subject)
    const moved = clause.adjuncts.filter(({ phrase }) => phrase > subject)
    clause.adjuncts = clause.adjuncts.filter(({ phrase }) => phrase < subject)
    const waiting = this.#frames.findLast((other) => other.clause === null)
    const speech = endsQuotedWords(tokens, start - 1) && isSpeechVerb(tokens[chunks[index]!.head]!)
    if (waiting !== undefined && !speech) {
      // "If talks fail, | Russia | will …": the clause around the first one has waited for this.
      for (const other of this.#frames.slice(this.#frames.indexOf(waiting) + 1))
        if (other.clause !== null && !waiting.children.includes(other.clause)) waiting.children.push(other.clause)
      waiting.adjuncts.push(...moved)
      this.#fill(index, waiting, subjects)
      return true
    }
    const beside =
      edge !== undefined && (edge.xpos === 'CC' || edge.text === ',' || edge.xpos === ':' || edge.text === ';')
    const parent = speech ? null : beside ? this.#parentBeside(top.clause) : top.clause
    if (speech || beside) this.#frames.length = Math.max(0, this.#frames.length - 1)
    const made = this.#add(index, subjects, false, frame(null))
    this.clauses[made]!.adjuncts.push(...moved)
    this.clauses[made]!.parent = parent
    if (speech) this.#speech(made)
    return true
  }

  /** The parent of a clause that stands beside another one; beside a participle it stands beside what that depends on. */
  #parentBeside(at: number): number | null {
    const clause = this.clauses[at]!
    const nonfinite = this.#sentence.chunks[clause.verb]!.verb!.tense === 'none'
    return nonfinite && clause.parent !== null ? this.clauses[clause.parent]!.parent : clause.parent
  }

  /** Participles, infinitives and bare forms. */
  #nonfinite(index: number): void {
    const { tokens, chunks } = this.#sentence
    const chunk = chunks[index]!
    const before = beforeAdverbs(tokens, chunk.first)
    const previous = chunks[index - 1]
    const top = this.#top
    const verb = chunk.verb!
    const introducer =
      before >= 0 &&
      before > (previous?.last ?? -1) &&
      (tokens[before]!.xpos === 'IN' || tokens[before]!.xpos === 'WRB')
        ? before
        : null
    const base = this.#current()
    const touching = previous !== undefined && previous.kind === 'np' && previous.last === before
    if (
      isConjunction(tokens, before) &&
      base !== null &&
      top.clause !== null &&
      chunks[base.verb]!.verb!.tense === 'none'
    ) {
      // "killing 12 people and wounding 30"
      this.#frames.pop()
      const made = this.#add(index, base.subjects, base.subject !== null, frame(null))
      this.clauses[made]!.parent = base.parent
      return
    }
    let subjects: readonly number[] = []
    if (touching && verb.participle) subjects = [index - 1]
    else if (top.clause !== null) {
      const object = base!.objects[base!.objects.length - 1]
      const near = object !== undefined && !isComma(tokens, chunk.first - 1) && (touching || introducer !== null)
      subjects =
        near && !verb.participle
          ? [object]
          : near && introducer !== null && /^(?:of|from|for|with|into)$/.test(textAt(tokens, introducer))
            ? [object]
            : base!.subjects
    } else if (top.phrases.length > 0) subjects = [top.phrases[top.phrases.length - 1]!]
    const inner = frame(introducer)
    const parent = top.clause
    this.#frames.push(inner)
    const made = this.#add(index, subjects, subjects.length > 0, inner)
    this.clauses[made]!.parent = parent
  }

  /** Makes a clause in a frame and puts the frame on top. */
  #add(index: number, subjects: readonly number[], subjectShared: boolean, inside: Frame): number {
    // It depends on what is nearest below on the stack: a clause, or one that still waits for its verb.
    const below = this.#frames.findLast((other) => other !== inside)
    const parent = below?.clause ?? null
    this.clauses.push({
      verb: index,
      subject: subjects[0] ?? null,
      subjects,
      subjectShared,
      antecedent: inside.antecedent,
      objects: [],
      adjuncts: [],
      agent: null,
      introducedBy: inside.introducedBy,
      parent,
    })
    inside.clause = this.clauses.length - 1
    if (below !== undefined && parent === null) below.children.push(inside.clause)
    if (this.#frames[this.#frames.length - 1] !== inside) this.#frames.push(inside)
    return inside.clause
  }
}
