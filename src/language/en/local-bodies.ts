const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that follow the name of a town or county in names of its bodies: "Ardesh Police", "Ardesh High School". Compiled by hand. */
export const LOCAL_BODIES = words(
  `Police Sheriff Council Councillor Mayor High Middle Elementary School Schools Township Borough Commission Commissioner
  Commissioners Coroner Selectmen Aldermen Superintendent Magistrates Constabulary Municipal Superior`,
)

/** The same, but words that follow other names too: a place is read before them only where it is large, or named elsewhere. */
export const CIVIC_WORDS = words(
  `Fire Manager Hall City Town Village Court Courthouse Jail District University College Community Hospital Medical Health Chamber Library
  Public Area Regional Central Memorial Airport International Museum Park Parks Recreation Board Department Dept. Water
  Utilities Housing Planning Zoning Civic Senior Democratic Republican Republicans Democrats State Lottery Legislature Senate
  House Supreme Circuit Governor Gov. Highway Turnpike National Division Post Office Crown Clerk Prosecutor Attorney
  Historical Arts Fair Festival Downtown Rotary Lions Kiwanis Garden Baptist Methodist Catholic Lutheran Presbyterian
  Christian Church Diocese Archdiocese Cathedral Symphony Ballet Opera Convention Visitors Economic Development Industrial
  Foundation Association Society Club Players Singers Theater Theatre Rescue Ambulance Volunteer Humane Animal Zoo Military
  Army Naval Air Foreign Ministry Parliament Embassy Ambassador Consulate Interior Gazette Times Post Tribune Herald`,
)
