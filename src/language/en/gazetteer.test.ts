import { beforeAll, describe, expect, it } from 'vitest'
import { countryOfDemonym, isDemonym } from './demonyms.ts'
import { type Gazetteer, loadGazetteer } from './gazetteer.ts'
import { foldName, skeletonOf } from './gazetteer-names.ts'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = await loadGazetteer()
})

describe('the gazetteer', () => {
  it('finds a town by its names with and without the article', () => {
    for (const name of ['Ar Raqqah', 'Raqqa', 'ar-Raqqah', 'RAQQA']) {
      const town = gazetteer.find(name).find((entry) => entry.kind === 'town')
      expect(town).toMatchObject({ country: 'SY' })
      expect(town!.latitude).toBeCloseTo(35.95, 1)
    }
  })

  it('finds countries by their other names, and regions of its own table', () => {
    for (const name of ['UK', 'U.K.', 'Britain', 'United Kingdom'])
      expect(gazetteer.find(name)[0]).toMatchObject({ kind: 'country', country: 'GB' })
    expect(gazetteer.find('Donbass')[0]).toMatchObject({ kind: 'region', country: 'UA' })
    expect(gazetteer.find('Georgia').map((entry) => entry.country)).toEqual(expect.arrayContaining(['GE', 'US']))
  })

  it('has a province of the hand table as the province that its towns lie in', () => {
    expect(gazetteer.find('Ontario')[0]).toMatchObject({ kind: 'admin1', country: 'CA', admin1: 'Ontario' })
    expect(gazetteer.find('Toronto')[0]).toMatchObject({ country: 'CA', admin1: 'Ontario' })
  })

  it('has a seat by the English name of its province as by its own', () => {
    const seat = gazetteer.find('Geneva').find((entry) => entry.seat)
    expect(seat).toMatchObject({ country: 'CH', primary: true })
  })

  it('finds another transliteration only in the country that is asked for', () => {
    expect(gazetteer.findAlike('Dayr az-Zawr', 'SY').map((entry) => entry.country)).toContain('SY')
    expect(gazetteer.findAlike('Dayr az-Zawr', 'FR')).toEqual([])
  })

  it('knows nothing of what is no place', () => {
    expect(gazetteer.find('Xqzzv')).toEqual([])
    expect(gazetteer.find('')).toEqual([])
  })
})

describe('foldName()', () => {
  it('strips marks, case, hyphens and apostrophes', () => {
    expect(foldName('Al-Quṣayr')).toBe('al qusayr')
    expect(foldName('N’Djamena')).toBe(foldName("N'Djamena"))
  })
})

describe('skeletonOf()', () => {
  it('is the same for transliterations of one name', () => {
    expect(skeletonOf(foldName('Al-Kuwayt'))).toBe(skeletonOf(foldName('Kuweit')))
    expect(skeletonOf(foldName('Husseiniya'))).toBe(skeletonOf(foldName('al-Husayniyyah')))
  })
})

describe('demonyms', () => {
  it('point to their country, or to none when two share them', () => {
    expect(countryOfDemonym('Kenyan')).toBe('KE')
    expect(countryOfDemonym('Congolese')).toBeNull()
    expect(countryOfDemonym('Table')).toBeUndefined()
    expect(isDemonym('Franco-German')).toBe(true)
  })
})
