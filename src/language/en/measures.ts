/**
 * Words that say what a number measures: verbs, nouns and adjectives, by lemma. Compiled by hand.
 * `subject`: the counted people are the subject of the verb in the active voice ("40 died"); `object`: they suffer it
 * ("killed 40", "40 were killed"). A verb may be both ("drowned").
 */
export type MeasureWord =
  | 'killed'
  | 'wounded'
  | 'casualties'
  | 'missing'
  | 'detained'
  | 'displaced'
  | 'trapped'
  | 'affected'
  | 'damaged'

const table = <T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> => {
  const map = new Map<string, T>()
  for (const [measure, list] of Object.entries(lists) as [T, string][])
    for (const word of list.split(/\s+/)) if (word !== '' && !map.has(word)) map.set(word, measure)
  return map
}

/** Verbs whose object (or passive subject) is counted. */
export const OBJECT_VERBS: ReadonlyMap<string, MeasureWord> = table({
  killed: `kill slay massacre execute behead assassinate murder slaughter gun shoot-dead lynch drown crush electrocute bury-alive
    decapitate martyr burn-alive incinerate`,
  wounded: 'wound injure hurt maim mutilate hospitalize hospitalise treat burn scald shoot stab concuss',
  missing: 'lose-contact',
  detained: `arrest detain capture imprison jail seize-prisoner abduct kidnap apprehend round-up intern imprison incarcerate hold-hostage
    nab seize snatch`,
  displaced: 'displace evacuate uproot expel deport relocate resettle rehouse dislocate evict',
  trapped: 'trap strand besiege maroon isolate bury encircle',
  affected: 'affect impact hit infect sicken poison quarantine',
  damaged:
    'damage destroy raze flatten demolish wreck ruin torch burn-down gut level burn flood submerge inundate collapse',
})

/** Verbs whose active subject is counted. */
export const SUBJECT_VERBS: ReadonlyMap<string, MeasureWord> = table({
  killed: 'die perish drown succumb starve suffocate',
  wounded: '',
  displaced: 'evacuate leave-home relocate flock abandon',
  missing: 'vanish disappear',
  trapped: '',
  damaged: 'collapse burn',
})

/** Adjectives and participles that stand with the people counted, before or after them. */
export const STATE_WORDS: ReadonlyMap<string, MeasureWord> = table({
  killed: 'dead killed slain deceased lifeless',
  wounded: 'wounded injured hurt maimed hospitalized hospitalised',
  missing: 'missing unaccounted',
  detained: 'arrested detained jailed imprisoned captured captive abducted kidnapped',
  displaced: 'displaced homeless uprooted evacuated',
  trapped: 'trapped stranded besieged buried marooned',
  affected: 'affected infected ill sick sickened powerless',
  damaged: 'damaged destroyed ruined flattened collapsed burnt wrecked',
})

/** Nouns that are counted themselves: "12 deaths", "40 arrests". Singular. */
export const COUNT_NOUNS: ReadonlyMap<string, MeasureWord> = table({
  killed: 'death fatality killing corpse body murder homicide execution dead',
  wounded: 'injury wounded injured wound',
  casualties: 'casualty victim',
  missing: 'missing',
  detained: 'arrest detainee prisoner captive hostage detention abductee',
  displaced: 'refugee evacuee idp evacuation',
  affected: 'case infection',
})

/** Nouns that govern a number: "a death toll of 12", "the killing of 40", "population of 30,000". */
export const GOVERNING_NOUNS: ReadonlyMap<
  string,
  MeasureWord | 'population' | 'fighters' | 'age' | 'distance' | 'money'
> = table({
  killed:
    'death killing murder massacre execution shooting assassination loss slaying slaughter beheading lynching drowning',
  wounded: 'wounding injury',
  casualties: 'casualty',
  missing: 'disappearance',
  detained: 'arrest detention capture abduction kidnapping imprisonment',
  displaced: 'displacement evacuation exodus expulsion',
  population: 'population',
  fighters: 'force garrison contingent battalion brigade unit army militia',
  age: 'age',
  distance: 'distance',
  money: 'cost price budget',
})

/** Of buildings and the like: counted things that a verb of damage makes `damaged`. Singular. */
export const STRUCTURES: ReadonlySet<string> = new Set(
  `home house building apartment flat shop store school hospital clinic church mosque temple synagogue bridge road structure dwelling hut
  shelter tent vehicle car truck bus tank boat ship vessel plane aircraft helicopter factory warehouse office hotel market farm field
  hectare acre barn roof property business classroom power-line pole tower pylon shack cottage villa bakery station facility`.split(
    /\s+/,
  ),
)

/** Places that are counted. Singular. */
export const PLACES: ReadonlySet<string> = new Set(
  `village farm town city hamlet settlement district province region neighbourhood neighborhood suburb country state municipality
  county island camp outpost checkpoint base locality commune governorate parish site area`.split(/\s+/),
)

/** Nouns of a state of need: "20,000 people without power". */
export const LACKS: ReadonlySet<string> = new Set(
  'power water electricity food shelter heating gas heat aid medicine homes phone internet supplies sanitation'.split(
    ' ',
  ),
)

/** Verbs of change and their direction. */
export const CHANGE_VERBS: ReadonlyMap<string, 'up' | 'down'> = table({
  up: `rise increase climb grow jump soar surge swell mount gain advance rocket spike leap rally double triple widen expand accelerate
    escalate balloon revise-up raise`,
  down: `fall drop decline decrease plunge plummet slump slide shrink sink lose tumble dip slip edge-down reduce cut halve lower dwindle
    ease contract recede`,
})
export const CHANGE_PARTICLES: ReadonlyMap<string, 'up' | 'down'> = table({ up: 'up higher', down: 'down lower' })

/** Verbs that tell of the denial of what follows. */
export const DENYING: ReadonlySet<string> = new Set(['deny', 'reject', 'dispute', 'dismiss', 'refute', 'rebut'])

/** Harm that "no" may deny: "no casualties", "no one was hurt". */
export const HARMS: ReadonlyMap<string, MeasureWord> = table({
  killed: 'death deaths dead fatality fatalities killed died',
  wounded: 'injury injuries injured wounded hurt harmed wounding',
  casualties: 'casualty casualties victims',
  missing: 'missing',
  detained: 'arrests arrested detained',
  damaged: 'damaged destroyed',
})
