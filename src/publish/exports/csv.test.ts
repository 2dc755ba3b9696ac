import { describe, expect, it } from 'vitest'
import { quotedCell, unarmed } from './csv.ts'
import { plainText, safeJson, sameLengthText } from './plain.ts'

describe('unarmed()', () => {
  it.each(['=1+1', '+41 22', '-2+3', '@SUM(A1)', '\t=1', '\r1', '  =1', '＝1', '- said'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(unarmed(text)).toBe(`'${text}`)
    },
  )
  it.each(['-', '1-2', 'a=b', '', '“=1”'])('leaves %j', (text) => {
    expect(unarmed(text)).toBe(text)
  })
})

it('quotedCell() quotes what would part cells or lines', () => {
  expect(['a', 'a,b', 'say "x"', 'a\nb'].map(quotedCell)).toEqual(['a', '"a,b"', '"say ""x"""', '"a\nb"'])
})

describe('plain text', () => {
  it('is one line without controls and direction marks', () => {
    expect(plainText(' a\u0000b\n\n\u202ec\u2028d\ud800 ')).toBe('a\ufffdb c d\ufffd')
  })
  it('keeps its length in code points where positions must stay', () => {
    const text = 'a\u0000\u202e😀\ud800b'
    expect([...sameLengthText(text)]).toHaveLength([...text].length)
  })
  it('is escaped in JSON, losing nothing', () => {
    const text = '\u202ea\ufeff\u007f'
    expect(safeJson(text)).toBe('"\\u202ea\\ufeff\\u007f"')
    expect(JSON.parse(safeJson(text))).toBe(text)
  })
})
