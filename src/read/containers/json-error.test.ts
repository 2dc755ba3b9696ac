import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonErrorAt, placeOf } from './json-error.ts'

describe('jsonErrorAt()', () => {
  it('agrees with the engine on what is JSON', () => {
    const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', '{', '}', ',', '"', '\\', '0', '-', ' ', 'e'))
    fc.assert(
      fc.property(broken, ([json, at, letter]) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + letter + json.slice(place + 1)
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        expect(jsonErrorAt(text) === null).toBe(isJson)
      }),
    )
  })

  it.each([
    ['{"a": oops}', 6, 'character 7'],
    ['{"a": 1,}', 8, 'character 9'],
    ['{\n "a": 1\n "b": 2}', 11, 'line 3, column 2'],
    ['["a"', 4, 'character 5'],
  ])('finds where %j breaks', (text, offset, place) => {
    expect(jsonErrorAt(text)).toBe(offset)
    expect(placeOf(text, offset)).toBe(place)
  })
})
