/** Names of months, days, seasons, feasts and zones. Compiled by hand. */

const named = (list: readonly string[]): ReadonlyMap<string, number> => {
  const map = new Map<string, number>()
  list.forEach((names, i) => {
    for (const name of names.split(' ')) map.set(name, i + 1)
  })
  return map
}

/** Month names in lower case, 1–12. */
export const MONTHS: ReadonlyMap<string, number> = named([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
])

/** Short month names, 1–12; they want a full stop or a day beside them. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = named([
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep sept',
  'oct',
  'nov',
  'dec',
])

/** Weekday names, 1 (Monday) – 7 (Sunday). */
export const WEEKDAYS: ReadonlyMap<string, number> = named([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])

/** Short weekday names; they want a full stop or a date beside them. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = named([
  'mon',
  'tue tues',
  'wed',
  'thu thur thurs',
  'fri',
  'sat',
  'sun',
])

/** EDTF codes of the seasons. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
  ['springtime', 21],
  ['summertime', 22],
])

/** Feasts by name: on a fixed day `MM-DD`, or a feast of `value/feasts.ts` that moves. */
export const FEASTS: ReadonlyMap<string, string> = new Map([
  ['christmas', '12-25'],
  ['christmas day', '12-25'],
  ['christmas eve', '12-24'],
  ['boxing day', '12-26'],
  ["new year's eve", '12-31'],
  ["new year's day", '01-01'],
  ["valentine's day", '02-14'],
  ['halloween', '10-31'],
  ['fourth of july', '07-04'],
  ['bastille day', '07-14'],
  ['may day', '05-01'],
  ['epiphany', '01-06'],
  ["all saints' day", '11-01'],
  ["st patrick's day", '03-17'],
  ["international women's day", '03-08'],
  ["women's day", '03-08'],
  ['armistice day', '11-11'],
  ['remembrance day', '11-11'],
  ['veterans day', '11-11'],
  ['juneteenth', '06-19'],
  ['easter', 'easter'],
  ['easter sunday', 'easter'],
  ['easter monday', 'easter-monday'],
  ['easter weekend', 'easter-weekend'],
  ['easter week', 'holy-week'],
  ['holy week', 'holy-week'],
  ['good friday', 'good-friday'],
  ['palm sunday', 'palm-sunday'],
  ['ash wednesday', 'ash-wednesday'],
  ['ascension day', 'ascension'],
  ['pentecost', 'pentecost'],
  ['orthodox easter', 'orthodox-easter'],
  ['thanksgiving', 'thanksgiving'],
  ['thanksgiving day', 'thanksgiving'],
  ['memorial day', 'memorial-day'],
  ['labor day', 'labor-day'],
  ['martin luther king day', 'martin-luther-king-day'],
  ["presidents' day", 'presidents-day'],
  ['presidents day', 'presidents-day'],
  ['columbus day', 'columbus-day'],
  ['election day', 'election-day'],
  ['ramadan', 'ramadan'],
  ['eid al-fitr', 'eid-al-fitr'],
  ['eid ul-fitr', 'eid-al-fitr'],
  ['eid-ul-fitr', 'eid-al-fitr'],
  ['eid-al-fitr', 'eid-al-fitr'],
  ['eid al-adha', 'eid-al-adha'],
  ['eid ul-adha', 'eid-al-adha'],
  ['eid-ul-adha', 'eid-al-adha'],
  ['eid-al-adha', 'eid-al-adha'],
  ['ashura', 'ashura'],
  ['mawlid', 'mawlid'],
  ['islamic new year', 'islamic-new-year'],
  ['rosh hashanah', 'rosh-hashanah'],
  ['yom kippur', 'yom-kippur'],
  ['sukkot', 'sukkot'],
  ['passover', 'passover'],
  ['purim', 'purim'],
  ['hanukkah', 'hanukkah'],
  ['nowruz', 'nowruz'],
])

/** Offsets of time zones from UTC; those that are several countries' are left out. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['jst', '+09:00'],
])

/** Parts of a day that may follow the name of a day. */
export const DAY_PARTS: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midnight',
  'midday',
  'lunchtime',
  'dawn',
  'dusk',
])

/** Calendar units that "last", "this" and "next" stand before. */
export const CALENDAR_UNITS: ReadonlyMap<string, string> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
])

/** Plurals of the units a count may stand before ("three weeks ago"). */
export const COUNTED_UNITS: ReadonlyMap<string, string> = new Map([
  ['second', 'second'],
  ['seconds', 'second'],
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['night', 'day'],
  ['nights', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
])

/** Words for a time that is not said: now, lately, some day. They are no dates, but nothing else either. */
export const VAGUE_TIMES: ReadonlyMap<string, 'present' | 'past' | 'future'> = new Map([
  ['now', 'present'],
  ['currently', 'present'],
  ['current', 'present'],
  ['nowadays', 'present'],
  ['presently', 'present'],
  ['recently', 'past'],
  ['recent', 'past'],
  ['lately', 'past'],
  ['previously', 'past'],
  ['formerly', 'past'],
  ['soon', 'future'],
])

/** How often: an adverb and the unit of its period. */
export const REPEATS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
])
