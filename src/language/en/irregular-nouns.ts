// Irregular plurals of English. Compiled by hand.
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  )

/** Plural to singular where no rule of spelling does it. Words ending in "-men" are a rule. */
export const IRREGULAR_PLURALS = pairs(`
  children=child feet=foot teeth=tooth geese=goose mice=mouse oxen=ox lice=louse dice=die
  lives=life wives=wife knives=knife leaves=leaf halves=half wolves=wolf thieves=thief shelves=shelf selves=self loaves=loaf
  calves=calf elves=elf hooves=hoof scarves=scarf housewives=housewife midwives=midwife
  crises=crisis analyses=analysis bases=base theses=thesis hypotheses=hypothesis axes=axis oases=oasis diagnoses=diagnosis
  emphases=emphasis synopses=synopsis parentheses=parenthesis
  criteria=criterion phenomena=phenomenon bacteria=bacterium memoranda=memorandum strata=stratum
  alumni=alumnus fungi=fungus nuclei=nucleus stimuli=stimulus radii=radius cacti=cactus
  indices=index appendices=appendix vertices=vertex matrices=matrix
  buses=bus gases=gas viruses=virus campuses=campus censuses=census bonuses=bonus statuses=status choruses=chorus
  focuses=focus caucuses=caucus iris=iris lenses=lens atlases=atlas canvases=canvas aliases=alias biases=bias
  heroes=hero echoes=echo potatoes=potato tomatoes=tomato torpedoes=torpedo vetoes=veto embargoes=embargo cargoes=cargo
  volcanoes=volcano mosquitoes=mosquito tornadoes=tornado shoes=shoe toes=toe foes=foe canoes=canoe
  ties=tie lies=lie pies=pie movies=movie calories=calorie cookies=cookie zombies=zombie selfies=selfie rookies=rookie
  quizzes=quiz headaches=headache caches=cache aches=ache axes=axe passersby=passerby
`)

/** Nouns whose plural and singular are the same word or that end in s in the singular. */
export const UNCHANGED_PLURALS: ReadonlySet<string> = new Set(
  `people police aircraft spacecraft series species headquarters barracks crossroads means news sheep fish deer cattle offspring
   physics politics economics mathematics ethics athletics gas bus bias lens mumps measles diabetes thanks clothes gallows data
   media personnel hertz yen yuan baht rand shambles innings corps chassis rendezvous debris`.split(/\s+/),
)
