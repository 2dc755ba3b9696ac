import type { SitrepSentence } from '../run.ts'
import type { Labels } from '../view/lang/labels.ts'
import type { MeasureView } from '../view/measures.ts'
import { sayingOf, together, type Voice } from '../view/saying.ts'
import { dateNote, type SourceView, sharedText } from '../view/sources.ts'
import { spokenWords, wayWords } from '../view/speakers.ts'
import type { Point } from '../view/story.ts'
import type { StoryView } from '../view/story-view.ts'
import { supportWords } from '../view/support.ts'
import { phasesOf } from '../view/timeline.ts'
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
  const { story, heading, points, labels } = view
  const head = (title: string): string => `${'#'.repeat(depth + 1)} ${title}`
  const facts = [heading.when, heading.where, view.basis, asOf === null ? null : labels.asOf(labels.date(asOf))]
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
    ...changeLines(view, head),
    ...section(labels.allSay, listed(points.agreed.filter(({ finding }) => finding.silent.length === 0))),
    ...section(labels.severalSay, listed(points.agreed.filter(({ finding }) => finding.silent.length > 0))),
    ...section(labels.differs, listed(points.differs)),
    ...section(labels.denied, [...listed(points.denied), ...points.denials.map((voice) => denialLine(voice, labels))]),
    ...section(story.documents.length === 1 ? labels.theReport : labels.onlyOne, listed(points.only)),
    ...section(
      labels.measures,
      view.measures.flatMap((measure) => measureLines(measure, labels)),
    ),
    ...section(labels.speakers, speakerLines(view)),
    ...section(labels.names, nameLines(view)),
    ...section(labels.timeline, timelineLines(view)),
    ...section(
      labels.sourceList,
      view.sources.map((source) => sourceLine(source, labels)),
    ),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n')
}

/** What is new, changed and withdrawn since an earlier run. */
function changeLines({ changes, labels }: StoryView, head: (title: string) => string): string[] {
  if (!changes) return []
  const lines = changes.lines.map(({ kind, subject, value, was }) => {
    const words = `${escaped(subject)}${value === null ? '' : `: ${escaped(value)}`}${was === null ? '' : ` (${escaped(was)})`}`
    return `- **${labels.changeKinds[kind]}**: ${kind === 'withdrawn' ? `~~${words}~~` : words}`
  })
  return [head(labels.changes), escaped(changes.head), ...(lines.length > 0 ? [lines.join('\n')] : [])]
}

const voiceWords = (voice: Voice, labels: Labels): string =>
  `${escaped(labels.quoted(voice.words))} – ${escaped(labels.byWhom(voice.chain, voice.labels))}`

function pointLines(point: Point, view: StoryView): string[] {
  const { finding, value, supports, disputes } = point
  const { labels } = view
  const reason = finding.status === 'agreed' || finding.status === 'single-source' ? '' : ` ${finding.reason}`
  return [
    `- **${escaped(labels.capital(finding.subject))}**${value === null ? '' : `: ${escaped(value)}`} (${escaped(supportWords(point, view.lookup.label, labels))}).${escaped(reason)}`,
    ...supports.map((voice) => `  - ${voiceWords(voice, labels)}`),
    ...disputes.map(
      (voice) =>
        `  - ${finding.status === 'denied' ? `*${labels.deniedBefore.trim()}* ` : ''}${voiceWords(voice, labels)}`,
    ),
  ]
}

const denialLine = (voice: Voice, labels: Labels): string =>
  `- **${escaped(labels.denies(voice.chain))}**: ${escaped(labels.quoted(voice.words))} – ${escaped(labels.inReports(voice.labels))}`

const measureLines = ({ title, groups }: MeasureView, labels: Labels): string[] => [
  `- **${title}**`,
  ...groups.flatMap(({ finding, value, rows }) =>
    finding === null
      ? rows.map((row) => `  - ${voiceWords(row, labels)}`)
      : [
          `  - ${escaped(labels.capital(finding.subject))}${value === null ? '' : `: ${escaped(value)}`}`,
          ...rows.map((row) => `    - ${voiceWords(row, labels)}`),
        ],
  ),
]

const speakerLines = ({ speakers, labels }: StoryView): string[] =>
  speakers.flatMap(({ name, roles, sayings }) => [
    `- **${escaped(labels.capital(name))}**${roles.length > 0 ? ` (${escaped(roles.join('; '))})` : ''}`,
    ...sayings.map((spoken) => `  - ${escaped(spokenWords(spoken, labels))} – ${escaped(wayWords(spoken, labels))}`),
  ])

const nameLines = ({ names, labels, lookup }: StoryView): string[] =>
  names.map(({ forms }) => {
    const written = forms.map(({ words, at }) => {
      const reports = at.map(({ document }) => lookup.label(document))
      return `${escaped(labels.quoted(words))} (${escaped(labels.shortList(reports, 3))})`
    })
    return `- ${written.join('; ')}`
  })

/** The news apart from what went before and what is to come, when there is more than the news. */
function timelineLines({ timeline, labels }: StoryView): string[] {
  const phases = phasesOf(timeline)
  const isApart = phases.length > 1
  return phases.flatMap(({ phase, entries }) => [
    ...(isApart ? [`- ${labels.phases[phase]}`] : []),
    ...entries.map(({ edtf, text }) => `${isApart ? '  ' : ''}- **${escaped(labels.date(edtf))}**: ${escaped(text)}`),
  ])
}

function sourceLine(source: SourceView, labels: Labels): string {
  const shared = sharedText(source, labels) ? `; ${sharedText(source, labels)}` : ''
  const borrowed = source.borrowed ? `; ${labels.borrows(source.borrowed.share, source.borrowed.from)}` : ''
  const credits = source.credits.length === 0 ? '' : `; ${labels.credits(source.credits)}`
  const title = source.title === null ? '' : `: ${source.title}`
  return `1. **${escaped(source.label)}**${escaped(title)} (${escaped(dateNote(source, labels))}${escaped(shared + borrowed + credits)}; ${escaped(source.source)})`
}

/** The words a sentence rests on, and the inferences and judgements with who and why. */
function noteOf({ cites }: SitrepSentence, { lookup, story, labels }: StoryView): string {
  const voices = together(cites.flatMap((id) => sayingOf(id, lookup) ?? []))
  const inferred = story.inferences.filter(({ id }) => (cites as readonly string[]).includes(id))
  const judged = story.judgements.filter(({ id }) => (cites as readonly string[]).includes(id))
  return [
    ...voices.map((voice) => voiceWords(voice, labels)),
    ...inferred.map(({ because }) => escaped(labels.inferredNote(because))),
    ...judged.map(({ by, at, note }) => escaped(labels.decided(by, labels.date(at), note))),
  ].join('; ')
}
