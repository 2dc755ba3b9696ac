import { type EventKind, type NounSense, words } from './event-kinds.ts'

/**
 * Nouns that tell events, by the lemma of the head, or by the last words of the phrase ("air strike", "car bomb").
 * Compiled by hand from general knowledge of English.
 */
export const EVENT_NOUNS: ReadonlyMap<string, NounSense> = compile([
  // ── territory: needs the place, else it is the fall of a leaf
  ['fall', 'territory-taken', 'place', 'place', 'place'],
  [
    'capture recapture conquest reconquest seizure takeover liberation occupation storming',
    'territory-taken',
    'place',
    'place',
    'place',
  ],
  ['loss', 'territory-lost', 'place', 'place', 'place'],
  // ── fighting
  ['offensive assault onslaught incursion invasion', 'offensive', 'recipient', 'actor', 'argument'],
  ['siege encirclement', 'siege', 'place', 'place', 'argument'],
  ['attack ambush', 'attack', 'recipient', 'actor', 'argument'],
  [
    'battle clash fighting skirmish gunbattle gunfight firefight shoot-out shootout gun_battle',
    'battle',
    'none',
    'actor',
    'argument',
  ],
  ['shooting gunfire', 'shooting', 'recipient', 'actor', 'argument'],
  ['firing police_firing army_firing', 'shooting', 'recipient', 'actor', 'people'],
  ['crackdown', 'crowd-control', 'recipient', 'actor', 'people'],
  ['baton_charge lathi_charge cane_charge tear_gas teargas', 'crowd-control', 'recipient', 'actor', 'people'],
  ['stabbing knife_attack', 'stabbing', 'recipient', 'actor', 'argument'],
  [
    'shelling bombardment barrage artillery_fire rocket_attack missile_strike rocket_fire missile_attack mortar_attack',
    'shelling',
    'recipient',
    'actor',
    'argument',
  ],
  [
    'airstrike air-strike air_strike air_raid air_attack aerial_bombardment bombing_raid',
    'air-strike',
    'recipient',
    'actor',
    'argument',
  ],
  ['drone_strike drone_attack', 'drone-strike', 'recipient', 'actor', 'argument'],
  [
    'bombing bomb_attack bombing_attack car_bomb_attack car_bomb_explosion minefield_explosion mine_explosion landmine_explosion landmine_blast bomb_blast grenade_explosion bomb_blast car_bomb car_bombing roadside_bomb roadside_bombing bomb_explosion truck_bomb mine_blast grenade_attack',
    'bombing',
    'recipient',
    'actor',
    'argument',
  ],
  ['suicide_bombing suicide_attack suicide_bomb', 'suicide-bombing', 'recipient', 'actor', 'argument'],
  ['chemical_attack gas_attack chemical_weapons_attack', 'chemical-attack', 'recipient', 'actor', 'argument'],
  [
    'killing murder massacre execution slaying slaughter lynching beheading ethnic_cleansing genocide',
    'killing',
    'recipient',
    'actor',
    'people',
  ],
  ['death', 'deaths', 'recipient', 'recipient', 'people'],
  ['assassination assassination_attempt attempted_assassination', 'assassination', 'recipient', 'recipient', 'people'],
  ['torture', 'torture', 'recipient', 'actor', 'people'],
  ['rape', 'sexual-violence', 'recipient', 'actor', 'people'],
  ['abduction kidnapping hijacking', 'abduction', 'recipient', 'recipient', 'people'],
  ['demolition', 'destruction', 'recipient', 'actor', 'argument'],
  // ── the police and the courts
  ['arrest detention', 'arrest', 'recipient', 'recipient', 'argument'],
  ['raid', 'raid', 'recipient', 'actor', 'argument'],
  ['search_operation combing_operation house_search', 'raid', 'recipient', 'actor', 'argument'],
  ['investigation inquiry enquiry probe inquest hearing', 'investigation', 'recipient', 'actor', 'people'],
  ['looting', 'looting', 'none', 'actor', 'argument'],
  ['curfew', 'curfew', 'none', 'actor', 'argument'],
  ['extradition', 'cooperation', 'recipient', 'recipient', 'people'],
  ['deportation', 'deportation', 'recipient', 'recipient', 'people'],
  ['embargo sanction', 'sanction', 'none', 'actor', 'people'],
  ['expulsion', 'expulsion', 'recipient', 'recipient', 'people'],
  ['suspension', 'suspension', 'recipient', 'recipient', 'people'],
  ['conviction', 'conviction', 'recipient', 'recipient', 'people'],
  // ── people on the move
  ['withdrawal pullout pull-out pullback retreat', 'withdrawal', 'actor', 'actor', 'argument'],
  ['surrender', 'surrender', 'actor', 'actor', 'people'],
  ['ceasefire cease-fire truce', 'ceasefire', 'none', 'actor', 'argument'],
  ['release', 'release', 'recipient', 'recipient', 'people'],
  ['resignation', 'resignation', 'actor', 'actor', 'people'],
  ['exodus displacement', 'displacement', 'recipient', 'recipient', 'argument'],
  ['relief_operation relief_effort aid_delivery airlift', 'aid', 'recipient', 'actor', 'people'],
  ['evacuation', 'evacuation', 'recipient', 'actor', 'argument'],
  ['rescue', 'rescue', 'recipient', 'actor', 'argument'],
  // ── forces
  ['flag_march flag-march bandobast police_deployment', 'mobilisation', 'actor', 'actor', 'argument'],
  ['patrol patrolling', 'mobilisation', 'actor', 'actor', 'people'],
  [
    'joint_exercise joint_drill joint_manoeuvre joint_maneuver joint_patrol joint_operation',
    'cooperation',
    'actor',
    'actor',
    'people',
  ],
  [
    'military_exercise war_game military_drill military_manoeuvre naval_exercise naval_drill live-fire_exercise military_parade',
    'mobilisation',
    'actor',
    'actor',
    'people',
  ],
  ['nuclear_test missile_test missile_launch', 'armament', 'actor', 'actor', 'people'],
  ['deployment', 'deployment', 'none', 'actor', 'argument'],
  ['mobilisation mobilization', 'mobilisation', 'actor', 'actor', 'argument'],
  // ── protest
  [
    'protest demonstration rally march sit-in protest_march protest_rally vigil mass_protest',
    'protest',
    'actor',
    'actor',
    'argument',
  ],
  ['riot unrest rioting mutiny uprising revolt disturbance street_violence', 'riot', 'actor', 'actor', 'argument'],
  ['walkout general_strike strike_action work_stoppage stoppage day_strike', 'strike', 'actor', 'actor', 'argument'],
  ['hunger_strike', 'hunger-strike', 'actor', 'actor', 'argument'],
  ['boycott', 'boycott', 'recipient', 'actor', 'argument'],
  // ── meetings and words
  ['talk negotiation meeting negotiating_table', 'talks', 'actor', 'actor', 'argument'],
  ['summit peace_conference conference', 'conference', 'none', 'none', 'argument'],
  ['visit', 'visit', 'actor', 'actor', 'people'],
  ['mediation mediation_mission mediation_effort', 'mediation', 'none', 'actor', 'people'],
  [
    'agreement accord treaty pact peace_deal deal peace_agreement peace_accord memorandum',
    'agreement',
    'none',
    'actor',
    'people',
  ],
  // ── disasters and accidents
  ['explosion blast', 'explosion', 'none', 'none', 'argument'],
  ['fire blaze wildfire bushfire inferno forest_fire', 'fire', 'none', 'none', 'argument'],
  ['flood flooding deluge flash_flood', 'flood', 'none', 'none', 'argument'],
  ['earthquake quake tremor aftershock', 'earthquake', 'none', 'none', 'argument'],
  ['tsunami tidal_wave', 'tsunami', 'none', 'none', 'argument'],
  ['storm hurricane typhoon cyclone tornado blizzard twister tropical_storm', 'storm', 'none', 'none', 'argument'],
  ['landslide mudslide avalanche rockslide', 'landslide', 'none', 'none', 'argument'],
  ['eruption', 'eruption', 'none', 'none', 'argument'],
  ['drought', 'drought', 'none', 'none', 'argument'],
  ['famine', 'famine', 'none', 'none', 'argument'],
  [
    'crash collision derailment pile-up pileup plane_crash train_crash bus_crash air_crash',
    'crash',
    'none',
    'none',
    'argument',
  ],
  ['sinking capsizing shipwreck', 'sinking', 'none', 'none', 'argument'],
  ['stampede crush', 'stampede', 'none', 'none', 'argument'],
  ['spill gas_leak oil_spill', 'leak', 'none', 'none', 'argument'],
  ['blackout outage power_cut', 'outage', 'none', 'none', 'argument'],
  ['heatwave heat_wave cold_snap sandstorm hailstorm snowstorm rainstorm', 'storm', 'none', 'none', 'argument'],
  ['accident mishap', 'accident', 'none', 'none', 'argument'],
  ['outbreak epidemic pandemic', 'epidemic', 'none', 'none', 'argument'],
  ['building_collapse mine_collapse bridge_collapse dam_collapse', 'collapse', 'none', 'none', 'argument'],
  ['collapse', 'collapse', 'none', 'none', 'place'],
  ['election referendum', 'election', 'none', 'none', 'argument'],
])

type Row = readonly [string, EventKind, NounSense['of'], NounSense['owner'], NounSense['needs']]

function compile(rows: readonly Row[]): ReadonlyMap<string, NounSense> {
  const senses = new Map<string, NounSense>()
  for (const [lemmas, kind, of, owner, needs] of rows) {
    for (const lemma of words(lemmas)) senses.set(lemma.replaceAll('_', ' '), { kind, of, owner, needs })
  }
  return senses
}
