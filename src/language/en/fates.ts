/** Words that turn what a verb or noun says of people into something else. Compiled by hand, by lemma. */

/** Who mourns: a person who buries or loses one of these tells of the dead. */
export const KIN: ReadonlySet<string> = new Set(
  `son daughter child wife husband brother sister mother father parent grandson granddaughter grandchild grandmother grandfather
  grandparent uncle aunt cousin nephew niece sibling relative twin baby fiance fiancee in-law stepson stepdaughter spouse kid children`.split(
    /\s+/,
  ),
)

/** What is done to captives who are then captives no more. */
export const GIVEN_BACK: ReadonlySet<string> = new Set(
  'exchange swap trade free release liberate repatriate return pardon amnesty swop'.split(' '),
)

/** Nouns of the same. */
export const GIVING_BACK: ReadonlySet<string> = new Set(
  'exchange swap release return repatriation handover freeing amnesty'.split(' '),
)

/** Who looks for people lost, not for people wanted. */
export const SEARCHERS: ReadonlySet<string> = new Set(
  `rescuer rescue diver firefighter searcher volunteer coastguard guard helicopter boat lifeboat ship team crew navy relative family
  neighbour neighbor villager worker responder search dog`.split(/\s+/),
)

/** Where somebody is that says how he fares, by the noun behind "in", "under", "behind". */
export const PLIGHTS: ReadonlyMap<string, 'wounded' | 'detained' | 'affected'> = new Map([
  ...['hospital', 'surgery', 'coma'].map((noun) => [noun, 'wounded'] as const),
  ['need', 'affected'] as const,
  ...['custody', 'captivity', 'detention', 'jail', 'prison', 'bar'].map((noun) => [noun, 'detained'] as const),
])

/** What people need whom a crisis has hit, by noun. */
export const NEEDS: ReadonlySet<string> = new Set(
  'aid assistance help food shelter support care water relief medicine protection'.split(' '),
)

/** What they suffer. */
export const HARDSHIPS: ReadonlySet<string> = new Set(
  'hunger famine starvation shortage insecurity malnutrition drought thirst'.split(' '),
)

/** How water, wind and fire take away what people have, with "away", "off", "down". */
export const SWEEPING: ReadonlySet<string> = new Set('sweep wash blow tear rip'.split(' '))

/** What crowds do: a number that is their subject counts people. */
export const CROWDING: ReadonlySet<string> = new Set(
  `march protest gather rally demonstrate attend flock queue assemble participate vote mourn chant throng converge congregate turn take
  join pray cheer strike riot volunteer emigrate travel commute flee die perish survive escape return live work`.split(
    /\s+/,
  ),
)

/** Words for a crowd whose size is told behind "at" or "of". */
export const CROWDS: ReadonlySet<string> = new Set(
  'crowd turnout attendance audience congregation gathering'.split(' '),
)

/** Groups told by how many they are ("a family of six", "a total of 12"): what befalls the group befalls the number. */
export const BODIES: ReadonlySet<string> = new Set(
  'family group gang crew party team convoy total crowd column band pair delegation'.split(' '),
)

/** How somebody's condition is who is hurt ("in a critical condition"), or the care he is in ("in intensive care"). */
export const GRAVE: ReadonlySet<string> = new Set(
  'critical serious stable grave severe dire intensive unstable'.split(' '),
)

/** What somebody has who is hurt. */
export const INJURIES: ReadonlySet<string> = new Set('injury wound burn fracture concussion bruise'.split(' '))

/** How people are brought to where they are cared for. */
export const BRINGING: ReadonlySet<string> = new Set(
  'take send bring rush transport airlift fly ferry transfer move carry drive stretcher evacuate helicopter admit hold'.split(
    ' ',
  ),
)

/** Where that is. */
export const CARE: ReadonlySet<string> = new Set('hospital clinic treatment surgery infirmary ward'.split(' '))

/** Who runs from a deed of his own: nobody is driven from home. */
export const CULPRITS: ReadonlySet<string> = new Set(
  `gunman attacker assailant robber suspect thief killer bomber shooter driver perpetrator burglar raider hijacker kidnapper looter
  prisoner inmate convict hostage captive detainee`.split(/\s+/),
)

/** What people who escape it must leave: the home or the danger that comes over it. */
export const DANGERS: ReadonlySet<string> = new Set(
  `home house village town city region area country province district war fighting violence conflict offensive shelling bombardment
  advance flood flooding fire eruption famine drought persecution`.split(/\s+/),
)

/** Verbs of telling whose passive leaves what is told to the verb behind it: "are reported to have died". */
export const REPORTING: ReadonlySet<string> = new Set(
  'report confirm believe think presume know say fear understand allege claim estimate assume consider'.split(' '),
)

/** Where people are taken who must leave their homes. */
export const REFUGES: ReadonlySet<string> = new Set(
  'school shelter camp safety hotel gymnasium gym stadium church mosque hall tent ground refuge'.split(' '),
)

/** Verbs that say no more of a thing than that it was, began or came: nothing lasts by them. */
export const FAINT_VERBS: ReadonlySet<string> = new Set(
  `be have do come go get become rise fall begin start open happen occur follow make take give say tell seem appear end reach climb
  drop grow double triple hold shut close increase finish complete`.split(/\s+/),
)
