import type { DocumentJson } from '../run.ts'

type Named = Pick<DocumentJson, 'id' | 'newsroom' | 'source'>

/**
 * What each document is called in the report: its newsroom, else the last part of its path or URL. Two of one name are
 * told apart by the file, and where that is the same, by a number in the order given.
 */
export function labelsOf(documents: readonly Named[]): ReadonlyMap<string, string> {
  const first = tally(documents.map(plainLabel))
  const second = documents.map((document) => {
    const label = plainLabel(document)
    const file = fileName(document.source)
    return (first.get(label) ?? 0) > 1 && label !== file ? `${label} (${shortened(file)})` : label
  })
  const counts = tally(second)
  const seen = new Map<string, number>()
  return new Map(
    documents.map((document, i) => {
      const label = second[i]!
      const number = (seen.get(label) ?? 0) + 1
      seen.set(label, number)
      return [document.id, (counts.get(label) ?? 0) > 1 ? `${label} #${number}` : label]
    }),
  )
}

/** Names that machines gave (hashes, long titles) tell readers nothing in full. */
const shortened = (file: string): string => (file.length > LONGEST ? `${file.slice(0, LONGEST - 8)}…` : file)
const LONGEST = 24

const plainLabel = ({ newsroom, source }: Named): string => newsroom?.trim() || fileName(source)

/** The last part of a path or URL, without query: "reports/a.txt" → "a.txt", "day.zip!b.html" → "b.html". */
export function fileName(source: string): string {
  if (source === '-') return 'standard input'
  const path = source.replace(/[?#](?=.*:\/\/|[^#\d]*$).*$/, '').replace(/[/\\]+$/, '')
  const last = path.split(/[/\\!]/).at(-1)
  return last || source || 'unnamed report'
}

function tally(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
