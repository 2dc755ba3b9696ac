import { countryOf } from '../../language/en/countries.ts'
import { isDemonym } from '../../language/en/demonyms.ts'
import type { Draft } from './draft.ts'
import { titleBefore } from './roles.ts'

const isAcronym = (form: string): boolean => /^[A-Z][A-Z.&]+$/.test(form)

/**
 * The form an entity is called by: the longest proper form; for nouns the longest with the nation's adjective; for
 * governments "Syrian government" rather than "Damascus".
 */
export function nameOf(draft: Draft): string {
  const forms = draft.members.map(({ mention }) => mention)
  const names = forms.filter((mention) => mention.form === 'name').map((mention) => mention.text)
  const nouns = forms.filter((mention) => mention.form === 'nominal').map((mention) => mention.text)
  if (draft.family !== null && nouns.length > 0) {
    const adjectives = countryOf(draft.country)?.adjectives ?? []
    const national = nouns.filter(
      (form) =>
        form.split(' ').some((word) => isDemonym(word)) &&
        (adjectives.length === 0 || adjectives.some((adjective) => form.includes(adjective))),
    )
    if (national.length > 0) return longest(national)
    const inside = nouns.filter((form) => /^\p{Ll}/u.test(form))
    return mostFrequent(inside.length > 0 ? inside : nouns)
  }
  if (draft.kind === 'place') return mostFrequent(names.length > 0 ? names : nouns)
  const full = names.filter((form) => !isAcronym(form))
  return longest(full.length > 0 ? full : names.length > 0 ? names : nouns)
}

const longest = (forms: readonly string[]): string =>
  forms.reduce((best, form) => (form.length > best.length ? form : best), forms[0] ?? '')

function mostFrequent(forms: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  let [best, most] = [forms[0] ?? '', 0]
  for (const [form, count] of counts)
    if (count > most || (count === most && form.length > best.length)) [best, most] = [form, count]
  return best
}

/** Every other printed form in order of appearance; persons with the title printed before them ("President X", "Mr X") too. */
export function aliasesOf(draft: Draft, name: string, text: string): string[] {
  const aliases: string[] = []
  const add = (form: string): void => {
    const one = form.replace(/\s+/g, ' ')
    if (one !== name && !aliases.includes(one)) aliases.push(one)
  }
  for (const { mention } of draft.members) {
    if (draft.kind === 'person') {
      const { start } = titleBefore(text, mention.span.start)
      if (start < mention.span.start) add(text.slice(start, mention.span.end))
    }
    add(mention.text)
  }
  return aliases
}
