import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Document } from '../../clean/document.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { distanceKm } from '../../value/geo.ts'
import type { Mention } from '../mentions/mention.ts'
import { plainDocument } from '../plain-reading.fixture.ts'
import type { Place } from './place.ts'
import { resolvePlaces } from './places.ts'
import { findRelations, type RelatedPlace } from './relations.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

/** Places stand in brackets, names of organizations in braces. */
function read(marked: string, over: Partial<Document> = {}): { text: string; mentions: Mention[]; document: Document } {
  let text = ''
  const mentions: Mention[] = []
  for (const part of marked.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    const named = /^[[{]/.test(part)
    const plain = named ? part.slice(1, -1) : part
    const span = { start: text.length, end: text.length + plain.length }
    text += plain
    if (named) {
      const type = part.startsWith('[') ? 'place' : 'organization'
      mentions.push({ id: `m${mentions.length}`, span, text: plain, type, form: 'name', entity: null })
    }
  }
  return { text, mentions, document: plainDocument(text, over) }
}

function placesOf(marked: string, over: Partial<Document> = {}): Map<string, Place> {
  const { document, mentions } = read(marked, over)
  const places = resolvePlaces(annotate(document, language), mentions, language)
  return new Map(mentions.flatMap(({ id, text }) => (places.has(id) ? [[text, places.get(id)!] as const] : [])))
}

function relationsIn(marked: string): (RelatedPlace & { readonly words: string })[] {
  const { text, mentions, document } = read(marked)
  const places = resolvePlaces(annotate(document, language), mentions, language)
  return findRelations(text, mentions, places).map((found) => ({
    ...found,
    words: text.slice(found.span.start, found.span.end),
  }))
}

const lies = (place: Place | undefined, latitude: number, longitude: number, km = 60): void => {
  expect(place).toBeDefined()
  expect(distanceKm(place!, { latitude, longitude })).toBeLessThan(km)
}

describe('resolvePlaces() among namesakes', () => {
  it('takes the large place when nothing else is said', () => {
    lies(placesOf('Thousands marched in [Paris] on Sunday.').get('Paris'), 48.86, 2.35)
    lies(placesOf('Ministers met in [London].').get('London'), 51.5, -0.12)
  })

  it('takes what it is said to lie in, before or after the name', () => {
    lies(placesOf('A barn burned in [Paris], Texas, on Sunday.').get('Paris'), 33.66, -95.55)
    lies(placesOf('A barn burned in [London] (Ontario).').get('London'), 42.98, -81.25)
    lies(placesOf('The mayor of the Texas city of [Paris] spoke.').get('Paris'), 33.66, -95.55)
    lies(placesOf('Floods hit [Springfield], Ill., again.').get('Springfield'), 39.8, -89.65)
  })

  it('keeps the sense said once for the rest of the report', () => {
    const { document, mentions } = read('A fire broke out in [Paris], Texas. Crews from [Paris] came at once.')
    const places = resolvePlaces(annotate(document, language), mentions, language)
    lies(places.get('m1'), 33.66, -95.55)
  })

  it('lets the places of a local report decide together', () => {
    const places = placesOf('The [Lamar County] sheriff said cars from [Paris], [Blossom] and [Reno] had been towed.')
    lies(places.get('Paris'), 33.66, -95.55)
    lies(places.get('Blossom'), 33.66, -95.38)
  })

  it('hears states inside names of bodies, area codes and the country of the address', () => {
    lies(placesOf('The {Ohio State Highway Patrol} closed a road near [Dublin].').get('Dublin'), 40.1, -83.1)
    lies(placesOf('Call the library in [Gainesville] at (940) 555-0123.').get('Gainesville'), 33.63, -97.13, 100)
    const over = { url: 'https://news.example.co.uk/a' }
    lies(placesOf('A road was closed in [Lancaster].', over).get('Lancaster'), 54.05, -2.8)
  })

  it('reads a name after a comma as what holds the one before', () => {
    expect(placesOf('She was born in [Albany], [New York].').get('New York')).toMatchObject({ precision: 'admin1' })
    expect(placesOf('She was born in [Savannah], [Georgia].').get('Georgia')).toMatchObject({ country: 'US' })
    expect(placesOf('Talks went on in [Tbilisi], [Georgia].').get('Georgia')).toMatchObject({ country: 'GE' })
  })

  it('has counties where the words say so', () => {
    const places = placesOf('Ohio: storms crossed [Butler], [Warren] and [Clermont] counties near [Cincinnati].')
    for (const name of ['Butler', 'Warren', 'Clermont']) {
      expect(places.get(name)).toMatchObject({ precision: 'admin2', admin1: 'Ohio' })
    }
  })

  it('takes the town rather than the province of its name, unless a word says so', () => {
    expect(placesOf('Shells fell on [Homs] and [Palmyra].').get('Homs')).toMatchObject({ precision: 'exact' })
    expect(placesOf('Shells fell in [Homs] province and [Palmyra].').get('Homs')).toMatchObject({ precision: 'admin1' })
  })

  it('puts no village elsewhere than the province it is said to lie in', () => {
    const place = placesOf('Troops searched a house in [Paris] district, Helmand province.').get('Paris')
    expect(place).toMatchObject({ country: 'AF', precision: 'admin1', geonameId: null })
  })

  it('knows of a village in no table what it is said to lie in, as surely as that is large', () => {
    for (const [text, of] of [
      ['A barn burned in [Xqzzville], Ohio, on Sunday.', { admin1: 'Ohio', precision: 'admin1' }],
      ['Police in [Xqzzville] in New South Wales closed a road.', { admin1: 'New South Wales', precision: 'admin1' }],
      ['She was born in [Xqzzville], Kenya.', { country: 'KE', precision: 'country' }],
    ] as const)
      expect(placesOf(text).get('Xqzzville')).toMatchObject({ ...of, geonameId: null })
    // A list of towns, and a name that goes on, say nothing of the kind.
    expect(placesOf('They came from [Xqzzville], Palestine and Houston.').get('Xqzzville')).toBeUndefined()
    expect(placesOf('They came from [Xqzzville], Panama City.').get('Xqzzville')).toBeUndefined()
  })

  it('reads lists of states, provinces and countries as what they are', () => {
    const states = placesOf('Cases rose in [Washington], [Pennsylvania] and [Indiana].')
    expect(states.get('Washington')).toMatchObject({ admin1: 'Washington', precision: 'admin1' })
    const provinces = placesOf('Storms hit [Alberta], [Ontario] and [New Brunswick].')
    expect(provinces.get('Ontario')).toMatchObject({ country: 'CA', precision: 'admin1' })
    expect(provinces.get('New Brunswick')).toMatchObject({ country: 'CA', precision: 'admin1' })
    const countries = placesOf('The virus reached [Mexico], [China], [Japan] and [Brazil].')
    expect(countries.get('China')).toMatchObject({ country: 'CN', precision: 'country' })
    expect(placesOf('A flight to [Ontario], [California], left.').get('Ontario')).toMatchObject({ country: 'US' })
  })

  it('takes the seat of a province that all know before its namesakes in a country that is named as an actor', () => {
    const text = 'Officials of the [United States] and [Russia] met in [Geneva]. American diplomats said little.'
    lies(placesOf(text).get('Geneva'), 46.2, 6.14)
  })
})

describe('resolvePlaces() and names in other forms', () => {
  it('finds transliterations in a country the report speaks of', () => {
    for (const name of ['Qusair', 'Qusayr', 'al-Qusayr', 'Al-Qusair', 'el-Quseir']) {
      lies(placesOf(`Shells fell on [${name}], in the Syrian province of [Homs].`).get(name), 34.51, 36.58)
    }
  })

  it('knows provinces by the names that news prints', () => {
    expect(placesOf('A convoy was hit in [Uruzgan].').get('Uruzgan')).toMatchObject({ country: 'AF' })
    expect(placesOf('Villages in [Hasakeh] were shelled.').get('Hasakeh')).toMatchObject({ country: 'SY' })
    lies(placesOf('A quake hit [Rift Valley Province].').get('Rift Valley Province'), 0.5, 36, 200)
  })

  it('knows airports and air bases', () => {
    lies(placesOf('Jets took off from [Ramstein Air Base].').get('Ramstein Air Base'), 49.44, 7.6)
    lies(placesOf('[Damascus International Airport] was closed.').get('Damascus International Airport'), 33.41, 36.51)
  })

  it('tells the city behind an abbreviation from the state', () => {
    lies(placesOf('The film opened in [L.A.] on Friday.').get('L.A.'), 34.05, -118.24)
    expect(placesOf('He moved to [W. Va.] later.').get('W. Va.')).toMatchObject({ admin1: 'West Virginia' })
  })

  it('gives nothing for names that nobody knows, however long or mixed', () => {
    for (const name of ['Xqzzv', 'A'.repeat(1000), 'Ab '.repeat(400).trim(), 'Хомs', '。', '-']) {
      expect(placesOf(`They came from [${name}] today.`).size).toBe(0)
    }
  })
})

describe('findRelations()', () => {
  it('moves a point by distance and compass', () => {
    const [found] = relationsIn('A base 10 km (six miles) north-west of the town of [Homs] was hit.')
    expect(found).toMatchObject({
      kind: 'north-west of',
      distanceKm: 10,
      words: expect.stringMatching(/^10 km .* Homs$/),
    })
    expect(found!.place).toMatchObject({ precision: 'near', geonameId: null, country: 'SY' })
    lies(found!.place, 34.79, 36.64, 4)
  })

  it('draws a circle where no direction is printed', () => {
    const [found] = relationsIn('The front is about six miles from [Aleppo].')
    expect(found).toMatchObject({ kind: 'from', distanceKm: 9.66, words: 'six miles from Aleppo' })
    expect(found!.place.radiusKm).toBeGreaterThanOrEqual(10)
  })

  it('knows near, beside, between and parts of countries', () => {
    expect(relationsIn('A bus crashed near [Homs].')[0]).toMatchObject({ kind: 'near', place: { precision: 'near' } })
    expect(relationsIn('Villages north of [Homs] were taken.')[0]).toMatchObject({ kind: 'north of' })
    const between = relationsIn('A bridge between [Homs] and [Hama] fell.')[0]
    expect(between).toMatchObject({ kind: 'between', to: ['m0', 'm1'], words: 'between Homs and Hama' })
    lies(between!.place, 34.93, 36.73, 10)
    const road = relationsIn('An ambush on the road from [Homs] to [Palmyra] killed two.')[0]
    expect(road).toMatchObject({ kind: 'between', place: { precision: 'linear' } })
    const part = relationsIn('Rain fell on northern [Syria].')[0]
    expect(part).toMatchObject({ kind: 'north part of', place: { precision: 'admin1', country: 'SY' } })
    expect(part!.place.latitude).toBeGreaterThan(35.5)
  })

  it('makes no place of other words before a name', () => {
    for (const text of [
      'He flew from [Homs] to [Hama].',
      'Talks between [Syria] and [Turkey] failed.',
      'Ten people from [Homs] fled.',
      'It came within a week of [Homs].',
      'The 3 m wall in [Homs] fell.',
    ]) {
      expect(relationsIn(text)).toEqual([])
    }
  })

  it('takes no number that is no length, and no time over long ones', () => {
    expect(relationsIn(`${'9'.repeat(400)} km from [Homs] nothing stirs.`)).toEqual([])
    expect(relationsIn(`${'north '.repeat(2000)}of [Homs]`).length).toBeLessThanOrEqual(1)
  })
})
