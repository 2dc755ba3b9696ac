/**
 * The closed list of kinds of happenings, in plain words, with the PLOVER type and mode each has by its code book
 * (PLOVER manual of February 2024). Accidents, disasters and mere statements have none. Compiled by hand.
 */
export const EVENT_KINDS = {
  // material conflict: ASSAULT
  'territory-taken': ['ASSAULT', null],
  'territory-lost': ['ASSAULT', null],
  offensive: ['ASSAULT', null],
  siege: ['ASSAULT', null],
  battle: ['ASSAULT', null],
  attack: ['ASSAULT', null],
  shooting: ['ASSAULT', 'firearms'],
  stabbing: ['ASSAULT', 'primitive'],
  shelling: ['ASSAULT', 'heavy-weapons'],
  'air-strike': ['ASSAULT', 'aerial'],
  'drone-strike': ['ASSAULT', 'drone'],
  bombing: ['ASSAULT', 'explosives'],
  'suicide-bombing': ['ASSAULT', 'suicide-attack'],
  'chemical-attack': ['ASSAULT', 'unconventional'],
  killing: ['ASSAULT', null],
  assassination: ['ASSAULT', 'targeted'],
  wounding: ['ASSAULT', null],
  beating: ['ASSAULT', 'beat'],
  torture: ['ASSAULT', 'torture'],
  'sexual-violence': ['ASSAULT', 'sexual'],
  abduction: ['ASSAULT', 'abduct'],
  destruction: ['ASSAULT', 'destroy'],
  'crowd-control': ['ASSAULT', 'crowd-control'],
  // COERCE
  arrest: ['COERCE', 'arrest'],
  raid: ['COERCE', 'seize'],
  confiscation: ['COERCE', 'seize'],
  looting: ['COERCE', 'seize'],
  restriction: ['COERCE', 'restrict'],
  censorship: ['COERCE', 'censor'],
  curfew: ['COERCE', 'curfew'],
  'martial-law': ['COERCE', 'martial-law'],
  deportation: ['COERCE', 'deport'],
  'cyber-attack': ['COERCE', 'cyber'],
  // SANCTION
  sanction: ['SANCTION', null],
  suspension: ['SANCTION', 'discontinue'],
  expulsion: ['SANCTION', 'expel'],
  conviction: ['SANCTION', 'convict'],
  displacement: ['SANCTION', 'expel'],
  // MOBILIZE
  deployment: ['MOBILIZE', 'troops'],
  mobilisation: ['MOBILIZE', 'troops'],
  armament: ['MOBILIZE', 'weapons'],
  // PROTEST
  protest: ['PROTEST', 'demo'],
  riot: ['PROTEST', 'riot'],
  strike: ['PROTEST', 'strike'],
  'hunger-strike': ['PROTEST', 'hunger'],
  boycott: ['PROTEST', 'boycott'],
  blockade: ['PROTEST', 'obstruct'],
  vandalism: ['PROTEST', 'vandalize'],
  // RETREAT
  withdrawal: ['RETREAT', 'withdraw'],
  surrender: ['RETREAT', 'disarm'],
  ceasefire: ['RETREAT', 'ceasefire'],
  release: ['RETREAT', 'release'],
  access: ['RETREAT', 'access'],
  resignation: ['RETREAT', 'resign'],
  compensation: ['RETREAT', null],
  easing: ['RETREAT', null],
  // cooperation
  talks: ['CONSULT', null],
  'talks-failed': ['CONSULT', null],
  conference: ['CONSULT', 'multilateral'],
  visit: ['CONSULT', 'visit'],
  mediation: ['CONSULT', 'third-party'],
  call: ['CONSULT', 'phone'],
  agreement: ['AGREE', null],
  promise: ['AGREE', null],
  support: ['SUPPORT', null],
  concession: ['CONCEDE', null],
  cooperation: ['COOPERATE', null],
  aid: ['AID', null],
  // verbal conflict
  accusation: ['ACCUSE', 'allege'],
  condemnation: ['ACCUSE', 'disapprove'],
  summons: ['ACCUSE', 'disapprove'],
  investigation: ['ACCUSE', 'investigate'],
  lawsuit: ['ACCUSE', 'disapprove'],
  demand: ['REQUEST', 'change'],
  appeal: ['REQUEST', 'assist'],
  rejection: ['REJECT', null],
  'agreement-failed': ['REJECT', null],
  threat: ['THREATEN', null],
  // no PLOVER type: statements, accidents, disasters, civil life
  denial: [null, null],
  warning: [null, null],
  resolution: [null, null],
  election: [null, null],
  deaths: [null, null],
  injuries: [null, null],
  explosion: [null, null],
  fire: [null, null],
  flood: [null, null],
  earthquake: [null, null],
  tsunami: [null, null],
  storm: [null, null],
  landslide: [null, null],
  eruption: [null, null],
  drought: [null, null],
  famine: [null, null],
  collapse: [null, null],
  crash: [null, null],
  sinking: [null, null],
  stampede: [null, null],
  leak: [null, null],
  outage: [null, null],
  accident: [null, null],
  epidemic: [null, null],
  rescue: [null, null],
  evacuation: [null, null],
} as const

export type EventKind = keyof typeof EVENT_KINDS

/**
 * Who plays which part around a verb.
 * - `acts`: the subject acts on the object ("police arrested him"); passive turns it round.
 * - `alone`: the subject acts, an object is no recipient ("rebels withdrew their fighters").
 * - `together`: subject and "with …" act alike ("officials met", "troops clashed with rebels").
 * - `takes`: the subject takes a place from someone ("forces seized X from Y").
 * - `loses`: the subject loses a place ("rebels lost X to Y").
 * - `falls`: the subject is the place that falls, "to …" who takes it.
 * - `addresses`: the subject speaks of or to the object ("accused X of", "demanded that X").
 * - `befalls`: nobody acts; the subject or the object is what it happens to ("a bus overturned").
 */
export type VerbFrame = 'acts' | 'alone' | 'together' | 'takes' | 'loses' | 'falls' | 'addresses' | 'befalls'

/** What the object of a verb (the subject of a passive one) must be for the sense to hold. */
export type Demand =
  | 'place'
  | 'people'
  | 'none'
  | 'not-place'
  | { readonly words: ReadonlySet<string> }
  | { readonly preposition: ReadonlySet<string> }

export interface VerbSense {
  readonly kind: EventKind
  readonly frame: VerbFrame
  /** Null: any. */
  readonly object: Demand | null
  /** A particle or fixed words right after the verb: "out", "up", "control of". */
  readonly after: readonly string[]
  /** The subject must be people, a place acting (a country) or a pronoun: "X fired", not "the report fired". */
  readonly subject: 'people' | 'place' | 'thing' | null
}

/**
 * Who plays which part around a noun.
 * - `of`: what "of …" names: the actor ("withdrawal of troops"), the recipient ("killing of X"), the place
 *   ("fall of X"), or nothing.
 * - `owner`: what a possessive or a name before it names ("their withdrawal", "X's capture").
 */
export interface NounSense {
  readonly kind: EventKind
  readonly of: 'actor' | 'recipient' | 'place' | 'none'
  readonly owner: 'actor' | 'recipient' | 'place' | 'none'
  /** Needs a place, an actor or a time of its own to be an event; `strict` needs an "of" or possessive place. */
  readonly needs: 'argument' | 'place' | 'people' | 'nothing'
}

/** Splits a list of words: "seize capture retake". */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Violence with arms, in which people die: "deaths in an army raid". */
export const ARMED_VIOLENCE: readonly EventKind[] = [
  'attack',
  'offensive',
  'shooting',
  'shelling',
  'air-strike',
  'drone-strike',
  'bombing',
  'suicide-bombing',
  'raid',
]
