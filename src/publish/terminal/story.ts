import type { ChangeView } from '../view/changes.ts'
import type { Labels } from '../view/lang/labels.ts'
import type { Voice } from '../view/saying.ts'
import { dateNote, sharedText } from '../view/sources.ts'
import { spokenWords, wayWords } from '../view/speakers.ts'
import type { Point } from '../view/story.ts'
import type { StoryView } from '../view/story-view.ts'
import { supportWords } from '../view/support.ts'
import { phasesOf } from '../view/timeline.ts'
import type { Paper, Run, Style } from './paper.ts'

/** How many of each are shown before "… and N more (see --format json)". */
const MOST = {
  changes: 20,
  points: 10,
  voices: 5,
  groups: 6,
  rows: 6,
  speakers: 10,
  sayings: 3,
  timeline: 20,
  names: 8,
  sources: 30,
}

/** One story, from the answer down to its sources. */
export function writeStory(paper: Paper, view: StoryView, asOf: string | null): void {
  const { story, heading, lookup, labels } = view
  paper.write([[story.title, 'bold']])
  paper.write([['─'.repeat(Math.min(paper.width, 80)), 'dim']])
  const fields: [string, string | null][] = [
    [labels.when, heading.when],
    [labels.where, heading.where],
    [labels.basis, view.basis],
    [labels.speaksFor, asOf === null ? null : labels.date(asOf)],
  ]
  for (const [name, value] of fields) {
    if (value !== null) paper.write([[name, 'dim'], pad(8 - name.length), value], { first: 0, rest: 8 })
  }
  paper.blank()
  paper.write([view.lead.map(({ text }) => text).join(' ')])
  writeChanges(paper, view)
  const { agreed, differs, denied, only } = view.points
  const all = agreed.filter(({ finding }) => finding.silent.length === 0)
  const several = agreed.filter(({ finding }) => finding.silent.length > 0)
  const section = (title: string, points: readonly Point[], style: Style): void =>
    writePoints(paper, view, title, points, style)
  section(labels.allSay, all, 'green')
  section(labels.severalSay, several, 'green')
  section(labels.differs, differs, 'yellow')
  section(labels.denied, denied, 'red')
  writeDenials(paper, view)
  section(story.documents.length === 1 ? labels.theReport : labels.onlyOne, only, 'cyan')
  writeMeasures(paper, view)
  writeSpeakers(paper, view)
  writeNames(paper, view)
  writeTimeline(paper, view)
  head(paper, labels.sourceList)
  for (const source of view.sources.slice(0, MOST.sources)) {
    paper.write([[source.label, 'bold'], source.title ? `: ${source.title}` : ''], { first: 2, rest: 4 })
    paper.write([dateNote(source, labels)], { first: 4, rest: 6 })
    const shared = sharedText(source, labels)
    if (shared) paper.write([shared], { first: 4, rest: 6 })
    if (source.borrowed) {
      paper.write([labels.borrows(source.borrowed.share, source.borrowed.from)], { first: 4, rest: 6 })
    }
    if (source.credits.length > 0) paper.write([labels.credits(source.credits)], { first: 4, rest: 6 })
    if (source.source !== source.label) paper.write([[source.source, 'dim']], { first: 4, rest: 6 })
  }
  more(paper, view, view.sources.length - MOST.sources)
  if (lookup.documents.length === 0) paper.write([[labels.notInRun, 'dim']], { first: 2, rest: 2 })
}

const CHANGES: Readonly<Record<ChangeView['kind'], Run>> = {
  new: ['+ ', 'green'],
  changed: ['~ ', 'yellow'],
  withdrawn: ['− ', 'red'],
}

/** What is new (+), changed (~) and withdrawn (−) since an earlier run. */
function writeChanges(paper: Paper, view: StoryView): void {
  const { changes, labels } = view
  if (!changes) return
  head(paper, labels.changes)
  paper.write([changes.head], { first: 2, rest: 4 })
  for (const { kind, subject, value, was } of changes.lines.slice(0, MOST.changes)) {
    const now: Run[] = value === null ? [] : [': ', [value, 'bold']]
    const then: Run[] = was === null ? [] : [[` (${was})`, 'dim']]
    const withdrawn: Run[] = kind === 'withdrawn' ? [`${labels.changeKinds.withdrawn}: `] : []
    paper.write([CHANGES[kind], ...withdrawn, subject, ...now, ...then], { first: 2, rest: 4 })
  }
  more(paper, view, changes.lines.length - MOST.changes)
}

/** Dates and what happened; the news apart from what went before and what is to come, when there is more than the news. */
function writeTimeline(paper: Paper, view: StoryView): void {
  const { timeline, labels } = view
  if (timeline.length === 0) return
  head(paper, labels.timeline)
  const shown = timeline.slice(0, MOST.timeline)
  const column = Math.min(26, Math.max(...shown.map(({ edtf }) => labels.date(edtf).length)) + 2)
  const phases = phasesOf(shown)
  for (const { phase, entries } of phases) {
    const indent = phases.length > 1 ? 4 : 2
    if (phases.length > 1) paper.write([[labels.phases[phase], 'dim']], { first: 2, rest: 2 })
    for (const { edtf, text } of entries) {
      const date = labels.date(edtf)
      paper.write([[date, 'cyan'], pad(column - date.length), text], { first: indent, rest: indent + column })
    }
  }
  more(paper, view, timeline.length - shown.length)
}

function writeNames(paper: Paper, view: StoryView): void {
  const { names, labels, lookup } = view
  if (names.length === 0) return
  head(paper, labels.names)
  for (const { forms } of names.slice(0, MOST.names)) {
    const runs = forms.flatMap(({ words, at }, i): Run[] => [
      `${i === 0 ? '' : '; '}${labels.quoted(words)} `,
      [
        `– ${labels.shortList(
          at.map(({ document }) => lookup.label(document)),
          3,
        )}`,
        'cyan',
      ],
    ])
    paper.write(['• ', ...runs], { first: 2, rest: 4 })
  }
  more(paper, view, names.length - MOST.names)
}

const NO_BREAK = '\u00a0'
/** Spaces that the wrapping keeps. */
const pad = (n: number): string => NO_BREAK.repeat(Math.max(1, n))

function head(paper: Paper, title: string): void {
  paper.blank()
  paper.write([[title.toUpperCase(), 'bold']])
}

function more(paper: Paper, { labels }: StoryView, rest: number, indent = 2): void {
  if (rest > 0) paper.write([[labels.more(rest), 'dim']], { first: indent, rest: indent })
}

function writePoints(paper: Paper, view: StoryView, title: string, points: readonly Point[], style: Style): void {
  if (points.length === 0) return
  head(paper, title)
  const { labels } = view
  for (const point of points.slice(0, MOST.points)) {
    const value: Run[] = point.value === null ? [] : [': ', [point.value, 'bold']]
    paper.write([['• ', style], labels.capital(point.finding.subject), ...value], { first: 2, rest: 4 })
    writeVoices(paper, view, point.supports, '')
    writeVoices(paper, view, point.disputes, point.finding.status === 'denied' ? labels.deniedBefore : '')
    const { finding } = point
    const only = finding.status === 'single-source' && finding.origins < 1
    if (!only) paper.write([[supportWords(point, view.lookup.label, labels), 'dim']], { first: 6, rest: 8 })
    if (finding.status !== 'agreed' && finding.status !== 'single-source' && finding.reason) {
      paper.write([[finding.reason, 'dim']], { first: 6, rest: 8 })
    }
  }
  more(paper, view, points.length - MOST.points)
}

function writeDenials(paper: Paper, view: StoryView): void {
  const {
    points: { denied, denials },
    labels,
  } = view
  if (denials.length === 0) return
  if (denied.length === 0) head(paper, labels.denied)
  for (const voice of denials.slice(0, MOST.points)) {
    paper.write(
      [
        ['• ', 'red'],
        `${labels.denies(voice.chain)}: ${labels.quoted(voice.words)} `,
        [`– ${labels.inReports(voice.labels)}`, 'cyan'],
      ],
      {
        first: 2,
        rest: 4,
      },
    )
  }
  more(paper, view, denials.length - MOST.points)
}

function writeVoices(paper: Paper, view: StoryView, voices: readonly Voice[], before: string): void {
  for (const voice of voices.slice(0, MOST.voices)) {
    const mark: Run[] = before ? [[before, 'red']] : []
    paper.write([...mark, ...voiceRuns(voice, view.labels)], { first: 6, rest: 8 })
  }
  more(paper, view, voices.length - MOST.voices, 6)
}

const voiceRuns = ({ words, chain, labels: reports }: Voice, labels: Labels): Run[] => [
  labels.quoted(words),
  ' ',
  [`– ${labels.byWhom(chain, reports)}`, 'cyan'],
]

function writeMeasures(paper: Paper, view: StoryView): void {
  const { measures, labels } = view
  if (measures.length === 0) return
  head(paper, labels.measures)
  for (const { title, groups } of measures) {
    paper.write([[title, 'bold']], { first: 2, rest: 4 })
    for (const { finding, value, rows } of groups.slice(0, MOST.groups)) {
      const subject = finding && labels.capital(finding.subject)
      const [only] = rows
      if (subject !== null && only && rows.length === 1) {
        paper.write([`${subject}: `, ...voiceRuns(only, labels)], { first: 4, rest: 6 })
        continue
      }
      if (subject !== null) paper.write([subject, value === null ? '' : `: ${value}`], { first: 4, rest: 6 })
      for (const row of rows.slice(0, MOST.rows)) {
        paper.write(voiceRuns(row, labels), { first: finding ? 6 : 4, rest: 8 })
      }
      more(paper, view, rows.length - MOST.rows, 6)
    }
    more(paper, view, groups.length - MOST.groups, 4)
  }
}

function writeSpeakers(paper: Paper, view: StoryView): void {
  const { speakers, labels } = view
  if (speakers.length === 0) return
  head(paper, labels.speakers)
  for (const { name, roles, party, sayings } of speakers.slice(0, MOST.speakers)) {
    const notes = [...roles, ...(party ? [labels.party] : [])].join('; ')
    paper.write([[labels.capital(name), 'bold'], notes ? ` (${notes})` : ''], { first: 2, rest: 4 })
    for (const spoken of sayings.slice(0, MOST.sayings)) {
      paper.write([spokenWords(spoken, labels), ' ', [`– ${wayWords(spoken, labels)}`, 'cyan']], { first: 4, rest: 6 })
    }
    more(paper, view, sayings.length - MOST.sayings, 4)
  }
  if (speakers.length > MOST.speakers) {
    paper.write([[labels.moreSpeakers(speakers.length - MOST.speakers), 'dim']], {
      first: 2,
      rest: 2,
    })
  }
}
