import { dateWords } from '../view/dates.ts'
import type { Voice } from '../view/saying.ts'
import { byWhom } from '../view/saying.ts'
import { dateNote, sharedText } from '../view/sources.ts'
import { spokenWords, wayWords } from '../view/speakers.ts'
import type { Point } from '../view/story.ts'
import type { StoryView } from '../view/story-view.ts'
import { supportWords } from '../view/support.ts'
import { capital, count, list, quoted } from '../view/words.ts'
import type { Paper, Run, Style } from './paper.ts'

/** How many of each are shown before "… and N more (see --format json)". */
const MOST = { points: 10, voices: 5, groups: 6, rows: 6, speakers: 10, sayings: 3, timeline: 20, sources: 30 }

/** One story, from the answer down to its sources. */
export function writeStory(paper: Paper, view: StoryView, asOf: string | null): void {
  const { story, heading, lookup } = view
  paper.write([[story.title, 'bold']])
  paper.write([['─'.repeat(Math.min(paper.width, 80)), 'dim']])
  const fields: [string, string | null][] = [
    ['When', heading.when],
    ['Where', heading.where],
    ['Basis', view.basis],
    ['As of', asOf === null ? null : dateWords(asOf)],
  ]
  for (const [name, value] of fields) {
    if (value !== null) paper.write([[name, 'dim'], pad(8 - name.length), value], { first: 0, rest: 8 })
  }
  paper.blank()
  paper.write([view.lead.map(({ text }) => text).join(' ')])
  const { agreed, differs, denied, only } = view.points
  const all = agreed.filter(({ finding }) => finding.silent.length === 0)
  const several = agreed.filter(({ finding }) => finding.silent.length > 0)
  const section = (title: string, points: readonly Point[], style: Style): void =>
    writePoints(paper, view, title, points, style)
  section('What all sources say', all, 'green')
  section('What several sources say', several, 'green')
  section('What differs', differs, 'yellow')
  section('What is denied, and by whom', denied, 'red')
  writeDenials(paper, view)
  section(story.documents.length === 1 ? 'What the report says' : 'What only one source says', only, 'cyan')
  writeMeasures(paper, view)
  writeSpeakers(paper, view)
  if (story.timeline.length > 0) {
    head(paper, 'Timeline')
    const column = Math.min(26, Math.max(...story.timeline.map(({ edtf }) => dateWords(edtf).length)) + 2)
    for (const entry of story.timeline.slice(0, MOST.timeline)) {
      const date = dateWords(entry.edtf)
      paper.write([[date, 'cyan'], pad(column - date.length), entry.text], { first: 2, rest: 2 + column })
    }
    more(paper, story.timeline.length - MOST.timeline)
  }
  head(paper, 'Sources')
  for (const source of view.sources.slice(0, MOST.sources)) {
    paper.write([[source.label, 'bold'], source.title ? `: ${source.title}` : ''], { first: 2, rest: 4 })
    paper.write([dateNote(source)], { first: 4, rest: 6 })
    const shared = sharedText(source)
    if (shared) paper.write([shared], { first: 4, rest: 6 })
    if (source.credits.length > 0) paper.write([`credits ${list(source.credits)}`], { first: 4, rest: 6 })
    if (source.source !== source.label) paper.write([[source.source, 'dim']], { first: 4, rest: 6 })
  }
  more(paper, view.sources.length - MOST.sources)
  if (lookup.documents.length === 0)
    paper.write([['The reports of this story are not in this run.', 'dim']], { first: 2, rest: 2 })
}

const NO_BREAK = '\u00a0'
/** Spaces that the wrapping keeps. */
const pad = (n: number): string => NO_BREAK.repeat(Math.max(1, n))

function head(paper: Paper, title: string): void {
  paper.blank()
  paper.write([[title.toUpperCase(), 'bold']])
}

function more(paper: Paper, rest: number, indent = 2): void {
  if (rest > 0) paper.write([[`… and ${rest} more (see --format json)`, 'dim']], { first: indent, rest: indent })
}

function writePoints(paper: Paper, view: StoryView, title: string, points: readonly Point[], style: Style): void {
  if (points.length === 0) return
  head(paper, title)
  for (const point of points.slice(0, MOST.points)) {
    const value: Run[] = point.value === null ? [] : [': ', [point.value, 'bold']]
    paper.write([['• ', style], capital(point.finding.subject), ...value], { first: 2, rest: 4 })
    writeVoices(paper, point.supports, '')
    writeVoices(paper, point.disputes, point.finding.status === 'denied' ? 'denied: ' : '')
    const { finding } = point
    const only = finding.status === 'single-source' && finding.origins < 1
    if (!only) paper.write([[supportWords(point, view.lookup.label), 'dim']], { first: 6, rest: 8 })
    if (finding.status !== 'agreed' && finding.status !== 'single-source' && finding.reason) {
      paper.write([[finding.reason, 'dim']], { first: 6, rest: 8 })
    }
  }
  more(paper, points.length - MOST.points)
}

function writeDenials(paper: Paper, { points: { denied, denials } }: StoryView): void {
  if (denials.length === 0) return
  if (denied.length === 0) head(paper, 'What is denied, and by whom')
  for (const voice of denials.slice(0, MOST.points)) {
    const who = voice.chain.length === 0 ? 'Denied' : `${capital(voice.chain.join(' via '))} denies`
    paper.write([['• ', 'red'], `${who}: ${quoted(voice.words)} `, [`– in ${list(voice.labels)}`, 'cyan']], {
      first: 2,
      rest: 4,
    })
  }
  more(paper, denials.length - MOST.points)
}

function writeVoices(paper: Paper, voices: readonly Voice[], before: string): void {
  for (const voice of voices.slice(0, MOST.voices)) {
    const mark: Run[] = before ? [[before, 'red']] : []
    paper.write([...mark, quoted(voice.words), ' ', [`– ${byWhom(voice)}`, 'cyan']], { first: 6, rest: 8 })
  }
  more(paper, voices.length - MOST.voices, 6)
}

function writeMeasures(paper: Paper, { measures }: StoryView): void {
  if (measures.length === 0) return
  head(paper, 'Quantities by measure')
  for (const { title, groups } of measures) {
    paper.write([[title, 'bold']], { first: 2, rest: 4 })
    for (const { finding, value, rows } of groups.slice(0, MOST.groups)) {
      const subject = finding && capital(finding.subject)
      const [only] = rows
      if (subject !== null && only && rows.length === 1) {
        paper.write([`${subject}: ${quoted(only.words)} `, [`– ${byWhom(only)}`, 'cyan']], { first: 4, rest: 6 })
        continue
      }
      if (subject !== null) paper.write([subject, value === null ? '' : `: ${value}`], { first: 4, rest: 6 })
      for (const row of rows.slice(0, MOST.rows)) {
        paper.write([quoted(row.words), ' ', [`– ${byWhom(row)}`, 'cyan']], { first: finding ? 6 : 4, rest: 8 })
      }
      more(paper, rows.length - MOST.rows, 6)
    }
    more(paper, groups.length - MOST.groups, 4)
  }
}

function writeSpeakers(paper: Paper, { speakers }: StoryView): void {
  if (speakers.length === 0) return
  head(paper, 'Who said what')
  for (const { name, roles, party, sayings } of speakers.slice(0, MOST.speakers)) {
    const notes = [...roles, ...(party ? ['a party to the events'] : [])].join('; ')
    paper.write([[capital(name), 'bold'], notes ? ` (${notes})` : ''], { first: 2, rest: 4 })
    for (const spoken of sayings.slice(0, MOST.sayings)) {
      paper.write([spokenWords(spoken), ' ', [`– ${wayWords(spoken)}`, 'cyan']], { first: 4, rest: 6 })
    }
    more(paper, sayings.length - MOST.sayings, 4)
  }
  if (speakers.length > MOST.speakers) {
    paper.write([[`… and ${count(speakers.length - MOST.speakers, 'more speaker')} (see --format json)`, 'dim']], {
      first: 2,
      rest: 2,
    })
  }
}
