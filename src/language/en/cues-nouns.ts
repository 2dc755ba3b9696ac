import type { CueStance } from './cues.ts'

/** Nouns of speech that take a content: "the claim that …", "a warning of …", "calls for …". Compiled by hand. */

export interface CueNoun {
  readonly stance: CueStance
  /** How the content opens: that, to, of, for, about, over, against … */
  readonly openers: ReadonlySet<string>
}

type Row = readonly [stance: CueStance, openers: string, nouns: string]

const ROWS: readonly Row[] = [
  [
    'says',
    'that',
    'statement announcement assertion suggestion argument contention view opinion assessment estimate prediction conclusion finding comment remark insistence assurance acknowledgement acknowledgment admission revelation complaint message word news',
  ],
  ['says', 'that of', 'claim report warning allegation prediction rumour rumor suggestion'],
  ['accuses', 'that of', 'accusation charge'],
  ['says', 'that about over at', 'concern fear worry anxiety alarm'],
  ['says', 'that for', 'hope'],
  ['condemns', 'about over at', 'outrage anger dismay'],
  ['condemns', 'of', 'condemnation criticism denunciation'],
  ['denies', 'that of', 'denial'],
  ['confirms', 'that of', 'confirmation'],
  ['promises', 'that to of', 'promise pledge vow'],
  ['threatens', 'that to of', 'threat'],
  ['demands', 'for to', 'call appeal plea'],
  ['demands', 'that for to', 'demand request'],
  ['doubts', 'that about over', 'doubt question scepticism skepticism'],
  ['welcomes', 'for of', 'praise support'],
]

/** What one reckons by: "by her account", "by the ministry's own count" (lemmas). */
export const RECKONINGS: ReadonlySet<string> = new Set(
  'account count reckoning estimate estimation calculation tally admission telling figures'.split(' '),
)

/** Nouns of speech by lemma. */
export const CUE_NOUNS: ReadonlyMap<string, CueNoun> = ROWS.reduce((nouns, [stance, openers, lemmas]) => {
  for (const lemma of lemmas.split(' ')) {
    const former = nouns.get(lemma)
    nouns.set(lemma, {
      stance: former?.stance ?? stance,
      openers: new Set([...(former?.openers ?? []), ...openers.split(' ')]),
    })
  }
  return nouns
}, new Map<string, CueNoun>())
