import { loadGazetteer } from './en/gazetteer.ts'
import { loadNames } from './en/name-finder.ts'
import { loadTagger } from './en/tagger.ts'
import type { Language } from './language.ts'

/** Loads the models and the gazetteer of a language from `data/`, once per process. */
export async function loadLanguage(code: 'en'): Promise<Language> {
  const [tagger, gazetteer, names] = await Promise.all([loadTagger(), loadGazetteer(), loadNames()])
  return { code, tagger, gazetteer, names }
}
