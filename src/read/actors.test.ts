import { describe, expect, test } from 'vitest'
import { parseActors } from './actors.ts'

describe('parseActors()', () => {
  test('reads a row an alias, empty cells as unknown', async () => {
    expect(
      await parseActors(
        'alias,name,code,type,from,to\nELN,National Liberation Army,COLREBELN,REB,1964-07-04,\n"Army, the",Army,,,,',
        'actors.csv',
      ),
    ).toEqual([
      { alias: 'ELN', name: 'National Liberation Army', code: 'COLREBELN', type: 'REB', from: '1964-07-04', to: null },
      { alias: 'Army, the', name: 'Army', code: null, type: null, from: null, to: null },
    ])
  })

  test.each([
    ['alias,nom\na,b', 'it has the column nom'],
    ['alias,name\na,', 'row 1 has no name'],
    ['alias,name,from\na,b,yesterday', 'row 1 has the day yesterday'],
  ])('refuses %j', async (text, why) => {
    await expect(parseActors(text, 'actors.csv')).rejects.toThrow(`Cannot read actors.csv as a list of actors: ${why}`)
  })
})
