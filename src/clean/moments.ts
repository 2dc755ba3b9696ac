/** Hours and minutes from UTC of zones whose letters mean one thing. Compiled by hand; BST, CST and IST mean several and are left out. */
const ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  wat: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  cat: '+02:00',
  sast: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  eat: '+03:00',
  msk: '+03:00',
  pkt: '+05:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
}
const CLOCK =
  /(?:^|[^\d.:/-])(?:(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?(?: ?([ap])\.?m\b\.?)?|(\d{1,2}) ?([ap])\.?m\b\.?)(?: ?\(?(z|[a-z]{3,4})\b\)?)?(?: ?([+-]\d{2}):?(\d{2}))?/
const ISO = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:(z)|([+-]\d{2}):?(\d{2}))?$/
/** A date as mail and feeds write it (RFC 5322), or printed, before its time. */
const MAIL = /^(?:[a-z]{3,9},? )?(?:\d{1,2} [a-z]{3,9}\.? \d{4}|[a-z]{3,9}\.? \d{1,2}, \d{4}),?( (?:at )?\d.{2,30})$/

/**
 * The time of day that words beside a date state, with its zone where that is stated and means one thing:
 * `14:05`, `22:10:30Z`, `09:00-04:00`. Null when they state none. `words`: lower case, without the date.
 */
export function timeIn(words: string): string | null {
  const match = CLOCK.exec(words)
  if (!match) return null
  let hour = Number(match[1] ?? match[5])
  const [minute, second] = [match[2] ?? '00', match[3]]
  const half = match[4] ?? match[6]
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  const zone = match[8] !== undefined ? `${match[8]}:${match[9]}` : (ZONES[match[7] ?? ''] ?? '')
  return `${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${zone}`
}

/** The time of a machine-written date: `2013-06-05T14:00:00+02:00` gives `14:00:00+02:00`; null for a day alone. */
export function timeOfMetadata(value: string): string | null {
  const lower = value.trim().toLowerCase()
  const match = ISO.exec(lower)
  if (!match) {
    const mail = MAIL.exec(lower)
    return mail ? timeIn(mail[1]!) : null
  }
  const [, , hour, minute, second, z, offset, rest] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  // Midnight without a zone is what machines write for "no time known".
  if (`${hour}${minute}${second ?? '00'}` === '000000' && z === undefined && offset === undefined) return null
  return `${hour}:${minute}${second === undefined ? '' : `:${second}`}${z ? 'Z' : offset ? `${offset}:${rest}` : ''}`
}
