/** Words that open a clause after a comma which adds something of the reporter's own: ", where five people died". */
const OPENERS = 'where|which|who|whose|when'

const ASIDE = new RegExp(`, (?:${OPENERS}) `, 'iu')
const OPENER = new RegExp(`^(?:${OPENERS})$`, 'iu')

/** Where such a clause begins in the text of someone's words; −1 when there is none. */
export const asideIn = (text: string): number => text.search(ASIDE)

/** Does one begin among these words? */
export const opensAside = (words: readonly { readonly text: string }[]): boolean =>
  words.some(({ text }, i) => text === ',' && OPENER.test(words[i + 1]?.text ?? ''))
