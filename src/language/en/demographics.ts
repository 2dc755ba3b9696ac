/** Nouns for people, and what they say of them. Compiled by hand; singular forms, irregular plurals beside them. */

/** Who is counted as a part of the population: the word of `Quantity.demographic` it stands for. */
export const DEMOGRAPHICS: Readonly<Record<string, string>> = {
  child: 'children',
  children: 'children',
  minor: 'children',
  boy: 'boys',
  girl: 'girls',
  baby: 'infants',
  infant: 'infants',
  toddler: 'infants',
  newborn: 'infants',
  teenager: 'teenagers',
  teen: 'teenagers',
  youth: 'teenagers',
  adolescent: 'teenagers',
  schoolchildren: 'children',
  schoolchild: 'children',
  schoolgirl: 'girls',
  schoolboy: 'boys',
  student: 'students',
  pupil: 'students',
  schoolkid: 'children',
  kid: 'children',
  woman: 'women',
  women: 'women',
  mother: 'women',
  wife: 'women',
  female: 'women',
  man: 'men',
  men: 'men',
  male: 'men',
  father: 'men',
  adult: 'adults',
  elderly: 'elderly',
  pensioner: 'elderly',
  family: 'families',
  civilian: 'civilians',
  foreigner: 'foreigners',
  tourist: 'tourists',
  migrant: 'migrants',
  refugee: 'refugees',
  journalist: 'journalists',
  reporter: 'journalists',
  medic: 'medics',
  doctor: 'medics',
  nurse: 'medics',
  paramedic: 'medics',
  firefighter: 'firefighters',
  rescuer: 'rescuers',
  peacekeeper: 'peacekeepers',
  pilgrim: 'pilgrims',
  worker: 'workers',
  miner: 'miners',
  fisherman: 'fishermen',
  fishermen: 'fishermen',
}

const words = (list: string): readonly string[] => list.split(/\s+/).filter((w) => w !== '')

/** Armed people: their number without a fate is strength (measure `fighters`). */
export const FIGHTERS: ReadonlySet<string> = new Set(
  words(`fighter soldier troop militant rebel insurgent gunman gunmen combatant guerrilla jihadist militiaman militiamen mercenary
  paratrooper commando serviceman servicemen trooper infantryman conscript reservist gendarme sniper marine volunteer-fighter
  peacekeeper paramilitary terrorist extremist islamist warrior recruit`),
)

/** Nouns for a person. Plurals are made singular before they are looked up. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...Object.keys(DEMOGRAPHICS).filter((w) => w !== 'family' && w !== 'families'),
  ...FIGHTERS,
  ...words(`person people human individual civilian citizen resident inhabitant villager townspeople townsfolk local national native immigrant emigrant settler newcomer newborn victim
  survivor casualty casualties fatality dead wounded injured missing refugee migrant evacuee displaced idp returnee asylum-seeker
  seeker exile detainee prisoner inmate hostage captive suspect protester protestor demonstrator marcher rioter looter striker
  activist dissident opponent supporter follower member leader commander officer official minister deputy lawmaker senator
  congressman mp legislator councillor mayor governor ambassador diplomat envoy delegate negotiator observer inspector expert
  scientist researcher engineer technician lawyer judge prosecutor juror witness bystander onlooker passer-by passerby passersby
  pedestrian passenger traveller traveler commuter driver motorist cyclist pilot sailor seaman seamen crew crewman crewmen crewmember
  fisherman fishermen worker labourer laborer employee staff staffer colleague contractor guard policeman policemen policewoman police
  constable cop firefighter rescuer medic paramedic doctor nurse surgeon patient donor teacher student pupil academic professor
  journalist reporter photographer cameraman cameramen correspondent editor blogger writer author artist actor musician singer player
  athlete footballer fan spectator worshipper worshiper pilgrim priest cleric imam bishop monk nun farmer shepherd herder peasant
  miner trader merchant shopkeeper vendor businessman businessmen customer shopper client consumer user voter candidate taxpayer
  tourist visitor guest holidaymaker foreigner expatriate american briton frenchman european syrian iraqi iranian turk israeli
  palestinian lebanese jordanian egyptian libyan tunisian afghan pakistani indian russian ukrainian chinese japanese korean german
  italian spaniard pole dutchman african asian arab kurd muslim christian jew sunni shia shiite alawite druze yazidi hindu sikh
  buddhist relative parent father mother son daughter brother sister husband wife widow orphan grandfather grandmother grandchild
  grandchildren cousin uncle aunt neighbour neighbor friend man woman boy girl child adult teenager pensioner bomber attacker
  assailant perpetrator killer kidnapper smuggler trafficker criminal convict robber thief pirate hijacker defector deserter
  fugitive spy agent bodyguard adviser advisor aide spokesman general colonel major captain lieutenant sergeant cadet trainee
  apprentice veteran volunteer aid-worker humanitarian nurse midwife investor shareholder partner host nobody soul mourner
  evacuees grandson granddaughter grandparent nephew niece sibling twin spouse fiance fiancee stepson
  stepdaughter godfather kin camper hiker climber skier swimmer diver migrant-worker carer caregiver respondent participant delegate signatory`),
])

/** Nouns for a group of people of unknown size: counted as themselves ("family", "household"). */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(words('family household group team party gang crowd couple'))
