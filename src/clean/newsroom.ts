import { AGENCY_NAMES, NOT_WIRES } from '../language/en/agencies.ts'
import { newsroomNamed, newsroomOfHost } from '../language/en/newsrooms.ts'
import type { Ground } from './document.ts'
import type { Metadata } from './doors/body.ts'
import type { Line } from './pieces.ts'

/** Hosts that everybody links to: no evidence of who publishes. */
const SHARED =
  /(?:^|\.)(?:facebook|twitter|x|t|instagram|youtube|youtu|linkedin|google|goo|bit|tinyurl|wikipedia|whatsapp|telegram|apple|archive|reddit|tiktok)\.(?:com|co|be|ly|org|me|gl|gle|net)$/

/** The host of an address; null when it is none. */
export function hostOf(address: string): string | null {
  return (
    /^(?:https?:\/\/|\/\/)?(?:[^/@\s]*@)?([a-z0-9.-]+\.[a-z]{2,})(?::\d+)?(?:[/?#]|$)/i
      .exec(address)?.[1]
      ?.toLowerCase() ?? null
  )
}

/**
 * Who published it. What the user says wins, then what the page says of itself, then evidence in the text: its masthead
 * (a line that is a newsroom's name), a bare link to a newsroom's own host, an agency in the dateline. Null when nothing
 * says; evidence for two newsrooms is evidence for none.
 */
export function newsroomOf(evidence: Evidence): Ground | null {
  const ground = (value: string, certainty: Ground['certainty'], because: string): Ground => ({
    about: 'newsroom',
    value,
    certainty,
    because,
  })
  if (evidence.given !== null) return ground(evidence.given, 'given', 'given by the user')
  const { newsroom, url } = evidence.metadata
  if (newsroom !== null) return ground(named(newsroom), 'metadata', `its own data name “${newsroom}”`)
  for (const address of [evidence.url, url]) {
    const host = address === null ? null : hostOf(address)
    const own = host === null ? null : newsroomOfHost(host)
    if (own != null) return ground(own, 'inferred', `its address is at ${host}`)
  }
  if (evidence.mastheads.length > 0) {
    const one = only(evidence.mastheads)
    return one === null ? null : ground(one, 'stated', 'a line of the report is its name')
  }
  const hosts = evidence.links.flatMap((link) => hostOf(link) ?? []).filter((host) => !SHARED.test(host))
  const linked = only(hosts.flatMap((host) => newsroomOfHost(host) ?? []))
  if (linked !== null)
    return ground(linked, 'inferred', `the text links to ${hosts.find((host) => newsroomOfHost(host) === linked)}`)
  const agency = only(evidence.datelineAgencies.filter((name) => !NOT_WIRES.has(name) && name !== 'agencies'))
  const signed = agency ?? evidence.datelineHouse
  return signed === null ? null : ground(newsroomNamed(signed) ?? signed, 'stated', 'its dateline is signed so')
}

interface Evidence {
  readonly given: string | null
  readonly metadata: Metadata
  readonly url: string | null
  readonly mastheads: readonly string[]
  readonly links: readonly string[]
  readonly datelineAgencies: readonly string[]
  readonly datelineHouse: string | null
}

/** A page's own name for itself, as the table writes it; without ".com" and what follows a bar when the first part is known. */
function named(name: string): string {
  const known =
    newsroomNamed(name) ??
    newsroomNamed(name.replace(/\s*[|–—-]\s.*$/, '')) ??
    newsroomNamed(name.replace(/^.*\s[|–—-]\s/, '')) ??
    newsroomNamed(name.replace(/\.(?:com|org|net|co\.uk)$/i, ''))
  if (known !== null) return known
  const host = hostOf(name)
  return (host === null ? null : newsroomOfHost(host)) ?? name
}

const only = (names: readonly string[]): string | null => (new Set(names).size === 1 ? names[0]! : null)

/** The newsroom that a line names and nothing else (`BBC News`); null for an agency's name, which is a credit. */
export function masthead(text: string): string | null {
  if (text.length > 40 || !/^[\p{Lu}]/u.test(text)) return null
  if (AGENCY_NAMES.has(text)) return null
  // "BBC News, Nairobi": with the town of its bureau
  const desk = /^(.{2,25}), \p{Lu}[\p{L}. '-]{1,20}$/u.exec(text)
  return newsroomNamed(text) ?? (desk && !AGENCY_NAMES.has(desk[1]!) ? newsroomNamed(desk[1]!) : null)
}

/** What newspapers and broadcasters call themselves. Compiled by hand. */
const PAPER =
  /^(?:The |Daily |Sunday |Morning |Evening )*(?:\p{Lu}[\p{L}'’.&-]* |of |the |and |& ){1,4}(?:Herald|Times|Post|Tribune|Gazette|Journal|Courier|Chronicle|Telegraph|Telegram|Guardian|Observer|Examiner|Standard|Mirror|Mail|Express|Sentinel|Inquirer|Enquirer|Independent|Bulletin|Register|Dispatch|Echo|Argus|Star|Globe|Review|News|Daily|Monitor|Reporter|Advertiser|Citizen|Mercury|Broadcasting|Newspaper|Press)$/u

/** Is it formed like the name of a paper or a broadcaster? */
export const isPaper = (text: string): boolean => text.length <= 40 && PAPER.test(text)

/** The name of a paper nobody knows, alone on the first line above a longer one without a stop: its headline; else null. */
export function titlePiece(line: Line, next: Line | undefined): string | null {
  if (line.hint !== null || !isPaper(line.text)) return null
  if (!next?.gap || next.text.split(' ').length < 4 || /[.…]["'”’)]*$/.test(next.text)) return null
  return line.text
}
