import { beforeAll, describe, expect, test } from 'vitest'
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

/** What is read of one sentence, told on Wednesday 11 March 2020. */
function read(text: string) {
  const reading = plainReading(text, language)
  const times = findTimes(reading)
  return { times, quantities: findQuantities(reading, times) }
}

/** "≥12 killed person total": `≥` at least, `≤` at most, `~` approximate, `?` uncounted. */
function told(q: Quantity): string {
  const value =
    q.low === null && q.high === null
      ? '?'
      : q.low === null
        ? `≤${q.high}`
        : q.high === null
          ? `≥${q.low}`
          : q.low === q.high
            ? `${q.low}`
            : `${q.low}–${q.high}`
  const more = [q.accumulation, q.change, q.partOf && 'part', q.polarity === 'denied' && 'denied'].filter((w) => w)
  return [`${q.approximate ? '~' : ''}${value}`, q.measure, q.unit, ...more].join(' ')
}

describe('findQuantities() reads', () => {
  test.each([
    ['The blast killed 12 people.', '12 killed person'],
    ['The blast killed twelve people.', '12 killed person'],
    ['The blast killed 1,200 people.', '1200 killed person'],
    ['The blast killed 1.200.000 people.', '1200000 killed person'],
    ['The blast killed 1’200 people.', '1200 killed person'],
    ['The blast killed ١٢ people.', '12 killed person'],
    ['The blast killed ١٬٢٠٠ people.', '1200 killed person'],
    ['The blast killed ۱۲ people.', '12 killed person'],
    ['The blast killed १२ people.', '12 killed person'],
    ['The blast killed １２ people.', '12 killed person'],
    ['Bus crash kills 12', '12 killed person'],
    ['Death toll in quake passes 2,000', '≥2000 killed person total'],
    ['The toll has exceeded 2,000.', '≥2000 killed person total'],
    ['Officials revised the toll down to 41 from 57.', '41 killed person total down; 57 killed person total'],
    ['Some 300 houses were damaged and 40 destroyed.', '~300 damaged house; 40 damaged house'],
    ['More than 1,200 homes were swept away by the water.', '≥1200 damaged home'],
    ['The fire has burned 5,000 hectares of forest.', '5000 damaged hectare'],
    ['About 2.5 million people need food aid.', '~2500000 affected person'],
    ['Some 800,000 people are in need of shelter.', '~800000 affected person'],
    ['Four million people face hunger.', '4000000 affected person'],
    ['An estimated 1.2 million people are living in camps.', '~1200000 displaced person'],
    ['One in three residents is without water.', ''],
    ['Thousands marched through the capital.', '1000–9999 other person'],
    ['Police put the crowd at 20,000; organisers said 100,000.', '20000 other person; 100000 other person'],
    ['Three suspects are being held.', '3 detained person'],
    ['A strike killed a family of six.', '6 killed person'],
    ['A strike killed a total of 16 people.', '16 killed person total'],
    ['A mother and her two children were found dead.', '2 killed person'],
    ['Only two of the 44 on board survived.', '2 other person; 44 other person'],
    ['At least 40 people were killed.', '≥40 killed person'],
    ['More than 40 people were killed.', '≥40 killed person'],
    ['No fewer than 40 people were killed.', '≥40 killed person'],
    ['As many as 40 people were killed.', '≤40 killed person'],
    ['Up to 40 people were killed.', '≤40 killed person'],
    ['Fewer than 40 people were killed.', '≤40 killed person'],
    ['Under 40 people were killed.', '≤40 killed person'],
    ['About 40 people were killed.', '~40 killed person'],
    ['Some 40 people were killed.', '~40 killed person'],
    ['Nearly 40 people were killed.', '~40 killed person'],
    ['Almost 40 people were killed.', '~40 killed person'],
    ['Roughly 40 people were killed.', '~40 killed person'],
    ['An estimated 40 people were killed.', '~40 killed person'],
    ['Around 40 people were killed.', '~40 killed person'],
    ['Well over 40 people were killed.', '≥40 killed person'],
    ['Just under 40 people were killed.', '≤40 killed person'],
    ['Between 30 and 40 people were killed.', '30–40 killed person'],
    ['From 30 to 40 people were killed.', '30–40 killed person'],
    ['Some 30 to 40 people were killed.', '~30–40 killed person'],
    ['The attack killed 30-40 people.', '30–40 killed person'],
    ['The attack killed 30–40 people.', '30–40 killed person'],
    ['The attack killed 30 or 40 people.', '30–40 killed person'],
    ['The attack killed two or three people.', '2–3 killed person'],
    ['The attack killed 10 - 12 people.', '10–12 killed person'],
    ['Dozens of people were killed.', '12–99 killed person'],
    ['Scores of people were killed.', '20–99 killed person'],
    ['Hundreds of people were killed.', '100–999 killed person'],
    ['Thousands of people were killed.', '1000–9999 killed person'],
    ['Tens of thousands of people were killed.', '10000–99999 killed person'],
    ['Hundreds of thousands of people fled.', '100000–999999 displaced person'],
    ['Millions of people fled.', '1000000–9999999 displaced person'],
    ['Several hundred people were killed.', '100–999 killed person'],
    ['Several people were killed.', '? killed person'],
    ['A large number of people were killed.', '? killed person'],
    ['Untold numbers of people were killed.', '? killed person'],
    ['A handful of people were killed.', '? killed person'],
    ['A few people were killed.', '? killed person'],
    ['Two dozen people were killed.', '24 killed person'],
    ['Half a dozen people were killed.', '6 killed person'],
    ['A dozen people were killed.', '12 killed person'],
    ['Half a million people fled.', '500000 displaced person'],
    ['A quarter of a million people fled.', '250000 displaced person'],
    ['One and a half million people fled.', '1500000 displaced person'],
    ['A couple of thousand people fled.', '~2000 displaced person'],
    ['A hundred people fled.', '100 displaced person'],
    ['A hundred and five people fled.', '105 displaced person'],
    ['Twenty-seven people fled.', '27 displaced person'],
    ['Three hundred and forty-two people fled.', '342 displaced person'],
    ['Two thousand five hundred people fled.', '2500 displaced person'],
    ['1.5 million people fled.', '1500000 displaced person'],
    ['3.2m people fled.', '3200000 displaced person'],
    ['20k people fled.', '20000 displaced person'],
    ['2½ million people fled.', '2500000 displaced person'],
    ['Two lakh people fled.', '200000 displaced person'],
    ['Hundreds, if not thousands, of people fled.', '100–9999 displaced person'],
    ['A total of 40 people were killed.', '40 killed person total'],
    ['Another 12 people were killed.', '12 killed person new'],
    ['A further 12 people were killed.', '12 killed person new'],
    ['An additional 12 people were killed.', '12 killed person new'],
    ['Twelve more people were killed.', '12 killed person new'],
    ['The strike killed 12 people, bringing the toll to 40.', '12 killed person; 40 killed person total'],
    ['The death toll rose to 40.', '40 killed person total up'],
    ['The death toll has climbed to 40.', '40 killed person total up'],
    ['The death toll stands at 40.', '40 killed person total'],
    ['The death toll now stands at 40.', '40 killed person total'],
    ['The number of dead has risen to 40.', '40 killed person up'],
    ['So far 40 people have been killed.', '40 killed person'],
    ['Forty people have been killed so far.', '40 killed person total'],
    ['In all, 40 people were killed.', '40 killed person'],
    ['Forty people in all were killed.', '40 killed person total'],
    ['40 people, including 5 children, were killed.', '40 killed person; 5 killed person part'],
    ['40 people were killed, among them 5 children.', '40 killed person; 5 killed person part'],
    ['40 people were killed, five of them children.', '40 killed person; 5 killed person part'],
    ['40 people were killed, of whom five were children.', '40 killed person; 5 killed person part'],
    ['12 people were killed and 30 wounded.', '12 killed person; 30 wounded person'],
    ['12 people were killed and 30 others injured.', '12 killed person; 30 wounded person new'],
    ['12 killed, 30 wounded in market blast.', '12 killed person; 30 wounded person'],
    ['12 dead, 30 injured.', '12 killed person; 30 wounded person'],
    ['The crash left 12 dead and 30 injured.', '12 killed person; 30 wounded person'],
    ['The fire claimed 12 lives.', '12 killed person'],
    ['The fire claimed the lives of 12 people.', '12 killed person'],
    ['12 deaths were reported.', '12 killed person'],
    ['Police found 12 bodies.', '12 killed person'],
    ['Rescuers recovered 12 bodies.', '12 killed person'],
    ['40 people are missing.', '40 missing person'],
    ['40 people remain unaccounted for.', '40 missing person'],
    ['Police arrested 40 protesters.', '40 detained person'],
    ['40 protesters were detained.', '40 detained person'],
    ['Gunmen abducted 40 schoolgirls.', '40 detained person'],
    ['40 people were taken hostage.', '40 detained person'],
    ['The fighting displaced 4,000 people.', '4000 displaced person'],
    ['The fighting forced 4,000 people to flee.', '4000 displaced person'],
    ['4,000 people were evacuated.', '4000 displaced person'],
    ['4,000 people were left homeless.', '4000 displaced person'],
    ['40 miners are trapped underground.', '40 trapped person'],
    ['4,000 people are without power.', '4000 affected person'],
    ['40 homes were destroyed.', '40 damaged home'],
    ['The quake flattened 40 houses.', '40 damaged house'],
    ['No one was hurt.', '0 wounded person'],
    ['No civilians were hurt.', '0 wounded person'],
    ['Nobody was killed.', '0 killed person'],
    ['No casualties were reported.', '0 casualties person'],
    ['There were no casualties.', '0 casualties person'],
    ['There were no deaths.', '0 killed person'],
    ['The blast caused no injuries.', '0 wounded person'],
    ['None of them was injured.', '0 wounded person'],
    ['Zero people were killed.', '0 killed person'],
    ['There were no immediate reports of casualties.', ''],
    ['The army denied that 40 civilians were killed.', '40 killed person denied'],
    ['The army denied killing 40 civilians.', '40 killed person denied'],
    ['A 27-month conflict ended.', '27 duration month'],
    ['The siege lasted 17 days.', '17 duration day'],
    ['The siege lasted more than two weeks.', '≥2 duration week'],
    ['The siege lasted for weeks.', '? duration week'],
    ['They have waited for years.', '? duration year'],
    ['A months-long siege ended.', '? duration month'],
    ['A day-long strike ended.', '1 duration day'],
    ['A week-long truce was agreed.', '1 duration week'],
    ['They held the town for a year.', '1 duration year'],
    ['The strike lasted half an hour.', '0.5 duration hour'],
    ['The march took two and a half hours.', '2.5 duration hour'],
    ['They arrived within 48 hours.', '≤48 duration hour'],
    ['The town is 10 km from the border.', '10 distance kilometre'],
    ['The town is 10km (six miles) from the border.', '10 distance kilometre'],
    ['The town is six miles (10 km) from the border.', '6 distance mile'],
    ['The road is 3.5 kilometres long.', '3.5 other kilometre'],
    ['Aid worth $4bn was pledged.', '4000000000 money US dollar'],
    ['Aid worth $4.5 million was pledged.', '4500000 money US dollar'],
    ['Aid worth €300 was pledged.', '300 money euro'],
    ['Aid worth 300 euros was pledged.', '300 money euro'],
    ['The ransom was 2 million Syrian pounds.', '2000000 money Syrian pound'],
    ['The bus cost £40,000 ($60,000).', '40000 money pound sterling'],
    ['Prices rose 12 percent.', '12 other percent up'],
    ['Prices fell by 12%.', '12 other percent down'],
    ['Prices rose 12 per cent.', '12 other percent up'],
    ['Output was 12 percent lower.', '12 other percent down'],
    ['Temperatures fell to -5 degrees Celsius.', '-5 other degree Celsius down'],
    ['Temperatures fell to minus 20 degrees Celsius.', '-20 other degree Celsius down'],
    ['Two-thirds of the houses were destroyed.', '66.666667 other percent'],
    ['Half of the houses were destroyed.', '50 other percent'],
    ['A third of the houses were destroyed.', '33.333333 other percent'],
    ['Mr Khan, 44, said so.', '44 age year'],
    ['The girl, aged 12, survived.', '12 age year'],
    ['A 12-year-old girl survived.', '12 age year'],
    ['A girl of 12 survived.', '12 age year'],
    ['His son Omar, who was 10, survived.', '10 age year'],
    ['A six-month-old baby survived.', '6 age month'],
    ['The town has 30,000 residents.', '30000 population person'],
    ['The town is home to 30,000 people.', '30000 population person'],
    ['The town has a population of 30,000.', '30000 population person'],
    ['The army sent 2,000 soldiers.', '2000 fighters person'],
    ['Hundreds of fighters arrived.', '100–999 fighters person'],
    ['The army took 12 villages.', '12 places village'],
    ['A 12-page report was printed.', '12 other page'],
    ['They burned 12 farms west of the town.', '12 damaged farm'],
    ['He lost his wife and two daughters.', '2 killed person'],
    ['40+ people were killed.', '≥40 killed person'],
    ['40 or more people were killed.', '≥40 killed person'],
    ['40-odd people were killed.', '~40 killed person'],
    ['100 or so people were killed.', '~100 killed person'],
    ['Not 12 but 40 people were killed.', '12 killed person denied; 40 killed person'],
    ['The plane was a Boeing 747.', ''],
    ['He lives in Room 12.', ''],
    ['Flight 370 vanished.', ''],
    ['They won 2-1.', ''],
    ['Resolution 1701 was adopted.', ''],
    ['COVID-19 spread.', ''],
    ['He finished third.', ''],
    ['The F-16 crashed.', ''],
    ['The Group of Seven met.', ''],
    ['Call 555-1234 now.', ''],
    ['Version 2.3.1 was released.', ''],
    ['The 1990s brought 12 deaths.', '12 killed person'],
  ])('%s', (text, expected) => {
    expect(read(text).quantities.map(told).join('; ')).toBe(expected)
  })
})

describe('bad input is read in time and nothing is invented', () => {
  test('a number of 400 digits is none', () => {
    const { quantities, times } = read(`The blast killed ${'7'.repeat(400)} people and ${'1,234,'.repeat(80)}000 cows.`)
    expect([times, quantities.filter((q) => (q.low ?? 0) > 1e15)]).toEqual([[], []])
  })

  test('digits of two scripts in one numeral are read by their values', () => {
    expect(read('The blast killed 1٢३ people.').quantities.map(told)).toEqual(['123 killed person'])
  })

  test('a table of figures pasted as text names no people and no dates', () => {
    const table = Array.from({ length: 300 }, (_, i) => `${i * 37} ${i * 41}.5 ${i}% ${i}-${i + 2}/${i + 7}`).join('\t')
    const started = performance.now()
    const { quantities, times } = read(table)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(quantities.filter((q) => q.unit === 'person')).toEqual([])
    expect(times.filter((t) => t.edtf !== null && t.edtf.length > 4)).toEqual([])
  })

  test('endless chains of number words and of units end', () => {
    const started = performance.now()
    for (const word of [
      'twenty ',
      'a hundred and ',
      'two or ',
      'at least about ',
      'days before ',
      '1-',
      '1/2 ',
      'every other ',
      'the ',
    ])
      read(`They counted ${word.repeat(1500)} people.`)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
