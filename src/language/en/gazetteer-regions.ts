import { ISLAND_ROWS } from './gazetteer-islands.ts'
import { WATER_ROWS } from './gazetteer-waters.ts'

/**
 * Regions, seas, rivers, mountains and sites that news names and that no table of towns or provinces holds.
 * Compiled by hand; middle points and radii rounded from general knowledge.
 *
 * A row: name | other names | latitude, longitude (degrees) | radius in km | countries (ISO 3166-1 alpha-2, none = international)
 * | class: r region, w water, m mountain or desert, i island, s site (airport, dam, crossing, park, building), c continent.
 * A region in one country has the precision of a province, one in several that of an international place.
 */
const ROWS = `
Gaza Strip|Gaza;the Strip|31.42,34.36|20|PS|r
West Bank|occupied West Bank|32,35.3|60|PS|r
East Jerusalem|occupied East Jerusalem|31.79,35.25|8|PS|r
Golan Heights|Golan;occupied Golan Heights|33,35.8|30|SY|r
Sinai|Sinai Peninsula;North Sinai;South Sinai|29.5,33.8|130|EG|r
Negev|Negev Desert|30.8,34.8|60|IL|m
Galilee|Upper Galilee|32.8,35.4|40|IL|r
Bekaa|Bekaa Valley;Beqaa;Beqaa Valley;Bekaa valley|33.85,36|50|LB|r
Shebaa Farms||33.3,35.7|6|LB|r
Ghouta|Eastern Ghouta;East Ghouta|33.5,36.45|15|SY|r
Rojava||36.7,40.5|150|SY|r
Jazira||36.5,40.5|120|SY|r
Kurdistan|Iraqi Kurdistan;Kurdistan Region;Kurdistan region|36.2,44|130|IQ|r
Sunni Triangle||33.8,43.5|100|IQ|r
Nineveh Plains|Nineveh plains|36.4,43.2|50|IQ|r
Donbas|Donbass|48.3,38.2|130|UA|r
Crimea|Crimean Peninsula|45.3,34.4|110|UA|r
Transnistria|Trans-Dniester;Transdniestria|47.2,29.3|60|MD|r
Abkhazia||43,41|60|GE|r
South Ossetia||42.3,44|40|GE|r
North Ossetia||43,44.2|50|RU|r
Nagorno-Karabakh|Nagorno Karabakh;Karabakh|39.8,46.7|50|AZ|r
Chechnya||43.3,45.7|70|RU|r
Dagestan||43,47|120|RU|r
Ingushetia||43.2,44.9|35|RU|r
North Caucasus|Northern Caucasus|43.5,44.5|250|RU|r
Siberia||60,105|2000|RU|r
Russian Far East|Far East of Russia|62,150|1500|RU|r
Kaliningrad Oblast|Kaliningrad enclave;Kaliningrad exclave|54.7,21.3|70|RU|r
Kuril Islands|Kurils|46.5,151|300|RU|i
Urals|Ural Mountains|60,59.5|700|RU|m
Volga|Volga River;River Volga|51,46|900|RU|w
Dnieper|Dnipro River;Dnieper River|48.5,34.5|400|UA|w
Kashmir|Jammu and Kashmir;Indian-administered Kashmir;Pakistan-administered Kashmir;Kashmir Valley|34.1,75|180||r
Ladakh||34.2,77.6|170|IN|r
Punjab||31,74|250||r
Bengal||23.5,88.5|250||r
Tibet||31.5,88|700|CN|r
Xinjiang|Xinjiang Uyghur Autonomous Region;Xinjiang Uighur Autonomous Region|41.5,85.5|700|CN|r
Inner Mongolia||43.5,114|700|CN|r
Manchuria||45,126|500|CN|r
Mindanao||7.6,125|200|PH|i
Luzon||16.5,121.2|220|PH|i
Visayas||10.8,123|180|PH|i
Sulu|Sulu Archipelago|6,121|60|PH|i
Aceh||4.5,96.8|150|ID|r
Papua|West Papua|-4,138|450|ID|r
Sumatra||-0.6,101.5|500|ID|i
Java||-7.3,110|350|ID|i
Sulawesi||-2,121|300|ID|i
Bali||-8.4,115.1|50|ID|i
Borneo||0.5,114|500||i
Timor||-9.2,125|180||i
New Guinea||-5.5,141|700||i
Bougainville||-6.2,155.2|80|PG|i
Rakhine State|Arakan|20.2,93.8|130|MM|r
Waziristan||32.7,69.8|60|PK|r
Swat Valley|Swat|35.2,72.4|40|PK|r
Khyber Pass||34.1,71.1|15|PK|s
Federally Administered Tribal Areas|FATA;tribal areas|33,70|100|PK|r
Hindu Kush||35.5,70.5|300||m
Himalayas|Himalaya|28.5,84|900||m
Karakoram||35.8,76.5|150||m
Mount Everest|Everest|27.99,86.93|5||m
Durand Line||32.5,69.5|500||r
Panjshir Valley|Panjshir|35.4,69.8|40|AF|r
Darfur||13.5,24.5|350|SD|r
Kordofan|South Kordofan;North Kordofan|12,30|250|SD|r
Blue Nile State||11.5,34|120|SD|r
Abyei||9.6,28.4|50||r
Tigray||13.8,39|130|ET|r
Ogaden||7,43.5|250|ET|r
Oromia||8,39|350|ET|r
Amhara||11.5,38|220|ET|r
Puntland||9,49|200|SO|r
Somaliland||9.8,45.5|230|SO|r
Jubaland||0.5,42|150|SO|r
Horn of Africa||8,46|900||r
Sahel||15,5|1500||r
Sahara|Sahara Desert|23,10|1800||m
Maghreb||32,3|1000||r
Azawad||18,0|400|ML|r
Niger Delta|Niger Delta region|5,6.2|120|NG|r
Biafra||5.8,7.5|130|NG|r
Casamance||12.8,-15|100|SN|r
Cabinda||-5.2,12.3|50|AO|r
Ituri||1.6,29.8|130|CD|r
North Kivu||-0.8,29|130|CD|r
South Kivu||-3,28.3|130|CD|r
Kivu||-1.5,28.8|200|CD|r
Katanga||-9,26|350|CD|r
Great Lakes region|African Great Lakes|-2,30|500||r
Cyrenaica||29,22|350|LY|r
Tripolitania||31,13|250|LY|r
Fezzan||26.5,14|350|LY|r
Sirte Basin||29,19|200|LY|r
Cabo Delgado||-12.5,39.5|160|MZ|r
Zanzibar||-6.1,39.3|45|TZ|i
Southeast Asia|South-East Asia;South East Asia;Southeastern Asia|8,110|1800||r
South Asia||22,80|1600||r
East Asia|Northeast Asia|36,118|1700||r
Central Asia||43,68|1100||r
Asia-Pacific|Asia Pacific;Indo-Pacific|5,125|4000||r
Middle East|the Mideast;Mideast;Near East;Levant|31,42|1400||r
Gulf|Persian Gulf;Arabian Gulf;Gulf region;the Gulf states|26.5,52|450||r
Arabian Peninsula|Arabia;Arab Peninsula|23,46|1000||r
North Africa|Northern Africa|28,10|1800||r
West Africa|Western Africa|11,-3|1300||r
East Africa|Eastern Africa|1,37|1000||r
Central Africa||2,20|900||r
Southern Africa||-22,25|1100||r
sub-Saharan Africa|Sub-Saharan Africa|0,20|2800||r
Eastern Europe||50,28|900||r
Western Europe||48,4|900||r
Central Europe||49,16|500||r
Southeastern Europe|Southeast Europe|43,22|500||r
Balkans|Western Balkans|43,20|400||r
Baltics|Baltic states;Baltic States|57,25|250||r
Scandinavia||63,16|700||r
Caucasus|South Caucasus|42,45|350||r
Benelux||51,5|200||r
Iberia|Iberian Peninsula|40,-4|450||r
Latin America||-10,-65|4000||r
Central America||14,-87|600||r
North America||46,-100.5|3000||c
South America||-15,-60|2800||c
Caribbean|West Indies|17,-72|1200||r
Africa||7.2,21.1|3500||c
Asia||30,89.3|4500||c
Europe||50,13|2200||c
Americas|the Americas|10,-80|5000||c
Oceania||-18.3,138.5|3500||c
Antarctica||-80,0|2000||c
Arctic|the Arctic Circle;Arctic Circle|75,0|2500||r
Mediterranean|Mediterranean Sea;eastern Mediterranean;Mediterranean coast|35.5,18|1300||w
Black Sea||43.4,34.5|450||w
Sea of Azov|Azov Sea|46,36.5|120||w
Caspian Sea|Caspian|41.8,50.5|400||w
Red Sea||20.5,38.5|700||w
Dead Sea||31.5,35.5|30||w
Arabian Sea||15,65|1200||w
Gulf of Aden||12.5,48|350||w
Gulf of Oman||24.7,58.5|200||w
Strait of Hormuz|Straits of Hormuz|26.6,56.3|60||w
Bab el-Mandeb|Bab al-Mandab;Bab al-Mandeb|12.6,43.4|20||w
Suez Canal||30.6,32.3|80|EG|w
Panama Canal||9.1,-79.7|40|PA|w
Gulf of Guinea||2,3|800||w
Gulf of Mexico||25,-90|700||w
Gulf of Thailand||9.5,102|300||w
Bay of Bengal||14,88|900||w
Indian Ocean||-15,80|4000||w
Pacific Ocean|Pacific|0,-160|7000||w
Atlantic Ocean|Atlantic|10,-30|5000||w
Arctic Ocean||85,0|2000||w
South China Sea||12,114|1000||w
East China Sea||29,125|500||w
Yellow Sea||36,123|350||w
Sea of Japan||40,135|500||w
Taiwan Strait||24.5,119.5|180||w
Korean Peninsula|Korean peninsula;Korea|38,127.5|350||r
Demilitarized Zone|DMZ|38.3,127.2|120||r
Panmunjom||37.96,126.68|3||s
North Sea||56,3|450||w
Baltic Sea|Baltic|58.5,19.5|500||w
Adriatic Sea|Adriatic|43,15.5|350||w
Aegean Sea|Aegean|38.8,25|300||w
English Channel|the Channel|50.2,-1|250||w
Irish Sea||53.7,-5|120||w
Bosphorus|Bosporus|41.1,29.07|15|TR|w
Dardanelles||40.2,26.4|30|TR|w
Caribbean Sea||15,-75|1100||w
Lake Chad|Lake Chad basin;Lake Chad region|13.2,14.2|100||w
Lake Victoria||-1,33|170||w
Lake Tanganyika||-6,29.5|250||w
Nile|Nile River;River Nile|27,31|700||w
Blue Nile||11.5,35|300||w
Euphrates|Euphrates River;River Euphrates|35,41|400||w
Tigris|Tigris River;River Tigris|34.5,43.7|350||w
Jordan River|River Jordan|32.3,35.55|80||w
Jordan Valley||32.1,35.5|50||r
Litani River|Litani|33.4,35.5|40|LB|w
Orontes|Orontes River|34.9,36.6|100||w
Danube|Danube River|46,20|800||w
Rhine|Rhine River|49.5,8|400||w
Seine||48.9,2.3|250|FR|w
Thames|River Thames|51.5,-0.5|100|GB|w
Mississippi River||35,-90.5|900|US|w
Rio Grande||29,-103|600||w
Amazon|Amazon River;Amazon rainforest;Amazon basin|-4,-62|1200||r
Mekong|Mekong River|14,105|900||w
Yangtze|Yangtze River|30.5,112|900|CN|w
Yellow River||37,110|700|CN|w
Ganges|Ganges River;River Ganges|25.5,83|600||w
Indus|Indus River;River Indus|29,71|600||w
Brahmaputra||27,93|400||w
Congo River||-2,19|700||w
Niger River|River Niger|14,-1|800||w
Zambezi||-16,30|500||w
Andes||-20,-68|2000||m
Alps||46.5,10|350||m
Pyrenees||42.6,1|200||m
Carpathians|Carpathian Mountains|47.5,25|350||m
Rockies|Rocky Mountains|43,-110|1000||m
Appalachia|Appalachian Mountains;Appalachians|38,-81|500|US|m
Atlas Mountains||32,-4|400||m
Mount Sinjar|Sinjar Mountain;Sinjar mountains|36.4,41.8|30|IQ|m
Qandil Mountains|Qandil mountains;Qandil|36.5,45|30|IQ|m
Tora Bora||34.1,70.2|8|AF|m
Gobi Desert|Gobi|42.5,103|500||m
Kalahari||-23,22|400||m
Green Zone|International Zone|33.305,44.39|4|IQ|s
Tahrir Square||30.0444,31.2357|1|EG|s
Taksim Square|Gezi Park|41.037,28.985|1|TR|s
Tiananmen Square|Tiananmen|39.905,116.391|1|CN|s
Red Square||55.7539,37.6208|1|RU|s
Maidan Square|Maidan Nezalezhnosti;Independence Square|50.45,30.524|1|UA|s
Temple Mount|al-Aqsa Mosque;Al-Aqsa mosque;Haram al-Sharif;Al-Aqsa|31.778,35.2354|1|IL|s
Western Wall||31.7767,35.2345|1|IL|s
Guantanamo Bay|Guantánamo Bay;Guantanamo|19.9,-75.15|10|CU|s
Chernobyl nuclear power plant|Chernobyl|51.39,30.1|15|UA|s
Zaporizhzhia nuclear power plant|Zaporizhzhia Nuclear Power Plant|47.51,34.59|5|UA|s
Fukushima Daiichi|Fukushima nuclear plant|37.42,141.03|5|JP|s
Incirlik|Incirlik Air Base;Incirlik air base|37,35.43|5|TR|s
Bagram|Bagram Air Base;Bagram Airfield;Bagram air base|34.95,69.27|5|AF|s
Ramstein Air Base|Ramstein|49.44,7.6|5|DE|s
Hmeimim|Hmeimim air base;Khmeimim|35.41,35.95|5|SY|s
Tabqa Dam|Euphrates Dam|35.87,38.57|4|SY|s
Mosul Dam||36.63,42.82|4|IQ|s
Haditha Dam||34.21,42.36|4|IQ|s
Kakhovka Dam|Nova Kakhovka dam|46.78,33.37|4|UA|s
Three Gorges Dam||30.82,111|5|CN|s
Rafah crossing|Rafah Crossing|31.25,34.26|2|PS|s
Kerem Shalom|Kerem Shalom crossing|31.23,34.28|2|IL|s
Erez crossing|Erez|31.56,34.55|2|IL|s
Camp Ashraf||33.87,44.52|5|IQ|s
Camp Hurriya|Camp Liberty|33.3,44.27|3|IQ|s
Camp David||39.65,-77.46|3|US|s
Ground Zero||40.7115,-74.0134|1|US|s
Wall Street||40.706,-74.009|1|US|s
Times Square||40.758,-73.9855|1|US|s
Manhattan||40.78,-73.97|10|US|r
Brooklyn||40.65,-73.95|12|US|r
Queens||40.72,-73.8|14|US|r
Bronx|The Bronx|40.85,-73.87|9|US|r
Staten Island||40.58,-74.15|12|US|r
Long Island||40.8,-73.2|80|US|i
Silicon Valley||37.39,-122.05|30|US|r
Hollywood||34.1,-118.33|6|US|r
Cape Cod||41.7,-70.3|40|US|r
Capitol Hill||38.89,-77.0|2|US|s
New England||44,-71|250|US|r
Midwest|Midwestern United States|42,-93|700|US|r
Bay Area|San Francisco Bay Area|37.8,-122.3|60|US|r
Gulf Coast||30,-90|500|US|r
East Coast|Eastern Seaboard|38,-76|900|US|r
West Coast||40,-122|900|US|r
Deep South||32.5,-87|450|US|r
Great Lakes||45,-84|500||w
Lake Michigan||44,-87|200|US|w
Lake Erie||42.2,-81.2|180||w
Lake Ontario||43.7,-77.9|140||w
England||52.5,-1.5|200|GB|r
Scotland||56.8,-4.2|160|GB|r
Wales||52.3,-3.7|80|GB|r
Northern Ireland|Ulster|54.6,-6.7|65|GB|r
Catalonia||41.8,1.5|100|ES|r
Basque Country||43,-2.5|60|ES|r
Andalusia||37.5,-4.7|170|ES|r
Galicia||42.8,-8|95|ES|r
Canary Islands|Canaries|28.3,-16|200|ES|i
Balearic Islands|Balearics|39.5,2.9|90|ES|i
Corsica||42.1,9.1|55|FR|i
Sicily||37.6,14.1|90|IT|i
Sardinia||40.1,9|90|IT|i
Lampedusa||35.5,12.6|4|IT|i
Tuscany||43.4,11.1|85|IT|r
Lombardy||45.6,9.8|85|IT|r
Crete||35.2,24.9|55|GR|i
Lesbos||39.2,26.3|25|GR|i
Bavaria||48.9,11.4|150|DE|r
Saxony||51.1,13.2|75|DE|r
Flanders||51,4|65|BE|r
Wallonia||50.4,4.7|70|BE|r
Vojvodina||45.3,19.9|80|RS|r
Republika Srpska||44.8,17.5|90|BA|r
Northern Cyprus|Turkish Republic of Northern Cyprus|35.3,33.6|35|CY|r
Anatolia|Asia Minor|39,33|450|TR|r
Thrace||41.3,26.5|120||r
Macedonia region|Greek Macedonia|40.7,22.8|100|GR|r
Alaska||64,-152|740|US|r
Hawaii||20.5,-157|200|US|r
Puerto Rico||18.2,-66.4|55|PR|i
Hispaniola||18.9,-71|170||i
Patagonia||-45,-70|600||r
Galapagos Islands|Galapagos|-0.6,-90.6|120|EC|i
Easter Island||-27.1,-109.4|10|CL|i
Spratly Islands|Spratlys|9,113|250||i
Paracel Islands|Paracels|16.5,112|100||i
Senkaku Islands|Diaoyu Islands;Senkakus|25.75,123.5|30||i
Scarborough Shoal||15.15,117.76|15||i
Okinawa||26.5,128|50|JP|i
Hokkaido||43.4,142.9|160|JP|i
Honshu||36.5,138|270|JP|i
Kyushu||32.6,131|110|JP|i
Jeju|Jeju Island|33.4,126.5|25|KR|i
Tasmania||-42,146.6|145|AU|i
Queensland||-23,143|740|AU|r
New South Wales|NSW|-32.2,147|500|AU|r
Victoria, Australia||-37,144|270|AU|r
South Australia||-30,135|560|AU|r
Western Australia||-26,121|900|AU|r
Northern Territory||-20,134|650|AU|r
Alberta||55,-115|460|CA|r
British Columbia||54,-125|540|CA|r
Ontario||50,-85|580|CA|r
Quebec||52,-72|700|CA|r
Manitoba||55,-97|450|CA|r
Saskatchewan||54,-106|450|CA|r
Nova Scotia||45,-63|130|CA|r
New Brunswick||46.5,-66|150|CA|r
Newfoundland|Newfoundland and Labrador|52,-56|360|CA|r
Yukon||63,-135|390|CA|r
Northwest Territories||66,-120|650|CA|r
Nunavut||70,-90|800|CA|r
Great Barrier Reef||-18.3,147.7|900|AU|w
Socotra||12.5,53.9|35|YE|i
Diego Garcia||-7.3,72.4|15|IO|i
Chagos Islands|British Indian Ocean Territory|-6.3,71.9|200|IO|i
Svalbard||78.5,17|220|SJ|i
Bermuda Triangle||25,-71|600||w
Saint Helena||-15.96,-5.7|8|SH|i
Vatican||41.903,12.453|1|VA|r
`

/** A region, sea, mountain or site of the hand table. */
export interface Region {
  readonly name: string
  readonly aliases: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
  /** ISO 3166-1 alpha-2; null when it lies in several countries or in none. */
  readonly country: string | null
  readonly kind: 'region' | 'water' | 'mountain' | 'island' | 'site' | 'continent'
}

const KIND = { r: 'region', w: 'water', m: 'mountain', i: 'island', s: 'site', c: 'continent' } as const

/** All of them, in the order of the table. */
export const REGIONS: readonly Region[] = [ROWS, ISLAND_ROWS, WATER_ROWS]
  .flatMap((rows) => rows.trim().split('\n'))
  .map((row) => {
    const [name, aliases, middle, radius, country, kind] = row.split('|') as [
      string,
      string,
      string,
      string,
      string,
      keyof typeof KIND,
    ]
    const [latitude, longitude] = middle.split(',').map(Number) as [number, number]
    return {
      name,
      aliases: aliases === '' ? [] : aliases.split(';'),
      latitude,
      longitude,
      radiusKm: Number(radius),
      country: country === '' ? null : country,
      kind: KIND[kind],
    }
  })
