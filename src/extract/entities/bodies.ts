import type { KnownName } from '../../language/en/acronyms.ts'
import { isBlendOf } from '../../language/en/blends.ts'
import { countryOfDemonym, isDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { foldName } from '../../language/en/gazetteer-names.ts'
import { knownName, ORGANIZATION_HEADS, sectorOfHead } from '../../language/en/organizations.ts'
import { type Draft, newDraft } from './draft.ts'
import type { Side } from './entity.ts'
import { countryOfGovernment, type Placed } from './facts.ts'

/** What an organization's or group's name says of it, apart from other names. */
interface Body {
  readonly draft: Draft
  readonly known: KnownName | null
  readonly folded: Set<string>
}

/**
 * One draft for each organization and named group: forms that a lexicon knows as one, equal forms, a long form and its
 * acronym, a form that is the end of another ("Human Rights Council" of "UN Human Rights Council").
 * A capital or country that stands for its government is of the family `government`.
 */
export function gatherBodies(placed: readonly Placed[], text: string, gazetteer: Gazetteer): Draft[] {
  const bodies: Body[] = []
  const governments = new Map<string, Draft>()
  const mentions = placed.filter(
    ({ mention }) => mention.form === 'name' && (mention.type === 'organization' || mention.type === 'group'),
  )
  const order = [...mentions].sort(
    (a, b) => b.mention.text.length - a.mention.text.length || a.mention.span.start - b.mention.span.start,
  )
  for (const each of order) {
    const name = each.mention.text
    const known = knownName(name) ?? knownName(name.replace(/^\S+ /, (first) => (isDemonym(first.trim()) ? '' : first)))
    const country = known ? null : countryOfGovernment(name, gazetteer)
    if (country !== null && each.mention.type === 'organization') {
      const government = governments.get(country) ?? newDraft('organization', 'government')
      governments.set(country, government)
      government.country = country
      government.sector = 'GOV'
      government.side = 'state'
      government.members.push(each)
      continue
    }
    const folded = foldName(name).replace(/^the /, '')
    const fits = bodies.filter((body) => (known !== null && body.known?.name === known.name) || body.folded.has(folded))
    const body = fits[0] ?? partner(bodies, folded, name, known, each, text)
    if (body) {
      body.draft.members.push(each)
      body.folded.add(folded)
      continue
    }
    const draft = newDraft(each.mention.type)
    const head = sectorOfHead(
      name
        .split(/\s+(?:of|for)\s+/)[0]!
        .split(' ')
        .at(-1)!
        .toLowerCase(),
    )
    draft.sector = known?.sector ?? head.sector
    draft.side = (known?.side ?? head.side) as Side | null
    draft.country = known?.country ?? countryInName(name, gazetteer)
    draft.members.push(each)
    bodies.push({ draft, known, folded: new Set([folded]) })
  }
  return [...governments.values(), ...bodies.map((body) => body.draft)]
}

/** The body of which a shorter form is another way to say: only when it is the only one. */
function partner(
  bodies: readonly Body[],
  folded: string,
  name: string,
  known: KnownName | null,
  each: Placed,
  text: string,
): Body | null {
  // "Maritime Industry Authority (Marina)"
  const bracketed = bodies.find((body) =>
    body.draft.members.some(
      ({ mention }) =>
        text.slice(mention.span.end, each.mention.span.start).trim() === '(' && isBlendOf(name, mention.text),
    ),
  )
  if (bracketed) return bracketed
  // "International Committee of the Red Cross (ICRC)"
  if (/^[A-Z][A-Z.&]{1,7}$/.test(name)) {
    const opened = /\(\s*$/.test(text.slice(Math.max(0, each.mention.span.start - 3), each.mention.span.start))
    const before = opened
      ? bodies.find((body) =>
          body.draft.members.some(
            ({ mention }) =>
              mention.span.end < each.mention.span.start && each.mention.span.start - mention.span.end <= 3,
          ),
        )
      : undefined
    if (before) return before
    const byLetters = bodies.filter((body) =>
      [...body.folded].some((form) => initials(form) === name.replace(/[^A-Z]/g, '').toLowerCase()),
    )
    return byLetters.length === 1 ? byLetters[0]! : null
  }
  if (known) return null
  const words = folded.split(' ')
  // "Meridian" of "Meridian Airlines"
  const whole = bodies.filter((body) =>
    [...body.folded].some(
      (form) =>
        form.startsWith(`${folded} `) &&
        form.split(' ').length === words.length + 1 &&
        ORGANIZATION_HEADS.has(form.split(' ').at(-1)!),
    ),
  )
  if (whole.length === 1 && folded.length > 3) return whole[0]!
  if (words.length < 2) {
    // "Hezbollah" after "Lebanese Hezbollah"
    const longer = bodies.filter(
      (body) =>
        body.known === null &&
        [...body.folded].some((form) => form.endsWith(` ${folded}`) && isDemonym(capital(form.split(' ')[0]!))),
    )
    return longer.length === 1 && folded.length > 4 ? longer[0]! : null
  }
  const longer = bodies.filter((body) => [...body.folded].some((form) => form.endsWith(` ${folded}`)))
  return longer.length === 1 ? longer[0]! : null
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const initials = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => !/^(?:of|the|for|and|in|on|to|de|des)$/.test(word))
    .map((word) => word[0])
    .join('')

/** "Syrian Foreign Ministry" → SY, "Bank of England" → GB; null when the name holds no country. */
export function countryInName(name: string, gazetteer: Gazetteer): string | null {
  const words = name.split(/\s+/)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const two = i + 1 < words.length ? `${word} ${words[i + 1]}` : word
    const country = countryOfDemonym(two) ?? countryOfDemonym(word)
    if (country) return country
    for (const part of [two, word]) {
      if (!/^\p{Lu}/u.test(part)) continue
      const entry = gazetteer.find(part)[0]
      if (entry?.kind === 'country') return entry.country
    }
  }
  return null
}
