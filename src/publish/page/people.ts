import type { Speaker, Spoken } from '../view/speakers.ts'
import { type Html, html, type Part } from './html.ts'
import type { Citing } from './mark.ts'
import { folded, type Section, type Sheet, section } from './sheet.ts'
import { chainOf, MOST_LINKS, reportLinks } from './voices.ts'

/** More of them are folded; beyond the second number they are counted, since the reports have them all, marked. */
const MOST = { speakers: 8, sayings: 3 }
const MOST_FOLDED = { speakers: 24, sayings: 8 }

/** Who said what: by speaker, with the way each of their words took to the reader. */
export function speakerSection(sheet: Sheet): Section | null {
  const { speakers } = sheet.view
  if (speakers.length === 0) return null
  const items: Part[] = speakers
    .slice(0, MOST_FOLDED.speakers)
    .map((speaker, i) => speakerItem(sheet, speaker, speakerId(sheet, i)))
  if (speakers.length > MOST_FOLDED.speakers) items.push(rest(sheet, speakers.length - MOST_FOLDED.speakers))
  const list = html`<ul class="people">${folded(items, MOST.speakers, sheet.labels.moreQuoted)}</ul>`
  return section(sheet, 'speakers', sheet.labels.speakers, list)
}

const rest = ({ labels }: Sheet, count: number): Html => html`<li class="by">${labels.restInReports(count)}</li>`

/** Where the words of the speaker with this index stand on the page. */
export const speakerId = ({ prefix }: Sheet, index: number): string => `${prefix}-who-${index + 1}`

function speakerItem(sheet: Sheet, { name, roles, party, sayings }: Speaker, id: string): Html {
  const { labels } = sheet
  const label = labels.capital(name)
  const notes = [...roles, ...(party ? [labels.party] : [])].join('; ')
  const items: Part[] = sayings
    .slice(0, MOST_FOLDED.sayings)
    .map((spoken) => html`<li>${spokenItem(sheet, spoken, { id, label })}</li>`)
  if (sayings.length > MOST_FOLDED.sayings) items.push(rest(sheet, sayings.length - MOST_FOLDED.sayings))
  return html`<li id="${id}"><p class="subject"><span><strong><bdi>${label}</bdi></strong>${notes === '' ? null : html` <span class="role"><bdi>${notes}</bdi></span>`}</span></p>
<ul class="voices">${folded(items, MOST.sayings, labels.moreOfTheirs)}</ul></li>
`
}

function spokenItem({ view, evidence, labels }: Sheet, spoken: Spoken, from: Citing): Html {
  const links = new Map<string, string | null>()
  for (const { document, spans } of spoken.places) {
    const label = view.lookup.label(document)
    const hrefs = links.size < MOST_LINKS ? spans.map((span) => evidence.cite(document, span, from)) : []
    if (!links.has(label)) links.set(label, hrefs.find((href) => href !== null) ?? null)
  }
  const first = [...links.values()].find((href) => href !== null) ?? null
  const words = html`<bdi>${spoken.form === 'direct' ? labels.quoted(spoken.words) : spoken.words}</bdi>`
  return html`${spoken.act === null ? null : html`<span class="act">${labels.stance(spoken.act)}</span> `}${
    first === null ? words : html`<a href="${first}">${words}</a>`
  } <span class="by">${spoken.channel === null ? null : html`<bdi>${spoken.channel}</bdi>, `}${chainOf(spoken.via)}${reportLinks(links, labels)}</span>`
}
