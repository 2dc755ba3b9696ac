import type { Sentence } from '../../annotate/sentence.ts'
import { countryOfDemonym, isDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { genderOfName, PARTICLES } from '../../language/en/given-names.ts'
import {
  GROUP_HEADS,
  knownName,
  longestKnownFrom,
  MEDIA_HEADS,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
} from '../../language/en/organizations.ts'
import { COMPASS, OTHER_PROPER, PLACE_HEADS, PLACE_NOUNS } from '../../language/en/proper-words.ts'
import { isTitlePart, isTitleWord } from '../../language/en/titles.ts'
import type { Candidate } from './candidate.ts'
import { classify } from './classify.ts'
import type { EntityKind } from './mention.ts'
import { followsOffice, isOffice } from './offices.ts'
import { isTitleCase, runsOf } from './runs.ts'
import { joined, type Word, wordsOf } from './words.ts'

interface Piece {
  readonly first: number
  readonly last: number
  readonly type: EntityKind | null
  readonly weight: number
}

/** Every run of capitals of a sentence cut into names, each with what it likely names. */
export function findNames(sentence: Sentence, index: number, text: string, gazetteer: Gazetteer): Candidate[] {
  const words = wordsOf(sentence, text)
  const candidates: Candidate[] = []
  const runs = runsOf(words, gazetteer)
  const shouting = runs.length > 0 && isTitleCase(words)
  for (const run of runs) {
    let at = run.first
    while (at <= run.last) {
      const piece = nextPiece(words, at, run.last, run.first, gazetteer, shouting)
      if (piece.weight >= 0 && piece.last >= piece.first) {
        const start = words[piece.first]!.start
        const end = words[piece.last]!.end
        candidates.push({ sentence: index, ...piece, start, end, text: text.slice(start, end) })
      }
      at = Math.max(at, piece.last) + 1
    }
  }
  for (let i = 0; i < words.length; i++) {
    const inside = words[i]!.capital ? insideOf(words[i]!, i, index) : null
    if (inside) candidates.push(inside)
  }
  return candidates
}

/** A piece that is no name: titles, adjectives of nation, ties. */
const skip = (first: number, last: number): Piece => ({ first, last, type: null, weight: -1 })

/** The name that begins at a word of a run, or what must be passed over. */
function nextPiece(
  words: readonly Word[],
  at: number,
  end: number,
  runFirst: number,
  gazetteer: Gazetteer,
  shouting: boolean,
): Piece {
  const word = words[at]!
  if (!word.capital && !PARTICLES.has(word.lower)) return skip(at, at)
  if (OTHER_PROPER.has(word.text) || /^(?:TV|US-led)$/.test(word.text)) return skip(at, at)

  if (followsOffice(words, at, gazetteer)) return personAfterTitle(words, at, at, end, gazetteer)
  const organization = organizationAt(words, at, end, gazetteer)
  const known = knownAt(words, at, end)
  if (known && known.last >= (organization?.last ?? -1)) return known
  const place = placeAt(words, at, end, gazetteer)
  if (organization && organization.last > (place?.last ?? -1)) return organization

  const title = titleAt(words, at, end)
  if (title >= at && !(place && place.last > title)) {
    if (title === end) return skip(at, title)
    const next = title + 1
    // "Foreign Minister, X" has a comma; "King's Lynn" a possessive: what follows a title in the run is its holder.
    return personAfterTitle(words, at, next, end, gazetteer)
  }
  if (isDemonym(word.text) && !place) {
    return skip(at, at)
  }
  const two = at < end ? `${word.text} ${words[at + 1]!.text}` : ''
  if (two !== '' && countryOfDemonym(two) !== undefined) return skip(at, at + 1)
  if (COMPASS.test(word.text) && !place && at < end) return skip(at, at)
  if (place) return decidePlace(words, at, place, end, gazetteer)
  if (shouting && known === null) return shoutedPiece(words, at, end, gazetteer)
  return unknownPiece(words, at, end, runFirst, gazetteer)
}

/** The longest known organization or group that begins here. */
function knownAt(words: readonly Word[], at: number, end: number): Piece | null {
  for (let last = Math.min(end, at + longestKnownFrom(words[at]!.text) - 1); last >= at; last--) {
    const name = knownName(joined(words, at, last))
    if (!name) continue
    if (at === last && isDoubtful(words, at)) return null
    return { first: at, last, type: name.kind, weight: 3 }
  }
  return null
}

/** Known names that are words, places or persons as well: they want a cue beside them. */
const DOUBTFUL = new Set(
  'Sana Petra Mena MENA Ansa Dawn Zaman Maan Fars Tolo Guardian Observer Pravda Sputnik Liberation Bild Spiegel Spa SPA RT IS CAR Shell Apple Intel Congress Senate Commonwealth Amnesty SEC WHO Tories Wagner APP CARE Fatah Eta Amazon Mehr Dogan Time PA PDP ADF PLA AP DW RIA ANI'.split(
    ' ',
  ),
)

function isDoubtful(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (!DOUBTFUL.has(word.text)) return false
  if (word.shouted && word.text.length >= 2 && /^(?:AP|AFP|DW|WHO|PA|RIA|SEC|CAR)$/.test(word.text)) return false
  return !isMediaCued(words, at)
}

/** "the state news agency, X", "X news agency", "X agency", "the daily X", "X reported": what stands beside is a medium. */
function isMediaCued(words: readonly Word[], at: number): boolean {
  const isCue = (word: Word | undefined): boolean =>
    word !== undefined &&
    /^(?:agency|newspaper|daily|broadcaster|channel|station|network|television|tv|radio|magazine|website|paper|newswire|wire|outlet)$/.test(
      word.lower,
    )
  if (isCue(words[at + 1]) || (/^(?:news|state|satellite)$/.test(words[at + 1]?.lower ?? '') && isCue(words[at + 2])))
    return true
  const before = words[at - 1]
  if (isCue(before)) return true
  if (before && /^[,(]$/.test(before.text) && isCue(words[at - 2])) return true
  return (
    /^(?:the|The|al|Al)$/.test(before?.text ?? '') &&
    /^(?:Guardian|Observer|Senate|Congress|Commonwealth|Tories)$/.test(words[at]!.text)
  )
}

/** "Defence Ministry", "Syrian Observatory for Human Rights", "Ministry of Foreign Affairs". */
function organizationAt(words: readonly Word[], at: number, end: number, gazetteer: Gazetteer): Piece | null {
  const opener = words[at]!
  // a head that opens: "Ministry of …"
  let body = -1
  if (ORGANIZATION_OPENERS.has(opener.lower) && at + 1 <= end && /^(?:of|for|on)$/.test(words[at + 1]!.lower)) {
    body = ofPhrase(words, at + 2, end, gazetteer)
  }
  // words before a head that closes
  for (let i = at + 1; i <= end && i <= at + 6; i++) {
    const word = words[i]!
    if (word.possessive) break
    if (!word.capital && !/^(?:and|&|of|for|the)$/.test(word.lower) && !PARTICLES.has(word.lower)) break
    // "Russia and the United Nations" are two
    if (
      word.lower === 'and' &&
      (isWhole(words[i - 1]!, gazetteer) ||
        words[i + 1]?.lower === 'the' ||
        ORGANIZATION_HEADS.has(words[i - 1]!.lower))
    )
      break
    if (i - 1 > at && isTitleWord(words[i - 1]!.text) && !ORGANIZATION_HEADS.has(word.lower)) break
    if (
      ORGANIZATION_HEADS.has(word.lower.replace(/\.$/, '')) &&
      word.capital &&
      !/^(?:and|&|of|for|the)$/.test(words[i - 1]!.lower)
    ) {
      // "President X Foundation" begins after the title; "Foreign Ministry" does not.
      const head = i
      let last = head
      if (
        head + 1 <= end &&
        /^(?:of|for|on)$/.test(words[head + 1]!.lower) &&
        (ORGANIZATION_OPENERS.has(word.lower) || words[head + 1]!.lower === 'for')
      ) {
        last = Math.max(last, ofPhrase(words, head + 2, end, gazetteer))
      }
      // a further head: "Human Rights Council Office"
      while (last < end && words[last + 1]!.capital && ORGANIZATION_HEADS.has(words[last + 1]!.lower)) last++
      if (last > body && !startsWithPersonTitle(words, at, head)) body = last
    }
  }
  if (body < 0) return null
  let first = at
  while (first < body && COMPASS.test(words[first]!.text) && first + 1 < body && /^[a-z]/.test(words[first]!.text))
    first++
  const head = headOf(words, at, body)
  const type: EntityKind = GROUP_HEADS.has(head) && !MEDIA_HEADS.has(head) ? 'group' : 'organization'
  return { first, last: body, type, weight: 3 }
}

/** Is a word a name by itself, so that "and" after it begins another? */
const isWhole = (word: Word, gazetteer: Gazetteer): boolean =>
  word.shouted ||
  isDemonym(word.text) ||
  knownName(word.text) !== null ||
  gazetteer.find(word.text)[0]?.kind === 'country'

/** "General X Army"? A title with a person's name before the head is no part of an organization's name. */
function startsWithPersonTitle(words: readonly Word[], at: number, head: number): boolean {
  return head - at >= 2 && isTitleWord(words[at]!.text) && genderOfName(words[at + 1]!.text) !== null
}

function headOf(words: readonly Word[], first: number, last: number): string {
  for (let i = first; i <= last; i++) {
    const next = words[i + 1]
    if (ORGANIZATION_HEADS.has(words[i]!.lower) && (i === last || (next && /^(?:of|for|on)$/.test(next.lower))))
      return words[i]!.lower
  }
  return words[last]!.lower
}

/** Where "of the Red Cross and Red Crescent" ends: the last capital in reach. */
function ofPhrase(words: readonly Word[], from: number, end: number, gazetteer: Gazetteer): number {
  let last = -1
  for (let i = from; i <= end; i++) {
    const word = words[i]!
    if (word.possessive) break
    if (word.capital) {
      if (last >= 0 && isTitleWord(word.text) && i > from + 1) break
      last = i
      continue
    }
    if (!/^(?:and|&|of|for|the|in|on)$/.test(word.lower) && !PARTICLES.has(word.lower)) break
    if (word.lower === 'and' && words[i + 1]?.lower === 'the') break
    // "for Peace in Oslo": the town is where it is; "in Liberia" may belong to the name
    if (
      word.lower === 'in' &&
      last >= 0 &&
      gazetteer.find(words[i + 1]?.text ?? '').some(({ kind, primary }) => primary && /^(?:capital|town)$/.test(kind))
    )
      break
  }
  return last
}

/** The last word of a title that begins here; before `at` when there is none. */
function titleAt(words: readonly Word[], at: number, end: number): number {
  let last = at - 1
  for (let i = at; i <= end; i++) {
    const word = words[i]!
    if (isTitleWord(word.text)) last = i
    else if (/^(?:of|for|and|the)$/.test(word.lower) && last === i - 1 && i > at) {
      // "Secretary of State", "Minister for Foreign Affairs"
      const to = words[i + 1]
      if (
        /^(?:of|for)$/.test(word.lower) &&
        to &&
        /^(?:State|Defense|Defence|Foreign|Interior|Justice|Finance|Information|Health|Energy|Education|Staff|Trade|Labor|Transport|War)$/.test(
          to.text,
        )
      ) {
        last = i + 1
        i++
        while (i < end && /^(?:Affairs|Security|Minister)$/.test(words[i + 1]!.text)) {
          i++
          last = i
        }
      } else break
    } else if (!isTitlePart(word.text) && !(isDemonym(word.text) && i + 1 <= end && isTitlePart(words[i + 1]!.text)))
      break
  }
  return last
}

function personAfterTitle(words: readonly Word[], at: number, next: number, end: number, gazetteer: Gazetteer): Piece {
  const opener = words[next]!
  if (!opener.capital && !PARTICLES.has(opener.lower)) return skip(at, next - 1)
  const known = knownAt(words, next, end)
  if (known) return skip(at, next - 1)
  let last = next
  while (last < end) {
    const word = words[last + 1]!
    if (word.possessive || OTHER_PROPER.has(word.text)) break
    if (!word.capital && !PARTICLES.has(word.lower)) break
    if (/^(?:of|for|and|the|on|in|&)$/.test(word.lower)) break
    last++
  }
  while (last > next && !words[last]!.capital) last--
  const place = gazetteer.find(joined(words, next, last))[0]
  const country = place?.kind === 'country' && last === next
  if (country) return skip(at, next - 1)
  return { first: next, last, type: 'person', weight: 3 }
}

/** The longest name of the gazetteer that begins here; adjectives of nation alone are none. */
function placeAt(words: readonly Word[], at: number, end: number, gazetteer: Gazetteer): Piece | null {
  for (let last = Math.min(end, at + 4); last >= at; last--) {
    const tail = words[last]!
    if (!tail.capital) continue
    const entries = gazetteer.find(joined(words, at, last))
    if (entries.length === 0) continue
    if (last === at && isDemonym(tail.text) && entries[0]!.kind !== 'country') return null
    if (last === at && tail.text.length <= 2 && entries[0]!.kind !== 'country') return null
    if (last === at && tail.shouted && tail.text.length <= 4 && entries[0]!.kind !== 'country') return null
    const sure = entries[0]!.kind === 'country' || entries[0]!.kind === 'region' || last > at
    return { first: at, last, type: 'place', weight: sure ? 3 : 2 }
  }
  return null
}

/** A name of the gazetteer may be a person's ("Jordan", "Paris Hilton") or the start of a longer name. */
function decidePlace(words: readonly Word[], at: number, place: Piece, end: number, gazetteer: Gazetteer): Piece {
  let last = place.last
  // "Gaza City", "Mosul Dam", "Fairfax County": heads of places belong to the name
  while (last < end && words[last + 1]!.capital && PLACE_HEADS.has(words[last + 1]!.lower)) last++
  if (last > place.last) return { first: at, last, type: 'place', weight: 3 }
  const entry = gazetteer.find(joined(words, at, place.last))[0]!
  const next = words[place.last + 1]
  if (isOffice(words, at)) return { ...place, weight: 3 }
  if (
    place.last < end &&
    next?.capital &&
    entry.kind !== 'country' &&
    !isTitlePart(next.text) &&
    knownName(next.text) === null &&
    !OTHER_PROPER.has(next.text)
  ) {
    // a longer unknown name that begins with a place's name
    const whole = unknownPiece(words, at, end, at, gazetteer)
    if (whole.last > place.last && gazetteer.find(next.text)[0]?.kind !== 'country') return whole
  }
  if (entry.kind === 'country' && genderOfName(words[at]!.text) === null) return { ...place, weight: 3 }
  const verdict = classify(words, at, place.last, false, gazetteer)
  // A small town that no word beside it vouches for is left to the document's memory.
  const small = /^(?:town|section|former|admin2)$/.test(entry.kind) && entry.population < 100_000 && place.last === at
  if (verdict.type === null && small) return { ...place, type: null, weight: 0 }
  return verdict.type === null ? { ...place, weight: 1 } : { ...place, type: verdict.type, weight: verdict.weight }
}

/** In a headline of capitals only what is known counts, and a given name with the word after it. */
function shoutedPiece(words: readonly Word[], at: number, end: number, _gazetteer: Gazetteer): Piece {
  const next = words[at + 1]
  if (genderOfName(words[at]!.text) !== null && at < end && next?.capital && next.token.upos === 'PROPN')
    return { first: at, last: at + 1, type: 'person', weight: 1 }
  return { first: at, last: at, type: null, weight: 0 }
}

/** A run of capitals that nothing knows: as far as it goes, classified by its shape and its neighbours. */
function unknownPiece(words: readonly Word[], at: number, end: number, runFirst: number, gazetteer: Gazetteer): Piece {
  let last = at
  while (last < end) {
    const word = words[last + 1]!
    if (word.possessive || OTHER_PROPER.has(word.text)) break
    if (
      isTitleWord(word.text) &&
      !/^(?:King|Prince|Pope|Judge|Justice|Major|Bishop|Sheikh|Baron|Earl|Shah|Emir)$/.test(word.text)
    )
      break
    if (/^(?:of|for|and|the|on|in|&|et|des|sans)$/.test(word.lower)) {
      if (word.text === '&' && words[last + 2]?.capital) {
        last += 2
        continue
      }
      break
    }
    if (knownName(word.text) && word.shouted) break
    last++
  }
  while (last > at && !words[last]!.capital) last--
  // "X, Inc."
  const form = words[last + 2]
  if (words[last + 1]?.text === ',' && form && /^(?:Inc|Ltd|LLC|Corp|PLC|Co|SA|AG)\.?$/.test(form.text))
    return { first: at, last: last + 2, type: 'organization', weight: 3 }
  if (PLACE_HEADS.has(words[last]!.lower) && last > at) return { first: at, last, type: 'place', weight: 2 }
  if (at === last && PLACE_NOUNS.has(words[at]!.lower)) return skip(at, at)
  const role = words[runFirst - 1]
  const verdict = classify(
    words,
    at,
    last,
    role !== undefined && isTitleWord(role.text) && at === runFirst && role.token.xpos !== 'NNS',
    gazetteer,
  )
  return { first: at, last, type: verdict.type, weight: verdict.weight }
}

/** Names inside a compound: "UN-Arab League", "Iran-backed", "US-led". */
function insideOf(word: Word, at: number, sentence: number): Candidate | null {
  const dash = word.text.indexOf('-')
  if (dash < 2) return null
  const left = word.text.slice(0, dash)
  const right = word.text.slice(dash + 1)
  const known = knownName(left)
  if (!known || !(/^[a-z]{3}/.test(right) || /^\p{Lu}/u.test(right)) || known.sector === 'MED') return null
  const { start } = word
  return { sentence, first: at, last: at, start, end: start + dash, text: left, type: known.kind, weight: 3 }
}
