import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { findQuantities } from '../../src/extract/quantities/quantities.ts'
import { findTimes } from '../../src/extract/times/times.ts'
import { readTimes } from '../../src/language/en/dates.ts'
import { cutPieces } from '../../src/language/en/numbers-pieces.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { addMonths, civilOf, daysOf, weekdayOf, weekOf, weekStart } from '../../src/value/civil.ts'
import { formatDay, interval } from '../../src/value/edtf.ts'
import { hull, overlap } from '../../src/value/interval.ts'
import { resolveRelative } from '../../src/value/relative.ts'

const day = fc.integer({ min: -700_000, max: 2_900_000 })

describe('days and dates', () => {
  test('a day is its date and its date is the day', () => {
    fc.assert(
      fc.property(day, (n) => {
        const { year, month, day: d } = civilOf(n)
        expect(daysOf(year, month, d)).toBe(n)
        const date = new Date(n * 86_400_000)
        expect([year, month, d]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
        expect(weekdayOf(n) % 7).toBe(date.getUTCDay())
      }),
    )
  })
  test('a day lies in its week, and months add up', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (n, m) => {
        const { year, week } = weekOf(n)
        const start = weekStart(year, week)
        expect(start <= n && n < start + 7).toBe(true)
        const moved = civilOf(addMonths(n, m))
        const from = civilOf(n)
        expect(moved.year * 12 + moved.month - from.year * 12 - from.month).toBe(m)
      }),
    )
  })
  test('a printed day parses to itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => {
        expect(interval(formatDay(n))).toEqual({ start: n, end: n + 1 })
      }),
    )
  })
})

const rule = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('day', 'week', 'month', 'year', 'decade', 'weekend', 'night', 'quarter'),
      fc.constantFrom('+', '-'),
      fc.nat(90),
    )
    .map(([u, s, n]) => `${u}${s}${n}`),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('past', 'future', 'nearest', 'last', 'next', 'told'))
    .map(([n, s]) => `weekday:${n}:${s}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('past', 'future', 'nearest', 'last', 'next', 'told'))
    .map(([n, s]) => `month:${String(n).padStart(2, '0')}:${s}`),
)

describe('relative rules', () => {
  test('every resolved rule is a date that parses, on its side of the base', () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: -100_000, max: 100_000 }), (r, n) => {
        const found = resolveRelative(r, formatDay(n))
        expect(found).not.toBeNull()
        const days = interval(found!.edtf)!
        expect(days).not.toBeNull()
        if (r.endsWith(':past')) expect(days.start <= n).toBe(true)
        if (r.endsWith(':future')) expect(days.end > n).toBe(true)
        if (r.endsWith(':last')) expect(days.end <= n).toBe(true)
        if (r.endsWith(':next')) expect(days.start > n).toBe(true)
      }),
    )
  })
  test('no text throws as a rule', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (r, b) => void resolveRelative(r, b)))
  })
})

const bound = fc.option(fc.integer({ min: -1000, max: 1000 }))
const stretch = fc
  .tuple(bound, bound)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b }))

test('the hull overlaps all it is made of, and overlap is mutual', () => {
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 5 }), (all) => {
      const whole = hull(all)!
      for (const one of all) expect(overlap(whole, one)).toBe(true)
      expect(overlap(all[0]!, whole)).toBe(overlap(whole, all[0]!))
    }),
  )
})

describe('any text', () => {
  let language: Language
  beforeAll(async () => {
    language = await loadLanguage('en')
  })
  const words = fc.constantFrom(
    'killed',
    'people',
    'two',
    'a',
    'hundred',
    'half',
    'million',
    'of',
    'and',
    'to',
    '-',
    '–',
    ',',
    '.',
    '1',
    '12',
    '2013',
    '1,500',
    '$',
    '%',
    'km',
    'June',
    'May',
    'Wednesday',
    'ago',
    'later',
    'the',
    'last',
    'week',
    'years',
    'old',
    'no',
    'one',
    'between',
    'from',
    'at least',
    'or more',
    '6am',
    '٢٥',
    '½',
    ':',
    '/',
    '(',
    ')',
    '"',
    "'s",
    'since',
    'including',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words, { maxLength: 25 }).map((w) => w.join(' ')),
    fc.array(words, { maxLength: 25 }).map((w) => w.join('')),
  )
  test('reads without a throw; spans slice to their words, do not leave the text, and ends are in order', () => {
    fc.assert(
      fc.property(text, (t) => {
        const document = annotate(
          {
            id: 'd',
            source: 's',
            sources: ['s'],
            url: null,
            newsroom: null,
            scale: null,
            title: null,
            publishedAt: { edtf: '2020-03-11', certainty: 'given', because: 'test' },
            language: 'en',
            text: t,
            blocks: [{ kind: 'paragraph', span: { start: 0, end: t.length } }],
            removals: [],
            replacements: [],
            credits: [],
            links: [],
            sourceOffsets: [],
            sourceLength: t.length,
            problems: [],
          },
          language,
        )
        const reading = { document, mentions: [], entities: [], references: new Map() }
        const times = findTimes(reading)
        const quantities = findQuantities(reading, times)
        for (const { span, text: words } of [...times, ...quantities]) {
          expect(t.slice(span.start, span.end)).toBe(words)
          expect(span.start < span.end).toBe(true)
        }
        for (const time of times) if (time.edtf !== null) expect(interval(time.edtf)).not.toBeNull()
        for (const { low, high } of quantities) {
          expect(Number.isNaN(low) || Number.isNaN(high)).toBe(false)
          if (low !== null && high !== null) expect(low <= high).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
  test('times do not overlap and pieces cover only what is printed', () => {
    fc.assert(
      fc.property(text, (t) => {
        const pieces = cutPieces(t)
        for (const p of pieces) expect(t.slice(p.start, p.end)).toBe(p.text)
        let last = 0
        for (const time of readTimes(pieces)) {
          expect(time.first >= last && time.next > time.first && time.next <= pieces.length).toBe(true)
          last = time.next
        }
      }),
    )
  })
})
