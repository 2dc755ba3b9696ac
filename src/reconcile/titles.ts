import type { EventKind } from '../language/en/event-kinds.ts'
import { TITLE_PASSIVES, TITLE_WORDS, withoutCount } from '../language/en/happening-titles.ts'
import { SINGULAR_BODIES } from '../language/en/name-words.ts'
import { partyOf } from './parties.ts'
import type { EventRecord } from './record.ts'
import type { Happening, Sheet } from './sheet.ts'

type Parts = Pick<EventRecord, 'kind' | 'actors' | 'recipients' | 'place' | 'status'>

/** More actors than this are told as "and others". */
const MOST_NAMES = 3
/** Named in a title is who at least this share of what tells of the happening names: one slip among many names nobody. */
const SHARE = 0.1
/** Longest printed clause taken for a title, in characters. */
const LONGEST = 90

/**
 * The title of a record in words: who does what to whom where, of the merged names and the plain verb of its kind; its
 * noun phrase as printed for what is planned or has no actor; the printed clause when the kind has no plain words.
 */
export function titleOf(parts: Parts, happenings: readonly Happening[], sheet: Sheet): string {
  const words = TITLE_WORDS[parts.kind as EventKind]
  const name = (id: string | null): string | null => sheet.entity(id)?.name ?? null
  const place = name(parts.place)
  const actors = onePerParty(weighty(parts.actors, happenings, 'actors'), sheet).filter((id) => id !== parts.place)
  const names = told(actors, name)
  const recipients = told(
    weighty(parts.recipients, happenings, 'recipients').filter(
      (id) => id !== parts.place && !parts.actors.includes(id),
    ),
    name,
  )
  const phrase = phraseOf(happenings)
  const ahead = parts.status === 'planned' || parts.status === 'hypothetical'
  if (phrase !== null && (words === undefined || names.length === 0 || ahead)) {
    const where = place !== null && !phrase.includes(place) ? ` in ${place}` : ''
    const who = ahead && names.length > 0 ? ` (${series(names)})` : ''
    return upper(`${phrase}${where}${who}`)
  }
  if (words === undefined) return upper(shorten(happenings[0]!.clause))
  if (names.length === 0) {
    const lost = recipients.length > 0 || parts.recipients.length === 0 ? recipients : ['people']
    const done = TITLE_PASSIVES[parts.kind as EventKind]
    if (done !== undefined && lost.length > 0)
      return upper(`${series(lost)} ${done}${place === null ? '' : ` in ${place}`}`)
    if (place === null && lost.length === 0) return upper(shorten(happenings[0]!.clause))
    return upper(
      `${put(words.noun, place)}${place === null || recipients.length === 0 ? '' : ` (${series(recipients)})`}`,
    )
  }
  if (parts.status === 'alleged' && !MERE_WORDS.has(parts.kind))
    return upper(allegedly(phrase, words.noun, names, recipients, place))
  const coming = ahead ? `to ${put(words.many, place)}` : null
  const whom = words.to === null ? [] : recipients
  // "X kills" wants an object: without one the noun tells it.
  if (words.to === '' && whom.length === 0) {
    const noun = words.noun.includes('%')
      ? put(words.noun, place)
      : `${words.noun}${place === null ? '' : ` in ${place}`}`
    return upper(`${noun} by ${series(names)}`)
  }
  const deed = coming ?? put(names.length > 1 || isMany(names[0]!) ? words.many : words.one, place)
  const tail = whom.length === 0 ? '' : ` ${words.to}${words.to === '' ? '' : ' '}${series(whom)}`
  const where = place !== null && !words.one.includes('%') ? ` in ${place}` : ''
  return upper(`${series(names)} ${deed}${tail}${where}`)
}

/** Those of a side that a fair share of the happenings names on it. */
function weighty(
  ids: readonly string[],
  happenings: readonly Happening[],
  side: 'actors' | 'recipients',
): readonly string[] {
  return ids.filter((id) => {
    const times = happenings.filter((h) => h[side].includes(id)).length
    return times === 0 || times >= happenings.length * SHARE
  })
}

/** The names of parties, each once; of those told by how many they are, what they are. */
const told = (ids: readonly string[], name: (id: string) => string | null): readonly string[] => [
  ...new Set(ids.flatMap((id) => withoutCount(name(id) ?? '') || [])),
]

/** Words about a happening: that they were said is not in doubt as a deed is. */
const MERE_WORDS: ReadonlySet<string> = new Set(['accusation', 'demand', 'rejection', 'threat', 'support', 'denial'])

/** "alleged offensive on X by Y": what only others say of the actors is not told as done. */
function allegedly(
  phrase: string | null,
  noun: string,
  names: readonly string[],
  whom: readonly string[],
  place: string | null,
): string {
  const plain = noun.includes('%') ? put(noun, place) : noun
  const what = phrase ?? plain.replace(/^\p{Lu}/u, (c) => c.toLowerCase())
  const where = place !== null && !what.includes(place) ? ` in ${place}` : ''
  const who = names.some((name) => what.includes(name)) ? '' : ` by ${series(names)}`
  const lost = whom.filter((name) => !what.includes(name))
  return `alleged ${what}${where}${who}${lost.length === 0 ? '' : ` (${series(lost)})`}`
}

/** The first actor of each party: an army and its government act as one in a title. */
function onePerParty(ids: readonly string[], sheet: Sheet): readonly string[] {
  const seen = new Set<string | null>()
  return ids.filter((id) => {
    const party = partyOf(id, sheet.entity)
    return !seen.has(party) && seen.add(party)
  })
}

/** The phrase most lineages use for it, then the longest; null when none names it with a noun of two words or more. */
function phraseOf(happenings: readonly Happening[]): string | null {
  const lineages = new Map<string, Set<number>>()
  for (const h of happenings) {
    if (h.phrase !== null && h.phrase.length <= LONGEST)
      lineages.set(h.phrase, (lineages.get(h.phrase) ?? new Set()).add(h.lineage))
  }
  const sorted = [...lineages].sort(
    (a, b) => b[1].size - a[1].size || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  )
  return (sorted.find(([p]) => p.includes(' ')) ?? sorted[0])?.[0] ?? null
}

/** The pattern with the place in it; without a place the preposition before it goes too. */
const put = (pattern: string, place: string | null): string =>
  place === null ? pattern.replace(/(?: (?:in|on|of|from|to|for|off))? ?%/, '') : pattern.replace('%', () => place)

/** "A", "A and B", "A, B and C", "A, B, C and others". */
export function series(names: readonly string[]): string {
  const few = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), 'others'] : names
  return few.length < 2 ? (few[0] ?? '') : `${few.slice(0, -1).join(', ')} and ${few.at(-1)}`
}

/** Does the name take a plural verb ("rebels", "Syrian forces", not "United States", "Hezbollah")? */
function isMany(name: string): boolean {
  const last = name.toLowerCase().split(' ').at(-1) ?? ''
  if (SINGULAR_BODIES.has(last)) return false
  return /(?:[^su]s|men|people|police)$/.test(last)
}

/** White space folded and, past the longest title, cut at a word. */
function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST) return plain
  const cut = plain.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(40, cut.lastIndexOf(' ')))} …`
}

const upper = (text: string): string => text.replace(/^\p{Ll}/u, (c) => c.toUpperCase())
