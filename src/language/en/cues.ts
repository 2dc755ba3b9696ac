/**
 * Verbs that bring in someone's words, with what may follow them and what the verb says the speaker does.
 * Compiled by hand from general English (the verb patterns of dictionaries); nothing is counted out of a corpus.
 */

/**
 * What a cue verb takes as content:
 * - `that`: a clause opened by "that"; `bare`: the same without "that"; `wh`: whether, if, what, how …
 * - `quote`: words in quotation marks
 * - `np`: a noun phrase ("confirmed their withdrawal"); `ing`: "denied using"; `to`: "vowed to fight"
 * - `addressee`: somebody may stand before the content ("told them that")
 * - `object-to`: "urged them to leave"
 * - `name`: an object and what it is called ("called him a “liar”"), content only where a part of it is quoted
 * - `document`: only with a source that is written or counted: a report, a poll, figures ("the survey shows that")
 * - `count`: a noun phrase with a number ("documented 12 deaths"), or a figure put at one ("put the toll at 12")
 * - `words`: a noun phrase is what was said, verb or none ("said as much"), never a thing done to
 * - `thought`: what someone thinks rather than says
 */
export type Frame =
  | 'that'
  | 'bare'
  | 'wh'
  | 'quote'
  | 'np'
  | 'ing'
  | 'to'
  | 'addressee'
  | 'object-to'
  | 'name'
  | 'document'
  | 'count'
  | 'words'
  | 'thought'

/** What a cue names the speaker's act to be; plain `says` where it names none. */
export type CueStance =
  | 'says'
  | 'accuses'
  | 'condemns'
  | 'denies'
  | 'confirms'
  | 'claims-responsibility'
  | 'promises'
  | 'threatens'
  | 'demands'
  | 'welcomes'
  | 'doubts'

export interface CueVerb {
  readonly stance: CueStance
  readonly frames: ReadonlySet<Frame>
  /** Prepositions that open a content after the verb ("warned of", "spoke about"). */
  readonly prepositions: ReadonlySet<string>
  /** Prepositions that go on with a content after its object ("accused them of", "hailed it as"). */
  readonly objectPrepositions: ReadonlySet<string>
}

type Row = readonly [stance: CueStance, frames: string, lemmas: string]

/**
 * Frames are those of `Frame`; `+of` is a preposition after the verb, `~of` one after its object.
 * A verb may stand in several rows: frames add up, the first stance holds.
 */
const ROWS: readonly Row[] = [
  ['accuses', '~of', 'accuse suspect'],
  ['accuses', 'that ~for ~on', 'blame'],
  ['accuses', 'that ~with', 'charge'],
  ['accuses', '~in', 'implicate'],
  [
    'condemns',
    'np ~for ~as ~over',
    'condemn denounce criticize criticise decry deplore slam blast lambast lambaste castigate rebuke chide censure deride assail berate fault chastise excoriate ridicule mock',
  ],
  ['condemns', 'quote', 'condemn denounce'],
  ['denies', 'that bare np ing', 'deny'],
  ['denies', 'np that ~as', 'reject refute rebut dispute'],
  ['denies', 'np ~as', 'dismiss'],
  ['denies', 'np', 'disavow'],
  ['confirms', 'that bare np quote', 'confirm'],
  ['confirms', 'that bare np', 'verify corroborate'],
  ['promises', 'to that bare quote np', 'vow pledge promise'],
  ['promises', 'to that bare quote', 'swear'],
  ['promises', 'that np', 'guarantee'],
  ['threatens', 'to that ~with', 'threaten'],
  ['demands', 'that np to quote', 'demand'],
  ['demands', 'object-to that np quote', 'urge'],
  ['demands', 'object-to that', 'implore beseech entreat exhort beg request'],
  ['demands', 'np', 'request'],
  ['demands', '+for +to quote', 'appeal plead'],
  ['demands', 'object-to', 'press pressure petition'],
  ['welcomes', 'np ~as ~for', 'welcome hail praise applaud laud commend celebrate'],
  ['welcomes', 'that', 'celebrate'],
  ['welcomes', '~for', 'thank congratulate'],
  ['doubts', 'that bare np wh', 'doubt'],
  ['doubts', 'np wh', 'question'],

  ['says', 'that bare quote wh words', 'say'],
  ['says', 'that bare quote addressee wh object-to', 'tell'],
  [
    'says',
    'that bare quote',
    'add state note claim allege assert insist maintain argue contend explain recall reveal disclose declare announce acknowledge concede admit stress reiterate report caution predict conclude suggest remark observe warn hint signal protest boast joke quip lament complain testify underline emphasize emphasise confide speculate counter retort reply respond write tweet post proclaim affirm clarify recount mention repeat estimate calculate forecast project fret grumble vent opine theorize surmise posit profess attest hypothesize interject summarize volunteer marvel gripe',
  ],
  [
    'says',
    'quote',
    'begin continue conclude shout yell scream cry whisper mutter chant exclaim ask wonder answer sigh laugh comment recite echo command blurt thunder wail muse fume snap scold intone read sing',
  ],
  ['says', 'that', 'agree reason demonstrate imply argue convey cite tip decree rule hear learn'],
  ['says', 'wh', 'ask wonder explain describe inquire enquire outline reveal disclose discuss recall know'],
  ['says', 'that bare quote addressee', 'inform assure remind notify'],
  ['says', 'addressee object-to', 'ask advise instruct order'],
  ['says', 'that addressee quote', 'warn advise caution promise'],
  ['says', 'object-to', 'warn invite encourage remind caution direct'],
  [
    'says',
    'np',
    'report announce predict estimate outline recount reiterate repeat stress emphasize emphasise underline underscore highlight reveal disclose acknowledge admit concede allege cite describe express voice convey propose recommend suggest claim advocate note echo discuss',
  ],
  ['says', 'that np ing', 'propose recommend advise'],
  ['says', 'ing', 'admit recall report suggest describe advocate mention acknowledge'],
  ['says', 'to', 'agree claim offer propose'],
  ['says', '+about', 'ask tell'],
  ['says', '+about +of', 'speak talk complain boast joke brag write testify'],
  ['says', '+of +about', 'warn caution'],
  ['says', '+to', 'admit confess'],
  ['says', '~as', 'describe portray depict characterize characterise dismiss cast identify'],
  ['says', 'name', 'call brand label dub term deem'],
  ['says', '+with', 'respond reply counter answer'],
  ['says', '+for', 'apologise apologize'],
  ['says', 'count', 'document count record register tally log'],
  ['says', 'count ~at ~above ~below', 'put'],
  ['says', 'that bare document', 'show find indicate'],
  ['says', 'that bare thought', 'hope fear expect believe think feel worry suspect'],
  ['says', 'np thought', 'expect'],
  ['says', 'object-to thought', 'want'],
  ['says', '+for thought', 'hope'],
  ['says', '+about thought', 'worry'],
]

type PhraseRow = readonly [verb: string, particle: string, stance: CueStance, frames: string]

/** Verb and particle that together make a cue; an adverb may stand between ("called again for"). */
const PHRASES: readonly PhraseRow[] = [
  ['call', 'for', 'demands', 'np ing object-to'],
  ['call', 'on', 'demands', 'object-to'],
  ['call', 'upon', 'demands', 'object-to'],
  ['call', 'out', 'condemns', 'np'],
  ['point', 'out', 'says', 'that bare quote np'],
  ['point', 'to', 'says', 'np'],
  ['spell', 'out', 'says', 'that np wh'],
  ['lay', 'out', 'says', 'np wh'],
  ['rule', 'out', 'denies', 'np ing that'],
  ['lash', 'out', 'condemns', 'quote +at +against'],
  ['hit', 'back', 'says', 'quote that'],
  ['fire', 'back', 'says', 'quote that'],
  ['shoot', 'back', 'says', 'quote that'],
  ['speak', 'out', 'condemns', '+against +about'],
  ['rail', 'against', 'condemns', 'np'],
  ['warn', 'against', 'says', 'np ing'],
  ['advise', 'against', 'says', 'np ing'],
  ['argue', 'for', 'says', 'np ing'],
  ['argue', 'against', 'says', 'np ing'],
  ['object', 'to', 'denies', 'np ing'],
  ['insist', 'on', 'demands', 'np ing'],
  ['read', 'out', 'says', 'quote np'],
  ['chime', 'in', 'says', 'quote'],
  ['cry', 'out', 'says', 'quote'],
  ['go', 'on', 'says', 'quote'],
  ['put', 'it', 'says', 'quote'],
]

const FRAMES: ReadonlySet<string> = new Set<Frame>([
  'that',
  'bare',
  'wh',
  'quote',
  'np',
  'ing',
  'to',
  'addressee',
  'object-to',
  'name',
  'document',
  'count',
  'words',
  'thought',
])

function cueVerb(stance: CueStance, frames: string, former: CueVerb | undefined): CueVerb {
  const parts = frames.split(' ')
  const marked = (mark: string) => parts.filter((part) => part[0] === mark).map((part) => part.slice(1))
  return {
    stance: former?.stance ?? stance,
    frames: new Set([...(former?.frames ?? []), ...parts.filter((part): part is Frame => FRAMES.has(part))]),
    prepositions: new Set([...(former?.prepositions ?? []), ...marked('+')]),
    objectPrepositions: new Set([...(former?.objectPrepositions ?? []), ...marked('~')]),
  }
}

/** Cue verbs by lemma. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = ROWS.reduce((verbs, [stance, frames, lemmas]) => {
  for (const lemma of lemmas.split(' ')) verbs.set(lemma, cueVerb(stance, frames, verbs.get(lemma)))
  return verbs
}, new Map<string, CueVerb>())

/** Cues of a verb and a particle: lemma → particle → cue. */
export const CUE_PHRASES: ReadonlyMap<string, ReadonlyMap<string, CueVerb>> = PHRASES.reduce(
  (verbs, [verb, particle, stance, frames]) =>
    verbs.set(verb, new Map([...(verbs.get(verb) ?? []), [particle, cueVerb(stance, frames, undefined)]])),
  new Map<string, ReadonlyMap<string, CueVerb>>(),
)

/** Present participles of the cue verbs → lemma, for words whose tag missed them. */
export const CUE_PARTICIPLES: ReadonlyMap<string, string> = [...CUE_VERBS.keys()].reduce((forms, lemma) => {
  const stem = /[^aeiouy]e$|ue$/.test(lemma) ? lemma.slice(0, -1) : lemma
  forms.set(`${stem}ing`, lemma)
  if (/[^aeiou][aeiou][bdglmnprt]$/.test(lemma)) forms.set(`${lemma}${lemma.at(-1)}ing`, lemma)
  return forms
}, new Map<string, string>())

/** Regular past forms and third persons of the cue verbs → lemma, likewise. */
export const CUE_FORMS: ReadonlyMap<string, string> = [...CUE_VERBS.keys()].reduce((forms, lemma) => {
  const y = /[^aeiou]y$/.test(lemma)
  const stem = y ? lemma.slice(0, -1) : lemma
  forms.set(y ? `${stem}ied` : lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`, lemma)
  forms.set(y ? `${stem}ies` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, lemma)
  return forms
}, new Map<string, string>())

/** What is put at a number: "put the toll at 12" (lemmas). */
export const FIGURE_NOUNS: ReadonlySet<string> = new Set(
  'toll number figure count loss damage cost total estimate strength population size'.split(' '),
)

/** Verbs that make a cue of a noun of speech: "raised concerns about", "issued a warning that", "made a plea for". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'raise express voice issue make give deliver repeat reiterate renew send convey have share offer level sound launch air'.split(
    ' ',
  ),
)

/** Verbs after which an infinitive cue is still spoken: "went on to say", "continued to insist". */
export const SPEAKING_ON: ReadonlySet<string> = new Set(
  'go continue proceed appear seem take rush begin start hasten use'.split(' '),
)

/** Verbs after which nothing was said: "failed to say", "declined to confirm". */
export const SILENCE: ReadonlySet<string> = new Set(
  'fail decline refuse neglect forget omit plan expect want hope try intend need have ask urge prepare schedule threaten promise vow pledge'.split(
    ' ',
  ),
)
