import { describe, expect, it } from 'vitest'
import { docxFile, paragraph, reportOf } from '../../../test/doors/files.ts'
import { clean } from '../clean.ts'
import { decode } from './decode.ts'

const TEXT = 'The well in the camp has run dry, an aid worker said.\n\nTwo lorries bring water every day.'
const HEADER: Readonly<Record<string, string>> = {
  From: 'Ana Reis <ana@paper.example>',
  To: 'desk@paper.example',
  Subject: 'Well runs dry in camp',
  Date: 'Tue, 4 Mar 2014 08:15:00 +0100',
  'Message-ID': '<1@paper.example>',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
}
const mail = (body: string | Buffer, header: Readonly<Record<string, string>> = {}) =>
  Buffer.concat([
    Buffer.from(
      `${Object.entries({ ...HEADER, ...header })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n`,
    ),
    Buffer.from(body),
  ])
const open = (body: string | Buffer, header: Readonly<Record<string, string>> = {}, name = 'report.eml') =>
  decode(reportOf(mail(body, header), name))
const textOf = async (body: string, header: Readonly<Record<string, string>> = {}) =>
  clean(await open(body, header)).document?.text
const parts = (...all: readonly string[]) => `${all.map((part) => `--edge\r\n${part}\r\n`).join('')}--edge--\r\n`
const MIXED = { 'Content-Type': 'multipart/mixed; boundary=edge' }

describe('openMail() reads the header', () => {
  it('subject, date and author; a person is no newsroom', async () => {
    const { document } = clean(await open(TEXT))
    expect(document).toMatchObject({
      title: 'Well runs dry in camp',
      newsroom: null,
      publishedAt: { edtf: '2014-03-04', certainty: 'metadata' },
      text: TEXT,
    })
  })
  it.each([
    ['Reuters <x@y.example>', 'Reuters'],
    ['BBC News | Daily <x@y.example>', 'BBC'],
    ['"News alerts" <newsletter@bbc.co.uk>', 'BBC'],
    ['Jane Doe <jane.doe@bbc.co.uk>', null],
    ['newsletter@nobody.example', null],
  ])('%s is of %j', async (From, newsroom) => {
    expect(clean(await open(TEXT, { From })).document!.newsroom?.slice(0, 7) ?? null).toBe(newsroom)
  })
  it.each(['Re: Well runs dry in camp', 'FW: Fwd: Well runs dry in camp', '[desk] Well runs dry in camp'])(
    'takes the prefix off %j',
    async (Subject) => expect((await open(TEXT, { Subject })).metadata.title).toBe('Well runs dry in camp'),
  )
  it('is a mail without its name when mail programs wrote it, and text when only words look so', async () => {
    expect((await open(TEXT, {}, 'report')).mediaType).toBe('message/rfc822')
    const text = 'Subject: Water\nFrom: the desk\nDate: Tuesday\n\nThe well is dry, they said.'
    expect((await decode(reportOf(text, 'report.txt'))).mediaType).toBe('text/plain')
  })
})

describe('openMail() reads the text', () => {
  it.each([
    [
      'quoted-printable in windows-1252',
      'windows-1252',
      'quoted-printable',
      '=93Dry,=94 he said of the well in the camp, =96 again and again.',
    ],
    [
      'base64 in UTF-8',
      'utf-8',
      'base64',
      Buffer.from('“Dry,” he said of the well in the camp, – again and again.').toString('base64'),
    ],
  ])('in %s', async (_, charset, encoding, body) => {
    const header = { 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': encoding }
    expect(await textOf(body, header)).toBe('“Dry,” he said of the well in the camp, – again and again.')
  })
  it('prefers the plain part, and takes the page when there is none or it says nothing', async () => {
    const page = `Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${'The well in the camp has run dry, an aid worker told us in the morning. '.repeat(5)}</p></body></html>`
    const alternative = { 'Content-Type': 'multipart/alternative; boundary=edge' }
    const plain = (text: string) => `Content-Type: text/plain\r\n\r\n${text}`
    expect((await open(parts(plain(TEXT), page), alternative)).text).toContain('Two lorries')
    const body = await open(parts(plain('Open in a browser.'), page), alternative)
    expect([body.text!.startsWith('<html>'), body.mediaType]).toEqual([true, 'message/rfc822'])
    expect(clean(body).document).toMatchObject({ title: 'Well runs dry in camp', publishedAt: { edtf: '2014-03-04' } })
  })
  it.each([
    [
      'an answered mail',
      `${TEXT}\n\nOn Mon, 3 Mar 2014 at 09:00, Desk <desk@paper.example>\nwrote:\n> Any news of the well?\n>\n> The desk`,
    ],
    [
      'an original below a header',
      `${TEXT}\n\n-----Original Message-----\nFrom: Desk\nSent: Monday\nTo: Ana\nSubject: The well\n\nAny news of the well?`,
    ],
    ['a signature', `${TEXT}\n\n-- \nAna Reis\nPhone 555 0100`],
    [
      'a list footer',
      `${TEXT}\n_______________________________________________\nDesk mailing list\nhttps://lists.example/desk`,
    ],
    ['a notice', `${TEXT}\n\nThis e-mail and any attachments are confidential and intended for the addressee.`],
    ['a telephone', `${TEXT}\n\nSent from my iPhone`],
    [
      'a PGP signature',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${TEXT}\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n-----END PGP SIGNATURE-----`,
    ],
  ])('without %s', async (_, body) => {
    const opened = await open(body)
    expect(clean(opened).document!.text).toBe(TEXT)
    expect(opened.removals!.length).toBeGreaterThan(0)
  })
  it('keeps the quoted when nothing else is there, without its marks', async () => {
    expect(await textOf(TEXT.replace(/^/gm, '> '))).toBe(TEXT)
  })
  it('of a forwarded report reads the report, with its own subject, sender and date', async () => {
    const body = `For the morning list.\n\n---------- Forwarded message ---------\nFrom: Reuters <wire@reuters.example>\nDate: Mon, Mar 3, 2014 at 9:00 AM\nSubject: Camp without water\nTo: <ana@paper.example>\n\n\n${TEXT}`
    const { document } = clean(await open(body, { Subject: 'Fwd: Camp without water' }))
    expect(document).toMatchObject({
      text: TEXT,
      title: 'Camp without water',
      newsroom: 'Reuters',
      publishedAt: { edtf: '2014-03-03', because: expect.stringContaining('forwarded') },
    })
  })
})

describe('openMail() names what is attached', () => {
  const attached = (name: string, type = 'application/pdf') =>
    `Content-Type: ${type}; name=${name}\r\nContent-Disposition: attachment; filename=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${docxFile(paragraph('x')).toString('base64')}`
  it('and does not read it', async () => {
    const { problems } = await open(parts(`Content-Type: text/plain\r\n\r\n${TEXT}`, attached('water.pdf')), MIXED)
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'info',
        message: expect.stringMatching(/an attachment \(water\.pdf\), not read/),
      }),
    ])
  })
  it('but reads a message that is passed on as an attachment', async () => {
    const inner = mail(TEXT, { Subject: 'Camp without water', Date: 'Mon, 3 Mar 2014 09:00:00 +0000' }).toString()
    const body = await open(
      parts('Content-Type: text/plain\r\n\r\nSee below.', `Content-Type: message/rfc822\r\n\r\n${inner}`),
      MIXED,
    )
    expect(clean(body).document).toMatchObject({ title: 'Camp without water', publishedAt: { edtf: '2014-03-03' } })
  })
  it.each<[string, string, Record<string, string>, RegExp]>([
    [
      'S/MIME',
      'MIIB',
      { 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m' },
      /encrypted \(S\/MIME\); decrypt it/,
    ],
    [
      'PGP',
      parts('Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1'),
      { 'Content-Type': 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=edge' },
      /encrypted \(PGP\)/,
    ],
    ['PGP in the text', '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----', {}, /encrypted \(PGP\)/],
    ['no body', '', {}, /the mail has no body/],
    ['an attachment alone', parts(attached('water.pdf')), MIXED, /no body, only an attachment \(water\.pdf\)/],
    [
      'parts nested too deep',
      Array.from(
        { length: 400 },
        (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
      ).join(''),
      { 'Content-Type': 'multipart/mixed; boundary=b0' },
      /mail is broken/,
    ],
  ])('refuses %s', async (_, body, header, message) => {
    const opened = await open(body, header)
    expect(opened.text).toBeNull()
    expect(opened.problems.at(-1)).toMatchObject({ severity: 'error', message: expect.stringMatching(message) })
  })
  it('refuses a PGP message that is a file of its own', async () => {
    const body = await decode(reportOf('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n', 'a.asc'))
    expect(body.problems.at(-1)!.message).toMatch(/encrypted \(PGP\); decrypt it/)
  })
  it('reads the first of a mailbox, and says so', async () => {
    const one = mail(TEXT).toString()
    const box = `From ana@paper.example Tue Mar  4 08:15:00 2014\n${one}\n\nFrom ana@paper.example Tue Mar  4 09:15:00 2014\n${one}`
    const { problems, text } = await decode(reportOf(box, 'box.mbox'))
    expect(text).toContain('Two lorries')
    expect(problems.at(-1)!.message).toMatch(/several messages: only the first/)
  })
})
