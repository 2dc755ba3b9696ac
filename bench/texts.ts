/**
 * Invented reports of realistic length for measuring speed. Every word is ours; the same number gives the same report.
 * Stories of about thirty reports each share a place, an actor and figures, as a day's news does.
 */
const PLACES = [
  'Aleppo',
  'Kharkiv',
  'Mosul',
  'Goma',
  'Marib',
  'Kabul',
  'Khartoum',
  'Tripoli',
  'Benghazi',
  'Mogadishu',
  'Maiduguri',
  'Port-au-Prince',
  'Cali',
  'Quetta',
  'Mandalay',
  'Cotabato',
  'Gao',
  'Bangui',
  'Juba',
  'Hodeidah',
  'Kandahar',
  'Donetsk',
  'Idlib',
  'Raqqa',
  'Sirte',
]
const ARMIES = ['government troops', 'the army', 'the national guard', 'security forces', 'police commandos']
const REBELS = ['rebels', 'militants', 'an armed group', 'insurgents', 'separatist fighters']
const PEOPLE = [
  'Amina Sarr',
  'Viktor Holub',
  'Lena Okoye',
  'Tomas Brandt',
  'Hala Nasser',
  'Joao Pires',
  'Mary Oduya',
  'Karim Bensaid',
  'Ines Duarte',
  'Pavel Novak',
]
const ROLES = [
  'a spokesman for the governor',
  'a local doctor',
  'the mayor',
  'an aid worker',
  'a UN official',
  'the interior minister',
  'a witness',
  'an army colonel',
]
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Sentences with slots; a report takes about thirty of them. */
const SENTENCES = [
  '{ARMY} took control of the market district of {PLACE} on {DAY} after {N} days of fighting with {REBEL}.',
  'At least {N} people were killed and {M} wounded in the shelling of {PLACE}, {ROLE} said.',
  '"We heard three explosions and then the lights went out," said {PERSON}, {ROLE}.',
  'The United Nations estimates that more than {K},000 people have fled the town since {DAY}.',
  '{PERSON}, {ROLE}, told reporters that hospitals had run out of fuel and medicine.',
  '{REBEL} denied firing on the convoy and accused {ARMY} of breaking the ceasefire.',
  'The road between {PLACE} and the border, about {N} km to the west, was closed to traffic for most of the day.',
  'Talks between the two sides are to be held next week, but no date has been set.',
  'Residents said that houses near the river had been burned and that many families were sleeping in schools.',
  'The Red Cross called on both sides to let ambulances through.',
  'Prices of bread and cooking oil have doubled in the past {N} months, according to traders.',
  'The government said in a statement that order had been restored and that {N} suspects had been arrested.',
  'It was not possible to verify the claim independently.',
  'Between {N} and {M} fighters are thought to remain in the northern suburbs.',
  'The foreign ministry condemned the attack and demanded an inquiry.',
  '{PERSON} said he had walked for two days with his children before a truck picked them up.',
  'Analysts say the loss of the town would cut an important supply line.',
  'A second aid convoy was turned back at a checkpoint on {DAY}.',
  'The price of the operation, put at {N} million dollars by the finance ministry, has been questioned in parliament.',
  'Schools will stay shut until the end of the month.',
  'In the old quarter, where the fighting was heaviest, {M} buildings were destroyed or badly damaged.',
  'The two-year-old conflict has killed tens of thousands of people, most of them civilians.',
]

/** A small generator of numbers (mulberry32), so that report n is always the same. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Report number `n`: a headline, a dateline and about 600 words. */
export function inventedReport(n: number): string {
  const story = numbers(Math.floor(n / 30) * 7919 + 17)
  const own = numbers(n * 104729 + 1)
  const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!
  const fixed = {
    PLACE: pick(PLACES, story),
    ARMY: pick(ARMIES, story),
    REBEL: pick(REBELS, story),
    DAY: pick(DAYS, story),
  }
  const day = 1 + Math.floor(story() * 27)
  const month = pick(['January', 'March', 'May', 'June', 'August', 'October'], story)
  const fill = (sentence: string): string => {
    const text = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot in fixed) return fixed[slot as keyof typeof fixed]
      if (slot === 'PERSON') return pick(PEOPLE, own)
      if (slot === 'ROLE') return pick(ROLES, own)
      if (slot === 'N') return String(2 + Math.floor(own() * 30))
      return String(30 + Math.floor(own() * 300))
    })
    return text[0]!.toUpperCase() + text.slice(1)
  }
  const paragraphs: string[] = []
  let words = 0
  while (words < 590) {
    const paragraph = Array.from({ length: 1 + Math.floor(own() * 3) }, () => fill(pick(SENTENCES, own))).join(' ')
    words += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  return `${fill(`{PLACE}: ${pick(['fighting flares', 'town changes hands', 'dozens flee', 'talks stall'], own)} as {REBEL} face {ARMY}`)}\n\n${day} ${month} 2031\n\n${paragraphs.join('\n\n')}\n`
}
