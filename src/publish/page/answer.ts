import type { SitrepSentence } from '../run.ts'
import { type Saying, sayingOf } from '../view/saying.ts'
import type { Tone } from './cards.ts'
import { type Html, html, type Part } from './html.ts'
import { heading, type Sheet } from './sheet.ts'

/** Sources named behind a sentence; the rest are counted. */
const MOST_CITES = 4

/** What happened, where, when and how sure: the top of a story. */
export function answer(sheet: Sheet, level: 1 | 2): Html {
  const { view } = sheet
  return html`<header class="answer">
${heading(level, html`<bdi>${view.story.title}</bdi>`)}
${facts(sheet)}
${lead(sheet)}
${sureness(sheet)}
</header>
`
}

function facts({ view: { heading, basis }, labels }: Sheet): Html {
  const rows = [
    [labels.when, heading.when],
    [labels.where, heading.where],
    [labels.basis, basis],
  ] as const
  return html`<dl class="facts">${rows.map(([name, value]) =>
    value === null ? null : html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`,
  )}</dl>`
}

/** The lead, each sentence with links to the words it rests on. */
function lead(sheet: Sheet): Part {
  const { view, prefix } = sheet
  if (view.lead.length === 0) return null
  return html`<div class="lead">${view.lead.map(
    (sentence, i) =>
      html`<p id="${prefix}-lead-${i + 1}"><bdi>${sentence.text}</bdi>${cites(sheet, sentence, i + 1)}</p>`,
  )}</div>`
}

/** The sources of a sentence, each once, and what was inferred or decided for it. */
function cites(sheet: Sheet, { cites: ids }: SitrepSentence, number: number): Part {
  const { view, evidence, prefix, labels } = sheet
  const from = { id: `${prefix}-lead-${number}`, label: labels.sentence(number) }
  const byDocument = new Map<string, { readonly href: string; readonly saying: Saying }>()
  for (const id of ids) {
    const saying = sayingOf(id, view.lookup)
    if (!saying || byDocument.has(saying.document)) continue
    const href = evidence.cite(saying.document, saying.span, from)
    if (href !== null) byDocument.set(saying.document, { href, saying })
  }
  const links = [...byDocument.values()]
  const shown = links.length > MOST_CITES + 1 ? links.slice(0, MOST_CITES) : links
  const told = view.lead.slice(0, number - 1).flatMap((sentence): readonly string[] => sentence.cites)
  const isNew = (id: string): boolean => (ids as readonly string[]).includes(id) && !told.includes(id)
  const notes = [
    ...view.story.inferences.filter(({ id }) => isNew(id)).map(({ because }) => labels.because(because)),
    ...view.story.judgements
      .filter(({ id }) => isNew(id))
      .map(({ by, at, note }) => labels.decided(by, labels.date(at), note)),
  ]
  return html`<span class="cites">${shown.map(
    ({ href, saying }) =>
      html` <a href="${href}" title="${labels.quoted(saying.words)}"><bdi>${saying.label}</bdi></a>`,
  )}${links.length > shown.length ? html` <span class="plus">+${links.length - shown.length}</span>` : null}</span>${notes.map(
    (note) => html`<span class="inferred"><bdi>${note}</bdi></span>`,
  )}`
}

/** How sure: the findings by tone, each a link to its section, over a bar of their shares. */
function sureness({ view: { points }, prefix, ofStory, labels }: Sheet): Part {
  const isAll = points.agreed.some(({ finding }) => finding.silent.length === 0)
  const denied = points.denied.length + points.denials.length
  const all: [number, string, Tone, string][] = [
    [points.agreed.length, labels.agreedCount, 'agreed', isAll ? 'agreed' : 'several'],
    [points.differs.length, labels.differsCount(points.differs.length), 'differs', 'differs'],
    [denied, labels.deniedCount, 'denied', 'denied'],
    [points.only.length, labels.onlyCount, 'only', 'only'],
  ]
  const shown = all.filter(([n]) => n > 0)
  if (shown.length === 0) return null
  const total = shown.reduce((sum, [n]) => sum + n, 0)
  let x = 0
  const bars = shown.map(([n, , tone]) => {
    const bar = html`<rect class="${tone}" x="${round(x)}" y="0" width="${round((n / total) * 1000 - 4)}" height="8"/>`
    x += (n / total) * 1000
    return bar
  })
  return html`<nav class="sure" aria-label="${labels.sureness(total)}${ofStory}"><svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">${bars}</svg><ul>${shown.map(
    ([n, words, tone, key]) =>
      html`<li><a class="${tone}" href="#${prefix}-${key}"><b>${labels.digits(n)}</b> ${words}</a></li>`,
  )}</ul></nav>`
}

const round = (n: number): number => Math.round(n * 10) / 10
