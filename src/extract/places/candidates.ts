import { countryOf } from '../../language/en/countries.ts'
import { countryOfDemonym, countryOfPeople } from '../../language/en/demonyms.ts'
import type { Gazetteer, GazetteerEntry } from '../../language/en/gazetteer.ts'
import { placeOfAbbreviation } from '../../language/en/place-abbreviations.ts'
import { COMPASS } from '../../language/en/proper-words.ts'
import { regionOfDemonym } from '../../language/en/region-demonyms.ts'
import { stateOfAbbreviation } from '../../language/en/us-states.ts'

/** Words of a place mention that are not in the gazetteer's names: "northern", "city", "Province". */
const KIND_WORD =
  /\s+(?:City|Town|Township|Twp\.?|Village|Borough|Parish|Province|Governorate|Region|District|State|Oblast|Prefecture|County|Peninsula|Island|Valley|Airport|province|city|town|village|district|region|governorate|county)$/

const KIND_OF =
  /^(?:Town|City|Village|Borough|Township|Province|State|Port|Governorate|District|County|Isle|Island) of /

/** Letters that English prints in no name of a place beside its own. */
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}]/u

/** Longer than any name of a place. */
const LONGEST = 80

/**
 * The places a printed name may mean, from its whole form to its bare one: an abbreviation written out, "Boone" as a
 * county where the words beside it say so, the name without compass word and word for its kind, the country of an
 * adjective or a people. Empty when the gazetteer has none.
 */
export function candidatesOf(name: string, county: boolean, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  if (name.length > LONGEST || (OTHER_SCRIPT.test(name) && /\p{Script=Latin}/u.test(name))) return []
  const long = placeOfAbbreviation(name) ?? (/[.]$/.test(name) ? stateOfAbbreviation(name)?.name : null)
  if (long) return gazetteer.find(long).filter((entry) => entry.kind !== 'country')
  const people = peopleOf(name, gazetteer)
  if (county) {
    const counties = gazetteer.find(`${name} County`)
    if (counties.length > 0) return counties
  }
  const abbreviated = /\s(?:Co|Twp)\.?$/.test(name)
  const whole = gazetteer.find(abbreviated ? name.replace(/\s(?:Co|Twp)\.?$/, ' County') : name)
  // "La Paz", "Ok": a state's code is printed in capitals, or with its full stop.
  const code = /^\p{Lu}{2}$/u.test(name)
  if (people.length > 0) return [...people, ...whole.filter(({ key }) => people.every((other) => other.key !== key))]
  if (whole.length > 0) return code ? whole : whole.filter((entry) => entry.primary || !entry.key.startsWith('s:'))
  const bare = name
    .replace(KIND_OF, '')
    .split(' ')
    .filter((word, i) => !(i === 0 && COMPASS.test(word)))
    .join(' ')
    .replace(KIND_WORD, '')
  return bare === name ? [] : gazetteer.find(bare)
}

/** The country or region of an adjective or a people ("Texans"); empty for other words. */
function peopleOf(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const region = regionOfDemonym(name)
  if (region !== null) return gazetteer.find(region).slice(0, 1)
  const country = countryOf(countryOfDemonym(name) ?? countryOfPeople(name) ?? null)
  return country ? gazetteer.find(country.name).filter((entry) => entry.kind === 'country') : []
}
