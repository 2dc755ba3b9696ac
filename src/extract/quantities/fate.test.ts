import { beforeAll, expect, test } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { plainReading } from '../plain-reading.fixture.ts'
import { findTimes } from '../times/times.ts'
import { findQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

function read(text: string): Quantity[] {
  const reading = plainReading(text, language)
  return findQuantities(reading, findTimes(reading))
}

test.each([
  ['At least 12 villagers were shot dead near the well.', ['killed']],
  ['He said 12 guards had been shot and killed.', ['killed']],
  ['Police said 12 guards had been shot.', ['wounded']],
  ['Two of the wounded died overnight.', ['killed']],
  ['The farmer buried three daughters.', ['killed']],
  ['A mudslide buried three farmers.', ['trapped']],
  ['She lost her husband and two sisters in the flood.', ['killed']],
  ['Another 45 prisoners were exchanged at the border.', ['other']],
  ['The two sides swapped 64 captives.', ['other']],
  ['The army holds 64 captives.', ['detained']],
  ['About 3,500 residents have been moved to schools.', ['displaced']],
  ['Rescuers were still looking for eight people.', ['missing']],
  ['Police were looking for eight people.', ['other']],
  ['The war has left 3 million uprooted.', ['displaced']],
  ['At least 30 people, including three children, were killed when the lorry hit them.', ['killed', 'killed']],
  ['Officials said at least 30 people, including children, were killed by the driver.', ['killed']],
  ['A further 18 people are in a critical condition.', ['wounded']],
  ['A further 18 patients are thought to be in serious condition.', ['wounded']],
  ['Six of them remain in intensive care.', ['wounded']],
  ['Around 90 people are reported to have been hurt.', ['wounded']],
  ['Nine miners are confirmed to have died.', ['killed']],
  ['Nine miners are now confirmed as having died.', ['killed']],
  ['Three Danes and two Finns were among the 17 people killed.', ['killed', 'killed', 'killed']],
  ['Two nurses were among the dead.', ['killed']],
  ['Two nurses are among those missing.', ['missing']],
  ['She arrived after several people had died.', ['killed']],
  ['Guards stand at the gate after several people have died and dozens more are hurt.', ['killed', 'wounded']],
  ['Eight people had serious injuries.', ['wounded']],
  ['Eight people have serious or life-threatening injuries.', ['wounded']],
  ['More than 50 people were also rushed to hospital.', ['wounded']],
  ['Twenty people have been brought in for treatment.', ['wounded']],
  ['Twenty people have been taken to nearby hospitals.', ['wounded']],
  ['The hospital said it was treating 20 people.', ['wounded']],
  ['Dozens of the girls escaped on their own.', ['other']],
  ['About 9,000 people escaped the fighting.', ['displaced']],
  ['Some 57 pupils escaped soon after their capture.', ['other']],
  ['Two robbers fled the scene on a motorbike.', ['other']],
  ['Two of the attackers fled.', ['other']],
  ['Two thousand villagers fled.', ['displaced']],
  ['Two families fled their homes.', ['displaced']],
  ['Some 200 girls are still held captive by the group.', ['detained']],
  ['The 197 girls who remain in captivity were on his mind.', ['detained']],
  ['More than 200 pupils were seized by gunmen.', ['detained']],
  ['The gunmen seized 12 villages.', ['places']],
  ['Gunmen snatched four engineers from a hotel.', ['detained']],
  ['The 276 girls and women kidnapped from their school are not back.', ['detained']],
  ['The group freed 21 of the 200 pupils abducted last year.', ['other', 'detained']],
  ['Officials secured the release of 21 of the 200 pupils abducted last year.', ['other', 'detained']],
  ['The 31-year-old native of Tunis was shot.', ['age']],
  ['The 31-year-old resident of Bergen drove the van.', ['age']],
  ['The tram driver, 42, from Bergen, has been arrested.', ['age']],
  ['It was the beach where 38 people were massacred last year.', ['killed']],
  ['A bus with 40 people on board was hit.', ['other']],
  ['Forty people were in the hall.', ['other']],
  ['Twelve people are in custody.', ['detained']],
  ['Twelve people remain behind bars.', ['detained']],
  ['Forty people were left homeless.', ['displaced']],
  ['Thousands were without power.', ['affected']],
  ['Another 19-year-old was hurt.', ['age']],
  ['The slaying of seven more demonstrators was condemned.', ['killed']],
  ['The new law hits 13 officials with sanctions.', ['other']],
  ['Nine people were dead and some 130 more were shaken.', ['killed', 'other']],
  ['Forty people were detained in hospital.', ['wounded']],
  ['At least five times neighbours warned the police.', ['other']],
])('%s', (text, expected) => {
  expect(read(text).map((q) => q.measure)).toEqual(expected)
})

test('a verb keeps its particle', () => {
  expect(read('The group will hand over seven sailors.')[0]).toMatchObject({ low: 7, high: 7, bound: 'exact' })
})

test('a part of a whole says who it is', () => {
  const [whole, part] = read('Forty people were killed, nine of them children.')
  expect(part).toMatchObject({ partOf: whole!.id, demographic: ['children'] })
})

test.each(['The river rose three metres in two days.', 'The vote will be held within six months.'])(
  'nothing lasts that is not said to: %s',
  (text) => {
    expect(read(text).findLast((q) => q.measure === 'duration')?.of ?? null).toBeNull()
  },
)

test('who is among a whole is not what it counts', () => {
  const [whole] = read('At least 84 people, including children, were killed.')
  expect(whole).toMatchObject({ measure: 'killed', demographic: [] })
  expect(read('About 84 people, most of them women, drowned.')[0]).toMatchObject({ demographic: [] })
})
