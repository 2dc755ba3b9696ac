import type { Quantity } from '../src/extract/quantities/quantity.ts'
import type { Part, Release } from './isaf.ts'

const DIGITS = '(?<![-/,.\\d])\\d{1,3}(?![-/.,]?\\d)'
const LETTERS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozen'
const NUMBER = `(?:${DIGITS}|\\b(?:${LETTERS})\\b)`
/** A number in digits or letters within four words behind a word of killing, or before one: in the text as printed, whoever reads it. */
const PRINTED = new RegExp(
  `\\bkill(?:s|ed|ing)\\s+(?:[\\w-]+\\s+){0,3}${NUMBER}|${NUMBER}\\s+(?:[\\w-]+\\s+){0,4}(?:killed|dead|died|deaths?)\\b`,
  'i',
)
const KILLING = /\b(?:kill(?:ed|s|ing)?|dead|died|dies|deaths?)\b/i
/** Words that hide a number. */
const HIDDEN = /\b(?:several|multiple|numerous|a (?:small |large )?number of|a few|some|many|dozens|scores)\b/i

/**
 * The number of killed of a release as its coder counts: the lowest the words allow, several and a few are three,
 * numerous four. `killed-exact`: over all releases; `killed-exact-numeral`: over those in which a number is printed beside a
 * word of killing and no word that hides a number stands in such a sentence; `-hidden`: those with such a word; `-none`: the rest.
 */
export function scoreKilled(releases: readonly Release[]): Part {
  const counts = { '': [0, 0], '-numeral': [0, 0], '-hidden': [0, 0], '-none': [0, 0] }
  const shown: string[] = []
  for (const release of releases) {
    const sentences = release.document.sentences
      .map(({ span }) => release.text.slice(span.start, span.end))
      .filter((sentence) => KILLING.test(sentence))
    const kind = sentences.some((s) => HIDDEN.test(s))
      ? '-hidden'
      : sentences.some((s) => PRINTED.test(s))
        ? '-numeral'
        : '-none'
    const answer = killedOf(release)
    const right = answer === release.gold.min_killed ? 1 : 0
    for (const key of ['', kind] as const) {
      counts[key][0]! += right
      counts[key][1]!++
    }
    if (!right) {
      shown.push(`${kind} answer ${answer} for ${release.gold.min_killed}`)
      for (const q of release.document.quantities)
        if (q.measure === 'killed') shown.push(`   ${q.low}-${q.high} ${q.text}`)
      shown.push(...sentences.map((s) => `   | ${s.replace(/\s+/g, ' ')}`))
    }
  }
  return {
    shown,
    scores: Object.entries(counts).map(([kind, [right, all]]) => ({
      metric: `killed-exact${kind}`,
      value: all === 0 ? 0 : right! / all!,
      count: all!,
    })),
  }
}

/** The lowest number that the words allow: "more than 30" is 31, a count without a number three (the code book's word for several). */
const lowest = ({ low, high, bound, text }: Quantity): number =>
  low === null ? (high ?? (/numerous/i.test(text) ? 4 : 3)) : bound === 'more-than' ? low + 1 : low

/** Killed in what the release is about: told once for the whole, or operation by operation; what an earlier attack did is left out. */
function killedOf({ text, document }: Release): number {
  const told = document.quantities.filter(
    (q) =>
      q.measure === 'killed' &&
      q.polarity === 'asserted' &&
      q.unit === 'person' &&
      q.partOf === null &&
      !/\b(?:that|which|who)\b[^.;]{0,40}$/.test(text.slice(Math.max(0, q.span.start - 60), q.span.start)),
  )
  return told.length === 0 ? 0 : Math.max(...told.map(lowest))
}
