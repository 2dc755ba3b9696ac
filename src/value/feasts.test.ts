import { expect, test } from 'vitest'
import { formatInterval } from './edtf.ts'
import { feastsIn } from './feasts.ts'

test.each([
  ['easter', 2013, '2013-03-31'],
  ['easter', 2000, '2000-04-23'],
  ['easter', 2024, '2024-03-31'],
  ['good-friday', 2022, '2022-04-15'],
  ['pentecost', 2023, '2023-05-28'],
  ['orthodox-easter', 2013, '2013-05-05'],
  ['orthodox-easter', 2024, '2024-05-05'],
  ['thanksgiving', 2019, '2019-11-28'],
  ['memorial-day', 2021, '2021-05-31'],
  ['labor-day', 2022, '2022-09-05'],
  ['election-day', 2016, '2016-11-08'],
  ['election-day', 2020, '2020-11-03'],
  ['eid-al-fitr', 2013, '2013-08-07/2013-08-09'],
  ['eid-al-adha', 2015, '2015-09-23/2015-09-25'],
  ['ashura', 2004, '2004-03-01/2004-03-03'],
  ['rosh-hashanah', 2013, '2013-09-05'],
  ['rosh-hashanah', 2023, '2023-09-16'],
  ['yom-kippur', 1973, '1973-10-06'],
  ['passover', 2013, '2013-03-26/2013-04-01'],
  ['purim', 2024, '2024-03-24'],
  ['hanukkah', 2013, '2013-11-28/2013-12-05'],
  ['hanukkah', 2023, '2023-12-08/2023-12-15'],
])('feastsIn() knows %s in %i', (name, year, edtf) => {
  expect(feastsIn(name, year).map(formatInterval)).toContain(edtf)
})

test('feastsIn() knows nothing of other names and far years', () => {
  expect(feastsIn('toString', 2013)).toEqual([])
  expect(feastsIn('easter', 12)).toEqual([])
})
