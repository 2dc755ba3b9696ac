import { COUNTRIES } from './countries.ts'

/**
 * Adjectives of countries, peoples and regions, and the nouns for their people.
 * Those of countries come from `countries.ts`; the rest is compiled by hand.
 */

/** Peoples, faiths and regions: adjective → the country it points to, when it points to one. Nouns are adjective + s unless below. */
const PEOPLES: readonly (readonly [adjective: string, country: string | null])[] = [
  ['Arab', null],
  ['Kurdish', null],
  ['Kurd', null],
  ['Jewish', null],
  ['Jew', null],
  ['Muslim', null],
  ['Christian', null],
  ['Hindu', null],
  ['Buddhist', null],
  ['Sikh', null],
  ['Sunni', null],
  ['Shia', null],
  ['Shiite', null],
  ["Shi'ite", null],
  ['Alawite', null],
  ['Druze', null],
  ['Yazidi', null],
  ['Yezidi', null],
  ['Maronite', null],
  ['Coptic', null],
  ['Copt', null],
  ['Orthodox', null],
  ['Catholic', null],
  ['Protestant', null],
  ['Assyrian', null],
  ['Turkoman', null],
  ['Chechen', 'RU'],
  ['Crimean', 'UA'],
  ['Abkhaz', 'GE'],
  ['Abkhazian', 'GE'],
  ['Ossetian', null],
  ['Tatar', null],
  ['Uighur', 'CN'],
  ['Uyghur', 'CN'],
  ['Tibetan', 'CN'],
  ['Rohingya', 'MM'],
  ['Karen', 'MM'],
  ['Kachin', 'MM'],
  ['Tamil', null],
  ['Sinhalese', 'LK'],
  ['Pashtun', null],
  ['Hazara', 'AF'],
  ['Baloch', 'PK'],
  ['Baluch', 'PK'],
  ['Kashmiri', null],
  ['Punjabi', null],
  ['Sindhi', 'PK'],
  ['Bengali', null],
  ['Gazan', 'PS'],
  ['Bedouin', null],
  ['Berber', null],
  ['Tuareg', null],
  ['Hutu', null],
  ['Tutsi', null],
  ['Tigrayan', 'ET'],
  ['Oromo', 'ET'],
  ['Amhara', 'ET'],
  ['Darfuri', 'SD'],
  ['Darfurian', 'SD'],
  ['Zulu', 'ZA'],
  ['Hausa', null],
  ['Fulani', null],
  ['Igbo', 'NG'],
  ['Yoruba', 'NG'],
  ['Masai', null],
  ['Basque', 'ES'],
  ['Catalan', 'ES'],
  ['Scottish', 'GB'],
  ['Scot', 'GB'],
  ['English', 'GB'],
  ['Welsh', 'GB'],
  ['Northern Irish', 'GB'],
  ['Cornish', 'GB'],
  ['Sicilian', 'IT'],
  ['Bavarian', 'DE'],
  ['Prussian', null],
  ['Roma', null],
  ['Slavic', null],
  ['European', null],
  ['African', null],
  ['Asian', null],
  ['Latin American', null],
  ['South American', null],
  ['North American', null],
  ['Central American', null],
  ['Middle Eastern', null],
  ['South Asian', null],
  ['East African', null],
  ['West African', null],
  ['North African', null],
  ['Western', null],
  ['Balkan', null],
  ['Baltic', null],
  ['Caucasian', null],
  ['Scandinavian', null],
  ['Nordic', null],
  ['Caribbean', null],
  ['Korean', null],
  ['Mediterranean', null],
  ['Afghan-American', 'US'],
  ['African-American', 'US'],
  ['African American', 'US'],
  ['Hispanic', null],
  ['Latino', null],
  ['Native American', 'US'],
  ['Californian', 'US'],
  ['Texan', 'US'],
  ['Parisian', 'FR'],
  ['Londoner', 'GB'],
  ['New Yorker', 'US'],
  ['Roman', null],
  ['Byzantine', null],
  ['Ottoman', null],
  ['Persian', 'IR'],
  ['Maori', 'NZ'],
  ['Papuan', null],
  ['Acehnese', 'ID'],
  ['Javanese', 'ID'],
  ['Moro', 'PH'],
  ['Cantonese', 'CN'],
  ['Siberian', 'RU'],
  ['Transatlantic', null],
  ['Iberian', null],
  ['Quebecois', 'CA'],
  ['Mayan', null],
  ['Houthi', 'YE'],
]

/** Endings of an adjective that also is the noun for a person, so that + s makes the people. */
const NOUN_ENDING =
  /(?:an|i|o|er|ek|ak|ot|ve|ite|ab|rd|ew|im|ndu|kh|ist|nni|uareg|at|ik|ch|un|il|mir|on|ur|ar|in|lic|ant|pt|ra|tsi|utu|ulu|ban|ene|ot|hai|ari)$/

const ADJECTIVES = new Map<string, string | null>()
const NOUNS = new Map<string, string | null>()

const put = (map: Map<string, string | null>, word: string, country: string | null): void => {
  const known = map.get(word)
  // One word for two countries ("Congolese", "Dominican") names neither.
  map.set(word, known === undefined || known === country ? country : null)
}

for (const { code, adjectives, people } of COUNTRIES) {
  for (const adjective of adjectives) {
    put(ADJECTIVES, adjective, code)
    if (NOUN_ENDING.test(adjective)) put(NOUNS, `${adjective}s`, code)
  }
  for (const noun of people) put(NOUNS, noun, code)
}
for (const [adjective, country] of PEOPLES) {
  put(ADJECTIVES, adjective, country)
  put(NOUNS, `${adjective}s`, country)
}

/**
 * The country an adjective of nation or people points to ("Syrian" → SY); null when it points to none or to several;
 * undefined when the word is no such adjective. Case matters: "Polish", not "polish".
 */
export const countryOfDemonym = (word: string): string | null | undefined => ADJECTIVES.get(word)

/** The same for the noun for several of its people ("Syrians", "Britons", "Kurds"). */
export const countryOfPeople = (word: string): string | null | undefined => NOUNS.get(word)

/** Is the word an adjective of nation, people or faith, or a compound of them ("Syrian", "Anglo-American", "Lebanese-born")? */
export function isDemonym(word: string): boolean {
  if (ADJECTIVES.has(word)) return true
  const dash = word.lastIndexOf('-')
  if (dash <= 0) return false
  const [left, right] = [word.slice(0, dash), word.slice(dash + 1)]
  return (
    (ADJECTIVES.has(left) && (/^[a-z]/.test(right) || ADJECTIVES.has(right))) ||
    (/^(?:Anglo|Franco|Russo|Sino|Indo|Euro|Afro|Judeo|anti|pro|non|Anti|Pro|Non)$/.test(left) && ADJECTIVES.has(right))
  )
}

/** Faiths and continents: adjectives of people that are no nation, so that they do not set a country. */
export const PEOPLE_ADJECTIVES: ReadonlySet<string> = new Set(PEOPLES.map(([adjective]) => adjective))
