import type { SitrepSentence } from '../run.ts'
import { dateWords } from '../view/dates.ts'
import type { MeasureView } from '../view/measures.ts'
import { byWhom, sayingOf, together, type Voice } from '../view/saying.ts'
import { dateNote, type SourceView, sharedText } from '../view/sources.ts'
import { spokenWords, wayWords } from '../view/speakers.ts'
import type { Point } from '../view/story.ts'
import type { StoryView } from '../view/story-view.ts'
import { supportWords } from '../view/support.ts'
import { capital, list, quoted } from '../view/words.ts'
import { escaped } from './escape.ts'

export interface StoryPlace {
  readonly asOf: string | null
  /** Level of the story's heading. */
  readonly depth: number
  /** Of the story in the run, from 1: keeps footnotes apart. */
  readonly number: number
}

/** One story, from the answer down to its sources and the words it rests on. */
export function storyMarkdown(view: StoryView, { asOf, depth, number }: StoryPlace): string {
  const { story, heading, points } = view
  const head = (title: string): string => `${'#'.repeat(depth + 1)} ${title}`
  const facts = [heading.when, heading.where, view.basis, asOf === null ? null : `as of ${dateWords(asOf)}`]
  const notes: string[] = []
  const lead = view.lead.map((sentence) => {
    notes.push(`[^${number}-${notes.length + 1}]: ${noteOf(sentence, view)}`)
    return `${escaped(sentence.text)}[^${number}-${notes.length}]`
  })
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [head(title), lines.join('\n')]
  const listed = (all: readonly Point[]): string[] => all.flatMap((point) => pointLines(point, view))
  return [
    `${'#'.repeat(depth)} ${escaped(story.title)}`,
    `**${facts
      .filter((fact) => fact !== null)
      .map(escaped)
      .join(' · ')}**`,
    ...(lead.length > 0 ? [lead.join(' ')] : []),
    ...section('What all sources say', listed(points.agreed.filter(({ finding }) => finding.silent.length === 0))),
    ...section('What several sources say', listed(points.agreed.filter(({ finding }) => finding.silent.length > 0))),
    ...section('What differs', listed(points.differs)),
    ...section('What is denied, and by whom', [...listed(points.denied), ...points.denials.map(denialLine)]),
    ...section(
      story.documents.length === 1 ? 'What the report says' : 'What only one source says',
      listed(points.only),
    ),
    ...section('Quantities by measure', view.measures.flatMap(measureLines)),
    ...section('Who said what', speakerLines(view)),
    ...section(
      'Timeline',
      story.timeline.map(({ edtf, text }) => `- **${escaped(dateWords(edtf))}**: ${escaped(text)}`),
    ),
    ...section('Sources', view.sources.map(sourceLine)),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n')
}

const voiceWords = (voice: Voice): string => `${escaped(quoted(voice.words))} – ${escaped(byWhom(voice))}`

function pointLines(point: Point, view: StoryView): string[] {
  const { finding, value, supports, disputes } = point
  const reason = finding.status === 'agreed' || finding.status === 'single-source' ? '' : ` ${finding.reason}`
  return [
    `- **${escaped(capital(finding.subject))}**${value === null ? '' : `: ${escaped(value)}`} (${escaped(supportWords(point, view.lookup.label))}).${escaped(reason)}`,
    ...supports.map((voice) => `  - ${voiceWords(voice)}`),
    ...disputes.map((voice) => `  - ${finding.status === 'denied' ? '*denied:* ' : ''}${voiceWords(voice)}`),
  ]
}

function denialLine(voice: Voice): string {
  const who = voice.chain.length === 0 ? 'Denied' : `${capital(voice.chain.join(' via '))} denies`
  return `- **${escaped(who)}**: ${escaped(quoted(voice.words))} – in ${escaped(list(voice.labels))}`
}

const measureLines = ({ title, groups }: MeasureView): string[] => [
  `- **${title}**`,
  ...groups.flatMap(({ finding, value, rows }) =>
    finding === null
      ? rows.map((row) => `  - ${voiceWords(row)}`)
      : [
          `  - ${escaped(capital(finding.subject))}${value === null ? '' : `: ${escaped(value)}`}`,
          ...rows.map((row) => `    - ${voiceWords(row)}`),
        ],
  ),
]

const speakerLines = ({ speakers }: StoryView): string[] =>
  speakers.flatMap(({ name, roles, sayings }) => [
    `- **${escaped(capital(name))}**${roles.length > 0 ? ` (${escaped(roles.join('; '))})` : ''}`,
    ...sayings.map((spoken) => `  - ${escaped(spokenWords(spoken))} – ${escaped(wayWords(spoken))}`),
  ])

function sourceLine(source: SourceView): string {
  const shared = sharedText(source) ? `; ${sharedText(source)}` : ''
  const credits = source.credits.length === 0 ? '' : `; credits ${list(source.credits)}`
  const title = source.title === null ? '' : `: ${source.title}`
  return `1. **${escaped(source.label)}**${escaped(title)} (${escaped(dateNote(source))}${escaped(shared + credits)}; ${escaped(source.source)})`
}

/** The words a sentence rests on, and the inferences and judgements with who and why. */
function noteOf({ cites }: SitrepSentence, { lookup, story }: StoryView): string {
  const voices = together(cites.flatMap((id) => sayingOf(id, lookup) ?? []))
  const inferred = story.inferences.filter(({ id }) => (cites as readonly string[]).includes(id))
  const judged = story.judgements.filter(({ id }) => (cites as readonly string[]).includes(id))
  return [
    ...voices.map(voiceWords),
    ...inferred.map(({ because }) => `inferred: ${escaped(because)}`),
    ...judged.map(({ by, at, note }) => `decided by ${escaped(by)}, ${escaped(dateWords(at))}: ${escaped(note)}`),
  ].join('; ')
}
