import type { Report } from '../../read/report.ts'
import type { Problem } from '../../text/problem.ts'
import { type Body, type Metadata, NO_METADATA } from './body.ts'
import { type DocxNode, layerOfDocx } from './docx-layer.ts'
import { examine } from './docx-zip.ts'
import { plain } from './html-metadata.ts'
import { titleWorthKeeping } from './office-titles.ts'
import { problemOf, unreadable } from './unreadable.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Opens a Word document (DOCX): paragraphs, headings, list items, captions and tables by their styles, deletions and
 * comments left out, and its core properties. What is no Word document, has a password, is cut or unpacks to more than
 * a document gives a body without text and an error.
 */
export async function openDocx(report: Report): Promise<Body> {
  const examined = examine(report.body)
  if (examined.why !== null) return unreadable(report, TYPE, examined.why)
  let document: DocxNode
  try {
    document = await read(report.body)
  } catch {
    return unreadable(report, TYPE, 'the document is broken; open it and save it again')
  }
  const { text, lines, links } = layerOfDocx(document)
  if (!/\p{L}/u.test(text))
    return unreadable(report, TYPE, 'it has no text, only pictures or nothing; give the text of the report')
  const { metadata, created } = coreProperties(examined.core)
  const problems: Problem[] = []
  if (created !== null && report.publishedAt === null)
    problems.push(
      problemOf(
        report,
        'clean/file-date@1',
        'info',
        `${report.source} says that the file was made on ${created}: that is not taken for its publication; if it is, give the date with --published`,
      ),
    )
  return {
    report,
    mediaType: TYPE,
    charset: null,
    text,
    lines,
    links,
    metadata: { ...metadata, title: titleWorthKeeping(metadata.title, lines, text) },
    problems,
  }
}

/** The document's tree: mammoth hands it over before it would write HTML, of which it then has nothing to write. */
async function read(bytes: Uint8Array): Promise<DocxNode> {
  const { default: mammoth } = await import('mammoth')
  let tree: DocxNode | null = null
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: DocxNode) => {
        tree = document
        return { ...document, children: [] }
      },
    },
  )
  if (tree === null) throw new Error('Read no document')
  return tree
}

/** Title, author and language of the core properties (ISO/IEC 29500-2), and the day the file was made (EDTF). */
function coreProperties(xml: string | null): { metadata: Metadata; created: string | null } {
  const value = (name: string): string | null => {
    const found = new RegExp(`<${name}(?:\\s[^<>]{0,300})?>([^<]{1,2000})</${name}>`).exec(xml ?? '')?.[1]
    return found === undefined ? null : plain(found) || null
  }
  const created = /^((?:19|20)\d{2}-\d{2}-\d{2})T/.exec(value('dcterms:created') ?? '')?.[1] ?? null
  return {
    metadata: {
      ...NO_METADATA,
      title: value('dc:title'),
      author: value('dc:creator'),
      language: value('dc:language'),
    },
    created,
  }
}
