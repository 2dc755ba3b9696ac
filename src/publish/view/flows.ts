import type { StoryJson } from '../run.ts'
import type { Lookup } from './lookup.ts'
import type { SourceView } from './sources.ts'
import type { Speaker } from './speakers.ts'

/** Who told whom: the people and bodies that reports quote, the texts, and who prints each text. */
export interface FlowView {
  readonly tellers: readonly { readonly name: string; readonly speaker: number; readonly texts: number }[]
  /** One a lineage: reports that share a text are one source. */
  readonly texts: readonly { readonly reports: readonly { readonly id: string; readonly label: string }[] }[]
  readonly lines: readonly {
    readonly teller: number
    readonly text: number
    /** How many of the teller's words the text has. */
    readonly count: number
    /** Those that came through others: "Reuters". */
    readonly via: readonly string[]
  }[]
  /** Tellers left out. */
  readonly more: number
}

/** More tellers than these make a drawing nobody reads. */
const MOST_TELLERS = 9

/** The way of the words, those quoted in most texts first. */
export function flowsOf(
  story: Pick<StoryJson, 'lineages'>,
  sources: readonly SourceView[],
  speakers: readonly Speaker[],
  lookup: Lookup,
): FlowView {
  const known = new Set(sources.map(({ id }) => id))
  const texts = story.lineages
    .map((ids) => ({ reports: ids.filter((id) => known.has(id)).map((id) => ({ id, label: lookup.label(id) })) }))
    .filter(({ reports }) => reports.length > 0)
  const textOf = new Map(texts.flatMap(({ reports }, i) => reports.map(({ id }) => [id, i] as const)))
  const named = speakers
    .map((speaker, i) => ({ speaker: i, name: speaker.name, counts: countsOf(speaker, textOf) }))
    .filter(({ speaker, counts }) => counts.size > 0 && !speakers[speaker]!.anonymous)
    .sort((a, b) => b.counts.size - a.counts.size || total(b.counts) - total(a.counts))
  const shown = named.slice(0, MOST_TELLERS)
  return {
    tellers: shown.map(({ name, speaker, counts }) => ({ name, speaker, texts: counts.size })),
    texts,
    lines: shown.flatMap(({ counts }, teller) =>
      [...counts].sort(([a], [b]) => a - b).map(([text, { count, via }]) => ({ teller, text, count, via: [...via] })),
    ),
    more: named.length - shown.length,
  }
}

type Counts = ReadonlyMap<number, { count: number; via: Set<string> }>

function countsOf({ sayings }: Speaker, textOf: ReadonlyMap<string, number>): Counts {
  const counts = new Map<number, { count: number; via: Set<string> }>()
  for (const { places, via } of sayings) {
    for (const text of new Set(places.flatMap(({ document }) => textOf.get(document) ?? []))) {
      const known = counts.get(text) ?? { count: 0, via: new Set() }
      known.count++
      for (const name of via) known.via.add(name)
      counts.set(text, known)
    }
  }
  return counts
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, { count }) => sum + count, 0)
