import { describe, expect, it } from 'vitest'
import { interval } from '../value/edtf.ts'
import { dayNear, monthDayIn } from './month-day.ts'

const day = (edtf: string): number => interval(edtf)!.start

describe('date lines without a year', () => {
  it('names month and day in either order', () => {
    expect(monthDayIn('CAIRO, June 5 (AP)')).toBe('06-05')
    expect(monthDayIn('Sana’a, 14 Mar.')).toBe('03-14')
    expect(monthDayIn('TUNIS (Reuters)')).toBeNull()
  })

  it('takes the year that brings it nearest to the dated reports', () => {
    expect(dayNear('06-05', [day('2013-06-07')])).toBe('2013-06-05')
    expect(dayNear('12-30', [day('2018-01-02')])).toBe('2017-12-30')
    expect(dayNear('06-05', [day('2013-12-07')])).toBeNull()
  })
})
