import type { SitrepSentence } from '../run.ts'
import { dateWords } from '../view/dates.ts'
import { sayingOf } from '../view/saying.ts'
import type { StoryView } from '../view/story-view.ts'
import { count } from '../view/words.ts'
import { evidenceOf } from './evidence.ts'
import { type Html, html, type Part } from './html.ts'
import { denialItem, heading, kindOf, pointSection, type Sheet, type Tone } from './points.ts'
import { reports } from './reports.ts'
import { measureSection, sourceSection, speakerSection, timelineSection } from './sections.ts'

export interface StoryPage {
  readonly main: Html
  /** Marks that are cut, for the style sheet. */
  readonly cut: readonly string[]
}

/** Links behind a sentence; more are on the cards below it. */
const MOST_CITES = 6

/** One story: the answer, the findings and the list of sources, and beside them the reports with every cited word marked. */
export function storyPage(view: StoryView, number: number, isOnly: boolean, asOf: string | null): StoryPage {
  const prefix = `s${number}`
  const sheet: Sheet = {
    view,
    evidence: evidenceOf(view.lookup, prefix),
    prefix,
    ofStory: isOnly ? '' : ` of story ${number}`,
    level: isOnly ? 2 : 3,
  }
  const { points, story } = view
  const all = points.agreed.filter(({ finding }) => finding.silent.length === 0)
  const several = points.agreed.filter(({ finding }) => finding.silent.length > 0)
  const onlyTitle = story.documents.length === 1 ? 'What the report says' : 'What only one source says'
  const answer = html`<header class="answer">
${
  isOnly
    ? html`<p class="kicker">Situation report${asOf === null ? null : html` · as of ${dateWords(asOf)}`}</p>
`
    : null
}${heading(isOnly ? 1 : 2, story.title)}
${facts(view)}
${lead(sheet)}
${sureness(sheet)}
</header>
`
  const denials = points.denials.map((voice, i) => denialItem(sheet, voice, i + 1))
  const findings = html`${pointSection(sheet, 'differs', 'What differs', 'differs', points.differs)}
${pointSection(sheet, 'denied', 'What is denied, and by whom', 'denied', points.denied, denials)}
${pointSection(sheet, 'agreed', 'What all sources say', 'agreed', all)}
${pointSection(sheet, 'several', 'What several sources say', 'agreed', several)}
${pointSection(sheet, 'only', onlyTitle, 'only', points.only)}
${timelineSection(sheet)}
${measureSection(sheet)}
${speakerSection(sheet)}
${sourceSection(sheet)}`
  const { panel, cut } = reports(sheet)
  return {
    main: html`<article class="story" id="${prefix}">
<div class="record">
${answer}
${findings}
</div>
${panel}
</article>
`,
    cut,
  }
}

function facts({ heading: { when, where }, basis }: StoryView): Html {
  const rows = [
    ['When', when],
    ['Where', where],
    ['Basis', basis],
  ] as const
  return html`<dl class="facts">${rows.map(([name, value]) =>
    value === null ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

/** The lead, each sentence with links to the words it rests on. */
function lead(sheet: Sheet): Part {
  const { view, prefix } = sheet
  if (view.lead.length === 0) return null
  return html`<div class="lead">${view.lead.map(
    (sentence, i) =>
      html`<p id="${prefix}-lead-${i + 1}"${i === 0 ? null : html` class="next"`}>${sentence.text}${cites(sheet, sentence, i + 1)}</p>`,
  )}</div>`
}

function cites({ view, evidence, prefix }: Sheet, { cites: ids }: SitrepSentence, number: number): Part {
  const from = { id: `${prefix}-lead-${number}`, label: `sentence ${number}` }
  const links: { href: string; title: string }[] = []
  const places = new Set<string>()
  for (const id of ids) {
    const saying = sayingOf(id, view.lookup)
    const statement = view.lookup.statement(id)
    if (!saying || !statement) continue
    const href = evidence.cite(saying.document, saying.span, kindOf(statement.property), from)
    if (href === null || places.has(href)) continue
    places.add(href)
    links.push({ href, title: `${saying.label}: ${saying.words}` })
  }
  const told = view.lead.slice(0, number - 1).flatMap((sentence): readonly string[] => sentence.cites)
  const isNew = (id: string): boolean => (ids as readonly string[]).includes(id) && !told.includes(id)
  const inferred = view.story.inferences.filter(({ id }) => isNew(id))
  const judged = view.story.judgements.filter(({ id }) => isNew(id))
  const shown = links.slice(0, MOST_CITES)
  return html`<span class="cites">${shown.map(
    ({ href, title }, i) =>
      html`<a href="${href}" title="${title}" aria-label="Source ${i + 1}: ${title}">${i + 1}</a>`,
  )}${links.length > MOST_CITES ? html`<span class="plus">+${links.length - MOST_CITES}</span>` : null}</span>${inferred.map(
    ({ because }) => html` <span class="inferred">Inferred: ${because}.</span>`,
  )}${judged.map(
    ({ by, at, note }) => html` <span class="inferred">Decided by ${by}, ${dateWords(at)}: ${note}</span>`,
  )}`
}

/** How sure: the counts of findings by tone, each a link to its section. */
function sureness({ view: { points, story }, prefix, ofStory }: Sheet): Part {
  const isAll = points.agreed.some(({ finding }) => finding.silent.length === 0)
  const pills: [number, string, Tone, string][] = [
    [points.agreed.length, 'agreed', 'agreed', isAll ? 'agreed' : 'several'],
    [points.differs.length, points.differs.length === 1 ? 'differs' : 'differ', 'differs', 'differs'],
    [points.denied.length + points.denials.length, 'denied', 'denied', 'denied'],
    [points.only.length, story.documents.length === 1 ? 'stated' : 'by one source only', 'only', 'only'],
  ]
  const shown = pills.filter(([n]) => n > 0)
  if (shown.length === 0) return null
  return html`<nav class="sure" aria-label="How sure: ${count(story.findings.length, 'finding')}${ofStory}"><ul>${shown.map(
    ([n, words, tone, key]) => html`<li><a class="${tone}" href="#${prefix}-${key}"><b>${n}</b> ${words}</a></li>`,
  )}</ul></nav>`
}
