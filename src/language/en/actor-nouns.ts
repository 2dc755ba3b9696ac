/**
 * Common nouns for those who act in the news: armies, rebels, officials, the public. Compiled by hand.
 * Sectors are PLOVER's (GOV, MIL, REB, COP, CVL, OPP, REF, NGO, MED, IGO, PTY, JUD, LEG, SPY, BUS, UAF unidentified armed forces).
 */
export interface ActorNoun {
  readonly lemma: string
  readonly type: 'group' | 'organization'
  readonly sector: string | null
  readonly side:
    | 'state'
    | 'rebel'
    | 'militia'
    | 'civilians'
    | 'external'
    | 'political'
    | 'media'
    | 'humanitarian'
    | 'international'
    | null
  /**
   * `body`: one acting whole, an actor in the singular too ("the army", "the regime");
   * `members`: people, an actor in the plural only ("rebels", "officials").
   */
  readonly number: 'body' | 'members'
}

const rows = (
  type: ActorNoun['type'],
  number: ActorNoun['number'],
  sector: string | null,
  side: ActorNoun['side'],
  lemmas: string,
): ActorNoun[] =>
  lemmas
    .trim()
    .split(/\s+/)
    .map((lemma) => ({ lemma, type, sector, side, number }))

const NOUNS: readonly ActorNoun[] = [
  ...rows('group', 'body', 'MIL', 'state', 'army military navy airforce gendarmerie junta'),
  ...rows(
    'group',
    'members',
    'MIL',
    null,
    'troop soldier serviceman servicewoman commando paratrooper marine peacekeeper conscript reservist airman',
  ),
  ...rows('group', 'members', 'MIL', null, 'force commander warplane warship'),
  ...rows('group', 'body', 'COP', 'state', 'police coastguard'),
  ...rows('group', 'members', 'COP', 'state', 'policeman policewoman gendarme'),
  ...rows('group', 'members', 'REB', 'rebel', 'rebel insurgent guerrilla mutineer'),
  ...rows('group', 'body', 'REB', 'rebel', 'insurgency rebellion resistance'),
  ...rows(
    'group',
    'members',
    'REB',
    null,
    'militant jihadist jihadi terrorist extremist separatist secessionist islamist fighter gunman combatant mujahid hijacker kidnapper bomber attacker assailant sniper pirate bandit looter',
  ),
  ...rows('group', 'body', 'REB', 'militia', 'militia'),
  ...rows('group', 'members', 'REB', 'militia', 'militiaman militiamen paramilitary loyalist vigilante mercenary'),
  ...rows('group', 'body', 'OPP', 'political', 'opposition'),
  ...rows(
    'group',
    'members',
    'OPP',
    'political',
    'activist protester protestor demonstrator dissident opponent oppositionist rioter campaigner striker reformist',
  ),
  ...rows('organization', 'body', 'GOV', 'state', 'government regime administration cabinet presidency junta'),
  ...rows('group', 'members', 'GOV', 'state', 'official authority minister diplomat bureaucrat envoy negotiator'),
  ...rows('group', 'members', 'LEG', 'political', 'lawmaker legislator senator mp parliamentarian congressman deputy'),
  ...rows('organization', 'body', 'LEG', 'political', 'parliament legislature senate'),
  ...rows('group', 'members', 'JUD', null, 'prosecutor judge'),
  ...rows(
    'group',
    'members',
    'PTY',
    'political',
    'politician conservative liberal socialist communist nationalist republican democrat',
  ),
  ...rows(
    'group',
    'members',
    'CVL',
    'civilians',
    'civilian resident villager inhabitant citizen townspeople townsfolk settler bystander passer-by worshipper local',
  ),
  ...rows('group', 'members', 'REF', 'civilians', 'refugee migrant evacuee displaced asylum-seeker'),
  ...rows(
    'group',
    'members',
    null,
    null,
    'witness eyewitness survivor hostage prisoner detainee captive inmate victim relative mourner',
  ),
  ...rows('group', 'members', 'MED', 'media', 'journalist reporter correspondent'),
  ...rows('group', 'members', 'EDU', null, 'student teacher academic'),
  ...rows('group', 'members', 'HLH', null, 'doctor medic nurse paramedic rescuer firefighter'),
  ...rows(
    'group',
    'members',
    null,
    null,
    'analyst expert observer scientist researcher monitor inspector investigator critic ally tribesman supporter sympathiser sympathizer partisan defector',
  ),
  ...rows('group', 'members', 'LAB', null, 'worker farmer miner fisherman labourer laborer'),
  ...rows('group', 'body', null, null, 'coalition'),
  ...rows('group', 'members', 'CRM', null, 'smuggler trafficker gangster criminal'),
]

/** Words that make a body of what stands before them: "activist groups", "aid agencies", "international powers", "government forces". */
const BODIES: readonly ActorNoun[] = [
  ...rows(
    'group',
    'body',
    null,
    null,
    'group faction gang cell network movement alliance brigade battalion unit squad convoy contingent command leadership tribe clan community diaspora',
  ),
  ...rows('organization', 'body', null, null, 'agency organisation organization charity ngo'),
  ...rows('organization', 'members', null, null, 'power nation leader company party'),
]

const BY_LEMMA = new Map([...NOUNS, ...BODIES].map((noun) => [noun.lemma, noun]))

/** The lemma under which an actor noun is listed: lower case, plural endings that a lemmatiser left in place cut. */
export function actorLemma(lemma: string): string {
  const lower = lemma.toLowerCase()
  return BY_LEMMA.has(lower) || !lower.endsWith('s') || !BY_LEMMA.has(lower.slice(0, -1)) ? lower : lower.slice(0, -1)
}

/** The actor noun of a lemma; null when it is none. */
export const actorNoun = (lemma: string): ActorNoun | null => BY_LEMMA.get(actorLemma(lemma)) ?? null

const compound = (type: ActorNoun['type'], sector: string, lemma: string): [string, ActorNoun] => [
  lemma,
  { lemma, type, sector, side: 'state', number: 'body' },
]

/** Bodies of two common nouns, each an actor whole. */
const COMPOUNDS: ReadonlyMap<string, ActorNoun> = new Map([
  compound('group', 'MIL', 'air force'),
  compound('group', 'COP', 'police force'),
  compound('organization', 'COP', 'coast guard'),
  compound('group', 'COP', 'border guard'),
  compound('organization', 'GOV', 'civil defence'),
  compound('organization', 'GOV', 'civil defense'),
  compound('organization', 'GOV', 'civil protection'),
  compound('organization', 'GOV', 'fire brigade'),
  compound('organization', 'GOV', 'fire department'),
  compound('organization', 'GOV', 'fire service'),
  compound('organization', 'GOV', 'weather bureau'),
  compound('organization', 'GOV', 'weather service'),
  compound('organization', 'GOV', 'weather office'),
])

const PORTFOLIOS =
  'health foreign interior defence defense justice finance transport education energy information agriculture labour labor trade oil economy culture tourism environment'

/** "the health ministry": of every portfolio. */
const MINISTRIES: ReadonlyMap<string, ActorNoun> = new Map(
  PORTFOLIOS.split(' ').map((portfolio) => compound('organization', 'GOV', `${portfolio} ministry`)),
)

/** The body that two nouns name together ("the coast guard"); null where they name none. */
export const compoundActor = (before: string | undefined, lemma: string): ActorNoun | null =>
  before === undefined ? null : (COMPOUNDS.get(pairOf(before, lemma)) ?? MINISTRIES.get(pairOf(before, lemma)) ?? null)

const pairOf = (before: string, lemma: string): string => `${before} ${lemma}`.toLowerCase()

/** Those that are an actor only with a word before them that says of what kind ("aid agencies", "rebel groups"). */
export const NEEDS_KIND: ReadonlySet<string> = new Set([
  ...BODIES.map((noun) => noun.lemma),
  ...'force command fighter commander monitor local deputy critic ally supporter observer power leader nation worker marine victim relative monitor partisan network community party company conservative liberal bomber'.split(
    ' ',
  ),
])

/**
 * Words before an actor noun that say whose side it is on: "rebel commanders", "government forces", "opposition fighters".
 * They win over the noun. Lower case.
 */
const SIDES: readonly (readonly [words: string, side: ActorNoun['side'], sector: string])[] = [
  ['rebel insurgent guerrilla anti-government anti-regime anti-assad revolutionary', 'rebel', 'REB'],
  ['opposition', 'rebel', 'REB'],
  [
    'government pro-government regime pro-regime loyalist army state federal military security national presidential police interior-ministry',
    'state',
    'MIL',
  ],
  ['militia paramilitary pro-russian pro-iranian tribal', 'militia', 'REB'],
  ['militant jihadist jihadi islamist terrorist extremist separatist armed', null, 'REB'],
  ['aid relief humanitarian charity', 'humanitarian', 'NGO'],
  ['peacekeeping multinational coalition', 'external', 'MIL'],
]

const SIDE_OF = new Map(
  SIDES.flatMap(([words, side, sector]) => words.split(' ').map((word) => [word, { side, sector }] as const)),
)

/** Side and sector that a word before an actor noun gives to it; null when it gives none. */
export const sideOfModifier = (word: string): { readonly side: ActorNoun['side']; readonly sector: string } | null =>
  SIDE_OF.get(word.toLowerCase()) ?? null

/** Armed people and bodies: with a country or government before them they are that country's army. */
export const ARMED: ReadonlySet<string> = new Set(
  'army military troop soldier force commando paratrooper gendarmerie navy airforce serviceman warplane'.split(' '),
)

/** Words for fighters of whatever party. */
export const FIGHTERS: ReadonlySet<string> = new Set(
  'rebel insurgent guerrilla fighter militant jihadist gunman combatant militiaman militia force commander brigade group faction leader unit troop soldier'.split(
    ' ',
  ),
)

/** Words for those who rule. */
export const GOVERNING: ReadonlySet<string> = new Set(
  'government regime administration authority cabinet presidency'.split(' '),
)

/** The side of an army of a country that is not the story's own is `external`; who decides is `entities`. */
export const STATE_MODIFIERS: ReadonlySet<string> = new Set(
  'government regime army state military loyalist pro-government pro-regime federal security'.split(' '),
)

/** Modifiers without a name that say nothing of who it is: left out when two nominal mentions are compared. */
export const EMPTY_MODIFIERS: ReadonlySet<string> = new Set(
  'many several some other more most few new young old local main major large small armed heavily outgunned former senior top high-ranking loyal masked unidentified unknown suspected alleged so-called remaining foreign-backed western-backed'.split(
    ' ',
  ),
)
