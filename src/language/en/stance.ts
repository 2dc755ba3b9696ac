/** Words that turn a promise into a threat. Compiled by hand. */

/** Hostile deeds (lemmas): "vowed to crush" threatens, "vowed to rebuild" promises. */
export const HOSTILE_VERBS: ReadonlySet<string> = new Set(
  'crush attack destroy kill strike bomb eliminate eradicate annihilate retaliate punish avenge fight invade hit shoot wipe execute behead target obliterate purge drive defeat expel burn flatten smash liquidate hunt exterminate bombard shell sink storm assault raid seize arrest jail hang deport topple overthrow oust vanquish slaughter murder cleanse revenge respond'.split(
    ' ',
  ),
)

/** Hostile nouns: "promised a harsh response", "vowed revenge". */
export const HOSTILE_NOUNS: ReadonlySet<string> = new Set(
  'revenge retaliation vengeance attack strike retribution war response reprisal punishment offensive bloodshed'.split(
    ' ',
  ),
)

/** Modal verbs and adverbs by what they make of a content. Lower case. */
export const POSSIBLE: ReadonlySet<string> = new Set(
  'may might could likely unlikely perhaps possibly probably maybe potentially reportedly apparently'.split(' '),
)
export const CONDITIONAL: ReadonlySet<string> = new Set(['if', 'unless', 'provided'])
export const PLANNED: ReadonlySet<string> = new Set(['will', 'shall', "'ll", '’ll', 'wo'])
