import type { EntityJson } from '../../run.ts'
import { dateWords } from '../dates.ts'
import { amount, capital, count, digits, list, plural, quoted, shortList } from '../words.ts'

type Precision = NonNullable<EntityJson['place']>['precision']
type Certainty = 'given' | 'stated' | 'metadata' | 'inferred'

/** "Abu Rami via Reuters". */
const via = (chain: readonly string[]): string => chain.join(' via ')

/**
 * Every label of the terminal, the Markdown and the page, in English: the one table a translation answers. Labels that
 * hold values are functions of them, since languages order and bend their words in their own ways. What reports print
 * stays as printed, and so do the sentences of the situation report, which `sitrep/` makes of their words.
 */
export const english = Object.freeze({
  /** BCP 47. */
  tag: 'en',

  // How values are written.
  date: dateWords,
  amount,
  digits,
  list,
  shortList,
  capital,
  quoted,
  and: ' and ',
  via,
  interval: (low: number | null, high: number | null): string => {
    if (low === null) return high === null ? '' : `≤ ${digits(high)}`
    if (high === null) return `≥ ${digits(low)}`
    return low === high ? digits(low) : `${digits(low)}–${digits(high)}`
  },
  orMore: (low: number, unit: string) => `${digits(low)} or more ${plural(unit)}`.trim(),
  kilometres: (n: number) => `${digits(n)} km`,
  reports: (n: number) => count(n, 'report'),
  sources: (n: number) => count(n, 'source'),
  copiesOnce: (reports: number, sources: number) =>
    `${count(reports, 'report')}, ${count(sources, 'source')} (copies count once)`,
  storiesIn: (stories: number, reports: number) => `${count(stories, 'story')} in ${count(reports, 'report')}`,

  // The answer.
  situationReport: 'Situation report',
  asOf: (date: string) => `as of ${date}`,
  speaksFor: 'As of',
  when: 'When',
  where: 'Where',
  basis: 'Basis',
  because: (reason: string) => `Inferred: ${reason.replace(/\.$/, '')}.`,
  inferredNote: (reason: string) => `inferred: ${reason}`,
  decided: (by: string, date: string, note: string) => `Decided by ${by}, ${date}${note === '' ? '' : `: ${note}`}`,
  sentence: (n: number) => `sentence ${n}`,
  noStory: (reports: number) => `No story in ${count(reports, 'report')}.`,
  nothingRead: 'No report could be read as a story.',

  // Findings.
  sureness: (n: number) => `How sure: ${count(n, 'finding')}`,
  agreedCount: 'agreed',
  differsCount: (n: number) => (n === 1 ? 'differs' : 'differ'),
  deniedCount: 'denied',
  onlyCount: 'by one source only',
  allSay: 'What all sources say',
  severalSay: 'What several sources say',
  differs: 'What differs',
  denied: 'What is denied, and by whom',
  onlyOne: 'What only one source says',
  theReport: 'What the report says',
  deniedBefore: 'denied: ',
  denies: (chain: readonly string[]) => (chain.length === 0 ? 'Denied' : `${capital(via(chain))} denies`),
  /** "Abu Rami via Reuters, in DW"; "DW" where the newsroom says it itself. */
  byWhom: (chain: readonly string[], reports: readonly string[]) =>
    chain.length === 0 ? shortList(reports, 3) : `${via(chain)}, in ${shortList(reports, 3)}`,
  inReports: (reports: readonly string[]) => `in ${list(reports)}`,
  throughWhom: (chain: readonly string[]) => `via ${via(chain)}`,
  origins: (n: number, names: readonly string[]) =>
    `${count(n, 'origin')}${names.length > 0 ? `: ${shortList(names, 4)}` : ''}`,
  silent: (reports: readonly string[]) => `silent: ${shortList(reports, 3)}`,
  ofSources: (n: number, all: number) => `${digits(n)} of ${count(all, 'source')}`,
  stand: { yes: 'says so', no: 'denies it', silent: 'silent' },

  // How well such findings are read.
  notMeasured: 'such findings: not measured',
  measuredNote: (figures: readonly number[]) =>
    `such findings: ${list(figures.map(String))} of 100 right on development data`,
  ofHundred: (figure: number, by: string, n: number) => `${figure} of 100 (${by} over ${digits(n)})`,
  measured: {
    title: 'How well such findings are read',
    note: 'How the program did on texts that people annotated and that were seen while its rules were written (development data). It is not how right it is about the reports of this page.',
    what: 'What was right',
    figure: 'Figure',
    texts: 'Texts',
    date: 'Scored',
    missing: (kinds: readonly string[]) => `Not measured: findings on ${list(kinds)}.`,
  },

  // What changed since an earlier run.
  changes: 'What changed',
  since: (date: string | null, isNew: boolean, reports: number) => {
    const from = date === null ? 'since the earlier run' : `since ${date}`
    if (isNew) return `A new story ${from}.`
    return reports === 0
      ? `${capital(from)}, with no new report.`
      : `${capital(from)}, with ${count(reports, 'new report')}.`
  },
  changeKinds: { new: 'New', changed: 'Changed', withdrawn: 'Withdrawn' },
  was: (words: string) => `was ${words}`,
  statusWords: (status: string) => STATUSES[status] ?? status,
  backing: (sources: number, origins: number) => `${count(sources, 'source')}, ${count(origins, 'origin')}`,
  noChange: 'No finding changed.',

  // Numbers.
  measures: 'Quantities by measure',
  measureName: (measure: string): string => MEASURES[measure] ?? capital(measure),
  numbers: 'The numbers',
  numbersNote: 'Each dot is a source: hover, focus or tap it for its words. A line is a range, an arrow an open end.',
  noNumber: 'Not compared',
  plotOf: (subject: string) => `${subject}, by source`,

  // Places.
  map: 'Where',
  mapOf: (places: readonly string[]) => `Map of ${shortList(places, 6)}`,
  mapKey:
    'A dot is a place named in the reports; where it is known only roughly, the circle is how far off it may lie.',
  borders: 'Borders are Natural Earth’s, no position is taken; places are named as the sources write them.',
  locator: 'The map on the globe',
  precision: (precision: Precision, km: number): string =>
    precision === 'near' ? `within ${digits(Math.max(1, Math.round(km)))} km` : PRECISIONS[precision],

  // Dates, people, names.
  timeline: 'Timeline',
  phases: { earlier: 'Earlier', news: 'The news', ahead: 'Still to come' },
  speakers: 'Who said what',
  stance: (act: string) => act,
  party: 'a party to the events',
  names: 'Different names',
  namesNote: 'What the sources name differently, as each writes it.',
  namesOf: (name: string) => `names of ${name}`,

  // Sources.
  sourceList: 'Sources',
  dateUnknown: 'date unknown',
  dateNote: (date: string, certainty: Certainty | null, because: string | null): string => {
    if (certainty === 'inferred') return `${date}, inferred${because ? `: ${because.replace(/\.$/, '')}` : ''}`
    return certainty === null ? date : `${date}, ${CERTAINTIES[certainty]}`
  },
  sharesText: (others: readonly string[]) => `shares its text with ${shortList(others, 6)}: one source together`,
  credits: (names: readonly string[]) => `credits ${list(names)}`,
  notInRun: 'The reports of this story are not in this run.',
  flows: 'Who told whom: those quoted, and the texts that quote them',
  flowsKey:
    'A line leads from those quoted to the texts that quote them, thicker for more of their words, dashed where others passed them on. Reports in one frame share one text.',
  quotedColumn: 'Quoted',
  textColumn: 'Printed by',
  quotes: (name: string, n: number, through: readonly string[]) =>
    `${name}: ${count(n, 'passage')}${through.length > 0 ? `, via ${list(through)}` : ''}`,
  moreTellers: (n: number) => `${digits(n)} more are quoted.`,
  moreReports: (n: number) => `+ ${count(n, 'report')}`,

  borrows: (share: number, from: string) => `has ${Math.round(share * 100)} of 100 words in common with ${from}`,
  chapter: (date: string, reports: readonly string[]) => `${date}: ${shortList(reports, 6)}`,

  // The reports.
  reportPanel: 'The reports',
  sideBySide: 'The reports, side by side',
  marked: 'Show',
  kinds: { number: 'numbers', words: 'words', event: 'happenings', place: 'places', who: 'names', time: 'times' },
  back: '↩ back',

  // The page.
  pageTitle: (title: string) => `${title} – situation report`,
  skip: 'Skip to the report',
  allStories: 'All stories',
  contents: 'Sections',
  ofStory: (n: number) => ` of story ${n}`,
  madeBy:
    'Made by sitrep from the reports named above. Every sentence rests on the words it links to; what no report says is left out.',
  find: { label: 'Search this page', hint: 'Search   /', previous: 'Previous place', next: 'Next place' },
  indexCaption: 'The stories; press the head of a column to sort by it',
  columns: { story: 'Story', when: 'When', where: 'Where', size: 'Reports', disagreement: 'Disagreement' },
  noDisagreement: 'none',
  judging: {
    title: 'Your judgement',
    verdict: 'This finding',
    wrong: 'is wrong',
    value: 'should be',
    valueLabel: 'The right value',
    by: 'Your name',
    note: 'Why',
    line: 'The line for your judgements file',
    copy: 'Copy the line',
    close: 'Close',
  },
  /** What the scripts of the page say; a % stands for a number. */
  script: {
    tips: { again: 'Tap again to see it in the report' },
    search: { none: 'not found', place: '% of %' },
    judge: {
      judge: 'Judge',
      missing: 'Fill in your name, and the value if it should be another',
      copied: 'Copied: put it into a file for --judgements',
      copyByHand: 'Copy the marked line by hand',
    },
  },

  // Lists that are cut, and problems.
  more: (n: number) => `… and ${digits(n)} more (see --format json)`,
  moreSpeakers: (n: number) => `… and ${count(n, 'more speaker')} (see --format json)`,
  moreProblems: (n: number) => `… and ${count(n, 'more problem')} (see --format json)`,
  notes: (n: number) => `${count(n, 'note')} of no consequence (see --format json)`,
  moreInList: (n: number) => `… and ${digits(n)} more in this list`,
  moreSaySo: (n: number) => `… and ${digits(n)} more who say so`,
  moreOfMeasure: (n: number) => `… and ${digits(n)} more of this measure`,
  moreDates: (n: number) => `… and ${digits(n)} more dates`,
  moreQuoted: (n: number) => `… and ${digits(n)} more who are quoted`,
  restInReports: (n: number) => `… and ${digits(n)} more, marked in the reports`,
  moreOfTheirs: (n: number) => `… and ${digits(n)} more of their words`,
  moreNames: (n: number) => `… and ${digits(n)} more names`,
  morePlaces: (n: number) => `… and ${digits(n)} more places`,
  moreSources: (n: number) => `… and ${digits(n)} more reports`,
  problems: 'Problems',
  severity: { error: 'error', warning: 'warning', info: 'note' },
})

const MEASURES: Readonly<Record<string, string>> = {
  casualties: 'Casualties (killed or wounded)',
  places: 'Places counted',
  other: 'Other numbers',
}

const STATUSES: Readonly<Record<string, string>> = {
  'single-source': 'from one source only',
  compatible: 'agreed within bounds',
  differs: 'in dispute',
}

const CERTAINTIES: Readonly<Record<Exclude<Certainty, 'inferred'>, string>> = {
  given: 'given',
  stated: 'stated in the text',
  metadata: 'from its metadata',
}

const PRECISIONS: Readonly<Record<Exclude<Precision, 'near'>, string>> = {
  exact: 'the place itself',
  admin2: 'somewhere in the district',
  admin1: 'somewhere in the province',
  linear: 'along a line',
  country: 'the country as a whole',
  international: 'no one place',
}
