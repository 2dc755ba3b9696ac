/** Names of months, full and short, as date lines print them. */
export const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
}

export const MONTH = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`
export const WEEKDAY = `(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?`

const NAMES = 'January February March April May June July August September October November December'.split(' ')
/** Months as a dateline prints them: capitalised or in capitals, full or short. */
export const MONTH_PRINTED = `(?:${NAMES.flatMap((name) => {
  const short = name === 'September' ? 'Sept?' : name.slice(0, 3)
  const rest = name.slice(name === 'September' ? 4 : 3)
  return [`${short}(?:${rest})?`, `${short.toUpperCase().replace('T?', 'T?')}(?:${rest.toUpperCase()})?`]
}).join('|')})\\.?`
