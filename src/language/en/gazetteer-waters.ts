/**
 * Lakes, gulfs, bays, straits, rivers, deltas and reservoirs of the world that news names, in the form of the rows of
 * the regions. Compiled by hand from general knowledge; middle points and radii rounded.
 */
export const WATER_ROWS = `
Lake Superior||47.7,-87.5|250||w
Lake Huron||44.8,-82.4|160||w
Lake Champlain||44.5,-73.3|80||w
Lake Okeechobee||26.95,-80.8|30|US|w
Lake Pontchartrain||30.18,-90.1|30|US|w
Lake Tahoe||39.1,-120|20|US|w
Lake Mead||36.2,-114.4|40|US|w
Lake Powell||37.1,-111.3|70|US|w
Great Salt Lake||41.1,-112.5|60|US|w
Chesapeake Bay||37.8,-76.1|150|US|w
San Francisco Bay||37.7,-122.3|40|US|w
Tampa Bay||27.75,-82.55|30|US|w
Puget Sound||47.8,-122.45|70|US|w
Long Island Sound||41.1,-72.9|80|US|w
Delaware Bay||39.1,-75.2|40|US|w
Galveston Bay||29.5,-94.8|30|US|w
Prince William Sound||60.6,-147.2|80|US|w
Missouri River||42,-97|1000|US|w
Ohio River||38.5,-85|500|US|w
Colorado River||36.5,-111|600||w
Hudson River||42,-73.9|180|US|w
Potomac River|Potomac|38.9,-77.5|150|US|w
Columbia River||46.5,-120.5|400||w
Snake River||44.5,-116.5|400|US|w
Arkansas River||36.5,-97|500|US|w
Red River of the North||48,-97|200||w
Sacramento River||39.5,-122|150|US|w
Yukon River||64,-150|700||w
Lake Winnipeg||52.1,-97.3|180|CA|w
Great Bear Lake||66,-121|130|CA|w
Great Slave Lake||61.7,-114|180|CA|w
Lake Athabasca||59.2,-109.3|120|CA|w
Hudson Bay||60,-85|500|CA|w
James Bay||53.5,-80.5|150|CA|w
Bay of Fundy||45,-66|90|CA|w
Gulf of St. Lawrence||48,-62|250|CA|w
St. Lawrence River|Saint Lawrence River|47,-71|400||w
Fraser River||51,-122|300|CA|w
Mackenzie River||65,-127|500|CA|w
Gulf of California|Sea of Cortez|28,-112|400|MX|w
Bay of Campeche||20,-94|200|MX|w
Lake Nicaragua||11.6,-85.4|70|NI|w
Lake Managua||12.3,-86.4|25|NI|w
Lake Atitlan||14.7,-91.2|10|GT|w
Gulf of Fonseca||13.2,-87.7|35||w
Lake Maracaibo||9.8,-71.6|80|VE|w
Lake Titicaca||-15.8,-69.4|90||w
Orinoco River|Orinoco|7.5,-65.5|500||w
Parana River||-28,-58|800||w
Rio de la Plata|River Plate|-35,-57|130||w
Strait of Magellan||-53.5,-70.5|150||w
Drake Passage||-58,-65|300||w
Bay of Biscay||45.5,-4|250||w
Strait of Gibraltar||35.95,-5.6|40||w
Gulf of Finland||59.9,26|180||w
Gulf of Bothnia||63,20|350||w
Gulf of Riga||57.8,23.5|80||w
Norwegian Sea||68,2|500||w
Barents Sea||74,38|500||w
White Sea||65.8,38|200|RU|w
Kara Sea||76,75|500|RU|w
Greenland Sea||76,-8|500||w
Labrador Sea||60,-55|450||w
Baffin Bay||73,-67|400||w
Beaufort Sea||72,-140|350||w
Chukchi Sea||69,-172|350||w
Bering Sea||58,-178|700||w
Bering Strait||65.8,-169|60||w
Sea of Okhotsk||55,150|600||w
Celtic Sea||50.5,-8|200||w
Tyrrhenian Sea||40,12|250||w
Ionian Sea||38.5,18.5|200||w
Ligurian Sea||43.5,9|120||w
Sea of Marmara||40.7,28.2|90|TR|w
Strait of Messina||38.2,15.6|15|IT|w
Kerch Strait|Strait of Kerch|45.3,36.6|20||w
Oresund|Oresund Strait|55.8,12.7|40||w
Lake Geneva|Lac Leman|46.45,6.55|35||w
Lake Constance||47.6,9.4|30||w
Lake Como||46,9.27|20|IT|w
Lake Garda||45.65,10.7|25|IT|w
Lake Balaton||46.85,17.75|35|HU|w
Lake Ohrid||41,20.75|15||w
Lake Ladoga||60.8,31.5|90|RU|w
Lake Onega||61.7,35.4|90|RU|w
Lake Baikal||53.5,108|280|RU|w
Loch Ness||57.3,-4.45|20|GB|w
Loch Lomond||56.1,-4.6|18|GB|w
Lough Neagh||54.6,-6.4|15|GB|w
River Severn|Severn Estuary|51.9,-2.5|80|GB|w
River Mersey|Mersey|53.4,-2.8|40|GB|w
River Trent||53.2,-0.9|80|GB|w
River Tyne||55,-1.8|40|GB|w
River Humber|Humber Estuary|53.65,-0.2|40|GB|w
River Shannon||53,-8.2|110|IE|w
Elbe|Elbe River;River Elbe|52.5,11.5|350||w
Oder|Oder River;River Oder|52,14.8|250||w
Vistula|Vistula River;River Vistula|52.3,20|300|PL|w
Loire|Loire River;River Loire|47.4,1.5|300|FR|w
Rhone|Rhone River;River Rhone|45,4.8|250||w
Garonne||44.4,0.5|170|FR|w
Po River|River Po|45,10.3|220|IT|w
Tiber|River Tiber;Tiber River|42.3,12.4|120|IT|w
Ebro|Ebro River;River Ebro|41.8,-0.8|280|ES|w
Tagus|Tagus River;River Tagus|39.7,-6|300||w
Drina|Drina River;River Drina|43.9,19.3|110||w
Sava River|River Sava|45.2,17.5|280||w
Danube Delta|Danube River Delta|45.1,29.5|45||w
Don River|River Don|49,41|400|RU|w
Dniester|Dniester River|47.5,28.5|300||w
Siverskyi Donets|Seversky Donets;Donets River|49,38|200||w
Kakhovka Reservoir||47.3,34.2|80|UA|w
Neva|Neva River|59.9,30.6|35|RU|w
Lena River||65,125|900|RU|w
Yenisei|Yenisei River|63,88|1000|RU|w
Amur River|Amur|51,128|700||w
Aral Sea||45,60|130||w
Lake Balkhash||46.2,74.5|200|KZ|w
Issyk-Kul|Lake Issyk-Kul|42.4,77.2|80|KG|w
Amu Darya||39,64|500||w
Syr Darya||43.5,67|500||w
Lake Van||38.6,42.9|50|TR|w
Lake Urmia||37.7,45.4|60|IR|w
Lake Sevan||40.3,45.35|30|AM|w
Sea of Galilee|Lake Tiberias;Kinneret|32.8,35.6|10|IL|w
Lake Assad||36,38.1|30|SY|w
Lake Tharthar||33.9,43.3|40|IQ|w
Shatt al-Arab|Shatt al Arab|30.4,48.2|70||w
Khabur River|Khabur|36,40.8|110|SY|w
Great Zab|Greater Zab|36.6,43.9|110||w
Gulf of Aqaba||28.8,34.75|80||w
Gulf of Suez||28.8,33|130|EG|w
Helmand River||31.5,64|300||w
Kabul River||34.4,70.5|150||w
Chenab|Chenab River|31.8,73|250||w
Jhelum River|River Jhelum|32.5,73.5|200||w
Sutlej|Sutlej River|30.6,75|300||w
Yamuna|Yamuna River|28,78|350|IN|w
Godavari|Godavari River|18.5,79.5|400|IN|w
Krishna River||16.5,77.5|350|IN|w
Narmada|Narmada River|22.5,76.5|400|IN|w
Cauvery|Kaveri;Cauvery River|11.5,78|220|IN|w
Dal Lake||34.12,74.86|5|IN|w
Padma River||23.6,89.8|100|BD|w
Palk Strait||9.9,79.8|60||w
Gulf of Mannar||8.5,79|90||w
Gulf of Kutch|Gulf of Kachchh|22.6,69.5|80|IN|w
Andaman Sea||10.5,96|500||w
Strait of Malacca|Malacca Strait|4,100|350||w
Singapore Strait|Strait of Singapore|1.2,104|40||w
Java Sea||-5,110|450||w
Sunda Strait||-6,105.5|60|ID|w
Celebes Sea|Sulawesi Sea|3.5,122|300||w
Sulu Sea||8.5,120|250||w
Banda Sea||-5.5,127|350|ID|w
Timor Sea||-11,127|250||w
Arafura Sea||-9.5,135|350||w
Coral Sea||-18,157|700||w
Tasman Sea||-38,162|700||w
Philippine Sea||18,132|900||w
Manila Bay||14.5,120.7|30|PH|w
Laguna de Bay|Laguna Lake|14.35,121.25|25|PH|w
Lake Toba||2.65,98.85|40|ID|w
Tonle Sap||12.9,104|70|KH|w
Chao Phraya|Chao Phraya River|14.5,100.4|150|TH|w
Mekong Delta||10,105.8|110|VN|w
Irrawaddy River|Irrawaddy;Ayeyarwady River|20.5,95|500|MM|w
Irrawaddy Delta|Irrawaddy delta;Ayeyarwady Delta|16.5,95.2|90|MM|w
Salween River|Salween|21,98.5|500||w
Red River Delta||20.6,106.3|70|VN|w
Gulf of Tonkin||20,108|180||w
Pearl River Delta||22.7,113.5|80|CN|w
Pearl River||22.9,113|250|CN|w
Yangtze River Delta||31.3,120.6|130|CN|w
Bohai Sea|Bohai Gulf;Bohai Bay|38.7,119.7|150|CN|w
Poyang Lake||29.1,116.3|50|CN|w
Taihu Lake|Lake Tai|31.2,120.2|30|CN|w
Qinghai Lake||36.9,100.2|45|CN|w
Yalu River|Yalu|41,126|250||w
Tumen River||42.3,129.3|180||w
Han River||37.5,127.3|90|KR|w
Tokyo Bay||35.5,139.9|30|JP|w
Osaka Bay||34.5,135.2|30|JP|w
Tsugaru Strait||41.5,140.5|60|JP|w
Lake Malawi|Lake Nyasa|-12,34.5|280||w
Lake Albert||1.7,30.9|80||w
Lake Edward||-0.4,29.6|40||w
Lake Kivu||-2,29.1|50||w
Lake Turkana||3.6,36.1|130||w
Lake Tana||12,37.3|40|ET|w
Lake Volta||7.5,0|180|GH|w
Lake Kariba||-17,28|130||w
Lake Nasser||22.8,32|150||w
Lake Naivasha||-0.77,36.35|8|KE|w
Lake Mweru||-9,28.7|60||w
White Nile||9,31.5|400|SS|w
Senegal River||16,-14|300||w
Gambia River||13.4,-15|150||w
Volta River||7,0|200|GH|w
Nile Delta|Nile delta|31,31|100|EG|w
Okavango Delta||-19.3,22.8|90|BW|w
Limpopo River||-23,31|400||w
Orange River||-28.7,20|500||w
Ubangi River||4.5,19.5|350||w
Kasai River||-6,20.5|400||w
Juba River||1.5,42.5|200|SO|w
Shabelle River|Shebelle River|4,45|350||w
Bight of Benin||5.5,3|150||w
Bight of Biafra||3.5,8|150||w
Mozambique Channel||-18,41|500||w
Cape of Good Hope||-34.36,18.47|15|ZA|w
Murray River||-35,141.5|500|AU|w
Darling River||-31.5,143|350|AU|w
Sydney Harbour|Port Jackson|-33.85,151.25|12|AU|w
Port Phillip Bay|Port Phillip|-38.1,144.9|35|AU|w
Botany Bay||-33.98,151.2|6|AU|w
Bass Strait||-40,146|150|AU|w
Torres Strait||-10,142.3|100||w
Gulf of Carpentaria||-14,139|350|AU|w
Great Australian Bight||-33,131|500|AU|w
Cook Strait||-41.3,174.5|40|NZ|w
Hauraki Gulf||-36.5,175.1|50|NZ|w
Lake Taupo||-38.8,175.9|20|NZ|w
Southern Ocean||-62,90|2500||w
North Atlantic|North Atlantic Ocean|40,-40|1500||w
South Atlantic|South Atlantic Ocean|-25,-20|1500||w
North Pacific|North Pacific Ocean|35,-165|2500||w
South Pacific|South Pacific Ocean|-25,-140|2500||w
`
