import { AGENCY_NAMES, NOT_WIRES } from '../language/en/agencies.ts'
import { newsroomNamed } from '../language/en/newsrooms.ts'

/** Names in a list of agencies: parted by commas, slashes, "and", "with". Null when one of them is no agency. */
export function agenciesOf(list: string): string[] | null {
  const names = list
    .split(/\s*(?:,|;|\/|&|\+|\band\b|\bvia\b|\b[Ww]ith\b|\u2013|\u2014| - )\s*/)
    .map((part) => part.replace(/^the /, '').replace(/[.]$/, '').trim())
    .filter((part) => part !== '')
  if (names.length === 0) return null
  const found: string[] = []
  for (const name of names) {
    const agency = AGENCY_NAMES.get(name) ?? (name.length <= 3 && /^[a-z]+$/.test(name) ? '' : undefined)
    if (agency === undefined) return null
    if (agency !== '' && !found.includes(agency)) found.push(agency)
  }
  return found.length === 0 ? null : found
}

/** Of these, those that supply words. */
export const wiresOf = (names: readonly string[]): string[] => names.filter((name) => !NOT_WIRES.has(name))

/** `ccp/jm (AFP, Reuters, AP)`: the signs of editors before the agencies. */
const SIGNED = /^(?:\p{Ll}{2,4}(?:[/,] ?\p{Ll}{1,4})*\s*)?[([]([^()[\]]{2,80})[)\]]\.?$/u
const DASHED =
  /^(?:[-–—]{1,2} ?|source: ?|sources: ?|agency: ?|agencies: ?|via ?|courtesy:? ?|©\s?(?:\d{4} )?)([^()]{2,60})$/iu
const WITH =
  /^[([]?(?:(?:additional |further |extra )?(?:reporting|writing|editing|material|information|input|inputs|contributions?|files?) (?:by|from)\b|(?:with|includes|contains|based on|some)(?: (?:additional|further))? (?:reporting|reports?|inputs?|files?|information|material|contributions?|agency)\b|(?:reported|written|edited|compiled|produced|translated) (?:and (?:reported|written|edited) )?by\b|(?:.{3,60}) contributed (?:to (?:this|the) (?:report|story|article|piece)|reporting|from \p{Lu})|with .{3,40}(?:,| and) agencies\b|(?:staff|agencies) and (?:agencies|staff))/iu
/** `with agencies`, `— With AFP and other agencies`. */
const LEADS = /^[-–—([ ]*[Ww]ith ([^()]{2,60}?)[)\].]*$/
/** What every one of them begins with or holds; the whole pattern is large. */
const MAYBE_WITH =
  /^[([]?(?:additional|further|extra|report|writ|edit|material|information|input|contribution|file|with|includes|contains|based|some|compiled|produced|translated|staff|agencies)|contributed /iu
/** `Gulf Times with AFP, AP`: the newsroom's own name before the agencies it drew on. */
const SHARED = /^[([]?\p{Lu}[\p{L}\p{N}.'’&-]*(?: \p{Lu}[\p{L}\p{N}.'’&-]*){0,3},? (?:with|via) ([^()]{2,50})[)\]]?$/u

/**
 * What a line credits: the agencies that supply its words, in order. An empty list is a credit of people alone; null is no credit.
 */
export function creditLine(text: string): string[] | null {
  if (text.length > 300) return null
  const signed = SIGNED.exec(text)
  if (signed) {
    const found = agenciesOf(signed[1]!)
    if (found) return wiresOf(found)
  }
  const dashed = text.length <= 80 ? DASHED.exec(text) : null
  if (dashed) {
    const found = agenciesOf(dashed[1]!) ?? (/^sources?:/i.test(text) ? newsroomsIn(dashed[1]!) : null)
    if (found) return wiresOf(found)
  }
  if (text.length <= 60 && /^[\p{L}. /,&-]+$/u.test(text) && (text.includes('/') || !/\p{Ll} \p{Ll}/u.test(text))) {
    const found = agenciesOf(text)
    if (found) return wiresOf(found)
  }
  const leads = text.length <= 80 ? LEADS.exec(text) : null
  const drawn = leads && agenciesOf(leads[1]!.replace(/\bother (?=(?:news )?agencies\b)/, ''))
  if (drawn) return wiresOf(drawn)
  const shared = text.length <= 60 ? SHARED.exec(text) : null
  // short names are other things too (“Talks with PA”)
  const wires = shared && /,|\p{L}{4}|\bAFP\b|\bAP\b/u.test(shared[1]!) ? agenciesOf(shared[1]!) : null
  if (wires) return wiresOf(wires)
  if (/^[-–—]/.test(text)) {
    const bare = text.replace(/^[-–—\s]+/, '')
    return bare === '' ? null : creditLine(bare)
  }
  if (MAYBE_WITH.test(text) && WITH.test(text) && !/\b(?:said|told)\b/.test(text)) return wiresOf(namedIn(text))
  return null
}

/**
 * The agencies that a byline names as those its writer works for, or as the writer: `By Ana Lima, Associated Press`,
 * `By AFP`, `Reuters Staff`, `Ana Lima/AFP`. Empty when it names none. Short names count only in capitals of their own.
 */
export function bylineAgencies(text: string): string[] {
  const found = text
    .replace(/^(?:(?:story |report |words |written |reported )?by|from|source)\s*:? +/i, '')
    .split(/\s*(?:,|;|\/|\||&|\band\b|\bof\b|\bfor\b|\bwith\b|[()]|\u2013|\u2014| - )\s*/)
    .flatMap((part) => {
      const name = part
        .replace(/^[Tt]he /, '')
        .replace(/ (?:[Ss]taff|[Cc]orrespondent|[Ww]riters?|[Rr]eporters?)\b.*$/, '')
        .trim()
      return AGENCY_NAMES.get(name) ?? []
    })
  return [...new Set(wiresOf(found))]
}

/** "Al Jazeera and news agencies": the agencies of a list of newsrooms and agencies; null when it holds something else. */
export function newsroomsIn(list: string): string[] | null {
  const names = list.split(/\s*(?:,|;|\/|&|\band\b)\s*/).filter((name) => name !== '')
  const found = names.map(
    (name) => agenciesOf(name) ?? (/^(?:news )?agencies$/.test(name) || newsroomNamed(name) ? [] : null),
  )
  return found.some((agencies) => agencies === null) ? null : found.flatMap((agencies) => agencies ?? [])
}

/** Agencies named anywhere in a credit of people: `With reporting by AFP and Reuters`. */
function namedIn(text: string): string[] {
  const found: { at: number; name: string }[] = []
  for (const [form, name] of AGENCY_NAMES) {
    if (form.length < 2 || name === 'Staff') continue
    const at = text.indexOf(form)
    if (at < 0 || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + form.length] ?? ''))
      continue
    found.push({ at, name })
  }
  found.sort((a, b) => a.at - b.at)
  return [...new Set(found.map(({ name }) => name))]
}

/** Where a credit begins that ends a paragraph: `… said on Monday. (Reuters)`, `… — AP`. Null when there is none. */
export function trailingCredit(text: string): { start: number; names: string[] } | null {
  if (!/[)\]–—-]/.test(text.slice(-55))) return null
  const tail = text.slice(-90)
  const shift = text.length - tail.length
  const match =
    /(?<=[.!?"”’'])\s+(?:(?:\p{Ll}{2,4}(?:\/\p{Ll}{1,4})*\s*)?[([]([^()[\]]{2,70})[)\]]|[–—-]{1,2}\s?([^()–—]{2,50}))\.?$/u.exec(
      tail,
    )
  if (!match) return null
  const names = agenciesOf(match[1] ?? match[2]!)
  if (names === null) return null
  return { start: shift + match.index + /^\s+/.exec(match[0])![0].length, names: wiresOf(names) }
}

const PHOTO_WORD =
  '(?:image|images|photo|photos|photograph|photography|photographer|picture|pictures|pic|pics|courtesy|credit|credits|file photo|file picture|file image|illustration|graphic|getty images|screengrab|handout)'
const PHOTO_CREDIT = new RegExp(
  `^${PHOTO_WORD}(?: credit| source| by| courtesy| copyright)?(?: of)?\\s*(?:[:|,/]|by|©|–|-)\\s*\\S.{0,70}$`,
  'i',
)
const PHOTO_IN_BRACKETS =
  /[([](?:(?:file )?(?:photo|image|picture|photograph|pic)s?\b[^()[\]]{0,60}|[^()[\]]{0,40}\b(?:photo|image|picture|file photo|photograph)s?(?:\/| by | via | courtesy |: ?)[^()[\]]{1,60}|[^()[\]]{1,20} (?:photo|file|file photo|images))[)\]]\.?$/i
const CAPTION_LEAD = /^(?:image|media|photo|picture|video|file) ?(?:caption|photo)\b\s*[:,]?\s*\S.{3,}/i
const CREDITED_AFTER =
  /(?:[.!?]["”’]?\s+|\s[|–—-]\s)(?:(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph|[Cc]redit|PHOTO|CREDIT)(?: credit)?\s?(?::|by\b)|©)\s*\p{Lu}.{1,50}$/u
const PICTURED = /hoto|mage|icture|redit|PHOTO|CREDIT|©/
const NAMED_AFTER = /(?:[.!?]\s|\s[–—-]\s)\p{Lu}[\p{L}. '-]{2,40}(?:\/| via )([\p{L} ]{2,30})$/u

/** Is the line the credit of a picture and nothing else? */
export function isPhotoCredit(text: string): boolean {
  if (text.length > 100 || CAPTION_LEAD.test(text)) return false
  if (PHOTO_CREDIT.test(text) && !/[.!?]["”]?$/.test(text) && text.split(' ').length <= 10) return true
  if (/^(?:©|\(c\)) ?\S.{1,40}$/i.test(text) && namesAgency(text)) return true
  return (
    text.length <= 60 &&
    /^\p{Lu}[\p{L}'. -]{1,40}(?:\/| via )/u.test(text) &&
    namesAgency(text) &&
    text.split(' ').length <= 7
  )
}

const namesAgency = (text: string): boolean =>
  text
    .split(/\s*(?:\/|,|\||\bvia\b|©)\s*/)
    .slice(text.startsWith('©') ? 0 : 1)
    .some((part) => AGENCY_NAMES.has(part.trim()))

/** Is the line what stands under a picture: it ends in the picture's credit, or begins with the word? */
export function isCaption(text: string): boolean {
  if (text.length > 420) return false
  if (CAPTION_LEAD.test(text)) return true
  const closes = /[)\]]\.?$/.test(text)
  const tail = text.slice(-90)
  if (closes ? PHOTO_IN_BRACKETS.test(tail) : PICTURED.test(tail) && CREDITED_AFTER.test(tail)) return true
  if (!closes && !tail.includes('/') && !tail.includes(' via ')) return false
  const bracket = /[([]([^()[\]]{2,60})[)\]]\.?$/.exec(text)
  if (bracket && /\/| via |^file\b/i.test(bracket[1]!))
    return bracket[1]!.split(/\s*(?:\/|,| via )\s*/).some((part) => AGENCY_NAMES.has(part.trim()))
  if (bracket && text.trimEnd().endsWith(']')) return agenciesOf(bracket[1]!) !== null
  const named = NAMED_AFTER.exec(tail)
  return named !== null && AGENCY_NAMES.has(named[1]!.trim())
}
