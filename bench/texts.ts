import {
  ARMIES,
  DEEDS,
  DOINGS,
  FAMILY_NAMES,
  GIVEN_NAMES,
  GOODS,
  HEADLINES,
  MANNERS,
  NOUNS,
  PLACES,
  REBELS,
  ROLES,
  SAYINGS,
  SITES,
  SUBJECTS,
  THINGS,
  TOPICS,
} from './words.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']
/** Reports of one story: a day's news of one happening. */
const REPORTS_A_STORY = 12
/** Words of a report, its headline and date line aside. */
const WORDS = 590

/** Nouns that one story has of its own. */
const NOUNS_A_STORY = 24

type Random = () => number
/** What the slots of sentences are filled with: by name, and the nouns of the story. */
interface Slots {
  readonly words: Readonly<Record<string, string>>
  readonly nouns: readonly string[]
}
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

/** A small generator of numbers (mulberry32), so that report n is always the same. */
function numbers(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** What all reports of a story share: where, who, when, and the people and figures of it. */
function storyOf(number: number): {
  readonly slots: Slots
  readonly facts: readonly string[]
  readonly random: Random
} {
  const random = numbers(number * 7919 + 17)
  const person = () => `${pick(GIVEN_NAMES, random)} ${pick(FAMILY_NAMES, random)}`
  const nouns = Array.from({ length: NOUNS_A_STORY }, () => pick(NOUNS, random))
  const words = {
    PLACE: pick(PLACES, random),
    OTHER: pick(PLACES, random),
    ARMY: pick(ARMIES, random),
    REBEL: pick(REBELS, random),
    DAY: pick(DAYS, random),
    SITE: pick(SITES, random),
    TOPIC: pick(TOPICS, random),
    GOODS: pick(GOODS, random),
    FIRST: person(),
    SECOND: person(),
    THIRD: person(),
    ROLE1: pick(ROLES, random),
    ROLE2: pick(ROLES, random),
    ROLE3: pick(ROLES, random),
    DATE: `${1 + Math.floor(random() * 27)} ${pick(MONTHS, random)} 2031`,
    A: String(2 + Math.floor(random() * 40)),
    B: String(30 + Math.floor(random() * 300)),
    C: String(2 + Math.floor(random() * 90)),
    D: String(3 + Math.floor(random() * 60)),
  }
  const slots: Slots = { words, nouns }
  // What happened, in sentences of this story alone; its reports tell about a half of them each.
  const facts = Array.from({ length: 9 }, () => `${fill(pick(DEEDS, random), slots, random)}.`)
  return { slots, facts, random }
}

/** Slots of the story by name; N and M are numbers of the sentence. */
function fill(sentence: string, slots: Slots, random: Random): string {
  const text = put(sentence, slots, random)
  return text[0]!.toUpperCase() + text.slice(1)
}

const put = (sentence: string, slots: Slots, random: Random): string =>
  sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'N') return String(2 + Math.floor(random() * 60))
    if (slot === 'SUBJECT') return put(pick(SUBJECTS, random), slots, random)
    if (slot === 'NOUN') return pick(slots.nouns, random)
    if (slot === 'DOING') return pick(DOINGS, random)
    if (slot === 'OBJECT') return put(pick(THINGS, random), slots, random)
    if (slot === 'MANNER') return put(pick(MANNERS, random), slots, random)
    if (slot === 'NAME') return `${pick(GIVEN_NAMES, random)} ${pick(FAMILY_NAMES, random)}`
    if (slot === 'ROLE') return pick(ROLES, random)
    if (slot === 'THING') return pick(GOODS, random)
    if (slot === 'WHERE') return pick(SITES, random)
    return slots.words[slot] ?? slot
  })

/**
 * Report number `n`, invented: a headline, a date and about 600 words. Twelve reports in a row tell one story, in part
 * with the same facts; the rest of each is its own. As dense in figures, names and quotations as newspapers' prose of
 * conflicts is: about nine quantities, nine events and ten quotations to 600 words.
 */
export function inventedReport(n: number): string {
  const { slots, facts } = storyOf(Math.floor(n / REPORTS_A_STORY))
  const random = numbers(n * 104729 + 1)
  const paragraphs: string[] = []
  let words = 0
  while (words < WORDS) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const choice = random()
      if (choice < 0.15) return pick(facts, random)
      if (choice < 0.4) return fill(pick(SAYINGS, random), slots, random)
      const tail = random() < 0.6 ? ' {MANNER}' : random() < 0.5 ? ', and {SUBJECT} {DOING} {OBJECT}' : ''
      return fill(`{SUBJECT} {DOING} {OBJECT}${tail}.`, slots, random)
    })
    const paragraph = sentences.join(' ')
    words += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  return `${fill(pick(HEADLINES, random), slots, random)}\n\n${slots.words.DATE}\n\n${paragraphs.join('\n\n')}\n`
}
