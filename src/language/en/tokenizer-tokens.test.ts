import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from './tokenizer-tokens.ts'

/** The tokens of a text, parted by "|" where they touch. */
function mark(text: string): string {
  const spans = { starts: [] as number[], ends: [] as number[] }
  tokenize(text, 0, text.length, spans)
  return spans.starts
    .map(
      (start, k) => (k > 0 && spans.ends[k - 1] === start ? '|' : k > 0 ? ' ' : '') + text.slice(start, spans.ends[k]),
    )
    .join('')
}

describe('tokenize() cuts by the conventions of UD English', () => {
  const cases: [string, string][] = [
    ['clitics', "do|n't ca|n't we|'ll she|'s the army|'s dogs|'"],
    ['typographic apostrophes', 'do|n’t Libya|’s they|’ve'],
    ['contractions', 'can|not gon|na'],
    ['compounds', "three|-|week|-|long government|-|held Abu|-|Karim al|-|Tawil|'s"],
    ['prefixes stay', 'anti-tank non-lethal co-founder e-mail mid-March ex-minister'],
    ['units on numbers', '10|km 3|m 7|am 45|kg 7:30|pm'],
    ['money', '$|3.2|bn £|40|m €|5|,'],
    ['numbers', '12,000 3.5 1,234,567 9/11 20th 1990s 7:30 2031-05-13'],
    ['ranges', '5|-|10 1914|-|1918 20|–|30|%'],
    ['abbreviations', 'U.N. U.S.|-|led Gen. Mr. a.m. Ph.D. No. 5 J. Smith St. John'],
    ['names with an apostrophe', "O'Neil Sana'a Ba'ath"],
    ['links and addresses', '(|https://example.org/a?b=1|)|, www.example.org|. desk@example.org|, example.com'],
    ['ellipses and stops', 'well|... so|?! no|.'],
    ['brackets and quotes', '(|the “|old|” [|town|]|) "|yes|,|" \'|no|\''],
    ['emoji and flags', 'ok|👍🏽 👩‍🚒|🇵🇹|!'],
    ['handles', '@newsdesk #floods # 5'],
    ['dashes', 'town|—|said -- now'],
    ['slashes', 'and|/|or'],
    ['years cut short', "'72 '90s"],
  ]
  for (const [name, marked] of cases) {
    test(name, () => expect(mark(marked.replaceAll('|', ''))).toBe(marked))
  }
})

test('tokenize() puts every character but white space in exactly one token', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    "'",
    '’',
    '.',
    ',',
    '-',
    '/',
    ':',
    '@',
    '1',
    '0',
    ' ',
    '\n',
    '"',
    '$',
    '%',
    '…',
    '👍',
    '\u200d',
    '\ufe0f',
    'é',
    'ع',
    '\ud800',
    '&',
    '_',
    '+',
    '#',
    'n',
    't',
    's',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const spans = { starts: [] as number[], ends: [] as number[] }
      tokenize(text, 0, text.length, spans)
      let at = 0
      spans.starts.forEach((start, k) => {
        expect(text.slice(at, start).trim()).toBe('')
        expect(spans.ends[k]).toBeGreaterThan(start)
        expect(text.slice(start, spans.ends[k])).not.toMatch(/\s/)
        at = spans.ends[k]!
      })
      expect(text.slice(at).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})

// Milliseconds here; quadratic time would take minutes.
test('tokenize() takes linear time on long runs', () => {
  for (const piece of [
    'a',
    '1',
    '.',
    "'s",
    'a-',
    'a.',
    '1-',
    '@a',
    'a@b.',
    'http://',
    '"',
    '👍',
    '/a',
    "n't",
    '1,000',
    ':(',
  ]) {
    const text = piece.repeat(Math.ceil(20_000 / piece.length))
    const start = performance.now()
    tokenize(text, 0, text.length, { starts: [], ends: [] })
    expect(performance.now() - start, piece).toBeLessThan(4000)
  }
}, 30_000)
