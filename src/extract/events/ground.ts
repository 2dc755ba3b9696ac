import type { Chunk, Sentence } from '../../annotate/sentence.ts'
import { isDemonym } from '../../language/en/demonyms.ts'
import { PEOPLE_NOUNS, PLACE_NOUNS } from '../../language/en/event-words.ts'
import { isTitleWord } from '../../language/en/titles.ts'
import type { Entity } from '../entities/entity.ts'
import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'
import { isOneOf } from './draft.ts'
import type { Phrase } from './phrases.ts'

/** An entity named inside a phrase before its head; `joined` when "and" or a comma follows it. */
export interface Modifier {
  readonly entity: string
  readonly place: boolean
  readonly joined: boolean
}

/** What the phrases of one document name: entities by mention and reference, and whether they are people or places. */
export interface Ground {
  /** Entities that a phrase names by its heads, in order, each once: who acts or suffers. */
  readonly who: (sentence: Sentence, phrase: Phrase | null) => string[]
  /** The place entity that a phrase names by a head, or null. */
  readonly where: (sentence: Sentence, phrase: Phrase | null) => string | null
  readonly isPeople: (sentence: Sentence, phrase: Phrase | null) => boolean
  readonly isPlace: (sentence: Sentence, phrase: Phrase | null) => boolean
  /** Whose something is: people and states in a phrase before its head, or in the phrase "of" or "for" after it ("positions of X"). */
  readonly owners: (sentence: Sentence, phrase: Phrase | null) => string[]
  /** Entities named inside a chunk before its head: "Qusair" and "Syrian" in "the Syrian Qusair assault". */
  readonly modifiers: (sentence: Sentence, chunk: Chunk) => Modifier[]
  readonly entity: (id: string) => Entity | undefined
}

/** Heads that only count what "of …" names: "hundreds of rebels". The phrase after "of" is meant. */
const COUNTERS = new Set(
  'hundred thousand dozen score million number group member some one many most all several part rest majority lot handful crowd total couple pair wave column family'.split(
    ' ',
  ),
)
const PRONOUNS_OF_PEOPLE = new Set([
  'he',
  'she',
  'they',
  'we',
  'i',
  'him',
  'her',
  'them',
  'us',
  'me',
  'who',
  'whom',
  'himself',
  'themselves',
  'you',
])

export function groundOf(reading: Reading): Ground {
  const entities = new Map(reading.entities.map((e) => [e.id, e]))
  const mentions = [...reading.mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)

  /** Index of the first mention that could reach a place of the text; mentions are short, so a few steps back do. */
  const firstFrom = (start: number): number => {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (mentions[middle]!.span.start < start) low = middle + 1
      else high = middle
    }
    return low
  }
  const covering = (start: number, end: number): Mention | null => {
    let best: Mention | null = null
    for (let i = firstFrom(start + 1) - 1, steps = 0; i >= 0 && steps < 8; i--, steps++) {
      const { span } = mentions[i]!
      if (
        span.start <= start &&
        span.end >= end &&
        (best === null || span.end - span.start > best.span.end - best.span.start)
      )
        best = mentions[i]!
    }
    return best
  }
  const mentionAt = (sentence: Sentence, token: number): Mention | null => {
    const { span } = sentence.tokens[token]!
    return covering(span.start, span.end)
  }
  const referenceAt = (sentence: Sentence, chunk: Chunk): string | null => {
    for (let i = chunk.first; i <= chunk.last; i++) {
      const found = reading.references.get(sentence.tokens[i]!.span.start)
      if (found) return found.entity
    }
    return null
  }
  const modifiers: Ground['modifiers'] = (sentence, chunk) => {
    const from = sentence.tokens[chunk.first]!.span.start
    const to = sentence.tokens[chunk.head]!.span.start
    const found: Modifier[] = []
    for (let i = firstFrom(from); i < mentions.length && mentions[i]!.span.start < to; i++) {
      const m = mentions[i]!
      if (m.entity !== null && m.span.end <= to)
        found.push({
          entity: m.entity,
          place: m.type === 'place' && !isDemonym(m.text),
          joined: /^(?:,| and| or)\s/.test(reading.document.text.slice(m.span.end, m.span.end + 5)),
        })
    }
    // "their withdrawal": the pronoun stands for its owner.
    for (let i = chunk.first; i < chunk.head; i++) {
      const reference = reading.references.get(sentence.tokens[i]!.span.start)
      if (reference && sentence.tokens[i]!.xpos === 'PRP$')
        found.push({
          entity: reference.entity,
          place: entities.get(reference.entity)?.kind === 'place',
          joined: false,
        })
    }
    return found
  }
  /** Entity of one chunk, by its head, a reference, or for people without a name a modifier ("Syrian warplanes"). */
  const entityOf = (sentence: Sentence, chunk: Chunk): string | null => {
    const mention = mentionAt(sentence, chunk.head)
    if (mention?.entity) return mention.entity
    const reference = referenceAt(sentence, chunk)
    if (reference !== null && sentence.tokens[chunk.head]!.upos !== 'PROPN') {
      // "their fighters" is not "they": only a pronoun or definite noun that is the head.
      const owner = sentence.tokens.slice(chunk.first, chunk.head).some((t) => t.xpos === 'PRP$')
      if (!owner) return reference
    }
    return null
  }
  /** "hundreds of rebels": the chunk after "of", when the head only counts. */
  const meant = (sentence: Sentence, chunk: Chunk): Chunk => {
    const head = sentence.tokens[chunk.head]!
    // "the strategic town of X" is X.
    if (isOneOf(PLACE_NOUNS, head.lemma) && mentionAt(sentence, chunk.head)?.entity == null) {
      const named = sentence.chunks.find((c) => c.kind === 'np' && c.first === chunk.last + 2)
      const of = named && sentence.tokens[chunk.last + 1]!.text.toLowerCase() === 'of'
      if (of && mentionAt(sentence, named.head)?.type === 'place') return named
    }
    const next = sentence.chunks.find((c) => c.kind === 'np' && c.first === chunk.last + 2)
    if (!next || sentence.tokens[chunk.last + 1]?.text.toLowerCase() !== 'of') return chunk
    if (isOneOf(COUNTERS, head.lemma) || head.upos === 'NUM' || head.upos === 'DET') return next
    // "Secretary of State X" is X.
    const named = mentionAt(sentence, next.head)
    return isTitleWord(head.text) && named?.type === 'person' && named.form === 'name' ? next : chunk
  }
  const who: Ground['who'] = (sentence, phrase) => {
    const found: string[] = []
    const put = (id: string | null | undefined): void => {
      if (id && !found.includes(id)) found.push(id)
    }
    phrase?.chunks.forEach((printed, at) => {
      const chunk = meant(sentence, printed)
      // A possessive that owns the next chunk acts only when nothing else does: "Syria's | army" is the army.
      const owns = at + 1 < phrase.chunks.length && phrase.chunks[at + 1]!.first === printed.last + 1
      const id = entityOf(sentence, chunk)
      // "Russian and US officials": each adjective is an actor of its own
      for (const m of modifiers(sentence, chunk)) if (m.joined) put(m.entity)
      if (owns) {
        if (entityOf(sentence, phrase.chunks[at + 1]!) === null) put(id)
        return
      }
      if (id !== null) {
        put(id)
        return
      }
      const head = sentence.tokens[chunk.head]!
      if (isOneOf(PEOPLE_NOUNS, head.lemma) || isOneOf(ACTING_THINGS, head.lemma)) {
        for (const m of modifiers(sentence, chunk)) put(m.entity)
      }
    })
    return found
  }
  const where: Ground['where'] = (sentence, phrase) => {
    for (const chunk of phrase?.chunks ?? []) {
      const id =
        entityOf(sentence, meant(sentence, chunk)) ??
        (isOneOf(PLACE_NOUNS, lemmaOf(sentence, chunk))
          ? modifiers(sentence, chunk).find((m) => m.place)?.entity
          : null)
      if (id && entities.get(id)?.kind === 'place') return id
    }
    return null
  }
  const lemmaOf = (sentence: Sentence, chunk: Chunk): string => sentence.tokens[chunk.head]!.lemma.toLowerCase()
  const isPeople: Ground['isPeople'] = (sentence, phrase) =>
    (phrase?.chunks ?? []).some((printed) => {
      const chunk = meant(sentence, printed)
      const head = sentence.tokens[chunk.head]!
      if (PRONOUNS_OF_PEOPLE.has(head.text.toLowerCase()) || head.upos === 'NUM') return true
      const id = entityOf(sentence, chunk)
      if (id !== null) {
        const entity = entities.get(id)
        // A country or capital acts for its people; a village does not.
        if (entity) return entity.kind !== 'place' || head.upos === 'PRON' || /^\p{Lu}/u.test(head.text)
      }
      // "the newspaper La Voz"
      const named = head.upos === 'PROPN' ? sentence.tokens.slice(chunk.first, chunk.head) : []
      return [...named.filter((t) => t.upos === 'NOUN'), head].some(
        (t) => isOneOf(PEOPLE_NOUNS, t.lemma) || PEOPLE_NOUNS.has(t.lemma),
      )
    })
  const isPlace: Ground['isPlace'] = (sentence, phrase) =>
    (phrase?.chunks ?? []).some((printed) => {
      const chunk = meant(sentence, printed)
      const id = entityOf(sentence, chunk)
      if (id !== null) return entities.get(id)?.kind === 'place'
      return isOneOf(PLACE_NOUNS, lemmaOf(sentence, chunk))
    })
  const owners: Ground['owners'] = (sentence, phrase) => {
    const isParty = (id: string): boolean => {
      const entity = entities.get(id)
      return entity !== undefined && (entity.kind !== 'place' || entity.place?.precision === 'country')
    }
    const found = (phrase?.chunks ?? []).flatMap((chunk, at) => {
      const before = modifiers(sentence, chunk).map((m) => m.entity)
      const possessor = sentence.chunks.find((c) => c.kind === 'np' && c.last === chunk.first - 1)
      const possessed = possessor && sentence.tokens[possessor.last]!.xpos === 'POS'
      const owner = possessed && phrase!.chunks[at - 1] !== possessor ? entityOf(sentence, possessor) : null
      const next = sentence.chunks.find((c) => c.kind === 'np' && c.first === chunk.last + 2)
      const link = sentence.tokens[chunk.last + 1]?.text.toLowerCase()
      const after =
        next && (link === 'of' || link === 'for' || link === 'by' || link === 'from')
          ? who(sentence, { preposition: link, chunks: [next] })
          : []
      return [...(owner === null ? [] : [owner]), ...before, ...after]
    })
    return [...new Set(found)].filter(isParty)
  }
  return { who, where, isPeople, isPlace, owners, modifiers, entity: (id) => entities.get(id) }
}

/** Things that act for those who own them: "Israeli aircraft", "rebel artillery". */
const ACTING_THINGS = new Set(
  'aircraft plane warplane jet helicopter gunship drone tank artillery warship ship boat vessel navy mission delegation leadership spokesman spokeswoman spokesperson statement bulldozer missile rocket mortar side'.split(
    ' ',
  ),
)
