import { countryOfDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { type Draft, newDraft } from './draft.ts'
import { type NominalFacts, nominalFacts, type Placed } from './facts.ts'

/** Families of which every country has one, so that mentions without a country go to the only one named. */
const ONE_A_COUNTRY: ReadonlySet<string> = new Set([
  'army',
  'government',
  'rebels',
  'police',
  'opposition',
  'state media',
  'security forces',
  'loyalists',
  'coast guard',
  'border guard',
  'civil defence',
])

/**
 * One draft for each actor named by common nouns. A noun with a name in it joins that name ("Hamas fighters" → Hamas);
 * nouns of one family and country are one; a bare noun ("the army") is of the story's country, or of the only one that
 * fits, and is nobody's where two fit.
 */
export function gatherNominals(
  placed: readonly Placed[],
  named: readonly Draft[],
  story: string | null,
  gazetteer: Gazetteer,
): Draft[] {
  const drafts: Draft[] = []
  const byMention = new Map(
    named.flatMap((draft) => draft.members.map((member) => [member.mention.id, draft] as const)),
  )
  const read = placed
    .filter(({ mention }) => mention.form === 'nominal')
    .map((each) => {
      const inside = placed.filter(
        (other) =>
          other.mention.form === 'name' &&
          other.mention.span.start >= each.mention.span.start &&
          other.mention.span.end <= each.mention.span.end,
      )
      return { each, facts: nominalFacts(each, inside, gazetteer) }
    })
  // countries that the document itself gives to a family
  const countries = new Map<string, Set<string>>()
  const note = (family: string, country: string | null): void => {
    if (country === null) return
    const set = countries.get(family) ?? new Set()
    countries.set(family, set)
    set.add(country)
  }
  for (const { facts } of read) note(facts.family, facts.country)

  for (const { each, facts } of read) {
    const beside = namedBeside(each, placed, byMention) ?? onlyBody(each, facts, named)
    if (beside) {
      beside.members.push(each)
      beside.country ??= facts.country
      continue
    }
    const owner = facts.owner === null ? undefined : byMention.get(facts.owner)
    if (owner && standsForOwner(facts)) {
      owner.members.push(each)
      continue
    }
    const country = facts.country ?? bareCountry(facts, countries.get(facts.family), story)
    const known =
      drafts.find(
        (draft) =>
          draft.family === facts.family &&
          (draft.country === country ||
            (!ONE_A_COUNTRY.has(facts.family) && (facts.country === null || draft.country === null))),
      ) ??
      (facts.family === 'government' && country !== null
        ? named.find((draft) => draft.family === 'government' && draft.country === country)
        : sameBody(facts, country, named))
    if (known) {
      known.members.push(each)
      known.country ??= country
      continue
    }
    const draft = newDraft(each.mention.type, facts.family)
    draft.country = country
    draft.side =
      facts.family === 'rebels'
        ? 'rebel'
        : facts.family === 'army' || facts.family === 'security forces'
          ? 'state'
          : facts.side
    draft.sector =
      facts.family === 'army' || facts.family === 'security forces'
        ? 'MIL'
        : facts.family === 'rebels'
          ? 'REB'
          : facts.family === 'state media'
            ? 'MED'
            : facts.sector
    if (facts.family === 'state media') draft.side = 'media'
    draft.affiliation = owner ?? null
    draft.members.push(each)
    drafts.push(draft)
  }
  return drafts
}

/** "the coast guard" where one body is named "the Coast Guard": that one. */
function sameBody({ family }: NominalFacts, country: string | null, named: readonly Draft[]): Draft | undefined {
  if (!(ONE_A_COUNTRY.has(family) && family.includes(' ')) && !family.endsWith(' ministry')) return undefined
  const fits = named.filter(
    (draft) =>
      (draft.country === null || country === null || draft.country === country) &&
      draft.members.some(({ mention }) => mention.text.toLowerCase().endsWith(family)),
  )
  return fits.length === 1 ? fits[0] : undefined
}

const isBody = (lemma: string): boolean =>
  /^(?:group|militia|movement|organization|organisation|party|faction|network|army|agency|alliance|coalition)$/.test(
    lemma,
  )

/** "the rebel group, the X Army": a body that the name after it names. */
function namedBeside(each: Placed, placed: readonly Placed[], byMention: ReadonlyMap<string, Draft>): Draft | null {
  const { tokens } = each.sentence
  if (!isBody(tokens[each.last]!.lemma.toLowerCase())) return null
  let next = each.last + 1
  if (tokens[next]?.text === ',') next++
  if (tokens[next]?.upos === 'DET') next++
  const other = placed.find((p) => p.index === each.index && p.first === next && p.mention.form === 'name')
  const draft = other && byMention.get(other.mention.id)
  return draft && draft.kind !== 'place' ? draft : null
}

/** "the Lebanese militant group": the only named group of that country. */
function onlyBody(each: Placed, facts: NominalFacts, named: readonly Draft[]): Draft | null {
  const lemma = each.sentence.tokens[each.last]!.lemma.toLowerCase()
  if (!/^(?:group|militia|movement)$/.test(lemma) || facts.owner !== null) return null
  const determined = each.sentence.tokens
    .slice(Math.max(0, each.first - 3), each.first)
    .some((token) => /^(?:the|this|that)$/i.test(token.text))
  if (!determined) return null
  const before = each.sentence.tokens
    .slice(Math.max(0, each.first - 3), each.first)
    .map((token) => countryOfDemonym(token.text))
  const country = facts.country ?? before.find((code) => code) ?? null
  if (country === null) return null
  const fits = named.filter(
    (draft) =>
      draft.kind === 'group' &&
      draft.country === country &&
      draft.members[0]!.mention.span.start < each.mention.span.start,
  )
  return fits.length === 1 ? fits[0]! : null
}

/** Members of a named body stand for it: its fighters, officials, forces. */
const standsForOwner = ({ family }: NominalFacts): boolean =>
  /\b(?:fighter|militant|gunman|force|forces|rebels|troop|commander|official|officials|member|guerrilla|insurgent|combatant|militia|militiaman|army|brigade|unit|leader|jihadist|jihadi|extremist|terrorist|group|soldier|movement|authority|government|cell|faction|network|organization|organisation|party)$/.test(
    family,
  ) || family.startsWith('militia')

/** The country of "the army", said bare. */
function bareCountry(facts: NominalFacts, said: ReadonlySet<string> | undefined, story: string | null): string | null {
  if (!ONE_A_COUNTRY.has(facts.family)) return null
  if (said?.size === 1) return [...said][0]!
  if (said === undefined || said.has(story ?? '')) return story
  return null
}
