import type { Gazetteer } from './en/gazetteer.ts'
import type { NameModel } from './en/name-model.ts'
import type { Tagger } from './en/tagger.ts'

/** What must be loaded before reading a language: models and gazetteer. Lexicons are plain modules in `language/en/`. */
export interface Language {
  readonly code: 'en'
  readonly tagger: Tagger
  readonly gazetteer: Gazetteer
  /** The trained finder of names. */
  readonly names: NameModel
}
