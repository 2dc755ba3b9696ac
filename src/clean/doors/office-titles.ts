import type { BodyLine } from './body.ts'

/** What programs write as a title when nobody gave one. */
const NO_TITLE =
  /^(?:untitled.*|document\s?\d*|microsoft word\b.*|(?:power)?point presentation|slide \d+|title|layout \d+|print|about:blank|\S{0,160}\.(?:docx?|pdf|indd|odt|rtf|qxd|pages|html?|txt|fm|tex|ai|pptx?|xlsx?))$/i

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The title that a PDF or an office document says it has, or null: such titles are often those of the file it was made
 * from. It counts when it has two words and is no file name, and, where a headline stands in the text, when both agree.
 */
export function titleWorthKeeping(title: string | null, lines: readonly BodyLine[], text: string): string | null {
  if (title === null || NO_TITLE.test(title) || title.split(/\s+/).length < 2) return null
  const headline = lines.find(({ hint }) => hint === 'headline')
  if (!headline) return title
  const [a, b] = [key(title), key(headline.runs.map(({ start, end }) => text.slice(start, end)).join(' '))]
  return a.includes(b) || b.includes(a) ? title : null
}
