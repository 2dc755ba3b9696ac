import { describe, expect, it } from 'vitest'
import { measuredOf, measuredWords } from './measured.ts'
import { MEASUREMENTS } from './measured-table.ts'
import { MEASURES } from './schema/statement.ts'

describe('the measured figures', () => {
  it('say of what, on which texts, when and on what part of them', () => {
    for (const { figure, count, what, on, split, date } of MEASUREMENTS) {
      expect(figure).toBeGreaterThan(0)
      expect(figure).toBeLessThanOrEqual(1)
      expect(count).toBeGreaterThan(0)
      expect([what, on, split].every((words) => words !== '')).toBe(true)
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it.each([...MEASURES, 'happened', 'actor', 'recipient', 'place', 'time', 'said', 'name'])(
    'tell of %s',
    (property) => {
      expect(measuredOf(property)).not.toEqual([])
      expect(measuredWords(property)).toMatch(/^On development data, not on your reports: .+ \d+ of 100 \(/)
    },
  )

  it('call a kind without a score not measured', () => {
    expect(measuredWords('cause')).toBe('not measured')
    expect(measuredWords('__proto__')).toBe('not measured')
  })
})
