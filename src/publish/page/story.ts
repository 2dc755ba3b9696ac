import type { StoryView } from '../view/story-view.ts'
import { answer } from './answer.ts'
import { denialItem, pointSection } from './cards.ts'
import { changeSection } from './changes.ts'
import { evidenceOf } from './evidence.ts'
import { type Html, html, type Part } from './html.ts'
import { nameSection } from './names.ts'
import { numberSection } from './numbers.ts'
import { speakerSection } from './people.ts'
import { placeSection } from './places.ts'
import { reports } from './reports.ts'
import type { Section, Sheet } from './sheet.ts'
import { sourceSection } from './sources.ts'
import { timelineSection } from './timeline.ts'

export interface StoryPage {
  readonly main: Html
  /** Marks that are cut, for the style sheet. */
  readonly cut: readonly string[]
}

/** One story: the answer, what the sources agree and differ on, the numbers, places, dates, people and sources; beside them the reports. */
export function storyPage(view: StoryView, number: number, isOnly: boolean): StoryPage {
  const prefix = `s${number}`
  const { labels, points, story } = view
  const sheet: Sheet = {
    view,
    labels,
    evidence: evidenceOf(view.lookup, prefix),
    prefix,
    ofStory: isOnly ? '' : labels.ofStory(number),
    level: isOnly ? 2 : 3,
  }
  const all = points.agreed.filter(({ finding }) => finding.silent.length === 0)
  const several = points.agreed.filter(({ finding }) => finding.silent.length > 0)
  const top = answer(sheet, isOnly ? 1 : 2)
  const sections = [
    pointSection(sheet, 'agreed', labels.allSay, 'agreed', all),
    pointSection(sheet, 'several', labels.severalSay, 'agreed', several),
    pointSection(sheet, 'differs', labels.differs, 'differs', points.differs),
    pointSection(
      sheet,
      'denied',
      labels.denied,
      'denied',
      points.denied,
      points.denials.map((voice, i) => denialItem(sheet, voice, i + 1)),
    ),
    pointSection(sheet, 'only', story.documents.length === 1 ? labels.theReport : labels.onlyOne, 'only', points.only),
    numberSection(sheet),
    placeSection(sheet),
    timelineSection(sheet),
    speakerSection(sheet),
    nameSection(sheet),
    sourceSection(sheet),
  ].filter((section) => section !== null)
  const { panel, cut } = reports(sheet)
  return {
    main: html`<article class="story" id="${prefix}" data-documents="${story.documents.join(' ')}">
<div class="record">
${top}${contents(sheet, sections)}${changeSection(sheet)}
${sections.map(({ content }) => content)}
</div>
${panel}
</article>
`,
    cut,
  }
}

/** The sections by name, for those who come for one of them. The tones have their links above. */
function contents({ prefix, labels, ofStory }: Sheet, sections: readonly Section[]): Part {
  const shown = sections.filter(({ key }) => !TONES.has(key))
  return html`<nav class="contents" aria-label="${labels.contents}${ofStory}"><ul>${shown.map(
    ({ key, title }) => html`<li><a href="#${prefix}-${key}">${title}</a></li>`,
  )}<li class="to-reports"><a href="#${prefix}-reports">${labels.reportPanel}</a></li></ul></nav>`
}

const TONES: ReadonlySet<string> = new Set(['agreed', 'several', 'differs', 'denied', 'only'])
