const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Adverbs by which a newsroom keeps its distance: "allegedly". Compiled by hand. */
export const DOUBT_ADVERBS = set('allegedly reportedly supposedly purportedly apparently')

/** Verbs that say how far something has come; it is as real as they are: "began to withdraw", "managed to enter". */
export const PHASE_VERBS = set(
  'begin start continue manage go come help stop cease finish proceed keep resume be use happen have return',
)

/** Verbs that end what they govern: it goes on, or has gone on, before. */
export const ENDING_VERBS = set('stop halt cease end suspend quit discontinue')

/** Verbs whose infinitive or gerund did not happen: "failed to agree", "denied using". */
export const DENYING_GOVERNORS = set(
  'fail refuse decline deny avoid prevent forget neglect reject avert thwart foil rule',
)

/** Words that set a happening in a past before the story: "had earlier said", "once held". */
export const BEFORE_ADVERBS = set('earlier previously formerly once originally initially historically')
