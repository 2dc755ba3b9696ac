import { contentStems } from './content-words.ts'

/**
 * What one report names by its kind and another by its name, for telling that both speak of one thing: the class, and
 * words that imply it. General knowledge of arms, compiled by hand.
 */
const CLASSES: readonly (readonly [string, string])[] = [
  ['chemical weapon', 'sarin tabun soman vx chlorine phosgene nerve mustard toxic poison gas'],
  ['biological weapon', 'anthrax ricin smallpox botulinum'],
  ['nuclear weapon', 'warhead plutonium enriched atomic'],
  ['cluster munition', 'bomblet bomblets submunition submunitions'],
  ['air strike', 'airstrike airstrikes warplane warplanes jets'],
]

const IMPLIED: ReadonlyMap<string, readonly string[]> = new Map(
  CLASSES.flatMap(([name, words]) => contentStems(words).map((w) => [w, contentStems(name)] as const)),
)

/** The stems with those of the classes they imply. */
export const withClasses = (stems: Iterable<string>): ReadonlySet<string> => {
  const all = new Set<string>()
  for (const s of stems) {
    all.add(s)
    for (const implied of IMPLIED.get(s) ?? []) all.add(implied)
  }
  return all
}
