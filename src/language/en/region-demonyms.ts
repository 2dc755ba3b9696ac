/**
 * Adjectives and people of regions, states and continents that are no country, and the name of the region in the
 * gazetteer. Compiled by hand. A row: region | adjectives and people.
 */
const ROWS = `
Abkhazia|Abkhaz;Abkhazian;Abkhazians
South Ossetia|South Ossetian;South Ossetians;Ossetian;Ossetians
North Ossetia|North Ossetian;North Ossetians
Chechnya|Chechen;Chechens
Dagestan|Dagestani;Dagestanis
Ingushetia|Ingush
Tatarstan|Tatarstani
Crimea|Crimean;Crimeans
Transnistria|Transnistrian;Transnistrians
Kurdistan|Kurdistani
Kashmir|Kashmiri;Kashmiris
Punjab|Punjabi;Punjabis
Tibet|Tibetan;Tibetans
Gaza Strip|Gazan;Gazans
Darfur|Darfuri;Darfuris;Darfurian;Darfurians
Tigray|Tigrayan;Tigrayans
Puntland|Puntlander;Puntlanders
Somaliland|Somalilander;Somalilanders
Zanzibar|Zanzibari;Zanzibaris
Catalonia|Catalan;Catalans
Basque Country|Basque;Basques
Bavaria|Bavarian;Bavarians
Sicily|Sicilian;Sicilians
Sardinia|Sardinian;Sardinians
Corsica|Corsican;Corsicans
Brittany|Breton;Bretons
Scotland|Scottish;Scots;Scot
Wales|Welsh
England|English
Northern Ireland|Northern Irish
Siberia|Siberian;Siberians
Europe|European;Europeans
Africa|African;Africans
Asia|Asian;Asians
South America|South American;South Americans
Latin America|Latin American;Latin Americans
Middle East|Middle Eastern
Scandinavia|Scandinavian;Scandinavians
Balkans|Balkan
Caucasus|Caucasian;Caucasians
Caribbean|Caribbean
Ontario|Ontarian;Ontarians
Quebec|Quebecer;Quebecers;Quebecois
Alberta|Albertan;Albertans
Manitoba|Manitoban;Manitobans
Nova Scotia|Nova Scotian;Nova Scotians
Newfoundland|Newfoundlander;Newfoundlanders
Queensland|Queenslander;Queenslanders
Tasmania|Tasmanian;Tasmanians
Alabama|Alabaman;Alabamans;Alabamian;Alabamians
Alaska|Alaskan;Alaskans
Arizona|Arizonan;Arizonans
Arkansas|Arkansan;Arkansans
California|Californian;Californians
Colorado|Coloradan;Coloradans
Florida|Floridian;Floridians
Hawaii|Hawaiian;Hawaiians
Idaho|Idahoan;Idahoans
Illinois|Illinoisan;Illinoisans
Indiana|Hoosier;Hoosiers
Iowa|Iowan;Iowans
Kansas|Kansan;Kansans
Kentucky|Kentuckian;Kentuckians
Louisiana|Louisianan;Louisianans
Maine|Mainer;Mainers
Maryland|Marylander;Marylanders
Michigan|Michigander;Michiganders
Minnesota|Minnesotan;Minnesotans
Mississippi|Mississippian;Mississippians
Missouri|Missourian;Missourians
Montana|Montanan;Montanans
Nebraska|Nebraskan;Nebraskans
Nevada|Nevadan;Nevadans
Ohio|Ohioan;Ohioans
Oklahoma|Oklahoman;Oklahomans
Oregon|Oregonian;Oregonians
Pennsylvania|Pennsylvanian;Pennsylvanians
Tennessee|Tennessean;Tennesseans
Texas|Texan;Texans
Utah|Utahn;Utahns
Vermont|Vermonter;Vermonters
Virginia|Virginian;Virginians
West Virginia|West Virginian;West Virginians
Wisconsin|Wisconsinite;Wisconsinites
London|Londoner;Londoners
Paris|Parisian;Parisians
New York City|New Yorker;New Yorkers
`

const BY_WORD: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [region, words] = row.split('|') as [string, string]
      return words.split(';').map((word) => [word, region] as const)
    }),
)

/** The region an adjective or people belongs to, by its name in the gazetteer; null for other words. Case matters. */
export const regionOfDemonym = (word: string): string | null => BY_WORD.get(word) ?? null
