/**
 * The countries and territories of ISO 3166-1 and Kosovo (XK), as English news prints them.
 * Compiled by hand: codes from ISO 3166-1; areas rounded from general knowledge. A middle point lies on the way from the
 * one atlases print to the centre of area of the country's largest part (Natural Earth, public domain): half-way, but
 * no more than 145 km off the former, since gazetteers differ by more than that and readers expect either.
 *
 * A row: code | name | other names | adjectives | nouns for its people (the plural, where it is not adjective + s)
 * | capital | latitude, longitude of a middle point (degrees) | area in thousands of km².
 * The first adjective is the usual one; adjectives that end in "an", "i", "o" also make the noun for a person.
 */
const ROWS = `
AF|Afghanistan|Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan|Afghan||Kabul|33.4,65.5|652
AL|Albania|Republic of Albania|Albanian||Tirana|41.2,20.1|29
DZ|Algeria|People's Democratic Republic of Algeria|Algerian||Algiers|28,2.8|2382
AS|American Samoa||American Samoan||Pago Pago|-14.3,-170.7|0.2
AD|Andorra||Andorran||Andorra la Vella|42.5,1.5|0.5
AO|Angola|Republic of Angola|Angolan||Luanda|-12.4,18|1247
AI|Anguilla||Anguillan||The Valley|18.2,-63.1|0.1
AG|Antigua and Barbuda|Antigua|Antiguan;Barbudan||Saint John's|17.1,-61.8|0.4
AR|Argentina|Argentine Republic|Argentine;Argentinian;Argentinean||Buenos Aires|-34.3,-64.4|2780
AM|Armenia|Republic of Armenia|Armenian||Yerevan|40.1,45|30
AW|Aruba||Aruban||Oranjestad|12.5,-70|0.2
AU|Australia|Commonwealth of Australia|Australian;Aussie||Canberra|-26.3,133.6|7692
AT|Austria|Republic of Austria|Austrian||Vienna|47.6,14.1|84
AZ|Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri||Baku|40.4,47.6|87
BS|Bahamas|The Bahamas|Bahamian||Nassau|24.7,-78|14
BH|Bahrain|Kingdom of Bahrain|Bahraini||Manama|26,50.6|0.8
BD|Bangladesh|People's Republic of Bangladesh|Bangladeshi||Dhaka|23.9,90.1|148
BB|Barbados||Barbadian;Bajan||Bridgetown|13.2,-59.6|0.4
BY|Belarus|Republic of Belarus;Belorussia|Belarusian;Belarussian||Minsk|53.3,28|208
BE|Belgium|Kingdom of Belgium|Belgian||Brussels|50.6,4.6|31
BZ|Belize||Belizean||Belmopan|17.2,-88.7|23
BJ|Benin|Republic of Benin|Beninese;Beninois||Porto-Novo|9.6,2.3|115
BM|Bermuda||Bermudian||Hamilton|32.3,-64.8|0.1
BT|Bhutan|Kingdom of Bhutan|Bhutanese||Thimphu|27.4,90.4|38
BO|Bolivia|Plurinational State of Bolivia|Bolivian||La Paz;Sucre|-16.8,-64.8|1099
BA|Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina;Bosnia-Hercegovina|Bosnian;Bosnian-Herzegovinian||Sarajevo|44.2,17.8|51
BW|Botswana|Republic of Botswana|Botswanan;Motswana|Batswana|Gaborone|-22.1,23.9|582
BR|Brazil|Federative Republic of Brazil|Brazilian||Brasilia|-10.3,-54.1|8516
VG|British Virgin Islands||British Virgin Islander||Road Town|18.4,-64.6|0.2
BN|Brunei|Brunei Darussalam|Bruneian||Bandar Seri Begawan|4.5,114.7|5.8
BG|Bulgaria|Republic of Bulgaria|Bulgarian||Sofia|42.9,25.1|111
BF|Burkina Faso|Burkina|Burkinabe;Burkinabé||Ouagadougou|12.6,-1.9|274
BI|Burundi|Republic of Burundi|Burundian||Gitega;Bujumbura|-3.4,29.9|28
KH|Cambodia|Kingdom of Cambodia;Kampuchea|Cambodian||Phnom Penh|12.7,104.9|181
CM|Cameroon|Republic of Cameroon|Cameroonian||Yaounde|5.8,12.4|475
CA|Canada||Canadian||Ottawa|59.3,-97|9985
CV|Cape Verde|Cabo Verde|Cape Verdean||Praia|15.1,-23.6|4
KY|Cayman Islands||Caymanian||George Town|19.3,-81.2|0.3
CF|Central African Republic|CAR|Central African||Bangui|6.8,20.7|623
TD|Chad|Republic of Chad|Chadian||N'Djamena|15.1,18.8|1284
CL|Chile|Republic of Chile|Chilean||Santiago|-31.3,-71|756
CN|China|People's Republic of China;PRC;mainland China;Communist China|Chinese||Beijing|35.9,104.2|9597
CO|Colombia|Republic of Colombia|Colombian||Bogota|3.9,-72.5|1142
KM|Comoros|Union of the Comoros|Comoran;Comorian||Moroni|-11.9,43.9|2
CG|Republic of the Congo|Congo-Brazzaville;Republic of Congo|Congolese||Brazzaville|-0.8,15.2|342
CD|Democratic Republic of the Congo|Democratic Republic of Congo;DR Congo;DRC;D.R. Congo;Congo;Congo-Kinshasa;Zaire|Congolese;Zairean||Kinshasa|-2.7,23.6|2345
CK|Cook Islands||Cook Islander||Avarua|-21.2,-159.8|0.2
CR|Costa Rica|Republic of Costa Rica|Costa Rican||San Jose|9.8,-84.1|51
HR|Croatia|Republic of Croatia|Croatian;Croat|Croats|Zagreb|45.1,16.4|57
CU|Cuba|Republic of Cuba|Cuban||Havana|21.6,-79.5|110
CW|Curaçao|Curacao|Curacaoan||Willemstad|12.2,-69|0.4
CY|Cyprus|Republic of Cyprus|Cypriot||Nicosia|35.05,33.2|9
CZ|Czech Republic|Czechia|Czech||Prague|49.8,15.4|79
DK|Denmark|Kingdom of Denmark|Danish|Danes;Dane|Copenhagen|56,9.8|43
DJ|Djibouti|Republic of Djibouti|Djiboutian||Djibouti|11.7,42.6|23
DM|Dominica||Dominican||Roseau|15.4,-61.4|0.8
DO|Dominican Republic||Dominican||Santo Domingo|18.9,-70.5|49
EC|Ecuador|Republic of Ecuador|Ecuadorian;Ecuadorean;Ecuadoran||Quito|-1.7,-77.9|256
EG|Egypt|Arab Republic of Egypt|Egyptian||Cairo|26.7,29.9|1010
SV|El Salvador|Salvador|Salvadoran;Salvadorean||San Salvador|13.7,-88.9|21
GQ|Equatorial Guinea||Equatorial Guinean;Equatoguinean||Malabo|1.6,10.4|28
ER|Eritrea|State of Eritrea|Eritrean||Asmara|15.4,38.8|118
EE|Estonia|Republic of Estonia|Estonian||Tallinn|58.7,25.7|45
SZ|Eswatini|Swaziland|Swazi||Mbabane|-26.6,31.5|17
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian||Addis Ababa|8.3,38.8|1104
FK|Falkland Islands|Falklands;Malvinas|Falkland Islander||Stanley|-51.7,-59.4|12
FO|Faroe Islands|Faroes|Faroese||Torshavn|62,-6.9|1.4
FJ|Fiji|Republic of Fiji|Fijian||Suva|-17.8,178|18
FI|Finland|Republic of Finland|Finnish|Finns;Finn|Helsinki|64.1,26.1|338
FR|France|French Republic|French|Frenchman;Frenchmen|Paris|46.3,2.2|552
GF|French Guiana||French Guianese||Cayenne|4,-53|84
PF|French Polynesia|Tahiti|French Polynesian;Tahitian||Papeete|-17.7,-149.4|4
GA|Gabon|Gabonese Republic|Gabonese||Libreville|-0.8,11.8|268
GM|Gambia|The Gambia|Gambian||Banjul|13.4,-15.4|11
GE|Georgia|Republic of Georgia|Georgian||Tbilisi|42.1,43.5|70
DE|Germany|Federal Republic of Germany;West Germany;East Germany|German||Berlin|51,9.7|357
GH|Ghana|Republic of Ghana|Ghanaian||Accra|8,-1.6|239
GI|Gibraltar||Gibraltarian||Gibraltar|36.1,-5.3|0.007
GR|Greece|Hellenic Republic|Greek||Athens|39.2,22.3|132
GL|Greenland||Greenlandic;Greenlander||Nuuk|72.4,-41.9|2166
GD|Grenada||Grenadian||Saint George's|12.1,-61.7|0.3
GP|Guadeloupe||Guadeloupean||Basse-Terre|16.2,-61.5|1.6
GU|Guam||Guamanian||Hagatna|13.4,144.8|0.5
GT|Guatemala|Republic of Guatemala|Guatemalan||Guatemala City|15.6,-90.3|109
GG|Guernsey||||Saint Peter Port|49.5,-2.6|0.07
GN|Guinea|Republic of Guinea;Guinea-Conakry|Guinean||Conakry|10.7,-10.5|246
GW|Guinea-Bissau||Bissau-Guinean||Bissau|12,-15|36
GY|Guyana||Guyanese||Georgetown|4.9,-59|215
HT|Haiti|Republic of Haiti|Haitian||Port-au-Prince|19,-72.5|28
HN|Honduras|Republic of Honduras|Honduran||Tegucigalpa|14.9,-86.6|112
HK|Hong Kong||Hong Konger;Hongkonger||Hong Kong|22.35,114.15|1.1
HU|Hungary||Hungarian||Budapest|47.2,19.4|93
IS|Iceland||Icelandic|Icelanders;Icelander|Reykjavik|65,-18.3|103
IN|India|Republic of India|Indian||New Delhi;Delhi|21,77.9|3287
ID|Indonesia|Republic of Indonesia|Indonesian||Jakarta|-4.1,119.1|1905
IR|Iran|Islamic Republic of Iran;Islamic Republic;Persia|Iranian||Tehran;Teheran|32.3,53.7|1648
IQ|Iraq|Republic of Iraq|Iraqi||Baghdad|33,43.9|438
IE|Ireland|Republic of Ireland;Irish Republic;Eire|Irish|Irishman;Irishmen|Dublin|53.1,-8.1|70
IM|Isle of Man||Manx||Douglas|54.2,-4.5|0.6
IL|Israel|State of Israel|Israeli||Jerusalem;Tel Aviv|31.5,34.9|22
IT|Italy|Italian Republic|Italian||Rome|43.1,12.6|301
CI|Ivory Coast|Cote d'Ivoire;Côte d'Ivoire|Ivorian||Yamoussoukro;Abidjan|7.8,-5.3|322
JM|Jamaica||Jamaican||Kingston|18.2,-77.3|11
JP|Japan||Japanese||Tokyo|36.7,137.8|378
JE|Jersey||||Saint Helier|49.2,-2.1|0.1
JO|Jordan|Hashemite Kingdom of Jordan;Hashemite Kingdom|Jordanian||Amman|31.1,36.4|89
KZ|Kazakhstan|Republic of Kazakhstan|Kazakh;Kazakhstani||Astana;Nur-Sultan|48.2,67.6|2725
KE|Kenya|Republic of Kenya|Kenyan||Nairobi|0.8,37.9|580
KI|Kiribati||I-Kiribati||Tarawa|1.4,173|0.8
XK|Kosovo|Republic of Kosovo|Kosovar;Kosovan||Pristina|42.6,20.9|11
KW|Kuwait|State of Kuwait|Kuwaiti||Kuwait City|29.5,45.8|18
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani||Bishkek|41.2,74.8|200
LA|Laos|Lao People's Democratic Republic|Laotian;Lao||Vientiane|18.2,104.4|237
LV|Latvia|Republic of Latvia|Latvian||Riga|56.9,24.9|65
LB|Lebanon|Republic of Lebanon|Lebanese||Beirut|33.8,35.8|10
LS|Lesotho|Kingdom of Lesotho|Basotho;Mosotho||Maseru|-29.6,28.2|30
LR|Liberia|Republic of Liberia|Liberian||Monrovia|6.5,-9.4|111
LY|Libya|State of Libya|Libyan||Tripoli|26,17.5|1760
LI|Liechtenstein||||Vaduz|47.1,9.5|0.2
LT|Lithuania|Republic of Lithuania|Lithuanian||Vilnius|55.3,23.9|65
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish|Luxembourger|Luxembourg|49.8,6.1|2.6
MO|Macau|Macao|Macanese||Macau|22.2,113.55|0.03
MG|Madagascar||Malagasy;Madagascan||Antananarivo|-19.7,46.9|587
MW|Malawi|Republic of Malawi|Malawian||Lilongwe|-13.4,34.1|118
MY|Malaysia||Malaysian||Kuala Lumpur;Putrajaya|3.1,111.3|330
MV|Maldives|The Maldives|Maldivian||Male|3.2,73.2|0.3
ML|Mali|Republic of Mali|Malian||Bamako|17.2,-3.8|1240
MT|Malta|Republic of Malta|Maltese||Valletta|35.9,14.4|0.3
MH|Marshall Islands||Marshallese||Majuro|7.1,171.2|0.2
MQ|Martinique||Martinican||Fort-de-France|14.6,-61|1.1
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian||Nouakchott|20.1,-11.2|1031
MU|Mauritius|Republic of Mauritius|Mauritian||Port Louis|-20.3,57.6|2
YT|Mayotte||Mahoran||Mamoudzou|-12.8,45.2|0.4
MX|Mexico|United Mexican States|Mexican||Mexico City|23.5,-102.1|1964
FM|Micronesia|Federated States of Micronesia|Micronesian||Palikir|6.9,158.2|0.7
MD|Moldova|Republic of Moldova|Moldovan||Chisinau|47.2,28.5|34
MC|Monaco||Monegasque;Monacan||Monaco|43.74,7.41|0.002
MN|Mongolia||Mongolian||Ulaanbaatar;Ulan Bator|46.5,104.1|1564
ME|Montenegro||Montenegrin||Podgorica|42.8,19.2|14
MS|Montserrat||Montserratian||Plymouth|16.7,-62.2|0.1
MA|Morocco|Kingdom of Morocco|Moroccan||Rabat|31.2,-6.2|447
MZ|Mozambique|Republic of Mozambique|Mozambican||Maputo|-17.7,35.3|802
MM|Myanmar|Burma|Burmese;Myanmar||Naypyidaw;Yangon;Naypyitaw|21.6,97.2|677
NA|Namibia|Republic of Namibia|Namibian||Windhoek|-22,17.1|825
NR|Nauru||Nauruan||Yaren|-0.5,166.9|0.02
NP|Nepal||Nepalese;Nepali||Kathmandu;Katmandu|28.1,84|147
NL|Netherlands|The Netherlands;Holland;Kingdom of the Netherlands|Dutch|Dutchman;Dutchmen|The Hague;Amsterdam|52.2,5.5|42
NC|New Caledonia||New Caledonian||Noumea|-21.3,165.5|19
NZ|New Zealand||New Zealand|New Zealander;New Zealanders;Kiwis|Wellington|-41.4,173.5|268
NI|Nicaragua|Republic of Nicaragua|Nicaraguan||Managua|12.9,-85|130
NE|Niger|Republic of Niger|Nigerien||Niamey|16.7,8.7|1267
NG|Nigeria|Federal Republic of Nigeria|Nigerian||Abuja|9.8,8|924
KP|North Korea|Democratic People's Republic of Korea;DPRK;N Korea;N. Korea|North Korean||Pyongyang|40.1,127.1|121
MK|North Macedonia|Macedonia;Former Yugoslav Republic of Macedonia|Macedonian||Skopje|41.6,21.7|26
MP|Northern Mariana Islands|Northern Marianas|||Saipan|15.1,145.7|0.5
NO|Norway|Kingdom of Norway|Norwegian||Oslo|62.9,11.1|385
OM|Oman|Sultanate of Oman|Omani||Muscat|20.8,56.5|310
PK|Pakistan|Islamic Republic of Pakistan|Pakistani||Islamabad|29.9,69.6|882
PW|Palau||Palauan||Ngerulmud|7.4,134.5|0.5
PS|Palestine|State of Palestine;Palestinian territories;Palestinian Territories;occupied Palestinian territories;Occupied Palestinian Territory;Palestinian Territory|Palestinian||Ramallah|31.9,35.2|6
PA|Panama|Republic of Panama|Panamanian||Panama City|8.5,-80.1|75
PG|Papua New Guinea|PNG|Papua New Guinean||Port Moresby|-6.3,145.7|463
PY|Paraguay|Republic of Paraguay|Paraguayan||Asuncion|-23.1,-58.2|407
PE|Peru|Republic of Peru|Peruvian||Lima|-9.6,-75.2|1285
PH|Philippines|The Philippines;Republic of the Philippines|Philippine;Filipino|Filipina;Filipinas|Manila|12.4,122.5|300
PL|Poland|Republic of Poland|Polish|Poles|Warsaw|52.1,19.7|313
PT|Portugal|Portuguese Republic|Portuguese||Lisbon|39.6,-8|92
PR|Puerto Rico||Puerto Rican||San Juan|18.2,-66.4|9
QA|Qatar|State of Qatar|Qatari||Doha|25.5,51.3|12
RE|Réunion|Reunion Island|Reunionese||Saint-Denis|-21.1,55.5|2.5
RO|Romania|Rumania|Romanian||Bucharest|45.9,25|238
RU|Russia|Russian Federation;Soviet Union;USSR;U.S.S.R.|Russian;Soviet||Moscow|61.2,99|17098
RW|Rwanda|Republic of Rwanda|Rwandan||Kigali|-2,30|26
KN|Saint Kitts and Nevis|St Kitts and Nevis;St. Kitts and Nevis|Kittitian||Basseterre|17.3,-62.7|0.3
LC|Saint Lucia|St Lucia;St. Lucia|Saint Lucian;St Lucian||Castries|13.9,-61|0.6
VC|Saint Vincent and the Grenadines|St Vincent and the Grenadines;St. Vincent and the Grenadines|Vincentian||Kingstown|13.2,-61.2|0.4
WS|Samoa|Western Samoa|Samoan||Apia|-13.8,-172.2|2.8
SM|San Marino||Sammarinese||San Marino|43.94,12.46|0.06
ST|Sao Tome and Principe|São Tomé and Príncipe;Sao Tome|Sao Tomean||Sao Tome|0.3,6.7|1
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian||Riyadh|24.5,44.8|2150
SN|Senegal|Republic of Senegal|Senegalese||Dakar|14.2,-14.2|197
RS|Serbia|Republic of Serbia|Serbian;Serb|Serbs|Belgrade|44.2,20.8|77
SC|Seychelles||Seychellois||Victoria|-4.7,55.5|0.5
SL|Sierra Leone|Republic of Sierra Leone|Sierra Leonean||Freetown|8.5,-11.6|72
SG|Singapore|Republic of Singapore|Singaporean||Singapore|1.35,103.8|0.7
SK|Slovakia|Slovak Republic|Slovak;Slovakian||Bratislava|48.7,19.5|49
SI|Slovenia|Republic of Slovenia|Slovenian;Slovene||Ljubljana|46.1,14.8|20
SB|Solomon Islands|Solomons|Solomon Islander||Honiara|-9.3,159.9|28
SO|Somalia|Federal Republic of Somalia|Somali;Somalian||Mogadishu|8.9,48.3|638
ZA|South Africa|Republic of South Africa|South African||Pretoria;Cape Town|-29,24.6|1221
KR|South Korea|Republic of Korea;S Korea;S. Korea;ROK|South Korean||Seoul|36.7,127.7|100
SS|South Sudan|Republic of South Sudan|South Sudanese||Juba|7.6,30.2|620
ES|Spain|Kingdom of Spain|Spanish|Spaniards;Spaniard|Madrid|40.2,-3.8|506
LK|Sri Lanka|Ceylon|Sri Lankan||Colombo|7.3,80.9|66
SD|Sudan|Republic of the Sudan|Sudanese||Khartoum|15.5,30|1886
SR|Suriname|Surinam|Surinamese||Paramaribo|4.1,-56|164
SE|Sweden|Kingdom of Sweden|Swedish|Swedes;Swede|Stockholm|62.2,15.6|450
CH|Switzerland|Swiss Confederation|Swiss||Bern;Berne|46.8,8.2|41
SY|Syria|Syrian Arab Republic|Syrian||Damascus|35,38.2|185
TW|Taiwan|Republic of China;Chinese Taipei|Taiwanese||Taipei|23.8,121|36
TJ|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani||Dushanbe|38.5,71|143
TZ|Tanzania|United Republic of Tanzania|Tanzanian||Dodoma;Dar es Salaam|-6.1,34.9|945
TH|Thailand|Kingdom of Thailand;Siam|Thai||Bangkok|15.1,100.5|513
TL|East Timor|Timor-Leste;Timor Leste|East Timorese;Timorese||Dili|-8.8,125.8|15
TG|Togo|Togolese Republic|Togolese||Lome|8.5,1|57
TO|Tonga|Kingdom of Tonga|Tongan||Nuku'alofa|-21.2,-175.2|0.7
TT|Trinidad and Tobago|Trinidad|Trinidadian||Port of Spain|10.5,-61.3|5
TN|Tunisia|Republic of Tunisia|Tunisian||Tunis|34,9.3|164
TR|Turkey|Republic of Turkey;Türkiye;Turkiye|Turkish|Turks;Turk|Ankara|39,35.2|784
TM|Turkmenistan||Turkmen||Ashgabat|39.6,59.7|488
TC|Turks and Caicos Islands|Turks and Caicos|||Cockburn Town|21.8,-71.8|0.9
TV|Tuvalu||Tuvaluan||Funafuti|-8.5,179.2|0.03
VI|United States Virgin Islands|US Virgin Islands;U.S. Virgin Islands|||Charlotte Amalie|18.3,-64.9|0.3
UG|Uganda|Republic of Uganda|Ugandan||Kampala|1.1,32.2|241
UA|Ukraine|The Ukraine|Ukrainian||Kyiv;Kiev|49.1,31.7|604
AE|United Arab Emirates|UAE;U.A.E.;Emirates|Emirati||Abu Dhabi|24,54.1|84
GB|United Kingdom|UK;U.K.;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland|British|Britons;Briton;Brits;Brit|London|53.9,-2.2|244
US|United States|United States of America;US;U.S.;USA;U.S.A.;U.S;the States;America|American;US;U.S.||Washington;Washington, DC;Washington, D.C.|39.8,-98.7|9834
UY|Uruguay|Oriental Republic of Uruguay|Uruguayan||Montevideo|-32.9,-56|176
UZ|Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani||Tashkent|41.4,63.6|447
VU|Vanuatu||Vanuatuan;Ni-Vanuatu||Port Vila|-16.2,167.7|12
VA|Vatican City|Vatican;Holy See|Vatican||Vatican City|41.903,12.453|0.0005
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan||Caracas|7.6,-66.1|916
VN|Vietnam|Viet Nam;Socialist Republic of Vietnam;South Vietnam;North Vietnam|Vietnamese||Hanoi|16.4,107.1|331
EH|Western Sahara||Sahrawi;Saharawi||Laayoune|24.2,-12.6|266
YE|Yemen|Republic of Yemen|Yemeni;Yemenite||Sanaa;Sana'a|15.5,47.8|528
ZM|Zambia|Republic of Zambia|Zambian||Lusaka|-14.2,28.9|753
ZW|Zimbabwe|Republic of Zimbabwe;Rhodesia|Zimbabwean||Harare|-19.5,29.9|391
`

/** A country or territory. */
export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  /** "Syrian"; the usual one first. */
  readonly adjectives: readonly string[]
  /** Nouns for its people that no rule makes: "Britons", "Danes". */
  readonly people: readonly string[]
  /** The seat of government first; other cities that stand for the government after it. */
  readonly capitals: readonly string[]
  /** Degrees (WGS 84), a middle point. */
  readonly latitude: number
  readonly longitude: number
  /** Of a circle of the country's area, in km. */
  readonly radiusKm: number
}

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(';'))

/** All countries, in order of their usual English names. */
export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code, name, aliases, adjectives, people, capitals, middle, area] = row.split('|') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const [latitude, longitude] = middle.split(',').map(Number) as [number, number]
    return {
      code,
      name,
      aliases: list(aliases),
      adjectives: list(adjectives),
      people: list(people),
      capitals: list(capitals),
      latitude,
      longitude,
      radiusKm: Math.max(1, Math.round(Math.sqrt((Number(area) * 1000) / Math.PI))),
    }
  })

const BY_CODE = new Map(COUNTRIES.map((country) => [country.code, country]))

/** The country of an ISO 3166-1 alpha-2 code; null when there is none. */
export const countryOf = (code: string | null): Country | null => (code === null ? null : (BY_CODE.get(code) ?? null))
