const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** First parts of compounds that begin no undivided word: "anti-" / "government" is "anti-government". Compiled by hand. */
export const ALWAYS_HYPHENATED = set(`
  anti self vice quasi twenty thirty forty fifty sixty seventy eighty ninety
`)

/**
 * First parts of English compounds that keep their hyphen when a line breaks behind it, if a word of its own follows
 * ("ex-" / "minister"). They begin undivided words too ("ex-" / "plosion"). Compiled by hand.
 */
export const OFTEN_HYPHENATED = set(`
  all cease co counter cross ex eye far first full half hard high ill large last left long low mass mid middle multi near
  new non north old one on part post pre pro right second semi short single small so south east west state third time two
  three four five six seven eight nine ten well world year day week month hour door deep early late air sea land ground
  face hand life car truck home war peace police government army rebel opposition gulf saudi
`)
