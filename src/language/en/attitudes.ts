import type { Frame } from './cues.ts'

/**
 * Words for what people think, want, plan, favour or take in, which is no speech. Compiled by hand from the classes of
 * general dictionaries (verbs of wanting, deciding, judging, knowing, perceiving, supporting …); nothing is counted out
 * of a corpus. Frames as in `cues.ts`: `+of` is a preposition after the verb, `~as` one after its object.
 */
export interface AttitudeVerb {
  readonly stance: 'says'
  readonly frames: ReadonlySet<Frame>
  readonly prepositions: ReadonlySet<string>
  readonly objectPrepositions: ReadonlySet<string>
}

type Row = readonly [frames: string, lemmas: string]

const ROWS: readonly Row[] = [
  // wishes and plans
  [
    'to',
    'want wish plan decide intend aim seek hope expect agree refuse decline offer resolve choose opt prepare hesitate long yearn vie strive elect prefer like love hate propose determine threaten pledge vow promise endeavour endeavor consent volunteer vote ask care',
  ],
  ['np', 'want seek expect anticipate plan propose favour favor prefer demand crave envision envisage pursue'],
  ['object-to', 'want expect prefer like'],
  ['object-to', 'encourage persuade convince push challenge dare pressure command'],
  ['object-to', 'oblige obligate forbid'],
  ['~from', 'ban bar prohibit discourage dissuade'],
  ['+to', 'object'],
  ['+against', 'decide vote rally protest campaign argue'],
  ['+for', 'hope vote push wish argue long yearn lobby campaign press pray'],
  ['+on', 'focus decide agree insist elaborate comment dwell reflect'],
  // knowing and judging
  [
    'that bare',
    'know think believe feel realize realise understand assume presume imagine suppose guess dream remember forget trust bet reckon sense suspect agree',
  ],
  [
    'that',
    'recognize recognise see hear learn discover find determine judge accept regret perceive foresee anticipate consider notice wish pray worry fear',
  ],
  [
    'wh',
    'know understand see realize realise remember forget decide consider examine question investigate determine learn discover explore debate discuss study show wonder imagine address weigh judge assess',
  ],
  ['+of', 'think dream approve disapprove despair'],
  ['+about', 'think worry care complain fret know'],
  ['+in', 'believe trust'],
  ['+with', 'agree disagree sympathize sympathise'],
  ['+to', 'refer object allude'],
  ['+at', 'bristle balk scoff'],
  ['np', 'know understand remember forget regret doubt recognize recognise appreciate fear believe trust distrust'],
  ['np', 'consider contemplate weigh mull debate discuss review examine investigate study explore assess evaluate'],
  ['~as', 'see view regard treat perceive portray depict describe cast paint'],
  ['name', 'consider deem judge rate'],
  // taking sides
  [
    'np',
    'support back oppose endorse embrace resist champion advocate promote tout extol defend attack reject approve admire respect despise dislike love like hate resent loathe detest bemoan mock ridicule criticise criticize blast ignore downplay question challenge dispute denounce condemn favour favor praise',
  ],
  ['~for', 'criticise criticize praise mock ridicule'],
  ['~to', 'compare liken link tie'],
  // giving out, taking in
  [
    'np',
    'release publish issue offer hear watch witness notice enjoy deny demand urge suggest pitch tackle bash slam lambaste lambast savage belittle misstate understate overstate sum summarize sing share',
  ],
  ['+of', 'hear know learn warn complain boast'],
  ['+on', 'agree campaign vote comment speak'],
  ['+for', 'care argue vote speak apologize apologise'],
  ['+with', 'side sympathize quarrel'],
  ['+against', 'speak warn fight lobby'],
  ['object-to', 'ask tell urge invite warn advise instruct order remind'],
  // papers, polls and pictures
  ['np', 'show find indicate'],
  // words without their wording
  [
    'np',
    'mention reference invoke announce unveil address articulate describe detail chronicle depict illustrate underscore highlight document outline present explain exaggerate denounce acknowledge note cite quote echo',
  ],
]

const MARKS = /^[+~]/

/** Verbs of attitude by lemma. */
export const ATTITUDE_VERBS: ReadonlyMap<string, AttitudeVerb> = ROWS.reduce((verbs, [frames, lemmas]) => {
  const parts = frames.split(' ')
  const marked = (mark: string) => parts.filter((part) => part[0] === mark).map((part) => part.slice(1))
  for (const lemma of lemmas.split(' ')) {
    const former = verbs.get(lemma)
    verbs.set(lemma, {
      stance: 'says',
      frames: new Set([...(former?.frames ?? []), ...(parts.filter((part) => !MARKS.test(part)) as Frame[])]),
      prepositions: new Set([...(former?.prepositions ?? []), ...marked('+')]),
      objectPrepositions: new Set([...(former?.objectPrepositions ?? []), ...marked('~')]),
    })
  }
  return verbs
}, new Map<string, AttitudeVerb>())

const openers = (rows: readonly (readonly [openers: string, words: string])[]) =>
  rows.reduce((map, [opens, words]) => {
    for (const word of words.split(' ')) map.set(word, new Set([...(map.get(word) ?? []), ...opens.split(' ')]))
    return map
  }, new Map<string, ReadonlySet<string>>())

/** Adjectives after "be", "seem", "feel" and how their content opens: "is confident that", "were critical of". */
export const ATTITUDE_ADJECTIVES: ReadonlyMap<string, ReadonlySet<string>> = openers([
  ['that of about', 'sure certain confident aware convinced unaware'],
  [
    'that to about',
    'afraid hopeful optimistic pessimistic worried concerned glad happy proud sad sorry unhappy anxious uneasy',
  ],
  [
    'that at by with to about',
    'surprised pleased disappointed frustrated angry furious upset satisfied shocked alarmed dismayed outraged',
  ],
  ['to', 'willing unwilling reluctant eager keen ready determined prepared hesitant inclined'],
  ['of', 'critical supportive wary fearful suspicious mindful dismissive'],
  ['about that', 'skeptical sceptical doubtful'],
  ['to', 'opposed'],
  ['that', 'adamant'],
])

/** Adjectives that say how plain something is, with nobody named: "it was unclear whether". */
export const PLAINNESS: ReadonlySet<string> = new Set(
  'clear unclear obvious apparent evident uncertain plain'.split(' '),
)

/** Nouns of attitude and how their content opens: "his plan to", "their support for", "the view that". */
export const ATTITUDE_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = openers([
  [
    'to',
    'plan decision refusal desire intention intent willingness reluctance eagerness ambition wish commitment agreement',
  ],
  ['to for of', 'plan proposal call demand'],
  ['for', 'support preference backing admiration sympathy praise'],
  [
    'of',
    'criticism support rejection opinion view endorsement condemnation denunciation assessment knowledge understanding fear',
  ],
  [
    'that',
    'belief view idea notion feeling sense impression perception fact theory thought opinion conviction expectation fear hope understanding',
  ],
  ['to', 'opposition objection resistance'],
  ['about over', 'concern worry fear anxiety doubt question misgiving reservation skepticism scepticism'],
  ['in', 'confidence faith trust belief'],
  ['with', 'frustration dissatisfaction disappointment'],
])
