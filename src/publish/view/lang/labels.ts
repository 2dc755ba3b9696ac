import { english } from './english.ts'

/** The labels of one language: what a translation has to give. */
export type Labels = typeof english

/** By BCP 47 tag. A translation is one more module beside `english.ts` and one more line here. */
export const LANGUAGES: Readonly<Record<string, Labels>> = Object.freeze({ en: english })
