import type { Attachment, Email } from 'postal-mime'
import { newsroomNamed, newsroomOfHost } from '../../language/en/newsrooms.ts'
import type { Report } from '../../read/report.ts'
import type { Problem } from '../../text/problem.ts'
import { dateIn, metadataDate } from '../dates.ts'
import { WINDOWS_1252 } from '../entities.ts'
import type { Body, Metadata } from './body.ts'
import { NO_METADATA } from './body.ts'
import { type ForwardHeader, readMailText } from './mail-text.ts'
import { problemOf, unreadable } from './unreadable.ts'

const TYPE = 'message/rfc822'
/** A part with fewer letters says nothing: "see attached", "this mail needs HTML". */
const FEWEST_LETTERS = 40
/** A mail with fewer letters of its own only passes on the message that is attached to it. */
const COVERING_LETTERS = 200
/** Messages attached to messages attached to … are followed this far. */
const DEEPEST = 5
const PREFIX = /^(?:\s*(?:re|aw|antw|fwd?|fw|wg|tr|rv|sv)\s*(?:\[\d+\])?:|\s*\[[^\]]{1,40}\])\s*/i
/** Mailboxes that speak for a house, not for a person. Compiled by hand. */
const DESK =
  /^(?:no-?reply|do-?not-?reply|news(?:room|letter|desk|alerts?|flash)?|alerts?|breaking(?:news)?|press(?:office|room)?|media|editor(?:ial|s)?|desk|info|daily|updates?|briefings?|headlines|digest|mail(?:ings?)?|wire|communications?|service)(?:[._+-].*)?$/i

/**
 * Opens a mail: its plain part, else its HTML part through the door of pages. The subject is its title and the date of its
 * header that of its publication; of a forwarded report those of the message passed on. Quoted messages, signatures and
 * notices are left out. An encrypted mail, one without a body, or a broken one gives a body without text and an error.
 */
export async function openMail(report: Report): Promise<Body> {
  return open(report, report.body, 0)
}

async function open(report: Report, bytes: Uint8Array, depth: number): Promise<Body> {
  let email: Email
  try {
    const { default: PostalMime } = await import('postal-mime')
    email = await PostalMime.parse(withoutPostmark(bytes), { forceRfc822Attachments: true })
  } catch {
    return unreadable(
      report,
      TYPE,
      'the mail is broken (its parts nest too deep or its header has no end); save it again',
    )
  }
  const locked = encryption(email)
  if (locked !== null)
    return unreadable(report, TYPE, `it is encrypted (${locked}); decrypt it in your mail program and save it again`)
  const plain = email.text === undefined ? '' : mended(email.text)
  const html = email.html === undefined ? '' : mended(email.html)
  const attached = email.attachments.filter(({ mimeType }) => mimeType === TYPE)
  const own = Math.max(letters(plain), letters(html.replace(/<[^>]{0,2000}>/g, ' ')))
  if (attached.length === 1 && own < COVERING_LETTERS && depth < DEEPEST) {
    const inner = await open(report, bytesOf(attached[0]!), depth + 1)
    if (inner.text !== null || own < FEWEST_LETTERS) return inner
  }
  const problems = attachmentNotes(report, email.attachments)
  if (hasSeveral(bytes))
    problems.push(
      problemOf(
        report,
        'clean/mail-box@1',
        'warning',
        `${report.source} holds several messages: only the first is read; save each as a file of its own`,
      ),
    )
  const base: Body = {
    report,
    mediaType: TYPE,
    charset: null,
    text: plain,
    lines: null,
    links: [],
    metadata: metadataOfMail(email, null),
    problems,
  }
  if (letters(plain) >= FEWEST_LETTERS || (html === '' && letters(plain) > 0)) {
    const { lines, removals, forward } = readMailText(plain, isForward(email.subject))
    return { ...base, lines, removals, metadata: metadataOfMail(email, forward) }
  }
  if (html !== '') {
    const { openHtml } = await import('./html.ts')
    const page = await openHtml({ ...base, text: html, mediaType: 'text/html' })
    if (page.text !== null)
      return {
        ...page,
        mediaType: TYPE,
        metadata: { ...metadataOfMail(email, null), language: page.metadata.language, url: page.metadata.url },
      }
  }
  const names = email.attachments.map(nameOf)
  return unreadable(
    report,
    TYPE,
    names.length === 0
      ? 'the mail has no body; save it again with its text'
      : `the mail has no body, only ${names.length === 1 ? 'an attachment' : 'attachments'} (${listed(names)}); save what is attached and give that`,
  )
}

/** Without the line that a mailbox file sets before a message. */
function withoutPostmark(bytes: Uint8Array): Uint8Array {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  if (
    Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(5, bytes.length - start)).toString('latin1') !==
    'From '
  )
    return bytes.subarray(start)
  const end = bytes.indexOf(10)
  return end < 0 ? bytes : bytes.subarray(end + 1)
}

const hasSeveral = (bytes: Uint8Array): boolean =>
  bytes[0] === 70 &&
  /^From \S/.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.length)).toString('latin1')) &&
  /\n\r?\nFrom \S+ [^\r\n]{10,60}\r?\n[A-Za-z-]{2,40}: /.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  )

/** Some Node versions read windows-1252 as Latin 1: its marks come out as controls that no mail holds. */
const mended = (text: string): string =>
  text
    .replace(/[\u0080-\u009f]/g, (control) => String.fromCharCode(WINDOWS_1252[control.charCodeAt(0) - 128]!))
    .replace(/\r\n/g, '\n')

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length

/** What a mail is encrypted with; null when it is not. */
function encryption(email: Email): string | null {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (/^\s*multipart\/encrypted/i.test(type) || /-----BEGIN PGP MESSAGE-----/.test(email.text ?? '')) return 'PGP'
  const sealed = email.attachments.some(
    ({ mimeType, filename }) => /^application\/(?:x-)?pkcs7-mime$/.test(mimeType) || /\.p7m$/i.test(filename ?? ''),
  )
  if (sealed || /^\s*application\/(?:x-)?pkcs7-mime/i.test(type)) return 'S/MIME'
  if (email.attachments.some(({ mimeType }) => mimeType === 'application/pgp-encrypted')) return 'PGP'
  return null
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer)

const nameOf = ({ filename, mimeType }: Attachment): string => filename ?? mimeType

const listed = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')

/** What is attached is named, not read: pictures that the text shows and signatures are no reports. */
function attachmentNotes(report: Report, attachments: readonly Attachment[]): Problem[] {
  const named = attachments
    .filter(
      ({ related, mimeType, disposition }) =>
        !related &&
        !/signature|^text\/calendar/.test(mimeType) &&
        !(disposition === 'inline' && /^image\//.test(mimeType)),
    )
    .map(nameOf)
  if (named.length === 0) return []
  const message = `${report.source} has ${named.length === 1 ? 'an attachment' : `${named.length} attachments`} (${listed(named)}), not read: save what is a report and give that`
  return [problemOf(report, 'clean/mail-attachment@1', 'info', message)]
}

const isForward = (subject: string | undefined): boolean =>
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|fw|wg|tr|rv)\s*:/i.test(subject ?? '')

/** What the header says; of a forwarded message what the header in the text says, and nothing of who passed it on. */
function metadataOfMail(email: Email, forward: ForwardHeader | null): Metadata {
  const sent = email.headers.find(({ key }) => key === 'date')?.value.trim() ?? null
  const from = email.from?.address === undefined ? null : { name: email.from.name, address: email.from.address }
  const date = forward === null ? sent : forward.date
  const sender = forward === null ? from : forward.from
  const subject = forward?.subject ?? email.subject ?? null
  const language = email.headers.find(({ key }) => key === 'content-language')?.value.trim() ?? null
  return {
    ...NO_METADATA,
    title: subject === null ? null : bare(subject),
    publishedAt: date === null ? null : metadataDate(date) === null ? (dateIn(date) ?? date) : date,
    publishedAtFrom: date === null ? null : forward === null ? 'mail header Date' : 'header of the forwarded mail',
    newsroom: sender === null ? null : newsroomOfSender(sender),
    author: sender?.name || null,
    language,
  }
}

function bare(subject: string): string | null {
  let rest = subject.replace(/\s+/g, ' ').trim()
  for (let turns = 0; turns < 8 && PREFIX.test(rest); turns++) rest = rest.replace(PREFIX, '')
  return rest === '' ? null : rest
}

/** A sender is a newsroom when the name is one's, or a desk's mailbox stands at one's host; a person there is a person. */
function newsroomOfSender({ name, address }: { name: string; address: string }): string | null {
  const named = newsroomNamed(name.trim()) ?? newsroomNamed(name.replace(/\s*[|,–—-]\s.*$/, '').trim())
  if (named !== null) return named
  const [mailbox, host] = address.toLowerCase().split('@')
  return host !== undefined && DESK.test(mailbox!) ? newsroomOfHost(host) : null
}
