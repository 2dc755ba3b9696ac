import type { Labels } from '../view/lang/labels.ts'
import type { StoryView } from '../view/story-view.ts'
import type { Evidence } from './evidence.ts'
import { Html, html, type Part } from './html.ts'

/** What the parts of one story's page need: the story, what it cites, and how deep its headings are. */
export interface Sheet {
  readonly view: StoryView
  readonly labels: Labels
  readonly evidence: Evidence
  /** Keeps the ids of this story apart from those of others: "s1". */
  readonly prefix: string
  /** Names the story for those who hear the page: "" on a page of one story, else " of story 2". */
  readonly ofStory: string
  /** Level of the headings of its sections. */
  readonly level: 2 | 3
}

/** Where the card of a finding stands: its number in the story, since ids are long and many lead there. */
export const cardId = ({ prefix, view }: Sheet, finding: string): string =>
  `${prefix}-f${view.story.findings.findIndex(({ id }) => id === finding) + 1}`

/** A section of a story's page, and what the list of sections calls it. */
export interface Section {
  readonly key: string
  readonly title: string
  readonly content: Html
}

export const heading = (level: number, content: Part, id?: string): Html =>
  new Html(`<h${level}${id === undefined ? '' : ` id="${id}"`}>${html`${content}`.markup}</h${level}>`)

/** A section under its heading; `note` says in a line how to read it. */
export const section = (
  { prefix, level }: Sheet,
  key: string,
  title: string,
  content: Part,
  { kind = key, note = null }: { readonly kind?: string; readonly note?: string | null } = {},
): Section => ({
  key,
  title,
  content: html`<section class="${kind}" id="${prefix}-${key}">
${heading(level, title)}
${note === null ? null : html`<p class="note">${note}</p>`}${content}
</section>
`,
})

/** A list that shows its first items; the rest opens without JavaScript. */
export function folded(items: readonly Part[], most: number, summary: (rest: number) => string): Part {
  if (items.length <= most + 1) return items
  return html`${items.slice(0, most)}<li class="more"><details><summary>${summary(items.length - most)}</summary><ul class="rest">${items.slice(most)}</ul></details></li>`
}
