import { isUpper } from './tokenizer-characters.ts'

// Abbreviations that are written with a full stop. Compiled by hand from general knowledge of English news writing.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Abbreviations that stand before the thing they belong to (a name, a number): their stop never ends a sentence.
 * Lower case, without the stop.
 */
export const LEADING_ABBREVIATIONS = words(`
  mr mrs ms mx dr prof rev fr hon st ste mt ft sr sra msgr mgr mlle mme m
  gen lt col maj capt cmdr cdr cpl sgt pvt brig adm vadm radm ens spc pfc gov sen rep reps sens govs drs messrs
  pres sec supt insp det cst const ofc asst assoc dep dir amb atty atty-gen
  no nos vol vols fig figs p pp ch sect art arts para paras ref refs ed eds
  approx ca cf eg viz vs v e.g i.e c b d
  tel ext attn
`)

/**
 * Abbreviations that may end a sentence: their stop does so when the next word looks like the start of one.
 * Lower case, without the stop.
 */
export const CLOSING_ABBREVIATIONS = words(`
  inc corp co ltd llc plc bros dept univ assn intl natl govt
  jr esq phd md ba ma
  jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun
  a.m p.m am pm etc al et seq
  ave blvd rd sq hwy pkwy rte
  mi km ft lb lbs oz yd yds yrs mins hrs secs min hr sec
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wyo que ont
  esp incl est max misc temp div conf spec cont tbsp tsp arr arrv dept dom rec info ass't
`)

/** Months and other words that stand before a number ("Nov. 5", "No. 3"): followed by a digit, they never end a sentence. */
export const ABBREVIATIONS_BEFORE_NUMBERS = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec no nos vol vols fig figs p pp ch sect art arts para paras rte hwy
`)

/**
 * Words that start a sentence far more often than they go on after an abbreviation when written with a capital:
 * "in the U.S. The army …" ends, "the U.S. Army …" does not. Lower case.
 */
export const SENTENCE_OPENERS = words(`
  the a an this that these those he she it they we i you his her its their our my your there here
  in on at by for from with after before when while as if although though but and or so yet nor however meanwhile
  then now since until during under over between among against despite according what who why how where which
  many some several most all both each every no not one two three another other such still also only even just
  last earlier later today yesterday tomorrow once because more around about nearly
`)

/** Does the word (without its last stop) count as an abbreviation that is written with one? Lower case wanted. */
export const isAbbreviation = (word: string): boolean =>
  LEADING_ABBREVIATIONS.has(word) || CLOSING_ABBREVIATIONS.has(word)

/** Lower-case "no.", "sun." or "mar." are ordinary words at the end of a sentence; as abbreviations they have a capital. */
const CAPITAL_ONLY = new Set(
  `no mar sun sat wed fri mon sec rep ref gen col del miss mass wash ore ill ind pa la ga va ma ba me art ed min may am pm
   ave est max fig sen dep dir det const hon st mt cap temp spec dom rec info div conf sect para`.split(/\s+/),
)

/** Is the known abbreviation written as one here: with a capital, where the small word is an ordinary one? */
export function isAbbreviationHere(text: string, start: number, end: number, word: string): boolean {
  if (!CAPITAL_ONLY.has(word)) return true
  if (!isUpper(text.charCodeAt(start))) return false
  // All capitals is a word of a headline or an acronym: "THE SUN."
  return end - start < 2 || !isUpper(text.charCodeAt(start + 1))
}
