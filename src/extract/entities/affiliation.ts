import { countryOfDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { countryInName } from './bodies.ts'
import type { Draft } from './draft.ts'
import { roleAfter, roleBefore } from './roles.ts'

/**
 * Whom persons speak for, by the body in their role ("White House spokesman X") or before a possessive ("the BBC's X");
 * and what a role tells of country, sector and side.
 */
export function affiliate(
  people: readonly Draft[],
  bodies: readonly Draft[],
  nominals: readonly Draft[],
  text: string,
  gazetteer: Gazetteer,
): void {
  const organs = [...bodies, ...nominals].filter((draft) => draft.kind !== 'person')
  for (const person of people) {
    for (const placed of person.members) {
      const before = roleBefore(placed, text)
      const after = roleAfter(placed, text)
      const ranges: [number, number][] = []
      if (before) ranges.push([before.start, placed.mention.span.start])
      if (after) ranges.push([after.start, after.start + after.text.length])
      const { tokens } = placed.sentence
      if (tokens[placed.first - 1]?.xpos === 'POS')
        ranges.push([tokens[placed.first - 1]!.span.start - 40, placed.mention.span.start])
      for (const [start, end] of ranges) {
        const inside = organs
          .flatMap((draft) => draft.members.map(({ mention }) => ({ draft, mention })))
          .filter(({ mention }) => mention.span.start >= start && mention.span.end <= end)
        const possessive = before === null && after === null
        const found = possessive
          ? inside.find(({ mention }) => mention.span.end === tokens[placed.first - 1]!.span.start)
          : inside[0]
        if (found) person.affiliation ??= found.draft
      }
    }
    for (const role of person.roles) {
      person.country ??= countryOfRole(role, gazetteer)
      person.sector ??= sectorOfRole(role)
    }
    if (person.affiliation) {
      const { affiliation } = person
      person.country ??= affiliation.country
      person.sector ??= affiliation.sector
      person.side ??= affiliation.side
    }
    if (person.side === null && person.roles.some((role) => /\b(?:opposition|rebel|insurgent)\b/i.test(role)))
      person.side = 'rebel'
  }
}

/** The country in a role: the adjective or the country that stands first, not the one an envoy is sent to. */
function countryOfRole(role: string, gazetteer: Gazetteer): string | null {
  const head = role.split(/\s+(?:to|for|in)\s+/)[0]!
  for (const word of head.split(/\s+/)) {
    const country = countryOfDemonym(word.replace(/['’]s?$/, ''))
    if (country) return country
  }
  return countryInName(head.replace(/['’]s?\b/g, ''), gazetteer)
}

/** A country's or people's own: what heads a firm or club heads no state. */
const BUSINESS =
  /\b(?:company|firm|inc|ltd|plc|corp|lines|airlines|airways|shipping|ferries|motors|group|holdings|bank|club|federation|university|college|association|union|foundation|institute|society|chamber)\b/i

/** Ranks that only police bear, written out and as South Asian papers shorten them. */
const POLICE_RANKS =
  /\b(?:constable|sub-inspector|(?:superintendent|commissioner|inspector[- ]general|director[- ]general|chief) of police|police (?:chief|commissioner|superintendent|inspector|officer)|dcp|acp|ssp|dsp|dgp|adgp|igp)\b/i

function sectorOfRole(role: string): string | null {
  if (
    /^(?:vice[- ]|deputy )?(?:president|governor|secretary|general secretary|captain) of\b/i.test(role) &&
    BUSINESS.test(role)
  )
    return null
  if (POLICE_RANKS.test(role)) return 'COP'
  if (/\b(?:activist|dissident|opposition)\b/i.test(role)) return 'OPP'
  // A secretary-general is no general, and a captain may command a ferry or a team.
  if (
    /(?<!(?:secretary|attorney|director|governor|consul|surgeon|inspector|solicitor|auditor|comptroller|postmaster|treasurer)[- ])\b(?:general(?!\s+(?:secretary|manager|director|counsel|practitioner|council|assembly))|gen|colonel|col|major|lieutenant|brigadier|admiral|commander|soldier|military|army)\b/i.test(
      role,
    )
  )
    return 'MIL'
  if (
    /\b(?:president|minister|premier|chancellor|king|queen|prime|secretary|ambassador|governor|mayor|government|senator|envoy|diplomat)\b/i.test(
      role,
    )
  )
    return 'GOV'
  if (/\b(?:journalist|reporter|correspondent|editor)\b/i.test(role)) return 'MED'
  if (/\b(?:police|sheriff|detective)\b/i.test(role)) return 'COP'
  return null
}
