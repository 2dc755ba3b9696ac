/**
 * States of the United States with the abbreviations of news (AP style) and the post.
 * Compiled by hand; middle points and radii (km) rounded from general knowledge. name|AP|post|latitude,longitude|radius
 */
const ROWS = `
Alabama|Ala.|AL|32.8,-86.8|205
Alaska||AK|64,-152|740
Arizona|Ariz.|AZ|34.3,-111.7|305
Arkansas|Ark.|AR|34.8,-92.4|210
California|Calif.|CA|37.2,-119.4|365
Colorado|Colo.|CO|39,-105.5|290
Connecticut|Conn.|CT|41.6,-72.7|65
Delaware|Del.|DE|39,-75.5|45
District of Columbia|D.C.|DC|38.9,-77.03|8
Florida|Fla.|FL|28.6,-82.4|235
Georgia|Ga.|GA|32.6,-83.4|220
Hawaii||HI|20.5,-157|200
Idaho||ID|44.3,-114.6|260
Illinois|Ill.|IL|40,-89.2|215
Indiana|Ind.|IN|39.9,-86.3|170
Iowa||IA|42,-93.5|215
Kansas|Kan.|KS|38.5,-98.4|260
Kentucky|Ky.|KY|37.5,-85.3|180
Louisiana|La.|LA|31,-92|205
Maine||ME|45.4,-69.2|170
Maryland|Md.|MD|39,-76.8|100
Massachusetts|Mass.|MA|42.2,-71.8|95
Michigan|Mich.|MI|44.3,-85.4|280
Minnesota|Minn.|MN|46.3,-94.3|270
Mississippi|Miss.|MS|32.7,-89.7|200
Missouri|Mo.|MO|38.4,-92.5|240
Montana|Mont.|MT|47,-109.6|350
Nebraska|Neb.|NE|41.5,-99.8|255
Nevada|Nev.|NV|39.3,-116.6|300
New Hampshire|N.H.|NH|43.7,-71.6|85
New Jersey|N.J.|NJ|40.2,-74.7|85
New Mexico|N.M.|NM|34.4,-106.1|315
New York|N.Y.|NY|42.9,-75.5|210
North Carolina|N.C.|NC|35.5,-79.4|210
North Dakota|N.D.|ND|47.4,-100.5|240
Ohio||OH|40.3,-82.8|190
Oklahoma|Okla.|OK|35.6,-97.5|240
Oregon|Ore.|OR|43.9,-120.6|285
Pennsylvania|Pa.|PA|40.9,-77.8|195
Rhode Island|R.I.|RI|41.6,-71.5|35
South Carolina|S.C.|SC|33.9,-80.9|160
South Dakota|S.D.|SD|44.4,-100.2|250
Tennessee|Tenn.|TN|35.9,-86.4|185
Texas|Tex.|TX|31.5,-99.3|470
Utah||UT|39.3,-111.7|265
Vermont|Vt.|VT|44.1,-72.7|90
Virginia|Va.|VA|37.5,-78.9|185
Washington|Wash.|WA|47.4,-120.5|240
West Virginia|W.Va.|WV|38.6,-80.6|140
Wisconsin|Wis.|WI|44.6,-90|235
Wyoming|Wyo.|WY|43,-107.6|285
`

/** A state; `abbreviations` as printed ("Calif.", "CA"). */
export interface UsState {
  readonly code: string
  readonly name: string
  readonly abbreviations: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
}

export const US_STATES: readonly UsState[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name, press, post, middle, radius] = row.split('|') as [string, string, string, string, string]
    const [latitude, longitude] = middle.split(',').map(Number) as [number, number]
    return {
      code: post,
      name,
      abbreviations: [press, post].filter((text) => text !== ''),
      latitude,
      longitude,
      radiusKm: Number(radius),
    }
  })

const BY_ABBREVIATION = new Map(US_STATES.flatMap((state) => state.abbreviations.map((text) => [text, state] as const)))

/** The state of an abbreviation as printed; null for other words ("Ind" without its full stop is one too). */
export const stateOfAbbreviation = (text: string): UsState | null =>
  BY_ABBREVIATION.get(text) ?? BY_ABBREVIATION.get(`${text}.`) ?? null
