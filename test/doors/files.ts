import { deflateRawSync } from 'node:zlib'
import type { Report } from '../../src/read/report.ts'

/** A report of these bytes under this name. */
export const reportOf = (body: Uint8Array | string, source: string, more: Partial<Report> = {}): Report => ({
  source,
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: null,
  charset: null,
  body: new Uint8Array(typeof body === 'string' ? Buffer.from(body) : body),
  ...more,
})

/** A string on a page: points from the lower left corner; `font` is Helvetica, bold or Courier. */
export interface Drawn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: 'F1' | 'F2' | 'F3'
}

const hex = (text: string): string =>
  `<${[...text].map((c) => (WIN[c] ?? c.charCodeAt(0)).toString(16).padStart(2, '0')).join('')}>`
const WIN: Readonly<Record<string, number>> = { '“': 147, '”': 148, '‘': 145, '’': 146, '–': 150, '—': 151, '•': 149 }

/** A PDF of these pages (612 × 792 points), with these entries of its information. `locked`: it asks for a password. */
export function pdfFile(
  pages: readonly (readonly Drawn[])[],
  options: { readonly info?: Readonly<Record<string, string>>; readonly locked?: boolean } = {},
): Buffer {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`
  for (const [i, name] of ['Helvetica', 'Helvetica-Bold', 'Courier'].entries())
    objects[3 + i] = `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  for (const [i, page] of pages.entries()) {
    const stream = page
      .map(({ text, x, y, size = 10, font = 'F1' }) => `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET`)
      .join('\n')
    objects[6 + 2 * i] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`
    objects[7 + 2 * i] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
  }
  const info = objects.length
  objects[info] = `<< ${Object.entries(options.info ?? {})
    .map(([key, value]) => `/${key} ${hex(value)}`)
    .join(' ')} >>`
  const zeros = `<${'5a'.repeat(32)}>`
  const lock = options.locked ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O ${zeros} /U ${zeros} /P -4 >>` : ''
  let file = '%PDF-1.4\n'
  const places: number[] = []
  for (let i = 1; i < objects.length; i++) {
    places[i] = file.length
    file += `${i} 0 obj\n${objects[i]}\nendobj\n`
  }
  const start = file.length
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n`
  for (let i = 1; i < objects.length; i++) file += `${String(places[i]).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length} /Root 1 0 R /Info ${info} 0 R /ID [<00><00>]${lock} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Rows of a column, one below the other. */
export const column = (rows: readonly string[], x: number, top: number, leading = 12, size = 10): Drawn[] =>
  rows.map((text, i) => ({ text, x, y: top - i * leading, size }))

/** A ZIP of these members. `declare` overrides the size that the table of contents gives; `lock` sets the bit of a password. */
export function zipFile(
  members: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly declare?: number; readonly lock?: boolean } = {},
): Buffer {
  const parts: Buffer[] = []
  const table: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(members)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(options.lock ? 1 : 0, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(options.declare ?? bytes.length, 18)
    shared.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, title, packed])
    table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, place, title]))
    parts.push(local)
    at += local.length
  }
  const directory = Buffer.concat(table)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(table.length, 4)
  end.writeUInt16LE(table.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const STYLES = ['Title', 'heading 1', 'heading 2', 'caption', 'List Paragraph']

/** A paragraph of WordprocessingML; `style` by its name in Word. */
export const paragraph = (text: string, style: string | null = null): string =>
  `<w:p>${style === null ? '' : `<w:pPr><w:pStyle w:val="${style.replace(/ /g, '')}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** A table of WordprocessingML. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** A Word document with this body and these core properties. */
export function docxFile(body: string, core: Readonly<Record<string, string>> = {}): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipFile({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}>${STYLES.map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(/ /g, '')}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${Object.entries(
      core,
    )
      .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
      .join('')}</cp:coreProperties>`,
  })
}

/** A saved page: its header, then these parts. */
export function mhtmlFile(
  parts: readonly {
    readonly type: string
    readonly location?: string
    readonly encoding?: string
    readonly body: string
  }[],
  header: Readonly<Record<string, string>> = {},
): Buffer {
  const head = Object.entries({
    From: '<Saved by Blink>',
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----edge----"',
    ...header,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  const written = parts.map(
    ({ type, location, encoding, body }) =>
      `------edge----\r\nContent-Type: ${type}\r\n${encoding === undefined ? '' : `Content-Transfer-Encoding: ${encoding}\r\n`}${location === undefined ? '' : `Content-Location: ${location}\r\n`}\r\n${body}\r\n`,
  )
  return Buffer.from(`${head.join('')}\r\n${written.join('')}------edge------\r\n`, 'latin1')
}
