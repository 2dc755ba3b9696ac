import type { Reason } from '../group/story.ts'
import { overlapsEdtf } from '../value/edtf.ts'
import { nameTokens } from './entities/names.ts'
import { familyOf } from './families.ts'
import type { EventRecord, Finding, Judgement } from './record.ts'

/** What is asked of a run: enough of its stories, documents and entities to put a question in words. */
export interface Questionable {
  readonly documents: readonly { readonly id: string; readonly title: string | null; readonly source: string }[]
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly name: string }[]
  readonly stories: readonly {
    readonly id: string
    readonly title: string
    readonly documents: readonly string[]
    readonly because: readonly Reason[]
    readonly records: readonly Pick<
      EventRecord,
      'id' | 'title' | 'kind' | 'actors' | 'recipients' | 'place' | 'date' | 'status' | 'documents' | 'findings'
    >[]
    readonly findings: readonly Finding[]
    readonly judgements: readonly Pick<Judgement, 'about' | 'value'>[]
  }[]
}
type StoryOf = Questionable['stories'][number]
type RecordOf = StoryOf['records'][number]

/** Something that a person can decide and no rule does. */
export interface Question {
  readonly kind: 'value' | 'happening' | 'entity' | 'story'
  /** In words, ending in a question mark. */
  readonly text: string
  readonly about: string
  /** The other one of the two in question; null where a value is asked for. */
  readonly other: string | null
  readonly words: { readonly about: string; readonly value?: string }
  readonly documents: readonly string[]
  /** How many records and findings hang on the answer. */
  readonly changes: { readonly records: number; readonly findings: number }
}

/** From this similarity on a report's belonging to its story is not asked about. */
const SURE = 0.2

/** The open questions of a run, those on which most hangs first. What was judged already is not asked again. */
export function questionsOf(run: Questionable): readonly Question[] {
  const weight = ({ changes }: Question): number => 2 * changes.records + changes.findings
  return run.stories
    .flatMap((story) => {
      const settled = new Set(
        story.judgements.flatMap(({ about, value }) => [`${about} ${value}`, `${value} ${about}`]),
      )
      const judged = new Set(story.judgements.map(({ about }) => about))
      return [...values(story), ...happenings(story), ...persons(story, run), ...belongings(story, run)].filter((q) =>
        q.other === null ? !judged.has(q.about) : !settled.has(`${q.about} ${q.other}`),
      )
    })
    .map((question, at) => ({ question, at }))
    .sort((a, b) => weight(b.question) - weight(a.question) || a.at - b.at)
    .map(({ question }) => question)
}

const values = (story: StoryOf): readonly Question[] =>
  story.findings
    .filter(({ status }) => status === 'differs')
    .map((f) => ({
      kind: 'value',
      text: `${f.subject}: ${f.reason} Which holds?`,
      about: f.id,
      other: null,
      words: { about: f.subject },
      documents: f.documents,
      changes: { records: f.record === null ? 0 : 1, findings: 1 },
    }))

/** Records of one family that neither day nor place keeps apart, and that share who or whom, or name nobody. */
function happenings({ records }: StoryOf): readonly Question[] {
  return records.flatMap((a, i) =>
    records.slice(i + 1).flatMap((b): Question[] => {
      if (!mayBeOne(a, b)) return []
      return [
        {
          kind: 'happening',
          text: `Are “${a.title}” and “${b.title}”${sayDates(a, b)} one happening?`,
          about: a.id,
          other: b.id,
          words: { about: a.title, value: b.title },
          documents: [...new Set([...a.documents, ...b.documents])].sort(),
          changes: { records: 2, findings: a.findings.length + b.findings.length },
        },
      ]
    }),
  )
}

function mayBeOne(a: RecordOf, b: RecordOf): boolean {
  if (familyOf(a.kind) !== familyOf(b.kind) || a.status !== b.status) return false
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  if (a.date !== null && b.date !== null && !overlapsEdtf(a.date.edtf, b.date.edtf)) return false
  const who = [...a.actors, ...a.recipients]
  const others = [...b.actors, ...b.recipients]
  return who.length === 0 || others.length === 0 || who.some((id) => others.includes(id))
}

const sayDates = (a: RecordOf, b: RecordOf): string =>
  a.date === null && b.date === null ? '' : ` (${a.date?.edtf ?? 'undated'}, ${b.date?.edtf ?? 'undated'})`

/** Persons of one surname who act in the story. */
function persons({ records }: StoryOf, { entities }: Questionable): readonly Question[] {
  const acting = new Set(records.flatMap((r) => [...r.actors, ...r.recipients]))
  const named = entities.filter(({ id, kind }) => kind === 'person' && acting.has(id))
  const recordsOf = (id: string): readonly RecordOf[] =>
    records.filter((r) => r.actors.includes(id) || r.recipients.includes(id))
  return named.flatMap((a, i) =>
    named.slice(i + 1).flatMap((b): Question[] => {
      if (nameTokens(a.name).at(-1) !== nameTokens(b.name).at(-1)) return []
      const touched = [...new Set([...recordsOf(a.id), ...recordsOf(b.id)])]
      return [
        {
          kind: 'entity',
          text: `Are ${a.name} and ${b.name} one person?`,
          about: a.id,
          other: b.id,
          words: { about: a.name, value: b.name },
          documents: [...new Set(touched.flatMap((r) => r.documents))].sort(),
          changes: { records: touched.length, findings: touched.reduce((sum, r) => sum + r.findings.length, 0) },
        },
      ]
    }),
  )
}

function belongings(story: StoryOf, { documents }: Questionable): readonly Question[] {
  const titles = new Map(documents.map(({ id, title, source }) => [id, title ?? source]))
  return story.because
    .filter(({ like, similarity }) => like !== null && similarity < SURE)
    .map(({ document, like, text }) => {
      const told = story.records.filter((r) => r.documents.includes(document))
      return {
        kind: 'story',
        text: `Do “${titles.get(like!) ?? like}” and “${titles.get(document) ?? document}” tell one story? ${text}`,
        about: like!,
        other: document,
        words: { about: titles.get(like!) ?? like!, value: titles.get(document) ?? document },
        documents: [like!, document],
        changes: {
          records: told.length,
          findings: story.findings.filter((f) => f.documents.includes(document) && f.documents.length > 1).length,
        },
      }
    })
}
