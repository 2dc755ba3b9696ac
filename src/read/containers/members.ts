/** Endings of what may be a report or hold reports: what folders and archives are searched for. */
const ENDINGS =
  /\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx|eml|mht|mhtml|json|jsonl|ndjson|geojsonl|xml|rss|atom|rdf|zip|tar|tgz|warc)(?:\.gz)?$/i

/** Folders that hold no reports. `__MACOSX` holds what one system adds to its archives. */
const PASSED_OVER = new Set(['node_modules', '__MACOSX'])

/** Does a file's name say that it may be a report? `unknown` for a name without an ending: its bytes must say. */
export function mayBeReport(name: string): 'yes' | 'no' | 'unknown' {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  if (ENDINGS.test(last)) return 'yes'
  return last.includes('.') ? 'no' : 'unknown'
}

/** Is a folder or file hidden, or a place where no reports are? */
export const isPassedOver = (segment: string): boolean => segment.startsWith('.') || PASSED_OVER.has(segment)

/** Do the first bytes look like text? */
export function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  for (let i = 0; i < Math.min(head.length, 512); i++)
    if (head[i]! < 32 && ![9, 10, 11, 12, 13, 27].includes(head[i]!)) return false
  return true
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  mht: 'multipart/related',
  mhtml: 'multipart/related',
}

/** The media type a name's ending stands for; null for other endings. `.gz` is looked through. */
export const mediaTypeOf = (source: string): string | null =>
  MEDIA_TYPES[/\.([^./\\]+?)(?:\.gz)?$/i.exec(source)?.[1]?.toLowerCase() ?? ''] ?? null

/** A member's name as it may be used, or why it may not: nothing is ever written, but a name must not lie about where. */
export function memberName(raw: string): { readonly name: string } | { readonly refused: string } {
  const name = raw.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '')
  if (/^\/|^[A-Za-z]:/.test(name)) return { refused: 'its name is absolute' }
  if (name.split('/').includes('..')) return { refused: 'its name leads out of the archive' }
  if (/[\u0000-\u001f\u007f]/.test(name)) return { refused: 'its name has control characters' }
  return { name }
}

/** A name for a message: control characters made visible, at most 80 characters. */
export const shown = (name: string): string => name.replace(/[\u0000-\u001f\u007f]/g, '�').slice(0, 80)
