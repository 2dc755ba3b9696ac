import type { AnnotatedDocument, Sentence } from '../../annotate/sentence.ts'
import { COUNTRIES } from '../../language/en/countries.ts'
import type { Span } from '../../text/span.ts'
import type { Draft } from './draft.ts'
import type { References } from './entity.ts'
import { isSubject, type Naming, namingsOf, othersSince } from './namings.ts'

const HE = new Set(['he', 'him', 'his', 'himself'])
const SHE = new Set(['she', 'her', 'hers', 'herself'])
const THEY = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const IT = new Set(['it', 'its', 'itself'])

const CAPITALS = new Set(COUNTRIES.flatMap((country) => country.capitals))
const isCapital = (name: string): boolean => CAPITALS.has(name)

/** Common nouns that, with "the" or "this", name again what was named: what they may refer to. */
const BODY_NOUN = new Set(
  'group organization organisation agency body party movement militia company ministry council committee commission coalition network alliance broadcaster channel newspaper charity institution administration bloc union faction'.split(
    ' ',
  ),
)
const TOWN_NOUN = new Set('town city village port capital camp district area'.split(' '))
const ROLE_NOUN = new Set(
  'spokesman spokeswoman spokesperson envoy president minister ambassador official leader commander general activist diplomat chief secretary premier chancellor governor mayor director senator lawyer cleric king prime representative officer colonel'.split(
    ' ',
  ),
)

/**
 * What pronouns and definite nouns refer to. A person for he and she, by gender; bodies for it; several or a body of people
 * for they. The subject of the sentence before is preferred, then the nearest; two that fit alike are declined.
 * Looks back two sentences, and over a cut to the passage before it (`Block.continues`).
 */
export function findReferences(
  document: AnnotatedDocument,
  drafts: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
  story: string | null,
): References {
  const references = new Map<number, { span: Span; entity: string }>()
  const namings = namingsOf(drafts)
  const covered = new Set<number>()
  for (const { members } of drafts)
    for (const { sentence, first, last } of members)
      for (let i = first; i <= last; i++) covered.add(sentence.tokens[i]!.span.start)
  document.sentences.forEach((sentence, index) => {
    const reach = reachOf(document, index)
    sentence.tokens.forEach((token, i) => {
      if ((token.upos !== 'PRON' && token.upos !== 'NOUN') || covered.has(token.span.start)) return
      const word = token.text.toLowerCase()
      let found: Draft | null = null
      if (HE.has(word) || SHE.has(word))
        found = person(namings, sentence, index, token.span.start, reach, HE.has(word) ? 'm' : 'f')
      else if (THEY.has(word)) {
        found = several(namings, sentence, index, token.span.start, reach)
        if (found && othersSince(document, namings, found, index, i)) found = null
      } else if (word === 'it' && saidBefore(sentence, i) !== null)
        found = speaker(namings, index, saidBefore(sentence, i)!)
      else if (IT.has(word) && (word !== 'it' || speaks(sentence, i)))
        found = body(namings, sentence, index, token.span.start, reach, word === 'its')
      else if (token.upos === 'NOUN' && isDefinite(sentence, i))
        found = definite(namings, sentence, i, index, reach, drafts, story)
      if (!found) return
      references.set(token.span.start, {
        span: { start: token.span.start, end: token.span.end },
        entity: ids.get(found)!,
      })
      // What a pronoun refers to is named again, and stands for the next one.
      namings.push({
        draft: found,
        sentence: index,
        start: token.span.start,
        end: token.span.end,
        subject: isSubject(sentence, i),
        plural: THEY.has(word),
      })
    })
  })
  return new Map([...references].sort((a, b) => a[0] - b[0]))
}

/** Sentences a pronoun may look back on: its own, the two before it, and, at the top of a block that goes on, the end of the block it continues. */
function reachOf(document: AnnotatedDocument, index: number): ReadonlySet<number> {
  const { sentences, blocks } = document
  const reach = new Set([index])
  const block = sentences[index]!.block
  let left = 2
  let at = index - 1
  while (left > 0 && at >= 0 && sentences[at]!.block === block) {
    reach.add(at--)
    left--
  }
  if (left === 0) return reach
  const continued = blocks[block]?.continues
  let from = at
  if (continued !== undefined) {
    from = -1
    for (let i = 0; i < sentences.length; i++) if (sentences[i]!.block === continued) from = i
  }
  while (left > 0 && from >= 0) {
    const kind = blocks[sentences[from]!.block]?.kind
    if (
      continued === undefined &&
      (kind === 'box' || kind === 'caption' || kind === 'credit' || kind === 'subheading')
    ) {
      from--
      continue
    }
    reach.add(from--)
    left--
  }
  return reach
}

/** The best of the namings before an offset that pass a test: same sentence and subject first, then the sentence before. Null when two fit alike. */
function best(
  namings: readonly Naming[],
  index: number,
  at: number,
  reach: ReadonlySet<number>,
  test: (naming: Naming) => boolean,
): Draft | null {
  return bestWithPoints(namings, index, at, reach, test)?.draft ?? null
}

function bestWithPoints(
  namings: readonly Naming[],
  index: number,
  at: number,
  reach: ReadonlySet<number>,
  test: (naming: Naming) => boolean,
): { readonly draft: Draft; readonly points: number } | null {
  const points = new Map<Draft, number>()
  const order = [...reach].sort((a, b) => b - a)
  for (const naming of namings) {
    if (naming.end > at || !reach.has(naming.sentence) || !test(naming)) continue
    const distance = naming.sentence === index ? 0 : order.indexOf(naming.sentence)
    const score = 10 - 3 * distance + (naming.subject ? 4 : 0) + naming.start / 1e7
    if (score > (points.get(naming.draft) ?? Number.NEGATIVE_INFINITY)) points.set(naming.draft, score)
  }
  const ranked = [...points].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (!first) return null
  return second && first[1] - second[1] < 1 ? null : { draft: first[0], points: first[1] }
}

function person(
  namings: readonly Naming[],
  _sentence: Sentence,
  index: number,
  at: number,
  reach: ReadonlySet<number>,
  gender: 'm' | 'f',
): Draft | null {
  const isPerson = ({ draft }: Naming): boolean => draft.kind === 'person'
  const known = bestWithPoints(namings, index, at, reach, (n) => isPerson(n) && n.draft.gender === gender)
  const open = bestWithPoints(
    namings,
    index,
    at,
    reach,
    (n) => isPerson(n) && (n.draft.gender === gender || n.draft.gender === null),
  )
  // Someone of unknown gender who stands nearer is meant when much nearer, and leaves it open when a little.
  if (known && open && open.draft !== known.draft) return open.points - known.points >= 3 ? open.draft : null
  const near = known?.draft ?? (open?.draft.gender === null ? open.draft : null)
  return near ?? onlyOne(namings, index, at, gender)
}

/** How many sentences back the only man or woman of a report is still meant (a box or an aside may lie between). */
const FAR = 12

/** The only person of a gender named so far, when nobody of unknown gender was named since. */
function onlyOne(namings: readonly Naming[], index: number, at: number, gender: 'm' | 'f'): Draft | null {
  const before = namings.filter((naming) => naming.end <= at && naming.draft.kind === 'person')
  const drafts = new Set(before.filter((naming) => naming.draft.gender === gender).map((naming) => naming.draft))
  if (drafts.size !== 1) return null
  const [draft] = [...drafts]
  const last = Math.max(...before.filter((naming) => naming.draft === draft).map((naming) => naming.sentence))
  const doubt = before.some((naming) => naming.draft.gender === null && naming.sentence >= last)
  return doubt || index - last > FAR ? null : draft!
}

function several(
  namings: readonly Naming[],
  _sentence: Sentence,
  index: number,
  at: number,
  reach: ReadonlySet<number>,
): Draft | null {
  const plural = best(namings, index, at, reach, ({ draft, plural }) => draft.kind === 'group' && plural)
  return (
    plural ?? best(namings, index, at, reach, ({ draft }) => draft.kind === 'group' || draft.kind === 'organization')
  )
}

function body(
  namings: readonly Naming[],
  sentence: Sentence,
  index: number,
  at: number,
  reach: ReadonlySet<number>,
  possessive: boolean,
): Draft | null {
  const test = ({ draft, plural }: Naming): boolean =>
    !plural && (draft.kind === 'organization' || draft.kind === 'group')
  if (!possessive) return best(namings, index, at, reach, test)
  // "Russia and its allies"
  const i = sentence.tokens.findIndex((token) => token.span.start === at)
  const joint = /^(?:and|or)$/.test(sentence.tokens[i - 1]?.text ?? '') ? sentence.tokens[i - 2]?.span.end : undefined
  const joined = joint === undefined ? undefined : namings.find((naming) => naming.end === joint)
  if (joined && !joined.plural && joined.draft.kind !== 'person') return joined.draft
  const here = new Set([index])
  const subject = best(
    namings,
    index,
    at,
    here,
    (naming) => naming.subject && (test(naming) || naming.draft.kind === 'place'),
  )
  return subject ?? best(namings, index, at, here, test)
}

/** Verbs by which "it" is somebody ("It said …"); with others it may be nobody ("It is clear that …"). Lemmas. */
const ACTS = new Set(
  'say add tell warn urge call deny claim insist accuse report announce hope want plan condemn vow promise reject confirm demand intend expect fear believe attack seize capture launch release publish quote cite blame describe estimate withdraw fire kill receive send'.split(
    ' ',
  ),
)

/** Verbs by which a body or a state tells of itself: "said it would". Lemmas. */
const TELLS = new Set(
  'say announce add insist claim report deny declare confirm admit state warn reveal acknowledge'.split(' '),
)

/** The offset of the verb of saying that stands right before "it" or "that it"; null without one. */
function saidBefore({ tokens, chunks }: Sentence, at: number): number | null {
  const last = tokens[at - 1]?.text.toLowerCase() === 'that' ? at - 2 : at - 1
  const group = chunks.find((c) => c.kind === 'vg' && c.last === last)
  const next = tokens[at + 1]
  if (!group || !TELLS.has(tokens[group.head]!.lemma) || group.verb!.passive) return null
  return next && (next.upos === 'AUX' || next.upos === 'VERB' || next.upos === 'ADV')
    ? tokens[group.first]!.span.start
    : null
}

/** The body or state that is the subject of a verb at an offset of a sentence. */
function speaker(namings: readonly Naming[], index: number, verb: number): Draft | null {
  const subject = namings.findLast((n) => n.sentence === index && n.end <= verb && n.subject)
  if (!subject || subject.plural || subject.end < verb - 40) return null
  const { kind, place } = subject.draft
  return kind === 'organization' || kind === 'group' || place?.precision === 'country' ? subject.draft : null
}

/** Does "it" speak or act here? */
function speaks(sentence: Sentence, at: number): boolean {
  const { tokens, chunks } = sentence
  const before = tokens[at - 1]
  if (before && (before.upos === 'ADP' || (before.upos === 'VERB' && before.lemma !== 'say'))) return false
  const next = chunks.find((c) => c.kind === 'vg' && c.first > at)
  if (!next || tokens.slice(at + 1, next.first).some((token) => token.upos !== 'ADV')) return false
  return ACTS.has(tokens[next.head]!.lemma)
}

const isDefinite = (sentence: Sentence, at: number): boolean => {
  const chunk = sentence.chunks.find((c) => c.kind === 'np' && c.head === at)
  const opener = chunk ? sentence.tokens[chunk.first] : sentence.tokens[at - 1]
  return (
    opener !== undefined &&
    /^(?:the|this|that)$/i.test(opener.text) &&
    sentence.tokens[at]!.xpos === 'NN' &&
    (chunk === undefined || at - chunk.first <= 3) &&
    sentence.tokens[at + 1]?.text !== 'of'
  )
}

function definite(
  namings: readonly Naming[],
  sentence: Sentence,
  at: number,
  index: number,
  reach: ReadonlySet<number>,
  drafts: readonly Draft[],
  story: string | null,
): Draft | null {
  const token = sentence.tokens[at]!
  const lemma = token.lemma.toLowerCase()
  const bare = /^(?:the|this|that)$/i.test(sentence.tokens[at - 1]?.text ?? '')
  // "the Reuters news agency" names itself
  if (!bare && sentence.tokens.slice(Math.max(0, at - 3), at).some((t) => t.upos === 'PROPN')) return null
  if (BODY_NOUN.has(lemma)) {
    if (
      !bare &&
      !sentence.tokens
        .slice(Math.max(0, at - 3), at)
        .some((t) => /^(?:militant|armed|Lebanese|news|aid|rebel|terror|terrorist|rights|monitoring)$/.test(t.text))
    )
      return null
    return best(
      namings,
      index,
      token.span.start,
      reach,
      ({ draft }) => draft.kind === 'organization' || (draft.kind === 'group' && draft.family === null),
    )
  }
  if (TOWN_NOUN.has(lemma) && bare) {
    const towns = drafts.filter(
      (draft) =>
        draft.kind === 'place' &&
        draft.place?.precision === 'exact' &&
        !(lemma !== 'city' && lemma !== 'capital' && draft.members.some(({ mention }) => isCapital(mention.text))),
    )
    const near = best(namings, index, token.span.start, reach, ({ draft }) => towns.includes(draft))
    if (near) return near
    // Far from any naming: the town the report is about, when it names one far more than others.
    const ranked = [...towns].sort((a, b) => b.members.length - a.members.length)
    const [first, second] = ranked
    return first && first.members.length >= 3 && (!second || second.members.length * 2 <= first.members.length)
      ? first
      : null
  }
  if (lemma === 'country' && bare) {
    const near = best(
      namings,
      index,
      token.span.start,
      new Set([index, index - 1]),
      ({ draft }) => draft.kind === 'place' && draft.place?.precision === 'country',
    )
    return (
      near ??
      (story === null
        ? null
        : (drafts.find(
            (draft) => draft.kind === 'place' && draft.place?.precision === 'country' && draft.place.country === story,
          ) ?? null))
    )
  }
  if (ROLE_NOUN.has(lemma) && (bare || at - 2 >= 0)) {
    const holders = drafts.filter(
      (draft) =>
        draft.kind === 'person' &&
        (draft.roles.some((role) => role.toLowerCase().split(/\s+/).includes(lemma)) ||
          draft.members.some(({ mention }) => holdsTitle(draft, mention.span.start, lemma))),
    )
    if (holders.length === 1 && bare && holders[0]!.members[0]!.mention.span.start < token.span.start)
      return holders[0]!
    return bare ? best(namings, index, token.span.start, reach, ({ draft }) => holders.includes(draft)) : null
  }
  return null
}

const holdsTitle = (draft: Draft, start: number, lemma: string): boolean => {
  const member = draft.members.find(({ mention }) => mention.span.start === start)
  const before = member?.sentence.tokens[member.first - 1]
  return before?.text.toLowerCase().replace(/\.$/, '') === lemma
}
