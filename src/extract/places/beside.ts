import type { Gazetteer, GazetteerEntry } from '../../language/en/gazetteer.ts'
import { stateOfAbbreviation } from '../../language/en/us-states.ts'
import type { Span } from '../../text/span.ts'
import { candidatesOf } from './candidates.ts'
import { isInside } from './nearness.ts'

/** The kind of place that the words beside a mention speak of. */
export type Kind = 'division' | 'county' | 'town' | 'water' | 'base' | null

/** Up to six further names before "counties": "Boone, Kenton and Campbell counties". */
const COUNTIES = /^(?:(?:,|,? and) \p{Lu}[\p{L}.]+){0,6} [Cc]ounties\b/u

/** Reads the kind off the words before and after a mention; null when they say nothing. */
export function kindBeside(text: string, { span, text: name }: { readonly span: Span; readonly text: string }): Kind {
  const after = text.slice(span.end, span.end + 90)
  const before = text.slice(Math.max(0, span.start - 28), span.start)
  if (/^ [Cc]ount(?:y|ies)\b/.test(after) || COUNTIES.test(after) || /\b[Cc]ounties of $/.test(before)) return 'county'
  if (/^(?:['’]s)?\s+(?:province|governorate|region|oblast|state|district|prefecture)\b/.test(after)) return 'division'
  if (
    /\b(?:province|governorate|region|oblast|state|district|prefecture) of $/.test(before) ||
    / (?:Province|Governorate|State|Region|Oblast|County|Parish)$/.test(name)
  )
    return 'division'
  if (/^ (?:air ?base|airfield|airport|naval base|military base|camp|crossing)\b/i.test(after)) return 'base'
  if (/^ (?:[Rr]iver|[Ll]ake|[Cc]reek|[Bb]ay|[Ss]ea)\b/.test(after)) return 'water'
  if (/\b(?:town|city|village|port|capital|suburb|municipality)(?: of|,)? $/.test(before) || / City$/.test(name))
    return 'town'
  return null
}

/** The words after a comma or in brackets that could name what a place lies in. */
const CONTAINER =
  /^(?:(?: (?:district|town|city|village|area|county))?,\s{1,2}(?:in\s(?:the\s)?(?:\p{L}+\s)?)?|\s\()((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,2})/u

/**
 * The country, state or county a mention is said to lie in: "Springfield, Illinois", "Homs, Syria", "Austin, Tex.",
 * "Paris (Texas)", "Kentucky's Madison County". Null when nothing is said, or nothing that any place of the name lies in.
 */
export function containerOf(
  text: string,
  { span, text: name }: { readonly span: Span; readonly text: string },
  own: readonly GazetteerEntry[],
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  const after = CONTAINER.exec(text.slice(span.end, span.end + 60))
  if (after) {
    const words = after[1]!.split(' ')
    const found = holderNamed(words, own, gazetteer, true)
    if (found) return found
    // "X district, Y province": what is said to lie in Y is no X elsewhere, even where Y has none that is known
    const end = span.end + after[0].length
    if (/^ (?:province|governorate|oblast|state|prefecture)\b/i.test(text.slice(end, end + 14))) {
      const stated = candidatesOf(after[1]!, false, gazetteer).find((entry) => entry.kind === 'admin1')
      if (stated && own.every((entry) => entry.kind !== 'admin1')) return stated
    }
    const stated =
      own.every(isSmall) && !/^,? (?:and|or) \p{Lu}/u.test(text.slice(end, end + 10))
        ? largeNamed(after[1]!, gazetteer)
        : null
    if (stated) return stated
  }
  if (own.length === 0) {
    const within = WITHIN.exec(text.slice(span.end, span.end + 50))
    const stated = within && largeNamed(within[1]!, gazetteer)
    if (stated) return stated
  }
  const before = text.slice(Math.max(0, span.start - 60), span.start)
  const owner =
    /((?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,2})['’]s? $/u.exec(before) ??
    /\b[Tt]he ((?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*)?) (?:city|town|village|port|suburb|county|province|district) of $/u.exec(
      before,
    )
  return owner && owner[1] !== name ? holderNamed(owner[1]!.split(' '), own, gazetteer, false) : null
}

/** What a name that no table has is said to lie in: "Xville in New South Wales", "Xville in Ohio's north". */
const WITHIN =
  /^(?: (?:district|town|city|village|area|county))? in (?:\p{Ll}+ )?((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,2})/u

/** Nothing that stands in a list of countries, provinces and great cities: a town or less. */
const isSmall = ({ kind, population }: GazetteerEntry): boolean =>
  kind !== 'country' && kind !== 'capital' && kind !== 'admin1' && kind !== 'region' && population < GREAT

/** People of a city that is named beside countries as their like. */
const GREAT = 500_000

/** The one country, state or province that the words name, taken whole; null where several bear the name. */
function largeNamed(words: string, gazetteer: Gazetteer): GazetteerEntry | null {
  const state = stateOfAbbreviation(words)
  const entries = state ? gazetteer.find(state.name) : candidatesOf(words.replace(/\.$/, ''), false, gazetteer)
  const large = entries.filter((entry) => entry.primary && /^(?:country|admin1)$/.test(entry.kind))
  return large.length === 1 ? large[0]! : null
}

/** The longest run of the words that names a country or division in which one of the places lies. */
function holderNamed(
  words: readonly string[],
  own: readonly GazetteerEntry[],
  gazetteer: Gazetteer,
  fromStart: boolean,
): GazetteerEntry | null {
  for (let n = words.length; n >= 1; n--) {
    const name = (fromStart ? words.slice(0, n) : words.slice(words.length - n)).join(' ')
    const state = stateOfAbbreviation(name)
    const entries = state ? gazetteer.find(state.name) : candidatesOf(name.replace(/\.$/, ''), false, gazetteer)
    for (const entry of entries) {
      if (!/^(?:country|admin1|region|admin2)$/.test(entry.kind)) continue
      if (own.some((other) => other.key !== entry.key && isInside(other, entry))) return entry
    }
  }
  return null
}
