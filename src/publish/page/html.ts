/** Markup that is safe to put into a page. Only `html` and `raw` make it. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

export type Part = Html | string | number | null | false | undefined | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words as HTML, in text and in quoted attributes: without controls and marks that turn the direction of text. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!)

/**
 * Markup with parts put in: strings and numbers escaped, lists joined, null and false left out.
 *
 * @example html`<p>${'a < b'}</p>`.markup // '<p>a &lt; b</p>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0]!
  for (let i = 0; i < parts.length; i++) markup += markupOf(parts[i]) + strings[i + 1]!
  return new Html(markup)
}

/** Markup of our own that is no template: a style sheet, a drawing. Never words of a report. */
export const raw = (markup: string): Html => new Html(markup)

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  let markup = ''
  for (const one of part) markup += markupOf(one)
  return markup
}

/** Parts with something between them: "a, b and c". */
export function joined(parts: readonly Part[], between: string, last: string = between): Part {
  return parts.map((part, i) => (i === 0 ? part : [i === parts.length - 1 ? last : between, part]))
}
