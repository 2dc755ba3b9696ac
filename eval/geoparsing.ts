import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Mention } from '../src/extract/mentions/mention.ts'
import { findMentions } from '../src/extract/mentions/mentions.ts'
import { findAllusions } from '../src/extract/places/allusions.ts'
import type { Place } from '../src/extract/places/place.ts'
import { resolvePlaces } from '../src/extract/places/places.ts'
import { countryOfPeople, isDemonym } from '../src/language/en/demonyms.ts'
import { regionOfDemonym } from '../src/language/en/region-demonyms.ts'
import { loadLanguage } from '../src/language/load.ts'
import { distanceKm } from '../src/value/geo.ts'
import { plainDocument } from './plain-document.ts'
import { f1, type Score, type ScoreOptions } from './scorer.ts'

interface Toponym {
  readonly start: number
  readonly end: number
  readonly latitude: number | null
  readonly longitude: number | null
}
interface Article {
  readonly text: string
  readonly toponyms: readonly Toponym[]
}

/** 100 miles: as far as two gazetteers may lie apart on one place. */
const NEAR_KM = 161

/**
 * Places in news against LGL and GeoVirus. `found-f1`: place mentions, begin and end equal. `within-161km-gold-spans`: share of
 * the toponyms with coordinates whose place lies within 161 km when the spans are given. `found-f1-nouns` leaves out
 * toponyms that are adjectives of nations and names of peoples, which sitrep takes for no places. `within-161km-end-to-end`:
 * the same when we must find the spans (any overlap counts as found). LGL marks places inside names of bodies, adjectives and
 * governments too, so that our answers hold allusions there (`found-f1-names` leaves them out); GeoVirus marks none.
 */
export async function score(options: ScoreOptions): Promise<Score[]> {
  const scores: Score[] = []
  for (const [file, corpus, alludes] of [
    ['lgl.xml', 'lgl', true],
    ['GeoVirus.xml', 'geovirus', false],
  ] as const) {
    const path = join(options.data, 'geoparsing', options.split, file)
    if (!existsSync(path)) continue
    const { figures, answers } = await measure(readArticles(readFileSync(path, 'utf8')), alludes)
    for (const [metric, [value, count]] of Object.entries(figures)) {
      scores.push({ set: 'geoparsing', corpus, split: options.split, metric, value, count })
    }
    if (options.predictions) {
      mkdirSync(options.predictions, { recursive: true })
      writeFileSync(join(options.predictions, `geoparsing-${corpus}.tsv`), answers.join('\n'))
    }
  }
  return scores
}

/** "Syrian", "Texans": marked as a place in some sets, an adjective or a people for sitrep. */
const isPeople = (name: string): boolean =>
  (isDemonym(name) || countryOfPeople(name) !== undefined || regionOfDemonym(name) !== null) && !/^U\.?S/.test(name)

/** The document's mentions with the gold places for the places that were found; what is not a place stays. */
function withGold(mentions: readonly Mention[], text: string, toponyms: readonly Toponym[]): Mention[] {
  const given: Mention[] = toponyms.map(({ start, end }) => ({
    id: `${start}`,
    span: { start, end },
    text: text.slice(start, end),
    type: 'place',
    form: 'name',
    entity: null,
  }))
  const others = mentions.filter(
    ({ type, span }) => type !== 'place' && !toponyms.some(({ start, end }) => span.start < end && start < span.end),
  )
  return [...given, ...others].sort(compareMentions)
}

const compareMentions = (a: Mention, b: Mention): number => a.span.start - b.span.start || a.span.end - b.span.end

async function measure(
  articles: readonly Article[],
  alludes: boolean,
): Promise<{ figures: Record<string, readonly [number, number]>; answers: string[] }> {
  const language = await loadLanguage('en')
  const answers: string[] = []
  let [right, answered, wanted] = [0, 0, 0]
  let [namesRight, names] = [0, 0]
  let [nounsAnswered, nounsWanted, rightAdjectives] = [0, 0, 0]
  let [located, givenNear, foundNear] = [0, 0, 0]
  articles.forEach(({ text, toponyms }, number) => {
    const document = annotate(plainDocument(`a${number}`, text), language)
    const mentions = findMentions(document, language)
    const allusions = alludes ? findAllusions(document, mentions, language.gazetteer).map(({ mention }) => mention) : []
    const named = mentions.filter((mention) => mention.type === 'place')
    const found = [...named, ...allusions]
    const spans = new Set(found.map(({ span }) => `${span.start} ${span.end}`))
    for (const { start, end } of toponyms) {
      if (spans.has(`${start} ${end}`)) right++
      else
        answers.push(
          `missed\t${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`,
        )
    }
    const gold = new Set(toponyms.map(({ start, end }) => `${start} ${end}`))
    for (const { span } of found) {
      if (!gold.has(`${span.start} ${span.end}`))
        answers.push(
          `extra\t${text.slice(Math.max(0, span.start - 30), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 30)}`,
        )
    }
    for (const { span } of named) if (gold.has(`${span.start} ${span.end}`)) namesRight++
    names += named.length
    answered += spans.size
    wanted += gold.size
    const adjectives = toponyms.filter(({ start, end }) => isPeople(text.slice(start, end)))
    const left = new Set(adjectives.map(({ start, end }) => `${start} ${end}`))
    nounsWanted += [...gold].filter((span) => !left.has(span)).length
    nounsAnswered += [...spans].filter((span) => !left.has(span)).length
    rightAdjectives += [...left].filter((span) => spans.has(span)).length

    const given = withGold(mentions, text, toponyms)
    const givenPlaces = resolvePlaces(document, given, language)
    const ownPlaces = resolvePlaces(document, [...mentions, ...allusions].sort(compareMentions), language)
    for (const toponym of toponyms) {
      if (toponym.latitude === null) continue
      located++
      const place = givenPlaces.get(`${toponym.start}`)
      if (isNear(toponym, place)) givenNear++
      else
        answers.push(
          `far\t${text.slice(toponym.start, toponym.end)}\tgold ${toponym.latitude},${toponym.longitude}\tours ${place ? `${place.latitude},${place.longitude} ${place.country} ${place.precision}` : 'none'}`,
        )
      const mention = found.find(({ span }) => span.start < toponym.end && toponym.start < span.end)
      if (mention && isNear(toponym, ownPlaces.get(mention.id))) foundNear++
    }
  })
  return {
    figures: {
      'found-f1': [f1(right, answered, wanted), wanted],
      'found-f1-names': [f1(namesRight, names, wanted), wanted],
      'found-f1-nouns': [f1(right - rightAdjectives, nounsAnswered, nounsWanted), nounsWanted],
      'within-161km-gold-spans': [located === 0 ? 0 : givenNear / located, located],
      'within-161km-end-to-end': [located === 0 ? 0 : foundNear / located, located],
    },
    answers,
  }
}

const isNear = (toponym: Toponym, place: Place | undefined): boolean =>
  place !== undefined && distanceKm({ latitude: toponym.latitude!, longitude: toponym.longitude! }, place) <= NEAR_KM

/** Articles of both layouts: `toponym` (LGL) or `location` (GeoVirus) under a `text`. Comments are no articles. */
function readArticles(xml: string): Article[] {
  const articles: Article[] = []
  for (const part of xml.replace(/<!--[\s\S]*?-->/g, '').split('</article>')) {
    const text = /<text>([\s\S]*?)<\/text>/.exec(part)?.[1]
    if (text === undefined) continue
    const content = plainText(text)
    const toponyms: Toponym[] = []
    for (const block of part.split(/<(?:toponym|location)>/).slice(1)) {
      const start = numberIn(block, 'start')
      const end = numberIn(block, 'end')
      if (start === null || end === null) continue
      // GeoVirus counts from one: the printed name says by how much the offsets are off.
      const phrase = plainText(/<(?:phrase|name)>([^<]*)</.exec(block)?.[1] ?? '')
      const shift = [0, -1, 1].find((d) => content.slice(start + d, start + d + phrase.length) === phrase) ?? 0
      const [latitude, longitude] = [numberIn(block, 'lat'), numberIn(block, 'lon')]
      toponyms.push({ start: start + shift, end: end + shift, latitude, longitude })
    }
    articles.push({ text: content, toponyms })
  }
  return articles
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plainText = (xml: string): string => {
  const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(xml.trim())
  return data ? data[1]! : xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!)
}

function numberIn(block: string, tag: string): number | null {
  const value = new RegExp(`<${tag}>\\s*(-?[\\d.]+)\\s*</${tag}>`).exec(block)?.[1]
  return value === undefined ? null : Number(value)
}
