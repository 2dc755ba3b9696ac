/** Words in capitals that name no person, organization, group or place. Compiled by hand. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Days, months, feasts, faiths, languages, works, laws, things: they break a run of capitals. */
export const OTHER_PROPER = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
  January February March April May June July August September October November December Jan Jan. Feb Feb. Mar. Apr Apr. Jun. Jul. Aug Aug. Sept Sept. Sep Sep. Oct Oct. Nov Nov. Dec Dec.
  Mon Tue Tues Wed Thu Thurs Fri
  Christmas Easter Ramadan Thanksgiving Passover Hanukkah Diwali Eid Halloween Ashura Nowruz Lent Sabbath Shabbat
  Islam Christianity Judaism Hinduism Buddhism Communism Marxism Zionism Islamism Nazism Fascism Socialism Sikhism Sufism
  Arabic Farsi Urdu Hindi Pashto Hebrew Latin Mandarin Swahili Esperanto Spanglish
  God Allah Jesus Christ Lord Satan Buddha Bible Koran Quran Qur'an Torah Gospel Vedas
  Internet Web Wi-Fi Bluetooth Windows Linux Unix Android iPhone iPad iPod Mac Excel Word Outlook Gmail Kindle Xbox
  Earth Mars Venus Jupiter Saturn Moon Sun Mercury Neptune Pluto
  DVD CD PC USB GPS SUV SUVs AIDS HIV DNA CEO CFO CTO COO MP MPs PhD Ph.D. BA MBA ID IDs IED IEDs WMD WMDs RPG RPGs UAV UAVs VBIED VBIEDs AK-47 NGO NGOs IDP IDPs POW POWs VIP FAQ PR HR IT AM PM am pm A.M. P.M. a.m. p.m. GMT EST EDT PST UTC CET BST AD BC B.C. A.D. GDP IPO FY Q1 Q2 Q3 Q4 COVID COVID-19 Covid Covid-19 Ebola SARS MERS H1N1 H5N1 BSE URL HTML PDF XML HTTP SQL API ASAP FYI OK LOL PS P.S. RSVP LNG CO2 II III IV VI VII VIII IX XI XII XIII XIV XVI
  Nobel Oscar Oscars Grammy Pulitzer Emmy Olympics Olympic Olympiad Paralympics Wimbledon Superbowl Eurovision Euro
  Constitution Act Treaty Accord Accords Agreement Convention Protocol Resolution Charter Declaration Communique Communiqué Amendment Bill Code Article Section Chapter
  Holocaust Intifada Nakba Renaissance Reformation Enlightenment Crusades Armageddon Apocalypse Brexit
  Republican Democrat Democratic Communist Conservative Liberal Labour Socialist Fascist Nazi Nazis Islamist Marxist Zionist Zionists Islamists Communists Republicans Conservatives Liberals
  Street St. Avenue Ave Ave. Road Rd Rd. Boulevard Blvd Blvd. Lane Drive Highway Hwy Route Interstate Suite Apt Apt. Room Floor
  I Mr Mrs Ms Dr Prof Sir
  PDT EU27 Kb Mb Gb Kbps Mbps
`)

/** Words that are printed in capitals at the start of a sentence or a title and are no name there. Lower case. */
export const OPENERS = words(`
  the a an this that these those his her their its our my your he she it they we i you there here what who whom whose which when where
  why how if as at by for from in into of off on onto out over to under up with without within about above across after against along
  among around before behind below beneath beside between beyond but and or nor so yet because although though while whereas since
  until unless not no yes also still even just only then than thus hence however meanwhile moreover furthermore therefore instead
  some any all many most more much few several both each every either neither other others another such one two three four five six
  seven eight nine ten is are was were be been being am do does did done have has had having can could may might must shall should will
  would let get got go going went come came make made take took see seen say said says please thanks thank hello hi hey dear well now
  today yesterday tomorrow tonight once twice again always never often sometimes perhaps maybe indeed actually basically anyway ok okay
  continue read click share follow watch listen analysis opinion update updated exclusive breaking live video photo photos image
  best good great new old first last next same own very too really quite rather almost nearly
`)

/** Nouns that say what kind of place the name beside them is: "the town of X", "X province". Lower case. */
export const PLACE_NOUNS = words(`
  town city village province state region district county governorate suburb suburbs neighbourhood neighborhood area areas capital port island islands
  republic prefecture oblast canton municipality settlement hamlet camp enclave exclave quarter kingdom emirate territory territories
  valley river lake sea bay gulf strait straits mountain mountains mount hill hills desert peninsula coast airport airbase base border crossing dam
  outskirts countryside highway square street road bridge stronghold frontier heights basin delta plain plains park beach forest canal
`)

/** Of those, the ones that, in capitals after a name, are a part of it: "Gaza Strip", "Central Park". Lower case. */
export const PLACE_HEADS = words(`
  city town village province state region district county governorate island islands valley river lake sea bay gulf strait mountain mountains mount hills
  desert peninsula coast airport base border crossing dam square street road bridge heights basin delta plains park beach forest canal strip
  avenue boulevard highway station plaza tower towers hotel stadium harbor harbour creek springs falls canyon ridge point palace mosque cathedral prison cemetery
  ocean hall mall zoo garden gardens zone camp airfield refinery tunnel temple fort castle barracks
`)

/** Prepositions before a place. Lower case. */
export const PLACE_PREPOSITIONS = words(
  'in at near from to into around across outside inside toward towards through throughout via over above within of off along beyond between surrounding',
)

/** Compass words: "northern X", "southwest X". */
export const COMPASS =
  /^(?:(?:north|south|east|west|central|upper|lower)(?:ern|east|west|eastern|western)?|(?:north|south)-?(?:east|west)(?:ern)?|north-central|mid|downtown|mainland|rural|nearby|neighbou?ring|occupied|war-torn|rebel-held|government-held)$/i

/** Verbs of saying and of what governments do: a capital or country as their subject is its government (lemmas). */
export const GOVERNING_VERBS = words(`
  say tell deny condemn denounce accuse claim insist announce declare warn urge demand call hail welcome praise reject refuse agree
  accept offer promise vow pledge threaten confirm admit acknowledge argue believe think hope fear want seek try plan intend decide
  propose support back oppose vote veto ban impose lift sign ratify withdraw recall expel invade attack bomb launch strike deploy send
  supply provide fund finance arm train sell buy block suspend halt resume test fire retaliate respond react blame criticise criticize
  describe recognise recognize consider regard see view mediate broker negotiate sanction extradite approve allow permit deny dispute doubt
  question report estimate expect require order request ask appeal apologise apologize pursue push press pressure intervene interfere meddle ally cooperate boycott
  abstain host pull succeed fail need owe help aid assist
`)
