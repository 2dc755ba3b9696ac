/** Nouns that events are told with. Compiled by hand from general knowledge of English; no data set was counted. */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns of what can be taken, held and lost by force. */
export const PLACE_NOUNS = set(`
  town city village hamlet settlement district province region area neighbourhood neighborhood suburb quarter territory
  base airbase airport airfield port harbour harbor checkpoint outpost post position hill hilltop ridge mountain valley
  island border crossing bridge dam road highway stronghold enclave pocket camp garrison barracks headquarters capital
  county municipality commune square junction corridor peninsula land ground front frontline line compound fortress
  palace hospital school university mosque church building station plant refinery oilfield field half part parts towns
  cities villages districts positions areas strip coast desert forest`)

/** Nouns for people who act together or suffer. */
export const PEOPLE_NOUNS = set(`
  people person man woman child boy girl civilian resident villager worker employee student teacher doctor nurse patient
  journalist reporter activist protester protestor demonstrator rioter supporter opponent critic prisoner detainee
  hostage captive refugee migrant passenger tourist pilgrim shopper soldier troop officer policeman policewoman police
  guard fighter militant rebel insurgent gunman attacker bomber terrorist extremist guerrilla separatist militia militiaman
  commander leader minister president lawmaker senator politician official diplomat ambassador envoy judge lawyer priest
  cleric imam bishop monk nun farmer miner fisherman driver pilot crew sailor peacekeeper contractor family member mother
  father son daughter brother sister wife husband victim suspect member youth crowd mob inmate firefighter
  rescuer medic paramedic army force military navy regime government authority opposition faction group gang cartel tribe
  chief deputy head mediator premier secretary attorney king queen prince emir sheikh chancellor governor mayor sheriff spokesman
  spokeswoman director chairman boss founder inspector observer owner
  side party union alliance coalition delegation negotiator representative council parliament court ministry agency
  organisation organization company defender patrol convoy unit brigade battalion division squad team hundred thousand
  dozen million score elderly Muslim Christian Jew Hindu Kurd Shia Sunni kid teenager toddler baby infant bystander
  pedestrian motorist cyclist guest customer shepherd trader merchant shopkeeper dissident defector deserter trafficker
  smuggler dealer robber thief hacker pirate spy agent informer collaborator operative everyone everybody someone anyone
  nobody others other those many several most some
  forum committee commission association federation institution bank fund club firm business newspaper network movement
  assembly congress senate cabinet bloc body society league tribunal panel department office administration junta embassy
  mission staff personnel guerilla landowner peasant marcher lawyer convict publisher broadcaster hostage-taker
  businessman businesswoman trader elder wing branch fundamentalist islamist moslem settler inhabitant detective
  captain colonel general major sergeant constable commissioner superintendent jawan fan national foreigner expert scientist engineer adviser advisor aide president
  representative candidate veteran neighbour neighbor prosecutor magistrate court congressman legislator`)

/** Nouns of force: an army or an armed group, by which "withdraw" or "advance" is of war, not of paper. */
export const FORCE_NOUNS = set(`
  troop soldier force army military fighter rebel insurgent militant militia guerrilla tank unit brigade battalion
  division police personnel peacekeeper navy warship ship jet aircraft guard paramilitary garrison contingent commando
  marine reservist mercenary company platoon policeman constable commando cop picket reinforcement regiment convoy weapon artillery armour armor settler`)

/** What kills and hurts by someone's hand, whoever it was. */
export const WEAPON_NOUNS = set(`
  bomb device explosive mine landmine grenade shell rocket missile bullet gunfire shrapnel mortar artillery gunshot knife
  machete sniper warplane drone airstrike air-strike`)

/** Nouns of buildings and works that are destroyed. */
export const WORK_NOUNS = set(`
  building house home hospital school mosque church temple market shop store bridge road village town city camp vehicle
  car bus truck tank aircraft plane helicopter ship boat warehouse factory plant pipeline station office headquarters
  tower apartment block infrastructure barricade cache depot tunnel crop property monument statue tomb shrine line`)

/** Nouns of what is handed out as aid. */
export const AID_NOUNS = set(`
  aid relief assistance food medicine water supply tent blanket dollar euro pound grant loan donation fund money
  equipment weapon arm ammunition good shelter asylum refuge ration million`)

/** Nouns of measures that bind people and that are imposed, eased and lifted. */
export const MEASURE_NOUNS = set(`
  curfew blockade siege embargo sanction ban restriction emergency censorship closure tariff curb`)

/** Adjectives and participles that say that a happening is only planned. */
export const PLANNED_ADJECTIVES = set(`
  planned proposed upcoming forthcoming scheduled future expected possible potential looming imminent prospective next
  long-awaited threatened preparatory-to`)

/** Adjectives that say that it is only alleged. */
export const ALLEGED_ADJECTIVES = set('alleged supposed purported suspected reported rumoured rumored apparent')

/** Adjectives that put it in the past before the story. */
export const PAST_ADJECTIVES = set('previous past earlier former historic last-year recent-past')

/** Verbs that carry an event noun as their object: their subject is its actor. */
export const SUPPORT_VERBS = set(`
  launch mount stage carry conduct begin start open hold make commit perpetrate wage lead spearhead order execute
  deliver unleash undertake organise organize convene host resume continue renew attend join chair stop end halt suspend
  call declare announce sign reach conclude broker negotiate strike accept complete finish step do perform impose pay
  have see face plan prepare repel foil thwart intensify escalate enter`)

/** Verbs that carry an event noun as their subject: it happens. */
export const OCCURRENCE_VERBS = set(`
  happen occur take erupt break strike hit begin start continue rage end kill wound injure leave destroy damage flatten
  sweep devastate rock shake claim cause force trap displace flood engulf spread follow come last resume fail collapse
  stall tear rip explode target be hold go affect batter lash wreck cut prompt trigger bring topple topped uproot`)

/** Verbs that bring people to a happening: it is as planned as they are ("to enter into talks", "bring them to the table"). */
export const MOVE_VERBS = set(
  'bring enter go attend join return lead come push participate take invite start begin resume open hold',
)

/** Verbs by which talks, attempts or plans come to nothing. */
export const FAILURE_VERBS = set('fail collapse stall founder falter break')

/** Nouns of trying: what they govern did not happen yet, unless they are called successful. */
export const ATTEMPT_NOUNS = set(
  'attempt bid effort plan try plot proposal preparation push threat goal aim hope chance ability campaign drive',
)
export const SUCCESS_ADJECTIVES = set('successful victorious triumphant')

/** Verbs of wanting and intending: what they govern has not happened. */
export const INTENT_VERBS = set(`
  want plan intend hope aim try attempt seek prepare vow pledge promise threaten expect agree offer wish need decide
  refuse decline urge ask call demand request order tell invite allow warn propose consider schedule mean able unable
  unwilling willing ready prepared likely unlikely set due urge encourage press pressure persuade help force embolden
  strive vote resolve swear volunteer commit continue-to`)

/** Buildings and spots of civil life: an attack on one is no offensive. */
export const CIVIL_PLACES = set(`
  school hospital clinic church mosque temple synagogue market supermarket mall shop hotel restaurant cafe bar club
  theatre theater stadium museum university college library bank embassy consulate office newsroom studio home house bus
  train clinic wedding funeral sit-in rally march procession protest demonstration concert parliament courthouse`)

/** People who bear no arms. */
export const CIVIL_PEOPLE = set(`
  civilian resident villager worker student teacher doctor nurse patient journalist reporter activist protester protestor
  demonstrator worshipper worshiper pilgrim refugee migrant passenger tourist shopper woman man child boy girl family
  people person bystander farmer driver lawmaker politician lawyer priest`)

/** Words that make of a camp, a site or a crowd one of civil life: "a protest camp", "refugee camps". */
export const CIVIL_MODIFIERS = set(`
  protest protester protestor demonstrator refugee sit-in migrant student opposition school civilian worshipper aid`)
