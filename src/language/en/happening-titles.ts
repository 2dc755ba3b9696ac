import type { EventKind } from './event-kinds.ts'

const COUNTING =
  /^(?:(?:at least|at most|(?:more|fewer|less) than|up to|as many as|about|around|some|nearly|almost|over|a number of|several|many|other|others|another|additional|dozens of|scores of|hundreds of|thousands of|millions of|tens of thousands of|hundreds of thousands of|dozens|scores|hundreds|thousands|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|a dozen|dozen|hundred|thousand|million)(?: |$))+/iu

/**
 * Who is told by how many ("At least 12 villagers") without the count, which is a figure's to tell: "villagers"; null where
 * nothing but people in general is left. Other names as they are.
 */
export function withoutCount(name: string): string | null {
  const rest = name.replace(COUNTING, '')
  if (rest === name) return name
  const words = /^(?:\p{Lu}\p{Ll}+)$/u.test(rest) ? rest.toLowerCase() : rest
  return /^(?:people|persons?|individuals|others|)$/i.test(words) ? null : words
}

/**
 * How a kind of happening is told in a title. `verb`: for one actor and for several; a preposition after it leads to the
 * recipients or, with `%` , to the place ("take %", "withdraw from %"). `noun`: when nobody is said to act ("Capture of %").
 * `to`: the word before the recipients ("" for a direct object), null where they are left out.
 */
export interface TitleWords {
  readonly one: string
  readonly many: string
  readonly noun: string
  readonly to: string | null
}

const row = (one: string, many: string, noun: string, to: string | null): TitleWords => ({ one, many, noun, to })

/** Compiled by hand; kinds without a row are told in the words of the report. */
export const TITLE_WORDS: Readonly<Partial<Record<EventKind, TitleWords>>> = {
  'territory-taken': row('takes %', 'take %', 'Capture of %', 'from'),
  'territory-lost': row('takes %', 'take %', 'Loss of %', 'from'),
  offensive: row('launches offensive on %', 'launch offensive on %', 'Offensive on %', 'against'),
  siege: row('besieges %', 'besiege %', 'Siege of %', null),
  battle: row('fights in %', 'fight in %', 'Battle for %', 'with'),
  attack: row('attacks', 'attack', 'Attack in %', ''),
  shooting: row('shoots', 'shoot', 'Shooting in %', ''),
  stabbing: row('stabs', 'stab', 'Stabbing in %', ''),
  shelling: row('shells %', 'shell %', 'Shelling of %', null),
  'air-strike': row('bombs % from the air', 'bomb % from the air', 'Air strike on %', null),
  'drone-strike': row('strikes % by drone', 'strike % by drone', 'Drone strike on %', null),
  bombing: row('bombs %', 'bomb %', 'Bombing in %', null),
  'suicide-bombing': row(
    'carries out suicide bombing in %',
    'carry out suicide bombing in %',
    'Suicide bombing in %',
    null,
  ),
  'chemical-attack': row(
    'uses chemical weapons in %',
    'use chemical weapons in %',
    'Use of chemical weapons in %',
    'against',
  ),
  killing: row('kills', 'kill', 'Killings in %', ''),
  assassination: row('assassinates', 'assassinate', 'Assassination in %', ''),
  wounding: row('wounds', 'wound', 'People wounded in %', ''),
  abduction: row('seizes', 'seize', 'Seizure of people in %', ''),
  destruction: row('destroys', 'destroy', 'Destruction in %', ''),
  arrest: row('arrests', 'arrest', 'Arrests in %', ''),
  raid: row('raids %', 'raid %', 'Raid in %', null),
  sanction: row('imposes sanctions', 'impose sanctions', 'Sanctions', 'on'),
  displacement: row('displaces', 'displace', 'People displaced in %', ''),
  deployment: row('deploys to %', 'deploy to %', 'Deployment to %', 'against'),
  mobilisation: row('mobilises', 'mobilise', 'Mobilisation in %', 'against'),
  protest: row('protests in %', 'protest in %', 'Protest in %', 'against'),
  riot: row('riots in %', 'riot in %', 'Riot in %', null),
  strike: row('strikes in %', 'strike in %', 'Strike in %', null),
  withdrawal: row('withdraws from %', 'withdraw from %', 'Withdrawal from %', null),
  surrender: row('surrenders in %', 'surrender in %', 'Surrender in %', 'to'),
  ceasefire: row('agrees ceasefire in %', 'agree ceasefire in %', 'Ceasefire in %', 'with'),
  release: row('releases', 'release', 'Release in %', ''),
  resignation: row('resigns', 'resign', 'Resignation', null),
  talks: row('holds talks in %', 'hold talks in %', 'Talks in %', 'with'),
  'talks-failed': row('fails to agree in %', 'fail to agree in %', 'Failed talks in %', 'with'),
  conference: row('holds conference in %', 'hold conference in %', 'Conference in %', 'with'),
  visit: row('visits %', 'visit %', 'Visit to %', null),
  mediation: row('mediates in %', 'mediate in %', 'Mediation in %', 'between'),
  agreement: row('reaches agreement', 'reach agreement', 'Agreement in %', 'with'),
  support: row('supports', 'support', 'Support', ''),
  aid: row('sends aid to %', 'send aid to %', 'Aid for %', 'to'),
  accusation: row('accuses', 'accuse', 'Accusation', ''),
  condemnation: row('condemns', 'condemn', 'Condemnation', ''),
  summons: row('summons ambassador', 'summon ambassador', 'Ambassador summoned', 'of'),
  suspension: row('suspends', 'suspend', 'Suspension', ''),
  investigation: row('investigates', 'investigate', 'Investigation in %', ''),
  demand: row('makes demands', 'make demands', 'Demand', 'of'),
  appeal: row('appeals', 'appeal', 'Appeal', 'to'),
  promise: row('makes promise', 'make promises', 'Promise', 'to'),
  rejection: row('rejects claim or offer', 'reject claim or offer', 'Rejection', 'of'),
  warning: row('warns', 'warn', 'Warning', ''),
  threat: row('threatens', 'threaten', 'Threat', ''),
  explosion: row('causes explosion in %', 'cause explosion in %', 'Explosion in %', null),
  fire: row('causes fire in %', 'cause fire in %', 'Fire in %', null),
  flood: row('causes flood in %', 'cause flood in %', 'Flood in %', null),
  earthquake: row('causes earthquake in %', 'cause earthquake in %', 'Earthquake in %', null),
  tsunami: row('causes tsunami in %', 'cause tsunami in %', 'Tsunami in %', null),
  storm: row('causes storm in %', 'cause storm in %', 'Storm in %', null),
  landslide: row('causes landslide in %', 'cause landslide in %', 'Landslide in %', null),
  eruption: row('causes eruption in %', 'cause eruption in %', 'Eruption in %', null),
  collapse: row('causes collapse in %', 'cause collapse in %', 'Collapse in %', null),
  crash: row('crashes in %', 'crash in %', 'Crash in %', null),
  sinking: row('sinks off %', 'sink off %', 'Sinking off %', null),
  stampede: row('causes stampede in %', 'cause stampede in %', 'Stampede in %', null),
  epidemic: row('causes epidemic in %', 'cause epidemic in %', 'Epidemic in %', null),
  rescue: row('rescues', 'rescue', 'Rescue in %', ''),
  evacuation: row('evacuates', 'evacuate', 'Evacuation of %', ''),
  deaths: row('causes deaths in %', 'cause deaths in %', 'Deaths in %', null),
  injuries: row('causes injuries in %', 'cause injuries in %', 'Injuries in %', null),
  election: row('holds election in %', 'hold election in %', 'Election in %', null),
}

/** What has been done to those named, when nobody is said to do it: "X arrested". Kinds whose verb takes a direct object. */
export const TITLE_PASSIVES: Readonly<Partial<Record<EventKind, string>>> = {
  attack: 'attacked',
  shooting: 'shot',
  stabbing: 'stabbed',
  killing: 'killed',
  deaths: 'dead',
  injuries: 'hurt',
  assassination: 'assassinated',
  wounding: 'wounded',
  abduction: 'seized',
  destruction: 'destroyed',
  arrest: 'arrested',
  displacement: 'displaced',
  deportation: 'deported',
  beating: 'beaten',
  torture: 'tortured',
  conviction: 'convicted',
  expulsion: 'expelled',
  suspension: 'suspended',
  release: 'released',
  rescue: 'rescued',
  evacuation: 'evacuated',
  accusation: 'accused',
  condemnation: 'condemned',
  investigation: 'investigated',
  warning: 'warned',
  threat: 'threatened',
}
