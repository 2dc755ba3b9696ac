/**
 * Words before and after the name of a person: forms of address, ranks, offices, roles. Compiled by hand from general
 * English and news usage. Lower case, without full stops.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Forms of address: kept in an alias ("Mr Assad"), never in a name. */
export const ADDRESSES = words(
  'mr mrs ms miss mx messrs sir dame lord lady dr prof madame madam monsieur herr frau señor senor senora señora',
)

/** Ranks and offices in their short form, that stand before a name in capitals. */
const RANKS = words(`
  president pres premier chancellor king queen prince princess emperor sultan emir sheikh sheik shaikh shah imam ayatollah mullah maulana
  hojatoleslam grand rabbi pope cardinal archbishop bishop father reverend rev pastor brother sister patriarch
  general gen lieutenant lt ltgen majgen brigadier brig colonel col major maj captain capt commander cmdr cdr commodore admiral adm
  sergeant sgt corporal cpl private pvt spc specialist petty marshal marshall warrant airman seaman
  senator sen representative rep congressman congresswoman governor gov mayor judge justice attorney sheriff detective inspector
  constable superintendent officer deputy secretary undersecretary minister ambassador envoy consul councilman councilwoman
  chairman chairwoman chairperson chief director coach professor doctor chancellor speaker spokesman spokeswoman spokesperson
  delegate lawmaker commissioner dictator prime vice leader founder ceo crown baron duke duchess count earl archduke
  mp mps msp mep mla mna teachta representative advisor adviser analyst activist journalist correspondent reporter editor author writer singer actor actress
  coordinator negotiator mediator candidate nominee secretary-general director-general
`)

/** Words that make an office out of several: "deputy prime minister", "secretary of state", "UN special envoy". */
const OFFICE_PARTS = words(`
  deputy vice assistant acting former ex interim foreign defence defense interior finance prime home justice health oil energy
  information education economy trade labor labour environment agriculture transport national security chief senior special high
  general grand supreme permanent presidential executive first second third under state attorney lieutenant major brigadier rear field
  air staff master corporal lance warrant petty police army navy press public affairs managing opposition majority minority house
  senate exchequer republican democratic ruling top late newly elected designate elect emeritus chargé charge
`)

/** Is this a word that can be the last of a title before a name ("Foreign Minister X", "Gen X", "spokesman X")? */
export const isTitleWord = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/\./g, '')
  return RANKS.has(plain) || ADDRESSES.has(plain)
}

/** Is this a word that can stand inside a title, before its last ("Deputy Prime Minister")? */
export const isTitlePart = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/\./g, '')
  return OFFICE_PARTS.has(plain) || RANKS.has(plain) || ADDRESSES.has(plain)
}

export const isAddress = (word: string): boolean => ADDRESSES.has(word.toLowerCase().replace(/\./g, ''))

/** Nouns for one person in a role: heads of appositions ("X, an opposition activist") and of definite nouns ("the envoy"). */
export const ROLES = words(`
  activist adviser advisor aide ambassador analyst architect assistant attorney author banker bishop boss broadcaster captain cardinal
  chairman chairperson chairwoman chancellor chief cleric coach colonel columnist commander commentator commissioner congressman
  congresswoman contractor coordinator correspondent councillor councilman dean defector delegate deputy dictator diplomat director
  dissident doctor driver economist editor employee engineer envoy executive expert farmer fighter founder general governor guard head
  historian imam inspector investigator journalist judge king lawmaker lawyer leader legislator lecturer lieutenant major manager marshal
  mayor mediator member militant minister mp monarch negotiator nurse observer officer official opponent organiser organizer
  ombudsman owner partner pastor patriarch physician pilot player politician pope premier president preacher priest prime prince princess
  principal producer professor prosecutor psychologist queen rabbi ranger rapporteur representative reporter researcher resident
  sailor scholar scientist secretary senator sergeant sheikh sheriff shopkeeper singer soldier speaker specialist spokesman
  spokesperson spokeswoman strategist student sultan superintendent surgeon teacher technician treasurer trader veteran
  vice-president vice-chairman veteran volunteer warlord witness worker writer husband wife father mother brother sister son daughter
  cousin uncle aunt widow nephew niece friend neighbour neighbor survivor actor actress artist musician filmmaker photographer
  blogger student citizen businessman businesswoman entrepreneur secretary-general director-general chief-of-staff
`)

/** Roles that tell the gender of who holds them. */
const MALE = words(
  'spokesman chairman congressman councilman king prince sultan emperor pope businessman husband father brother son uncle nephew actor policeman gunman mr sir lord monsieur herr imam cleric sheikh ayatollah priest man boy patriarch emir',
)
const FEMALE = words(
  'spokeswoman chairwoman congresswoman councilwoman queen princess empress businesswoman wife mother sister daughter aunt niece widow actress policewoman mrs ms miss lady dame madame frau woman girl',
)

/** 'm' or 'f' when a role or form of address tells; null otherwise. Takes any case, with or without a full stop. */
export function genderOfTitle(word: string): 'm' | 'f' | null {
  const plain = word.toLowerCase().replace(/\./g, '')
  return MALE.has(plain) ? 'm' : FEMALE.has(plain) ? 'f' : null
}
