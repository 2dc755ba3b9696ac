/**
 * Larger inhabited islands that news names, in the form of the rows of the regions. Compiled by hand from general
 * knowledge; middle points and radii rounded. Islands whose name is more often a person's or a common word are left out.
 */
export const ISLAND_ROWS = `
Samar|Samar Island;island of Samar|12,125|70|PH|i
Leyte|Leyte Island;island of Leyte|10.9,124.85|60|PH|i
Panay|Panay Island|11.1,122.5|70|PH|i
Negros|Negros Island|10,123|80|PH|i
Palawan|Palawan Island|9.7,118.5|180|PH|i
Mindoro|Mindoro Island|13,121.1|70|PH|i
Bohol|Bohol Island|9.85,124.2|40|PH|i
Masbate|Masbate Island|12.3,123.5|50|PH|i
Catanduanes||13.8,124.25|30|PH|i
Siargao|Siargao Island|9.87,126.05|15|PH|i
Basilan|Basilan Island|6.55,122|25|PH|i
Tawi-Tawi||5.2,120|40|PH|i
Lombok|Lombok Island|-8.6,116.3|35|ID|i
Sumbawa|Sumbawa Island|-8.7,117.9|110|ID|i
Sumba|Sumba Island|-9.7,120|80|ID|i
Halmahera||0.8,127.9|110|ID|i
Nias|Nias Island|1.1,97.6|50|ID|i
Seram|Ceram|-3.1,129.5|130|ID|i
Batam|Batam Island|1.05,104|15|ID|i
Bangka|Bangka Island|-2.2,106.1|80|ID|i
Belitung||-2.9,107.9|35|ID|i
Mentawai Islands|Mentawais|-2,99.5|130|ID|i
Maluku Islands|Moluccas|-3,129|350|ID|i
Buton||-5,122.9|50|ID|i
Langkawi||6.35,99.8|15|MY|i
Penang Island||5.37,100.25|12|MY|i
Phuket Island||7.95,98.35|20|TH|i
Phu Quoc||10.2,104|20|VN|i
Hainan Island||19.2,109.7|120|CN|i
Shikoku||33.7,133.5|90|JP|i
Ishigaki Island||24.4,124.2|15|JP|i
Miyako Island|Miyakojima|24.8,125.3|15|JP|i
Sakhalin|Sakhalin Island|50.5,143|350|RU|i
Novaya Zemlya||74,57|400|RU|i
Wrangel Island||71.2,-179.5|60|RU|i
Qeshm|Qeshm Island|26.8,55.9|50|IR|i
Kish Island||26.53,53.97|8|IR|i
Abu Musa||25.87,55.03|4||i
Farasan Islands||16.75,42|40|SA|i
Dahlak Archipelago|Dahlak Islands|15.8,40.1|60|ER|i
Pemba Island||-5.2,39.8|30|TZ|i
Lamu Island||-2.27,40.9|10|KE|i
Anjouan|Nzwani|-12.2,44.4|20|KM|i
Bioko||3.5,8.7|35|GQ|i
Samos||37.75,26.8|20|GR|i
Chios||38.4,26.05|25|GR|i
Kos||36.8,27.1|20|GR|i
Corfu||39.6,19.85|30|GR|i
Evia|Euboea|38.5,23.9|80|GR|i
Santorini||36.4,25.43|9|GR|i
Mykonos||37.45,25.37|8|GR|i
Majorca|Mallorca|39.6,3|45|ES|i
Minorca|Menorca|40,4.05|22|ES|i
Ibiza||38.98,1.43|20|ES|i
Tenerife||28.27,-16.6|35|ES|i
Gran Canaria||27.96,-15.6|25|ES|i
Fuerteventura||28.4,-14|50|ES|i
Lanzarote||29.05,-13.63|25|ES|i
El Hierro||27.74,-18.02|14|ES|i
Pantelleria||36.78,11.99|8|IT|i
Ischia||40.73,13.9|5|IT|i
Gotland||57.5,18.5|60|SE|i
Bornholm||55.13,14.92|18|DK|i
Orkney|Orkney Islands;Orkneys|59,-3|35|GB|i
Shetland|Shetland Islands;Shetlands|60.3,-1.3|45|GB|i
Isle of Wight||50.68,-1.3|18|GB|i
Outer Hebrides|Western Isles|57.8,-7.1|90|GB|i
Azores||38.5,-28|350|PT|i
Madeira||32.75,-17|30|PT|i
Newfoundland||48.5,-56|250|CA|i
Vancouver Island||49.6,-125.5|200|CA|i
Baffin Island||69,-72|700|CA|i
Oahu||21.45,-158|30|US|i
Maui||20.8,-156.3|35|US|i
Kauai||22.05,-159.5|25|US|i
Staten Island||40.58,-74.15|10|US|i
Nantucket||41.28,-70.1|12|US|i
Galveston Island||29.2,-94.95|20|US|i
Cozumel||20.43,-86.92|22|MX|i
Roatan|Roatán|16.36,-86.45|20|HN|i
Isla Margarita|Margarita Island|10.98,-63.95|35|VE|i
Chiloe|Chiloé|-42.6,-73.9|90|CL|i
Tierra del Fuego||-54,-69|200||i
Guadalcanal||-9.6,160.2|75|SB|i
Malaita||-9,161|90|SB|i
Tanna||-19.5,169.3|20|VU|i
Espiritu Santo||-15.3,166.9|60|VU|i
Viti Levu||-17.8,178|75|FJ|i
Vanua Levu||-16.6,179.2|90|FJ|i
Tongatapu||-21.17,-175.2|20|TO|i
New Britain||-5.7,150.8|230|PG|i
Manus Island||-2.1,147|45|PG|i
Kangaroo Island||-35.8,137.2|70|AU|i
Christmas Island||-10.48,105.63|10|CX|i
`
