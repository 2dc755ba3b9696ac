import type { Span } from '../../text/span.ts'
import type { EntityJson } from '../run.ts'
import type { Lookup } from './lookup.ts'

/** One way of writing a name, and who writes it so. */
export interface NameForm {
  readonly words: string
  /** Where it stands first in each document, in the order of the story. */
  readonly at: readonly { readonly document: string; readonly span: Span }[]
}

/** Something that the sources name differently. */
export interface NamingView {
  readonly entity: EntityJson
  /** Two or more, the commonest first. */
  readonly forms: readonly NameForm[]
}

/** Every entity's names as printed, by its id; the form in most documents first, of equals the first to come. */
export function nameForms(lookup: Lookup): ReadonlyMap<string, readonly NameForm[]> {
  const found = new Map<string, Map<string, { words: string; at: NameForm['at'][number][] }>>()
  for (const { id: document, mentions } of lookup.documents) {
    for (const { entity: named, form, text, span } of mentions) {
      const entity = named === null ? null : lookup.entity(named)
      if (!entity || form !== 'name') continue
      let forms = found.get(entity.id)
      if (!forms) found.set(entity.id, (forms = new Map()))
      const key = foldedName(text)
      const known = forms.get(key)
      if (!known) forms.set(key, { words: text.replace(/\s+/g, ' ').trim(), at: [{ document, span }] })
      else if (!known.at.some((place) => place.document === document)) known.at.push({ document, span })
    }
  }
  return new Map(
    [...found].map(([id, forms]) => [id, [...forms.values()].sort((a, b) => b.at.length - a.at.length)] as const),
  )
}

/**
 * Names that differ from source to source. A shorter form of a longer name and its initials are no difference, nor is
 * what one source alone writes in two ways.
 */
export function namingOf(lookup: Lookup): NamingView[] {
  const all: NamingView[] = []
  for (const [id, forms] of nameForms(lookup)) {
    const apart = forms.filter((form) => !forms.some((other) => other !== form && isShortFor(form.words, other.words)))
    const tellers = new Set(apart.map(({ at }) => at.map(({ document }) => document).join(' ')))
    const entity = lookup.entity(id)
    if (entity && apart.length > 1 && tellers.size > 1) all.push({ entity, forms: apart })
  }
  return all.sort((a, b) => weight(b) - weight(a) || (a.entity.name < b.entity.name ? -1 : 1))
}

const weight = ({ forms }: NamingView): number => forms.reduce((sum, { at }) => sum + at.length, 0)

const foldedName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/^the\s+/, '')
    .replace(/[.\s]+/g, ' ')
    .replace(/\b(\p{L}) (?=\p{L}\b)/gu, '$1')
    .trim()

/** "Aboud" for "Salim Aboud", "UN" for "United Nations". */
function isShortFor(short: string, long: string): boolean {
  const [a, b] = [wordsOf(short), wordsOf(long)]
  if (a.length < b.length && a.every((word) => b.includes(word))) return true
  const initials = b.filter((word) => !SMALL.test(word)).map((word) => word[0]!)
  return a.length === 1 && initials.length > 1 && a[0] === initials.join('')
}

const SMALL = /^(?:of|the|and|for|in|on)$/
const wordsOf = (words: string): string[] =>
  foldedName(words)
    .split(/[\s-]+/)
    .filter((word) => word !== '')
