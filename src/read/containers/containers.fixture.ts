import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import type { Problem } from '../../text/problem.ts'
import type { Report } from '../report.ts'
import type { Input } from './container.ts'
import type { Mapping } from './mapping.ts'
import { openReports } from './open.ts'

export const STORY =
  'A warehouse burned down in the harbour of Varna on Monday, and two firefighters were hurt, the city said.'
export const PAGE = `<html><head><title>Warehouse burns</title></head><body><article><p>${STORY}</p></article></body></html>`

const bytesOf = (content: string | Uint8Array): Buffer => Buffer.from(content as string)

export interface ZipMember {
  readonly name: string
  readonly content: string | Uint8Array
  readonly encrypted?: boolean
  readonly method?: number
  /** A wrong sum, as of a damaged member. */
  readonly sum?: number
  /** Sizes behind the data, as streams write them. */
  readonly open?: boolean
}

/** A ZIP of these members. */
export function zipOf(...members: readonly ZipMember[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, encrypted, method = 8, sum, open } of members) {
    const plain = bytesOf(content)
    const data = method === 8 ? deflateRawSync(plain) : plain
    const check = sum ?? crc32(plain)
    const raw = Buffer.from(name)
    const flags = (encrypted ? 1 : 0) | (open ? 8 : 0) | 0x800
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(method, 8)
    if (!open)
      for (const [i, value] of [check, data.length, plain.length].entries()) local.writeUInt32LE(value, 14 + i * 4)
    local.writeUInt16LE(raw.length, 26)
    const behind = Buffer.alloc(open ? 16 : 0)
    if (open)
      for (const [i, value] of [0x08074b50, check, data.length, plain.length].entries())
        behind.writeUInt32LE(value, i * 4)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt16LE(flags, 8)
    listed.writeUInt16LE(method, 10)
    for (const [i, value] of [check, data.length, plain.length].entries()) listed.writeUInt32LE(value, 16 + i * 4)
    listed.writeUInt16LE(raw.length, 28)
    listed.writeUInt32LE(at, 42)
    parts.push(local, raw, data, behind)
    list.push(listed, raw)
    at += local.length + raw.length + data.length + behind.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(Buffer.concat(list).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...list, end])
}

/** A tar of these members; `type` is the letter of the header. */
export function tarOf(
  ...members: readonly (readonly [name: string, content: string | Uint8Array, type?: string])[]
): Buffer {
  const parts = members.flatMap(([name, content, type = '0']) => {
    const data = bytesOf(content)
    const header = Buffer.alloc(512)
    header.write(name, 0, 100)
    header.write('0000644\0', 100)
    header.write(`${data.length.toString(8).padStart(11, '0')} `, 124)
    header.write('        ', 148)
    header.write(type, 156)
    header.write('ustar\x0000', 257)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

/** A record of a WARC. */
export function warcRecord(
  type: string,
  block: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
): Buffer {
  const data = bytesOf(block)
  const all = {
    'WARC-Type': type,
    'WARC-Date': '2031-05-14T10:00:00Z',
    ...fields,
    'Content-Length': String(data.length),
  }
  const header = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${header.join('')}\r\n`), data, Buffer.from('\r\n\r\n')])
}

/** A recorded answer of a server. */
export function answer(
  url: string,
  body: string | Uint8Array,
  {
    status = '200 OK',
    headers = {} as Readonly<Record<string, string>>,
    fields = {} as Readonly<Record<string, string>>,
  } = {},
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), bytesOf(body)])
  return warcRecord('response', http, {
    'WARC-Target-URI': url,
    'Content-Type': 'application/http; msgtype=response',
    ...fields,
  })
}

export const gzipped = (...parts: readonly Buffer[]): Buffer => Buffer.concat(parts.map((part) => gzipSync(part)))

/** What opening these bytes under this name gives. Bytes come in small chunks, as streams give them. */
export async function opened(
  source: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: { readonly maxBytes?: number; readonly mapping?: Mapping; readonly chunk?: number } & Partial<Input> = {},
): Promise<{ readonly reports: Report[]; readonly problems: Problem[] }> {
  const { maxBytes = 1_000_000, mapping = null, chunk = 1000, ...more } = options
  const whole = typeof content === 'string' || content instanceof Uint8Array ? bytesOf(content) : null
  const chunks = (async function* () {
    for (let at = 0; at < whole!.length; at += chunk) yield whole!.subarray(at, at + chunk)
  })()
  const input: Input = {
    source,
    content: whole === null ? (content as AsyncIterable<Uint8Array>) : chunks,
    path: null,
    mediaType: null,
    charset: null,
    url: null,
    fetchedAt: null,
    isNamed: true,
    ...more,
  }
  const reports: Report[] = []
  const problems: Problem[] = []
  for await (const item of openReports(input, { maxBytes, mapping })) {
    if ('severity' in item) problems.push(item)
    else reports.push(item)
  }
  return { reports, problems }
}

/** Names of the reports, then severity and message of the problems: what most tests look at. */
export async function told(...args: Parameters<typeof opened>): Promise<string[]> {
  const { reports, problems } = await opened(...args)
  return [...reports.map(({ source }) => source), ...problems.map(({ severity, message }) => `${severity}: ${message}`)]
}

export const textOfBody = ({ body }: Report): string => Buffer.from(body).toString('utf8')
