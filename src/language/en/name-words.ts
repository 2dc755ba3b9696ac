/**
 * Words around names that are no part of them, for comparing names across reports. Compiled by hand from general
 * English usage.
 */
export const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx sir dame lord lady dr prof professor president vice prime premier minister king queen prince princess ' +
    'emperor sheikh sheik shaikh imam ayatollah mullah rabbi father sister brother reverend rev bishop archbishop cardinal pope ' +
    'general gen lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt corporal cpl private pvt admiral adm ' +
    'brigadier brig marshal chief senator sen representative rep congressman congresswoman governor gov mayor judge justice ' +
    'secretary ambassador chancellor deputy spokesman spokeswoman spokesperson'
  ).split(' '),
)

/** Articles and particles that one newsroom prints and another leaves out ("al-", "el-"). */
export const NAME_PARTICLES: ReadonlySet<string> = new Set('al el as ad an ar ash at ul ed'.split(' '))

/** Nouns for armed people and their bodies: with a country they name that country's forces, with a name that group. */
export const FORCE_WORDS: ReadonlySet<string> = new Set(
  (
    'army armies military force forces troop troops soldier soldiers servicemen servicewomen fighter fighters militant militants ' +
    'militia militias militiaman militiamen gunman gunmen combatant combatants insurgent insurgents rebel rebels guerrilla guerrillas ' +
    'commander commanders unit units warplane warplanes jets aircraft navy air ground armed security defence defense loyalist ' +
    'loyalists command commandos brigade brigades member members men group groups movement organization organisation party ' +
    'opposition anti pro backed led terrorist terrorists personnel'
  ).split(' '),
)

/** Nouns for a country's government. */
export const GOVERNMENT_WORDS: ReadonlySet<string> = new Set(
  'government governments regime administration authorities authority officials official state leadership cabinet rulers'.split(
    ' ',
  ),
)

/** Words for institutions that every country has: "Health Ministry" names one only together with its country. */
export const INSTITUTION_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry ministries minister foreign interior home health defence defense justice finance education transport information ' +
    'culture economy trade agriculture energy police court courts supreme constitutional parliament senate congress assembly national ' +
    'federal central bank council city municipal local regional provincial district council hospital hospitals agency office ' +
    'department commission committee bureau service services fire rescue emergency coast guard border guards intelligence ' +
    'prosecutor prosecutors general attorney election electoral university church union unions activist activists group groups ' +
    'resident residents witness witnesses doctor doctors medic medics people civilians protesters analysts'
  ).split(' '),
)

/** Words for media that stand beside a newsroom's name or name a state's broadcaster. */
export const MEDIA_WORDS: ReadonlySet<string> = new Set(
  'tv television radio newspaper newspapers news channel broadcaster broadcasting station media press agency daily weekly'.split(
    ' ',
  ),
)

/** Last words of names that end in s and yet take a singular verb. */
export const SINGULAR_BODIES: ReadonlySet<string> = new Set(
  'states nations emirates netherlands philippines maldives bahamas honduras cyprus laos texas paris brussels times news press cross congress'.split(
    ' ',
  ),
)
