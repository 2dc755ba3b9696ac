/**
 * Common nouns for people whom a report describes without a name, and what the noun alone says of them. Sectors are
 * PLOVER's, sides as in `actor-nouns.ts`. Compiled by hand from general knowledge of English.
 */
export interface PeopleNoun {
  readonly sector: string | null
  readonly side: 'state' | 'rebel' | 'civilians' | 'political' | 'media' | 'humanitarian' | null
  /** Says so little that words or a number before it must tell who is meant: "man", "people". */
  readonly vague: boolean
}

type Row = readonly [sector: string | null, side: PeopleNoun['side'], lemmas: string]

const ROWS: readonly Row[] = [
  [
    'CVL',
    'civilians',
    `civilian resident villager inhabitant townspeople townsfolk bystander passer-by passerby pedestrian motorist commuter
    shopper diner worshipper worshiper pilgrim mourner churchgoer spectator holidaymaker tourist child schoolchild
    schoolgirl schoolboy pupil baby infant toddler newborn teenager pensioner housewife homeowner tenant squatter`,
  ],
  ['REF', 'civilians', 'refugee migrant evacuee asylum-seeker displaced'],
  ['EDU', 'civilians', 'student teacher professor academic lecturer schoolteacher undergraduate'],
  ['HLH', 'civilians', 'doctor nurse medic paramedic surgeon physician patient'],
  [
    'LAB',
    'civilians',
    'worker miner labourer laborer unionist employee steelworker dockworker docker fisherman driver cabbie shopkeeper',
  ],
  ['AGR', 'civilians', 'farmer peasant shepherd herder herdsman'],
  ['BUS', 'civilians', 'businessman businesswoman trader merchant executive banker entrepreneur contractor'],
  ['MED', 'media', 'journalist reporter correspondent photographer cameraman editor blogger newspaperman broadcaster'],
  ['REL', 'civilians', 'priest imam bishop monk nun cleric pastor rabbi missionary preacher'],
  ['NGO', 'humanitarian', 'volunteer rescuer'],
  ['LEG', 'political', 'lawmaker legislator senator mp parliamentarian congressman congresswoman deputy'],
  [
    'GOV',
    'state',
    `official minister diplomat ambassador envoy president premier chancellor governor mayor secretary bureaucrat consul
    monarch king queen prince princess emir sultan attache vice-president inspector negotiator`,
  ],
  ['JUD', 'state', 'judge prosecutor magistrate'],
  ['JUD', null, 'lawyer attorney'],
  ['COP', 'state', 'policeman policewoman constable detective sheriff gendarme warden'],
  [
    'MIL',
    null,
    `soldier serviceman servicewoman general colonel major captain lieutenant sergeant corporal admiral brigadier marine
    commando paratrooper peacekeeper conscript reservist sailor airman pilot troop recruit cadet infantryman sentry`,
  ],
  [
    'REB',
    null,
    `rebel insurgent guerrilla militant jihadist jihadi extremist separatist fighter gunman militiaman warlord bomber
    mutineer hijacker kidnapper sniper assailant attacker assassin terrorist`,
  ],
  [
    'OPP',
    'political',
    'activist protester protestor demonstrator dissident oppositionist marcher campaigner striker picketer rioter',
  ],
  ['PTY', 'political', 'politician candidate councillor councilor'],
  [
    'CRM',
    null,
    'smuggler trafficker gangster robber thief burglar criminal poacher bandit pirate dealer murderer fugitive killer convict',
  ],
  ['SPY', null, 'spy informer informant agent'],
  [
    null,
    null,
    `officer guard commander leader prisoner detainee inmate hostage captive suspect passenger crew hacker defector deserter
    supporter follower adviser advisor aide spokesman spokeswoman spokesperson expert scientist engineer technician
    inspector observer monitor analyst witness eyewitness tribesman settler fan athlete player author writer artist actor
    singer musician historian researcher publisher critic opponent representative delegate delegation director chairman
    chief head boss owner founder manager ally negotiator mediator national citizen native foreigner expatriate emigrant
    immigrant exile youth crowd mob villager policymaker translator interpreter bodyguard chauffeur crewman crewmember
    seaman mercenary vigilante mourner veteran survivor neighbour neighbor landlord guest customer subordinate successor`,
  ],
]

const VAGUE =
  'person people man woman boy girl kid adult member victim other individual relative brother sister son daughter mother father wife husband uncle nephew cousin widow couple family colleague friend casualty gentleman lady fellow youngster pair group team party'

/** Machines of war that act for those whose they are, when a word before them says whose: "Israeli tanks". */
const MACHINES: ReadonlySet<string> = new Set(
  'tank jet warplane helicopter gunship bulldozer drone aircraft plane artillery gunboat warship submarine destroyer frigate bomber missile rocket'.split(
    ' ',
  ),
)

const nouns = ([sector, side, lemmas]: Row, vague: boolean): [string, PeopleNoun][] =>
  lemmas
    .trim()
    .split(/\s+/)
    .map((lemma) => [lemma, { sector, side, vague }])

const BY_LEMMA: ReadonlyMap<string, PeopleNoun> = new Map([
  ...ROWS.flatMap((row) => nouns(row, false)),
  ...nouns([null, null, VAGUE], true),
])

/** What a noun says of the people it stands for; null when it stands for none. Takes a lemma in any case. */
export function peopleNoun(lemma: string): PeopleNoun | null {
  const lower = lemma.toLowerCase()
  const singular = lower.endsWith('men') ? `${lower.slice(0, -2)}an` : lower.replace(/s$/, '')
  return BY_LEMMA.get(lower) ?? BY_LEMMA.get(singular) ?? null
}

/** Is it a machine of war, that acts for those whose it is? */
export const isWarMachine = (lemma: string): boolean => {
  const lower = lemma.toLowerCase()
  return MACHINES.has(lower) || (lower.endsWith('s') && MACHINES.has(lower.slice(0, -1)))
}

const STATES: ReadonlySet<string> = new Set(
  'wounded injured dead displaced homeless elderly sick missing poor detained disabled'.split(' '),
)

/** Is it an adjective that stands for people after "the": "the wounded"? */
export const isPeopleAdjective = (word: string): boolean => STATES.has(word.toLowerCase())

/** What such an adjective says of people but their state. */
export const PEOPLE_BY_STATE: PeopleNoun = { sector: null, side: null, vague: false }
