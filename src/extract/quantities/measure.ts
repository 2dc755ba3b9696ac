import { FIGHTERS } from '../../language/en/demographics.ts'
import { REPORTING } from '../../language/en/fates.ts'
import {
  COUNT_NOUNS,
  GOVERNING_NOUNS,
  LACKS,
  type MeasureWord,
  OBJECT_VERBS,
  STATE_WORDS,
} from '../../language/en/measures.ts'
import { isGivenBack, isLookedFor, isMourned, isOfKnown, isSwept, isToDeath } from './fate.ts'
import { type Governed, of } from './governed.ts'
import { isPerson } from './head.ts'
import { isNoun, type Placed, previousWord, type View } from './sentence-view.ts'
import { bySubject, subjectMeasure } from './subject.ts'

/**
 * What a count measures, by the words around it, from the nearest to the farthest: the noun itself ("deaths"), what
 * stands within and right behind its phrase ("wounded soldiers", "people dead"), its relative clause, the noun or verb
 * before it, the verb it is the subject of. `shared`: what governs the amount it is coordinated with.
 */
export function governorOf(view: View, placed: Placed, shared: Governed | null): Governed {
  const own = byNoun(view, placed)
  const object = byInversion(view, placed) ?? byVerbBefore(view, placed)
  // "the toll is 12": a verb that says nothing by itself.
  const verb = object?.measure ? object : (byNounBefore(view, placed) ?? object)
  const near = byRelative(view, placed) ?? stateBehind(view, placed)
  if ((own ?? near?.measure) === 'detained' && isGivenBack(view, placed)) return of(null, null, placed.end)
  const fate = own && isOfKnown(view, placed) ? bySubject(view, placed, false) : null
  if (fate?.measure) return fate
  if (own && own !== 'casualties')
    return of(own, verb?.verb ?? null, Math.max(near?.after ?? 0, verb?.after ?? 0, placed.end))
  if (near?.measure) return near
  if (verb?.measure) return of(own && verb.measure !== 'killed' ? own : verb.measure, verb.verb, verb.after)
  const blocked = verb !== null && verb.verb === null
  const subject = blocked ? null : bySubject(view, placed, verb !== null)
  const close = subject?.measure && view.chunks[subject.verb!]!.first <= placed.end + 3
  const listed = own || subject ? null : inList(view, placed)
  if (listed?.measure) return listed
  if (!own && shared?.measure && !close && isCoordinated(view, placed) && !hasOwnVerb(view, placed))
    return of(shared.measure, shared.verb, placed.end)
  if (own) return of(own, subject?.verb ?? verb?.verb ?? null, subject?.after ?? placed.end)
  return subject?.measure ? subject : (verb ?? subject ?? of(null, null, placed.end))
}

/** The noun counted, or a word of state within its phrase. */
function byNoun(view: View, { first, head }: Placed): MeasureWord | null {
  if (head === null) return null
  const token = view.tokens[head]!
  const noun = COUNT_NOUNS.get(token.lemma.toLowerCase()) ?? STATE_WORDS.get(token.text.toLowerCase())
  if (noun && (noun !== 'affected' || token.lemma === 'case' || token.lemma === 'infection'))
    return token.lemma === 'case' ? null : noun
  for (let i = head - 1; i > first; i--) {
    const word = view.tokens[i]!
    if (word.upos !== 'ADJ' && word.xpos !== 'VBN' && word.xpos !== 'JJ') continue
    const state = STATE_WORDS.get(word.text.toLowerCase())
    if (state && state !== 'affected') return state
  }
  return null
}

/** "12 people dead", "30 others wounded", "people without power", "people trapped under rubble". */
function stateBehind(view: View, { end }: Placed): Governed | null {
  const next = view.tokens[end + 1]
  if (!next) return null
  const lower = next.text.toLowerCase()
  const state = STATE_WORDS.get(lower) ?? stillMissing(view, end + 1)
  if (state && !(next.upos === 'VERB' && next.xpos === 'VBD' && isNoun(view.tokens[end + 2])))
    return of(state, null, end + 1)
  if (lower === 'without' || lower === 'with') {
    for (let i = end + 2; i < Math.min(end + 6, view.tokens.length); i++) {
      if (lower === 'without' && LACKS.has(view.tokens[i]!.lemma)) return of('affected', null, i)
    }
  }
  if (lower === 'under' || lower === 'beneath') {
    const what = view.tokens.slice(end + 2, end + 5).some((t) => /^(?:rubble|debris|siege|mud|wreckage)$/.test(t.lemma))
    if (what) return of('trapped', null, end + 2)
  }
  return null
}

/** "14 still missing", "3 believed dead": a state behind an adverb or a word of report. */
function stillMissing({ tokens }: View, from: number): MeasureWord | undefined {
  let at = from
  while (tokens[at]?.upos === 'ADV' || (tokens[at]?.xpos === 'VBN' && REPORTING.has(tokens[at]!.lemma))) at++
  return at > from && at <= from + 2 ? STATE_WORDS.get(tokens[at]?.text.toLowerCase() ?? '') : undefined
}

/** "people who fled", "people that have been wounded", "people displaced by". */
function byRelative(view: View, { end }: Placed): Governed | null {
  const { tokens, chunkOf, chunks } = view
  let at = end + 1
  if (tokens[at]?.text === ',') at++
  if (!/^(?:who|that|which)$/.test(tokens[at]?.lemma ?? '') || tokens[at]?.upos === 'SCONJ') return null
  for (let i = at + 1; i < Math.min(at + 5, tokens.length); i++) {
    const chunk = chunkOf[i]!
    if (chunk >= 0 && chunks[chunk]!.verb) {
      const measure = subjectMeasure(view, chunks[chunk]!, null)
      return measure ? of(measure, chunk, chunks[chunk]!.last) : null
    }
    if (isNoun(tokens[i])) return null
  }
  return null
}

/** "Among the dead are 9 children", "the dead include two nurses": the people before the verb say what befell these. */
function byInversion(view: View, placed: Placed): Governed | null {
  const { tokens, chunks, chunkOf } = view
  const before = previousWord(tokens, placed.first)
  const index = before < 0 ? -1 : chunkOf[before]!
  const chunk = index >= 0 ? chunks[index]! : null
  if (!chunk?.verb || chunk.last !== before || chunk.verb.negated) return null
  const { lemma } = tokens[chunk.head]!
  if (lemma !== 'be' && lemma !== 'include') return null
  for (let i = chunk.first - 1; i >= Math.max(0, chunk.first - 6); i--) {
    const token = tokens[i]!
    if (
      /^(?:dead|deceased|killed|wounded|injured|missing|fatality|death)$/.test(token.text.toLowerCase()) ||
      token.lemma === 'fatality'
    ) {
      const opener = tokens.slice(Math.max(0, i - 3), i)
      const among = opener.some((t) => t.lemma === 'among' || t.lemma === 'of')
      const those = opener.some((t) => /^(?:the|those|these)$/.test(t.text.toLowerCase()))
      const measure = STATE_WORDS.get(token.text.toLowerCase()) ?? COUNT_NOUNS.get(token.lemma) ?? null
      return measure && those && (among || lemma === 'include') ? of(measure, index, placed.end) : null
    }
    if (token.upos === 'VERB' || /^[,;.]$/.test(token.text)) return null
  }
  return null
}

/** "killed 12 people", "injuring at least 30", "forced 300 people to flee". */
function byVerbBefore(view: View, placed: Placed): Governed | null {
  const { tokens, chunks, chunkOf } = view
  const before = previousWord(tokens, placed.first)
  if (before < 0) return null
  const index = chunkOf[before]!
  const chunk = index >= 0 ? chunks[index]! : null
  if (!chunk?.verb || chunk.last !== before) {
    const headline = inHeadline(view, before)
    if (headline) return of(headline, null, placed.end)
    // A participle that was taken into a noun phrase, an adverb between.
    const token = tokens[before]!
    if (token.upos === 'ADV' && before > 0) {
      const inner = chunkOf[before - 1]!
      if (inner >= 0 && chunks[inner]!.verb) return objectOf(view, placed, inner)
    }
    // "The blast injured 40": a verb that may be taken for an adjective; "the injured 40" is none.
    const state = token.upos === 'ADJ' ? STATE_WORDS.get(token.text.toLowerCase()) : undefined
    if (state && tokens[before - 1] && !/^(?:DET|ADV|ADP|AUX|PRON)$/.test(tokens[before - 1]!.upos))
      return of(state, null, placed.end)
    return token.upos === 'VERB' ? of(OBJECT_VERBS.get(token.lemma) ?? null, null, placed.end) : null
  }
  return objectOf(view, placed, index)
}

/** "lost her husband and two grandsons": the verb before what the count is joined to by "and". */
function inList(view: View, placed: Placed): Governed | null {
  const { tokens, chunks, chunkOf } = view
  const and = previousWord(tokens, placed.first)
  const other = tokens[and]?.lemma === 'and' ? (chunkOf[and - 1] ?? -1) : -1
  const verb = other > 0 && chunks[other]!.kind === 'np' ? (chunkOf[chunks[other]!.first - 1] ?? -1) : -1
  return verb >= 0 && chunks[verb]!.verb ? objectOf(view, placed, verb) : null
}

/** "Bus crash kills 12": a verb of harm in the present that may be taken for a plural; never behind an article. */
function inHeadline({ tokens, chunks, chunkOf }: View, at: number): MeasureWord | null {
  const { lemma, text, xpos } = tokens[at]!
  if (xpos !== 'NNS' || !/^(?:kills|injures|wounds|hurts|displaces|strands|traps|maims)$/i.test(text)) return null
  const from = chunks[chunkOf[at]!]?.first ?? at
  return from < at && tokens[from]!.upos !== 'DET' ? (OBJECT_VERBS.get(lemma) ?? null) : null
}

function objectOf(view: View, placed: Placed, index: number): Governed | null {
  const { tokens, chunks } = view
  const chunk = chunks[index]!
  const { lemma } = tokens[chunk.head]!
  if (lemma === 'include') return null
  // "hits 13 officials with sanctions"
  if (lemma === 'hit' && tokens[placed.end + 1]?.lemma === 'with') return of(null, index, placed.end)
  if (chunk.verb!.passive && !chunk.verb!.participle) return of(null, index, placed.end)
  const after = placed.end
  if (isSwept(view, chunk)) return of('damaged', index, after)
  const infinitive = tokens[placed.end + 1]?.lemma === 'to' ? tokens[placed.end + 2] : undefined
  if (/^(?:force|oblige|order|compel|cause|prompt|lead|drive|send)$/.test(lemma)) {
    if (infinitive && /^(?:flee|leave|evacuate|abandon|escape|move)$/.test(infinitive.lemma))
      return of('displaced', index, after)
    const from = tokens.slice(placed.end + 1, placed.end + 7).some((t) => /^(?:home|house|flee)$/.test(t.lemma))
    return of(from ? 'displaced' : null, index, after)
  }
  if (/^(?:leave|render|make)$/.test(lemma)) return stateBehind(view, placed) ?? of(null, index, after)
  if (lemma === 'hold' || lemma === 'take') {
    const captive = tokens
      .slice(placed.end + 1, placed.end + 3)
      .some((t) => /^(?:hostage|prisoner|captive)$/.test(t.lemma))
    return of(
      captive || (placed.head !== null && /^(?:hostage|prisoner|captive)$/.test(tokens[placed.head]!.lemma))
        ? 'detained'
        : null,
      index,
      after,
    )
  }
  const head = placed.head === null ? '' : tokens[placed.head]!.lemma.toLowerCase()
  if (head === 'life') return of(/^(?:claim|take|lose|cost)$/.test(lemma) ? 'killed' : null, index, after)
  if (lemma === 'lose' && (FIGHTERS.has(head) || head === 'man')) return of('killed', index, after)
  if ((lemma === 'lose' || lemma === 'bury') && isMourned(view, placed)) return of('killed', index, after)
  const measure = OBJECT_VERBS.get(lemma) ?? null
  return of(measure === 'wounded' && isToDeath(view, chunk) ? 'killed' : measure, index, after)
}

/** "death toll of 12", "the killing of 40", "a population of 30,000", "home to 40,000", "toll rises to 12". */
function byNounBefore(view: View, placed: Placed): Governed | null {
  const { tokens } = view
  const prep = previousWord(tokens, placed.first)
  if (prep < 0) return null
  const word = tokens[prep]!.lemma
  if (word === 'for' && isLookedFor(view, placed)) return of('missing', null, placed.end)
  if (word === 'to' && tokens[prep - 1]?.lemma === 'home') return of('population', null, placed.end)
  const toll = tollBefore(view, prep)
  if (toll) return of(toll, null, placed.end)
  if (word === 'of' || word === 'at' || word === ':') {
    const lives = word === 'of' && tokens[prep - 1]?.lemma === 'life'
    if (lives && tokens.slice(Math.max(0, prep - 5), prep - 1).some((t) => /^(?:claim|take|cost)$/.test(t.lemma)))
      return of('killed', null, placed.end)
    for (let i = prep - 1; i >= Math.max(0, prep - 3); i--) {
      const token = tokens[i]!
      const noun =
        token.upos === 'NOUN' || token.upos === 'PROPN' ? GOVERNING_NOUNS.get(token.lemma.toLowerCase()) : undefined
      if (noun)
        return of(
          noun === 'fighters' && (placed.head === null || !isPerson(tokens[placed.head]!, false)) ? null : noun,
          null,
          placed.end,
        )
      if (token.upos === 'NOUN' || token.upos === 'VERB') break
    }
  }
  if (
    tokens[prep]!.upos === 'ADP' &&
    !opensClause(view, word, placed.end + 1) &&
    !/^(?:of|than|include|including|plus)$/.test(word) &&
    !(word === 'to' && tokens[prep - 1]?.lemma === 'addition')
  ) {
    return of(null, null, placed.end)
  }
  return null
}

/** "after several people had died": what a preposition opens is a clause when a finite verb follows its noun. */
function opensClause({ chunks, chunkOf }: View, word: string, behind: number): boolean {
  if (!/^(?:after|before|since|until|till|as)$/.test(word)) return false
  const chunk = (chunkOf[behind] ?? -1) >= 0 ? chunks[chunkOf[behind]!]! : null
  return chunk?.verb != null && chunk.first === behind && !chunk.verb.participle && !chunk.verb.infinitive
}

const TOLL_STEPS =
  /^(?:to|at|of|by|from|the|a|an|its|is|was|be|has|have|had|be|now|currently|as|rise|rose|climb|reach|stand|put|top|pass|exceed|grow|increase|jump|hit|surpass|soar|go|to|bring|up|down|official|national|least|more|than|over|about|around|nearly|almost|confirm|total|day|people|,|and|be)$/

const TOLL_VERBS = /^(?:rise|rose|climb|reach|stand|top|pass|exceed|grow|increase|jump|hit|surpass|soar)$/

/** "the death toll has risen to", "the number of wounded reached": what a toll just before the number counts. */
function tollBefore(view: View, from: number): MeasureWord | null {
  const { tokens } = view
  // "passes 2,000": the verb is read as the number's bound
  let risen = TOLL_VERBS.test(tokens[from + 1]?.lemma ?? '')
  for (let i = from; i >= Math.max(0, from - (risen ? 24 : 9)); i--) {
    const token = tokens[i]!
    if (TOLL_VERBS.test(token.lemma)) risen = true
    if (token.lemma === 'toll') {
      const kind = tokens[i - 1]?.lemma
      return kind === 'injury' ? 'wounded' : kind === 'casualty' ? 'casualties' : 'killed'
    }
    if (token.lemma === 'number' && tokens[i + 1]?.lemma === 'of') {
      for (let k = i + 2; k < Math.min(i + 6, from + 1); k++) {
        const state = STATE_WORDS.get(tokens[k]!.text.toLowerCase()) ?? COUNT_NOUNS.get(tokens[k]!.lemma)
        if (state) return state
      }
      return null
    }
    const near =
      STATE_WORDS.has(token.text.toLowerCase()) ||
      COUNT_NOUNS.has(token.lemma) ||
      token.upos === 'PROPN' ||
      token.upos === 'NUM' ||
      token.upos === 'ADP'
    // "the toll from the sinking of the X in last week's storm has risen to": all that stands in the subject.
    const inside = risen && !/^(?:VERB|AUX|SCONJ)$/.test(token.upos) && !/^[.;:]$/.test(token.text)
    if (!TOLL_STEPS.test(token.lemma) && !near && !inside) return null
  }
  return null
}

/** "nine were dead and 130 were shaken": a finite verb right behind the count is its own. */
function hasOwnVerb({ chunks, chunkOf }: View, { end }: Placed): boolean {
  const chunk = chunks[chunkOf[end + 1] ?? -1]
  return chunk?.verb != null && chunk.first === end + 1 && !chunk.verb.participle
}

/** Does the amount stand behind "and", "or" or a comma in a list? */
function isCoordinated(view: View, { first }: Placed): boolean {
  const before = previousWord(view.tokens, first)
  const lemma = view.tokens[before]?.lemma
  return (
    lemma === 'and' ||
    lemma === ',' ||
    lemma === 'or' ||
    lemma === 'plus' ||
    lemma === 'including' ||
    lemma === 'include'
  )
}
