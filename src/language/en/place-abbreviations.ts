/**
 * Short names of towns and provinces as newspapers print them, with their full stops: "L.A." is the city, "La." the
 * state. Compiled by hand.
 */
const ROWS = `
L.A.|Los Angeles
N.Y.C.|New York City
NYC|New York City
D.C.|Washington, D.C.
Phila.|Philadelphia
S.F.|San Francisco
St. Pete|Saint Petersburg
Vegas|Las Vegas
W. Va.|West Virginia
W.Va.|West Virginia
N. Dak.|North Dakota
S. Dak.|South Dakota
B.C.|British Columbia
Alta.|Alberta
Sask.|Saskatchewan
Man.|Manitoba
Ont.|Ontario
Que.|Quebec
N.B.|New Brunswick
N.S.|Nova Scotia
P.E.I.|Prince Edward Island
N.L.|Newfoundland and Labrador
Nfld.|Newfoundland and Labrador
N.W.T.|Northwest Territories
K.L.|Kuala Lumpur
H.K.|Hong Kong
NSW|New South Wales
N.S.W.|New South Wales
`

const BY_SHORT: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => row.split('|') as [string, string]),
)

/** What a short name of a place stands for; null for other words. */
export const placeOfAbbreviation = (text: string): string | null => BY_SHORT.get(text) ?? null
