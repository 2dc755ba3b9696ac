const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const SEASONS = ['spring', 'summer', 'autumn', 'winter']
const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/
const WEEK = /^(\d{4})-W(\d{2})$/
const DECADE = /^(\d{2,3})(X{1,2})$/

/**
 * An EDTF value in words: `2013-06-05` → "5 June 2013", `2013-05-19/2013-06-05` → "19 May to 5 June 2013",
 * `2013-W22` → "week 22 of 2013", `2013~` → "about 2013". What is not understood is given back as it is.
 */
export function dateWords(edtf: string): string {
  const slash = edtf.indexOf('/')
  if (slash < 0) return point(edtf)
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)]
  if (from === '..' || from === '') return `until ${point(to)}`
  if (to === '..' || to === '') return `since ${point(from)}`
  return from === to ? point(from) : `${shortened(from, to)} to ${point(to)}`
}

/** The same with the preposition it takes in a sentence: "on 5 June 2013", "in June 2013", "from 19 to 21 May". */
export function dateWithPreposition(edtf: string): string {
  const words = dateWords(edtf)
  if (/^(?:since|until|about)\b/.test(words)) return words
  if (edtf.includes('/')) return `from ${words}`
  return /^\d{1,2} /.test(words) ? `on ${words}` : `in ${words}`
}

function point(edtf: string): string {
  const qualifier = /[?~%]$/.exec(edtf)?.[0]
  const bare = qualifier ? edtf.slice(0, -1) : edtf
  const words = plain(bare)
  return qualifier === undefined ? words : qualifier === '?' ? `${words} (uncertain)` : `about ${words}`
}

function plain(edtf: string): string {
  const week = WEEK.exec(edtf)
  if (week) return `week ${Number(week[2])} of ${week[1]}`
  const decade = DECADE.exec(edtf)
  if (decade) return decade[2] === 'X' ? `the ${decade[1]}0s` : `the ${Number(decade[1]) + 1}th century`
  const [whole, year, month, day, time, zone] = DATE.exec(edtf) ?? []
  if (whole === undefined) return edtf
  if (month === undefined) return year!
  const number = Number(month)
  if (number >= 21 && number <= 24) return `${SEASONS[number - 21]} ${year}`
  if (number >= 33 && number <= 36) return `quarter ${number - 32} of ${year}`
  const name = MONTHS[number - 1]
  if (name === undefined) return edtf
  if (day === undefined) return `${name} ${year}`
  const clock = time === undefined ? '' : `, ${time}${zone === 'Z' ? ' UTC' : zone ? ` UTC${zone}` : ''}`
  return `${Number(day)} ${name} ${year}${clock}`
}

/** The first date of an interval without what it shares with the last: "19 May" of "19 May to 5 June 2013". */
function shortened(from: string, to: string): string {
  const [a, b] = [/^(\d{4})-(\d{2})-(\d{2})$/.exec(from), /^(\d{4})-(\d{2})-(\d{2})$/.exec(to)]
  if (!a || !b || a[1] !== b[1]) return point(from)
  const month = MONTHS[Number(a[2]) - 1]
  if (month === undefined) return point(from)
  return a[2] === b[2] ? String(Number(a[3])) : `${Number(a[3])} ${month}`
}
