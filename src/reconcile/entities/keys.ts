import type { Entity } from '../../extract/entities/entity.ts'
import { compoundActor } from '../../language/en/actor-nouns.ts'
import { COUNTRIES } from '../../language/en/countries.ts'
import { PEOPLE_ADJECTIVES } from '../../language/en/demonyms.ts'
import { FORCE_WORDS, GOVERNMENT_WORDS, INSTITUTION_WORDS, MEDIA_WORDS } from '../../language/en/name-words.ts'
import { remember } from '../../text/remember.ts'
import { acronymOf, foldName, initialsOf, nameTokens } from './names.ts'

/** What an actor is known by across documents. */
export interface ActorKey {
  /** Distinctive words of the name ("hezbollah"), or a class in pointed brackets ("<forces>") when there are none. */
  readonly base: string
  /** Only actors of one country are the same under this key: classes, and names such as "health ministry". */
  readonly national: boolean
}

/** Every one-word adjective, noun for people and name of a country, folded. */
const NATIONAL_WORDS: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap((c) => [c.name, ...c.adjectives, ...c.people])
    .map(foldName)
    .concat(
      [...PEOPLE_ADJECTIVES].map((a) => a.toLowerCase()),
      'western eastern northern southern central'.split(' '),
    )
    .filter((w) => w !== '' && !w.includes(' ')),
)

/** Is the whole name a nation ("Americans", "Russian")? */
export const isNation = (name: string): boolean => nameTokens(name).every((t) => NATIONAL_WORDS.has(t))

/** A word that names no one in particular: of a nation, people or faith, or a compass point. */
const isPlain = (token: string): boolean =>
  FORCE_WORDS.has(token) || GOVERNMENT_WORDS.has(token) || NATIONAL_WORDS.has(token) || MEDIA_WORDS.has(token)

const FORCES = new Set('army armies military force forces troop troops soldier soldiers navy warplanes'.split(' '))
const REBELS = new Set('rebel rebels insurgent insurgents opposition guerrilla guerrillas'.split(' '))

/** A body of two common nouns ("the coast guard"): one by itself, not one of the police or of the government. */
const isCompound = (tokens: readonly string[]): boolean => compoundActor(tokens.at(-2), tokens.at(-1) ?? '') !== null

/** The class of an actor without a name of its own ("Syrian troops", "the regime", "opposition fighters"); null: none. */
function classOf(entity: Entity, tokens: readonly string[]): string | null {
  if (isCompound(tokens)) return null
  if (tokens.some((t) => MEDIA_WORDS.has(t))) return '<state media>'
  if (entity.side === 'rebel' || entity.sector === 'REB' || entity.sector === 'OPP') return '<rebels>'
  if (entity.side === 'civilians' || entity.sector === 'CVL') return null
  const armed = tokens.some((t) => FORCES.has(t)) && !tokens.some((t) => REBELS.has(t))
  if (armed || entity.sector === 'MIL') return '<forces>'
  if (entity.sector === 'COP') return '<police>'
  if (entity.sector === 'GOV' || tokens.some((t) => GOVERNMENT_WORDS.has(t))) return '<government>'
  return tokens.some((t) => REBELS.has(t)) ? '<rebels>' : null
}

/** Does a form name a class in plain words alone ("Syrian army", "rebels"; not "Damascus")? */
export const isPlainForm = (form: string): boolean => nameTokens(form).every(isPlain)

/** Does it name a nation in one of its words? */
export const isNational = (form: string): boolean => nameTokens(form).some((t) => NATIONAL_WORDS.has(t))

/**
 * The key of one printed form of an organization or group. Words for armed people, governments, media and nations say
 * what it is, not who: "Lebanese Hezbollah fighters" and "Hezbollah" share the key "hezbollah". A form without a capital
 * of its own ("rebel umbrella group") names its class, when it has one.
 */
export function actorKey(entity: Entity, form: string): ActorKey {
  const { tokens, unnamed, own } = partsOf(form)
  if (unnamed || own === null) {
    const kind = classOf(entity, tokens)
    if (own === null || kind !== null) return { base: kind ?? tokens.join(' '), national: true }
  }
  return own
}

interface FormParts {
  readonly tokens: readonly string[]
  /** No distinctive word of it has a capital of its own. */
  readonly unnamed: boolean
  /** The key of its distinctive words; null when it has none. */
  readonly own: ActorKey | null
}

const FORMS_KNOWN = 5_000

const partsOf: (form: string) => FormParts = remember((form) => {
  const tokens = nameTokens(form)
  const capitals = form.split(/[^\p{L}]+/u).filter((w) => /^\p{Lu}/u.test(w))
  const proper = capitals.some((w) => nameTokens(w).some((t) => tokens.includes(t) && !isPlain(t)))
  const distinctive = tokens.filter((t) => !isPlain(t))
  const national = isCompound(distinctive) || distinctive.every((t) => INSTITUTION_WORDS.has(t))
  const own = distinctive.length === 0 ? null : { base: distinctive.join(' '), national }
  return { tokens, unnamed: !proper, own }
}, FORMS_KNOWN)

/**
 * All keys by which a named actor may be met: of its name and its other proper names. Acronyms count as keys, and so do
 * the initials of a long form, prefixed with "=": "International Committee of the Red Cross" and "ICRC" share "=icrc".
 */
export function actorKeys(entity: Entity, properForms: readonly string[]): readonly string[] {
  const keys = new Set<string>()
  for (const form of properForms) {
    const key = actorKey(entity, form)
    if (!key.national) keys.add(key.base)
    const acronym = acronymOf(form)
    if (acronym !== null && acronym.length > 2) keys.add(`=${acronym}`)
    const initials = initialsOf(form.replace(/^the /i, ''))
    if (initials.length > 2) keys.add(`=${initials}`)
  }
  return [...keys]
}
