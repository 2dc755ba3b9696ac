import { AGENCY_NAMES } from '../../language/en/agencies.ts'
import { withoutCount } from '../../language/en/happening-titles.ts'
import type { SitrepSentence, StoryJson } from '../run.ts'
import { dateWithPreposition } from '../view/dates.ts'
import type { Lookup } from '../view/lookup.ts'
import { type Heading, headingOf, type Point, type Points, weightOf } from '../view/story.ts'
import { capital, countInWords, inWords, quoted, shortList } from '../view/words.ts'
import { onlyIn, pointWords } from './point-words.ts'
import { sentence } from './sentence.ts'

type Told = Pick<StoryJson, 'documents' | 'lineages' | 'records' | 'main' | 'findings'>
type MainRecord = NonNullable<Heading['record']>

/** Measures that the first sentences tell when the sources do not differ on them. */
const TOLL: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'trapped',
  'displaced',
  'detained',
  'affected',
])

const BEFORE: Readonly<Record<string, string>> = {
  planned: 'Planned: ',
  alleged: 'Alleged: ',
  hypothetical: 'Considered: ',
  denied: 'Denied: ',
}

/** Two to five sentences: what happened, where and when; by how many it is told; who takes part; the toll. */
export function leadOf(story: Told, points: Points, lookup: Lookup): SitrepSentence[] {
  const heading = headingOf(story, lookup)
  const { record } = heading
  if (!record) return tollOf(points, null, lookup)
  const happened = story.findings.find((f) => f.record === record.id && f.property === 'happened')
  const cites = happened?.supports.length
    ? [...happened.supports, ...happened.inferences, ...happened.judgements]
    : record.mergedFrom.flatMap((id) => lookup.statementsOf(id).map((statement) => statement.id))
  const who = participants(record, lookup)
  return [
    sentence(whatWords(record, heading, lookup), cites),
    sentence(tellersOf(story, record, happened ?? null, lookup), cites),
    who === null ? null : sentence(who, cites),
    ...tollOf(points, record.place, lookup),
  ].filter((s) => s !== null)
}

function whatWords(record: MainRecord, { where }: Heading, lookup: Lookup): string {
  const title = capital(record.title.replace(/[.\s]+$/, ''))
  const place = record.place ? lookup.entity(record.place)?.name : null
  const isNamed = place ? title.toLowerCase().includes(place.toLowerCase()) : true
  const country = isNamed && where && place && where !== place ? `, ${where.slice(place.length + 2)}` : ''
  const endsInPlace = place ? title.toLowerCase().endsWith(place.toLowerCase()) : false
  const at = isNamed ? (endsInPlace ? country : '') : ` in ${where}`
  const comma = at ? ',' : ''
  const date = record.date ? `${comma} ${dateWithPreposition(record.date.edtf)}` : ''
  return `${BEFORE[record.status] ?? ''}${title}${at}${date}.`
}

function tellersOf(
  story: Told,
  record: MainRecord,
  happened: StoryJson['findings'][number] | null,
  lookup: Lookup,
): string {
  const names = record.documents.map(lookup.label)
  const all = story.documents.length
  const lineages = story.lineages.filter((ids) => ids.some((id) => record.documents.includes(id))).length
  const said =
    all === 1
      ? `One report tells of it: ${names[0] ?? ''}`
      : names.length === all
        ? `${all === 2 ? 'Both reports' : `All ${countInWords(all, 'report')}`} tell of it: ${shortList(names, 6)}`
        : `${capital(inWords(names.length))} of ${countInWords(all, 'report')} ${names.length === 1 ? 'tells' : 'tell'} of it: ${shortList(names, 6)}`
  const copies =
    lineages > 0 && lineages < names.length
      ? `, which count as ${countInWords(lineages, 'source')}, since ${names.length - lineages === 1 ? 'two of them share one text' : 'some of them share one text'}`
      : ''
  const origins =
    happened && happened.origins > 0 && happened.originNames.length > 0
      ? `; ${countInWords(happened.origins, 'origin')} ${happened.origins === 1 ? 'stands' : 'stand'} behind it: ${shortList(happened.originNames, 4)}`
      : ''
  return `${said}${copies}${origins}.`
}

/** The actors and recipients that the title does not name, of those that bear a name. */
function participants(record: MainRecord, lookup: Lookup): string | null {
  const title = record.title.toLowerCase()
  // agencies stand beside what they report far more often than they take part in it
  const isNamed = (name: string): boolean =>
    /^\p{Lu}/u.test(name) && withoutCount(name) === name && !AGENCY_NAMES.has(name)
  const names = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap((id) => lookup.entity(id)?.name ?? []).filter(isNamed)),
  ]
  const [actors, recipients] = [names(record.actors), names(record.recipients)]
  if ([...actors, ...recipients].every((name) => title.includes(name.toLowerCase()))) return null
  if (actors.length === 0) return recipients.length === 0 ? null : `It is told of ${shortList(recipients, 4)}.`
  const against = recipients.length === 0 ? '' : `; on the other side, ${shortList(recipients, 4)}`
  return `Named as taking part: ${shortList(actors, 4)}${against}.`
}

function tollOf(points: Points, place: string | null, lookup: Lookup): SitrepSentence[] {
  return tollPoints(points, place, lookup)
    .map((point) => sentence(tollWords(point), citesOf(point)))
    .filter((s) => s !== null)
}

/** Short, because the words and who says them follow in the report: the value, by how many, from whom. */
function tollWords(point: Point): string {
  const { finding, value, supports } = point
  const [voice] = supports
  const subject = capital(finding.subject.trim())
  const what = value ?? (voice ? quoted(voice.words) : null)
  if (what === null || !voice) return pointWords(point)
  const origin = finding.originNames.length === 0 ? '' : `, ${shortList(finding.originNames, 2)}`
  if (finding.status !== 'single-source') {
    const origins = finding.origins > 0 ? ` and ${countInWords(finding.origins, 'origin')}${origin}` : ''
    if (finding.status === 'differs') return `${subject}: ${what}; the sources differ.`
    return `${subject}: ${what}, from ${countInWords(finding.lineages, 'source')}${origins}.`
  }
  const citing = voice.chain.length === 0 ? '' : `, citing ${voice.chain.join(' via ')}`
  return `${subject}: ${what}${onlyIn(point)}${citing}.`
}

/**
 * The toll in the lead: the numbers of most reports on two measures, gravest first. A number of another place than the
 * happening's (the dead of a whole war) is not its toll.
 */
export function tollPoints(points: Points, place: string | null, lookup: Lookup): Point[] {
  const found = [...points.agreed, ...points.differs, ...points.only]
    .filter(({ finding }) => TOLL.has(finding.property) && isOf(finding.supports, place, lookup))
    .sort((a, b) => b.finding.documents.length - a.finding.documents.length)
  return found
    .filter(({ finding }, i) => found.findIndex((other) => other.finding.property === finding.property) === i)
    .slice(0, 2)
    .sort((a, b) => weightOf(a.finding) - weightOf(b.finding))
}

function isOf(statements: readonly string[], place: string | null, lookup: Lookup): boolean {
  const main = place === null ? null : lookup.entity(place)
  if (main === null) return true
  return statements.some((id) => {
    const quantity = lookup.quantity(lookup.statement(id)?.of ?? '')
    if (quantity === null) return false
    const there = quantity.place === null ? null : lookup.entity(quantity.place)
    if (there === null || there.id === main.id) return true
    return main.place?.precision === 'country' && there.place?.country === main.place.country
  })
}

export const citesOf = ({ finding }: Point): string[] => [
  ...finding.supports,
  ...finding.disputes,
  ...finding.inferences,
  ...finding.judgements,
]
