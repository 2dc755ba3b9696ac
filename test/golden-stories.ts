import type { FindingJson, RecordJson, RunView, StoryJson } from '../src/publish/run.ts'

/** What a careful reader takes from a few reports, written before the program saw them: `test/stories/NAME/record.json`. */
export interface Golden {
  readonly about: string
  /** By the name of the file without its ending. */
  readonly reports: Readonly<Record<string, { readonly newsroom: string; readonly published: string }>>
  readonly stories?: readonly (readonly string[])[]
  readonly lineages?: readonly (readonly string[])[]
  readonly chapters?: readonly (readonly string[])[]
  readonly places?: readonly { readonly name: string; readonly country: string }[]
  readonly entities?: readonly WantedEntity[]
  readonly records?: readonly WantedRecord[]
  readonly findings?: readonly WantedFinding[]
  readonly absent?: readonly Omit<WantedFinding, 'reports'>[]
  /** What is known to fall short: how the line begins, and why. */
  readonly short?: Readonly<Record<string, string>>
}

interface WantedEntity {
  readonly name: string
  readonly kind?: string
  readonly aliases?: readonly string[]
  readonly country?: string
  readonly sector?: string
  readonly side?: string
}

interface WantedRecord {
  readonly what: string
  readonly plover?: string | null
  readonly place?: string
  readonly country?: string
  readonly date?: string
  readonly status?: string
  readonly actors?: readonly string[]
  readonly reports: readonly string[]
}

interface WantedFinding {
  readonly property?: string
  readonly status: string
  /** A word or two of its subject. */
  readonly about?: string
  readonly low?: number | null
  readonly high?: number | null
  readonly value?: string
  readonly lineages?: number
  readonly origins?: number
  readonly reports: readonly string[]
  readonly silent?: readonly string[]
}

/** Everything in which a run is not what the golden record asks for, in words; empty when it is. */
export function shortfalls(run: RunView, golden: Golden): readonly string[] {
  const nameOf = new Map(run.documents.map((d) => [d.id, /([^/]+)\.\w+$/.exec(d.source)?.[1] ?? d.source]))
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => nameOf.get(id))
      .sort()
      .join(' ')
  const groups = (lists: readonly (readonly string[])[]): string => lists.map(names).sort().join(' | ')
  const wanted = (lists: readonly (readonly string[])[]): string =>
    lists
      .map((list) => [...list].sort().join(' '))
      .sort()
      .join(' | ')
  const entities = new Map(run.entities.map((e) => [e.id, e]))
  const found: string[] = []
  const compare = (what: string, want: readonly (readonly string[])[] | undefined, got: () => string): void => {
    if (want !== undefined && wanted(want) !== got()) found.push(`${what}: wanted ${wanted(want)}, got ${got()}`)
  }
  const stories = run.stories
  compare('stories', golden.stories, () => groups(stories.map((s) => s.documents)))
  const largest = [...stories].sort((a, b) => b.documents.length - a.documents.length)[0]
  compare('lineages', golden.lineages, () => groups(stories.flatMap((s) => s.lineages)))
  compare('chapters', golden.chapters, () => groups(largest?.chapters.map((c) => c.documents) ?? []))

  for (const want of golden.places ?? [])
    if (!run.entities.some((e) => e.kind === 'place' && e.name === want.name && e.place?.country === want.country))
      found.push(`no place ${want.name} in ${want.country}`)
  for (const want of golden.entities ?? []) {
    const own = run.entities.filter((e) => e.kind !== 'place' && [e.name, ...e.aliases].includes(want.name))
    const [it] = own
    if (own.length !== 1 || !it) {
      found.push(`${want.name}: wanted one entity, got ${own.map((e) => e.name).join(', ') || 'none'}`)
      continue
    }
    for (const key of ['kind', 'country', 'sector', 'side'] as const)
      if (want[key] !== undefined && it[key] !== want[key])
        found.push(`${want.name}: ${key} ${want[key]} wanted, got ${it[key]}`)
    for (const alias of want.aliases ?? [])
      if (![it.name, ...it.aliases].includes(alias)) found.push(`${want.name}: no alias ${alias}`)
  }

  const records = stories.flatMap((s) => s.records)
  const taken = new Set<RecordJson>()
  for (const want of golden.records ?? []) {
    const isIt = (r: RecordJson): boolean =>
      !taken.has(r) &&
      names(r.documents) === [...want.reports].sort().join(' ') &&
      (want.plover === undefined || r.type.plover === want.plover) &&
      (want.place === undefined || entities.get(r.place ?? '')?.name === want.place) &&
      (want.country === undefined || entities.get(r.place ?? '')?.place?.country === want.country) &&
      (want.date === undefined || r.date?.edtf === want.date) &&
      (want.status === undefined || r.status === want.status) &&
      (want.actors ?? []).every((name) => r.actors.some((id) => namesOf(entities.get(id)).includes(name)))
    const it = records.find(isIt)
    if (it) taken.add(it)
    else found.push(`no record of ${want.what}; there are: ${records.map((r) => told(r, entities, names)).join('; ')}`)
  }

  const findings = stories.flatMap((s) => s.findings.map((finding) => ({ finding, story: s })))
  for (const want of golden.findings ?? [])
    if (
      !findings.some(({ finding }) => isFinding(want, finding) && names(finding.documents) === wanted([want.reports]))
    )
      found.push(
        `no finding ${JSON.stringify(want)}; there are: ${findings
          .filter(({ finding }) => want.property === undefined || finding.property === want.property)
          .map(({ finding }) => `${line(finding)} (${names(finding.documents)})`)
          .join('; ')}`,
      )
  for (const want of golden.absent ?? [])
    for (const { finding } of findings.filter((f) => isFinding(want, f.finding)))
      found.push(`a finding that should not be: ${line(finding)}`)
  const known = Object.keys(golden.short ?? {})
  return found.filter((line) => !known.some((start) => line.startsWith(start)))

  function isFinding(want: Omit<WantedFinding, 'reports'>, f: FindingJson): boolean {
    return (
      f.status === want.status &&
      (want.property === undefined || f.property === want.property) &&
      (want.about === undefined || `${f.subject} ${f.value}`.toLowerCase().includes(want.about.toLowerCase())) &&
      (want.low === undefined || f.low === want.low) &&
      (want.high === undefined || f.high === want.high) &&
      (want.value === undefined || (f.value ?? '').includes(want.value)) &&
      (want.lineages === undefined || f.lineages === want.lineages) &&
      (want.origins === undefined || f.origins === want.origins) &&
      (want.silent === undefined || names(f.silent) === wanted([want.silent]))
    )
  }
}

const namesOf = (entity: { name: string; aliases: readonly string[] } | undefined): readonly string[] =>
  entity ? [entity.name, ...entity.aliases] : []

const line = (f: FindingJson): string =>
  `${f.property} ${f.status} “${f.subject}” ${f.value} [${f.low}, ${f.high}] ${f.lineages} lineages ${f.origins} origins: ${f.reason}`

function told(
  record: StoryJson['records'][number],
  entities: ReadonlyMap<string, { readonly name: string }>,
  names: (ids: readonly string[]) => string,
): string {
  const place = entities.get(record.place ?? '')?.name ?? null
  return `“${record.title}” ${record.type.plover} at ${place} on ${record.date?.edtf ?? null} ${record.status} (${names(record.documents)})`
}
