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

function read(text: string): Quantity[] {
  const reading = plainReading(text, language)
  return findQuantities(reading, findTimes(reading))
}

/** low–high bound unit measure: "40–40 exact person killed"; an open end is "*", an approximate number has "~". */
const show = (q: Quantity): string =>
  `${q.low ?? '*'}–${q.high ?? '*'} ${q.bound}${q.approximate ? '~' : ''} ${q.unit} ${q.measure}`

type Row = readonly [text: string, ...expected: string[]]

const check = (rows: readonly Row[]): void => {
  test.each(rows.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    expect(read(text).map(show)).toEqual(expected)
  })
}

describe('findQuantities() reads numerals in every print', () => {
  check([
    ['Floods killed 1,500 villagers.', '1500–1500 exact person killed'],
    ['Floods killed 1 500 villagers.', '1500–1500 exact person killed'],
    ['Floods killed 1 500 villagers.', '1500–1500 exact person killed'],
    ['Rain displaced 1,50,000 people.', '150000–150000 exact person displaced'],
    ['Rain displaced 3.2m people.', '3200000–3200000 exact person displaced'],
    ['Rain displaced 2.5 million people.', '2500000–2500000 exact person displaced'],
    ['Rain displaced 20k people.', '20000–20000 exact person displaced'],
    ['The flood displaced 3 lakh villagers.', '300000–300000 exact person displaced'],
    ['Rebuilding will cost $4bn.', '4000000000–4000000000 exact US dollar money'],
    ['Rebuilding will cost €1.5 billion.', '1500000000–1500000000 exact euro money'],
    ['Rebuilding will cost 12 million Kenyan shillings.', '12000000–12000000 exact Kenyan shilling money'],
    ['Rebuilding will cost £300.', '300–300 exact pound sterling money'],
    ['Rebuilding will cost A$20m.', '20000000–20000000 exact Australian dollar money'],
    ['Rebuilding will cost Rs 500 crore.', '5000000000–5000000000 exact rupee money'],
    ['The wall was 2.5m high.', '2.5–2.5 exact metre other'],
    ['The wave travelled 1.500 km.', '1.5–1.5 exact kilometre distance'],
    ['The fund holds 1.500.000 euros.', '1500000–1500000 exact euro money'],
    ['Fire burned 2½ acres.', '2.5–2.5 exact acre damaged'],
    ['The fire burned for 9 1/2 hours.', '9.5–9.5 exact hour duration'],
    ['The storm killed ٢٥ people.', '25–25 exact person killed'],
    ['Turnout was 61.5%.', '61.5–61.5 exact percent other'],
    ['Turnout was 61 per cent.', '61–61 exact percent other'],
    ['Winds reached 120 km/h.', '120–120 exact kilometre per hour other'],
    ['The road is 40 kilometres long.', '40–40 exact kilometre other'],
    ['The convoy travelled 40 miles.', '40–40 exact mile distance'],
    ['It rained 200mm.', '200–200 exact millimetre other'],
    ['The 7.8-magnitude quake struck at night.', '7.8–7.8 exact magnitude other'],
    ['Troops found 12 tonnes of grain.', '12–12 exact tonne other'],
  ])
})

describe('findQuantities() reads words of number', () => {
  check([
    ['Twenty-seven miners died.', '27–27 exact person killed'],
    ['A hundred and five miners died.', '105–105 exact person killed'],
    ['Two thousand three hundred miners fled.', '2300–2300 exact person displaced'],
    ['Half a million people fled.', '500000–500000 exact person displaced'],
    ['Half a dozen people fled.', '6–6 exact person displaced'],
    ['Two dozen people fled.', '24–24 exact person displaced'],
    ['A dozen people fled.', '12–12 exact person displaced'],
    ['A couple of thousand people fled.', '2000–2000 exact~ person displaced'],
    ['Three-quarters of a million people fled.', '750000–750000 exact person displaced'],
    ['One-thousand people fled.', '1000–1000 exact person displaced'],
    ['Five hundred thousand people fled.', '500000–500000 exact person displaced'],
    ['Two and a half million people fled.', '2500000–2500000 exact person displaced'],
    ['Forty two people fled.', '42–42 exact person displaced'],
    ['Nineteen people fled.', '19–19 exact person displaced'],
    ['One million people fled.', '1000000–1000000 exact person displaced'],
    ['Two-thirds of the houses were destroyed.', '66.666667–66.666667 exact percent other'],
    ['A third of the crop was lost.', '33.333333–33.333333 exact percent other'],
  ])
})

describe('findQuantities() reads vague words within their bounds', () => {
  check([
    ['Dozens of people were injured.', '12–99 vague person wounded'],
    ['Scores of people were injured.', '20–99 vague person wounded'],
    ['Hundreds of people were injured.', '100–999 vague person wounded'],
    ['Thousands of people were evacuated.', '1000–9999 vague person displaced'],
    ['Tens of thousands of people were evacuated.', '10000–99999 vague person displaced'],
    ['Hundreds of thousands of people were evacuated.', '100000–999999 vague person displaced'],
    ['Millions of people were evacuated.', '1000000–9999999 vague person displaced'],
    ['Hundreds, if not thousands, of people were evacuated.', '100–9999 vague person displaced'],
    ['Several hundred people were evacuated.', '100–999 vague person displaced'],
    ['A few thousand people were evacuated.', '1000–9999 vague person displaced'],
    ['Several people were evacuated.', '*–* vague person displaced'],
    ['A large number of people were evacuated.', '*–* vague person displaced'],
    ['The shelling killed untold numbers of farmers.', '*–* vague person killed'],
    ['A small number of soldiers died.', '*–* vague person killed'],
    ['A handful of soldiers died.', '*–* vague person killed'],
    ['A few soldiers died.', '*–* vague person killed'],
    ['Tens of millions of dollars were lost.', '10000000–99999999 vague US dollar money'],
  ])
})

describe('findQuantities() reads ranges', () => {
  check([
    ['The blast killed 10-12 people.', '10–12 range person killed'],
    ['The blast killed 10–12 people.', '10–12 range person killed'],
    ['The blast killed between 10 and 12 people.', '10–12 range person killed'],
    ['The blast killed 10 to 12 people.', '10–12 range person killed'],
    ['The blast killed 10 or 12 people.', '10–12 range person killed'],
    ['The blast killed from ten to twelve people.', '10–12 range person killed'],
    ['The quake displaced two to three million people.', '2000000–3000000 range person displaced'],
    ['The work will cost between $62 and $68.', '62–68 range US dollar money'],
    ['The work will cost $2-3bn.', '2000000000–3000000000 range US dollar money'],
    ['The siege lasted two to three weeks.', '2–3 range week duration'],
    ['Between 5% and 7% voted.', '5–7 range percent other'],
  ])
})

describe('findQuantities() reads bounds and hedges', () => {
  check([
    ['The fire killed at least 40 people.', '40–* at-least person killed'],
    ['The fire killed more than 40 people.', '40–* more-than person killed'],
    ['The fire killed over 40 people.', '40–* more-than person killed'],
    ['The fire killed well over 40 people.', '40–* more-than person killed'],
    ['The fire killed no fewer than 40 people.', '40–* at-least person killed'],
    ['The fire killed 40 or more people.', '40–* at-least person killed'],
    ['The fire killed 40 people or more.', '40–40 exact person killed'],
    ['The fire killed 40+ people.', '40–* at-least person killed'],
    ['The fire killed upwards of 40 people.', '40–* at-least person killed'],
    ['The fire killed up to 40 people.', '*–40 at-most person killed'],
    ['The fire killed as many as 40 people.', '*–40 at-most person killed'],
    ['The fire killed no more than 40 people.', '*–40 at-most person killed'],
    ['The fire killed fewer than 40 people.', '*–40 less-than person killed'],
    ['The fire killed less than 40 people.', '*–40 less-than person killed'],
    ['The fire killed under 40 people.', '*–40 less-than person killed'],
    ['The fire killed just under 40 people.', '*–40 less-than person killed'],
    ['The fire killed nearly 40 people.', '40–40 exact~ person killed'],
    ['The fire killed almost 40 people.', '40–40 exact~ person killed'],
    ['The fire killed about 40 people.', '40–40 exact~ person killed'],
    ['The fire killed around 40 people.', '40–40 exact~ person killed'],
    ['The fire killed some 40 people.', '40–40 exact~ person killed'],
    ['The fire killed roughly 40 people.', '40–40 exact~ person killed'],
    ['The fire killed an estimated 40 people.', '40–40 exact~ person killed'],
    ['The fire killed 40-odd people.', '40–40 exact~ person killed'],
    ['The fire killed 40 or so people.', '40–40 exact~ person killed'],
    ['The fire killed at least an estimated 40 people.', '40–* at-least~ person killed'],
    ['The fire killed exactly 40 people.', '40–40 exact person killed'],
    ['The storm cut power for more than a day.', '1–* more-than day duration'],
  ])
})

describe('findQuantities() tells what is measured', () => {
  check([
    ['Forty passengers were killed.', '40–40 exact person killed'],
    ['Forty passengers died.', '40–40 exact person killed'],
    ['The crash left forty passengers dead.', '40–40 exact person killed'],
    ['Officials confirmed 40 deaths.', '40–40 exact person killed'],
    ['The death toll rose to 40.', '40–40 exact person killed'],
    ['The crash claimed 40 lives.', '40–40 exact person killed'],
    ['The crash injured 40 passengers.', '40–40 exact person wounded'],
    ['Forty passengers were wounded.', '40–40 exact person wounded'],
    ['Forty passengers were taken to hospital.', '40–40 exact person wounded'],
    ['Doctors treated 40 wounded passengers.', '40–40 exact person wounded'],
    ['The army reported 40 casualties.', '40–40 exact person casualties'],
    ['Forty sailors are missing.', '40–40 exact person missing'],
    ['Forty sailors remain missing.', '40–40 exact person missing'],
    ['Police arrested 40 protesters.', '40–40 exact person detained'],
    ['Forty protesters were detained.', '40–40 exact person detained'],
    ['Gunmen abducted 40 pupils.', '40–40 exact person detained'],
    ['Forty families were evacuated.', '40–40 exact family displaced'],
    ['Some 40 people were forced to leave their homes.', '40–40 exact~ person displaced'],
    ['The river left 40 people homeless.', '40–40 exact person displaced'],
    ['Forty miners were trapped underground.', '40–40 exact person trapped'],
    ['Forty climbers were stranded.', '40–40 exact person trapped'],
    ['The outage left 40 customers without power.', '40–40 exact person affected'],
    ['The outage affected 4,000 customers.', '4000–4000 exact person affected'],
    ['The governor sent 4,000 troops.', '4000–4000 exact person fighters'],
    ['The port has a population of 4,000.', '4000–4000 exact person population'],
    ['The port is home to 4,000 people.', '4000–4000 exact person population'],
    ['The fire destroyed 40 homes.', '40–40 exact home damaged'],
    ['Forty buildings were damaged.', '40–40 exact building damaged'],
    ['Troops entered 12 villages.', '12–12 exact village places'],
    ['Negotiators held five rounds.', '5–5 exact round other'],
    ['A 12-year-old girl spoke.', '12–12 exact year age'],
    ['A man aged 64 spoke.', '64–64 exact year age'],
    ['Maria Silva, 64, spoke.', '64–64 exact year age'],
    ['The five-year-old war goes on.', '5–5 exact year duration'],
    ['A 17-day strike ended.', '17–17 exact day duration'],
    ['They held the bridge for a year.', '1–1 exact year duration'],
    ['They left roughly a year after taking the bridge.', '1–1 exact~ year duration'],
    ['The camp lies 10 km (six miles) from the lake.', '10–10 exact kilometre distance'],
    ['The ship cost 7 million Danish kroner ($1m).', '7000000–7000000 exact Danish krone money'],
  ])
})

describe('findQuantities() shares a verb in a list and keeps apart what has its own', () => {
  check([
    ['The blast killed 12 people and wounded 30.', '12–12 exact person killed', '30–30 exact person wounded'],
    ['The blast killed 12 guards and 3 drivers.', '12–12 exact person killed', '3–3 exact person killed'],
    ['Two people died and three were injured.', '2–2 exact person killed', '3–3 exact person wounded'],
    ['Two people died, another 12 are missing.', '2–2 exact person killed', '12–12 exact person missing'],
    ['Some 23 villages and 12 towns lie there.', '23–23 exact~ village places', '12–12 exact town places'],
    ['The toll rose from 10 to 40.', '10–10 exact person killed', '40–40 exact person killed'],
    ['The toll from the fire at the Oldham mill has risen to 40.', '40–40 exact person killed'],
    ['The death toll stood at 40, up from 12 a day earlier.', '40–40 exact person killed', '12–12 exact person killed'],
    ['Among the injured are six nurses.', '6–6 exact person wounded'],
    ['The youngest victim was a boy of 6.', '6–6 exact year age'],
    ['At least 40 were on board.', '40–* at-least person other'],
    ['The plant must close within 30 days.', '*–30 at-most day duration'],
    ['Two of the farm’s six barns stood empty.', '2–2 exact barn other', '6–6 exact barn other'],
    ['Fines came to P45,000 each.', '45000–45000 exact Philippine peso money'],
  ])
})

describe('findQuantities() keeps an explicit none and no silence', () => {
  check([
    ['No civilians were hurt.', '0–0 none person wounded'],
    ['No one was killed.', '0–0 none person killed'],
    ['Nobody was injured.', '0–0 none person wounded'],
    ['There were no casualties.', '0–0 none person casualties'],
    ['There were no dead or wounded.', '0–0 none person casualties'],
    ['There were no immediate reports of casualties.'],
    ['There was no word on injuries.'],
  ])
})

describe('findQuantities() leaves alone what is no quantity', () => {
  check([
    ['The second round starts soon.'],
    ['The 5th brigade moved.'],
    ['A Boeing 747 landed.'],
    ['Flight 370 vanished.'],
    ['They took Route 66.'],
    ['Ministers of the Group of Seven met.'],
    ['Allies invoked Article 5.'],
    ['He lost the match 2-1.'],
    ['Call 555-1234 now.'],
    ['It happened in 2011.'],
    ['It happened on 5 June 2013.'],
    ['It happened at 6am.'],
    ['It happened 18 years ago.'],
    ['See https://example.org/a/18kq9 for more.'],
    ['1. Skip ahead'],
    ['One fighter told us so.'],
    ['He is one of the best.'],
    ['An F-16 took off.'],
    ['The COVID-19 ward closed.'],
    ['The two sides met.'],
    ['The room No. 5 was empty.'],
    [`The code was ${'7'.repeat(400)}.`],
  ])
})

describe('findQuantities() reads what stands around a count', () => {
  const first = (text: string): Quantity => read(text)[0]!
  test('change, accumulation, part, former, polarity', () => {
    expect(first('The number of wounded climbed to 40.').change).toBe('up')
    expect(first('Sales fell by 40 percent.').change).toBe('down')
    expect(first('The attack brought the death toll to 40.').accumulation).toBe('total')
    expect(first('Another 12 people were injured.').accumulation).toBe('new')
    expect(first('The port was once home to 4,000 people.').former).toBe(true)
    expect(first('The army denied that 20 villagers had been killed.').polarity).toBe('denied')
    const [whole, part] = read('The storm killed 30 people, including 5 children.')
    expect(part).toMatchObject({ partOf: whole!.id, demographic: ['children'], measure: 'killed' })
  })
  test('whose, how long of what, since when', () => {
    expect(first('They were joined by hundreds of local tribal fighters.').of).toBe('local tribal fighters')
    expect(first('The 17-day siege of Jaffna ended.').of).toBe('siege of Jaffna')
    expect(first('More than 900 people have died since the epidemic began in 2014.').period).toBe('2014/2020-03-11')
    expect(first('The span runs from hedge to noun: about 40 young men fled.').text).toBe('about 40 young men')
  })
})
