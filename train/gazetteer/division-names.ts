/**
 * Other English names of first-order divisions, which the sources lack, and divisions of the past that reports of their
 * time speak of. Compiled by hand from general knowledge.
 */

/** country | name in the source | other names (`;`). */
const OTHER = `
AF|Maidan Wardak Province|Wardak;Vardak;Maidan Wardag;Maydan Wardak;Wardak Province
AF|Sar-e Pol Province|Sar-e Pul;Sar-e-Pul;Sari Pul;Sar-i Pul
AF|Oruzgan|Uruzgan;Urozgan
AF|Ghowr|Ghor
AF|Khowst|Khost
AF|Paktia|Paktya;Paktiya
AF|Daykundi|Day Kundi;Dai Kundi;Daikundi
AF|Bamyan|Bamiyan;Bamian
AF|Jowzjan|Jawzjan;Juzjan
AF|Nuristan|Nooristan
AF|Kunar|Konar
AF|Kunduz|Konduz
AF|Herat|Hirat
AF|Nimroz|Nimruz
AF|Helmand|Hilmand
AF|Panjshir|Panjsher;Panjshir Province;Panjshir Valley
SY|Rif-dimashq|Rif Dimashq;Rural Damascus;Damascus countryside;Reef Dimashq
SY|Deir ez-Zor|Deir al-Zor;Deir Ezzor;Dayr az-Zawr;Deir al-Zour;Deir Ezzour
SY|Al-Hasakah|Hasaka;Hasakeh;Hassakeh;Hassaka;Al-Hasaka
SY|Suwayda|Sweida;Suweida;As-Suwayda;Swaida
SY|Daraa|Deraa;Dera'a
SY|Quneitra|Qunaitra;Kuneitra
SY|Latakia|Lattakia
SY|Idlib|Idleb
IQ|Nineveh|Ninewa;Ninawa;Nineva;Ninevah
IQ|Anbar|Al-Anbar;al Anbar
IQ|Salah ad Din|Salahuddin;Salah al-Din;Salaheddin;Salahaddin
IQ|Erbil|Arbil;Irbil;Hewler
IQ|Duhok|Dohuk;Dahuk
IQ|Sulaymaniyah|Sulaimaniya;Sulaymaniya;Suleimaniya;Sulaimani
IQ|Al-Qadisiyah|Qadisiya;Qadisiyyah;Diwaniyah;Diwaniya
IQ|Maysan|Missan;Maisan
IQ|Babil|Babel;Babylon Province
IQ|Karbala|Kerbala
YE|Ta‘izz|Taiz;Taizz
YE|Şa‘dah|Saada;Sa'ada;Sadah;Saadah
YE|Ma’rib|Marib;Mareb
YE|Al Hudaydah|Hodeidah;Hodeida;Hudaydah
YE|Muhafazat Hadramaout|Hadramawt;Hadhramaut;Hadramout;Hadramaut
YE|Aḑ Ḑāli‘|Dhale;Dali;Dhalea;al-Dhale
YE|Laḩij|Lahj;Lahij
YE|Ḩajjah|Hajjah;Hajja
YE|Shabwah|Shabwa
YE|Al Bayda|Bayda;Baydha;Al Bayda Governorate
YE|Omran|Amran
YE|Al Mahrah Governorate|Mahra;Al-Mahra
YE|Al Jawf|Jawf;Jouf;Al-Jouf
YE|Amanat Alasimah|Amanat Al Asimah
LY|Darnah|Derna
LY|Banghazi|Benghazi
LY|Surt|Sirte;Sirt
LY|Misratah|Misrata;Misurata
LY|Al Kufrah|Kufra
SD|Western Darfur|West Darfur
SD|Southern Darfur|South Darfur
SD|Northern Darfur|North Darfur
SD|Eastern Darfur|East Darfur
SD|Southern Kordofan|South Kordofan
SD|North Kordofan|Northern Kordofan
SD|Al Jazirah|Gezira;Jazira State;El Gezira;Al Jazira State
SD|Al Qaḑārif|Gedaref;Gadaref;Al-Qadarif
SD|Sennar|Sinnar
SS|Warrap|Warab
ET|Oromiya|Oromia
ET|Bīnshangul Gumuz|Benishangul-Gumuz;Benishangul
ET|Āfar|Afar
SO|Lower Shabeelle|Lower Shabelle
SO|Middle Shabele|Middle Shabelle
SO|Banaadir|Banadir;Benadir
SO|Hiiraan|Hiran
SO|Galguduud|Galgaduud;Galgudud
SO|Nugaal|Nugal
ML|Tombouctou|Timbuktu
ML|Taoudénit|Taoudeni
CD|East Kasai|Kasai-Oriental;Kasai Oriental;Eastern Kasai
CD|Kasai-Central|Kasai Central;Central Kasai
CD|Bas-Congo|Kongo Central;Kongo-Central
CD|South Kivu|Sud-Kivu
CD|North Kivu|Nord-Kivu
CD|Haut-Uele|Upper Uele;Haut Uele
CD|Haut-Katanga|Upper Katanga
MM|Rakhine|Arakan;Rakhine State
MM|Kayin State|Karen State
MM|Kayah State|Karenni State
MM|Tanintharyi Region|Tenasserim
MM|Bago Region|Pegu
MM|Magway|Magwe
MM|Ayeyarwady|Irrawaddy;Ayeyarwaddy;Irrawaddy Region
PK|Khyber Pakhtunkhwa|North-West Frontier Province;North West Frontier Province;NWFP;KPK;Khyber-Pakhtunkhwa
PK|Balochistan|Baluchistan
PK|Azad Kashmir|Azad Jammu and Kashmir
PK|Gilgit-Baltistan|Northern Areas
IN|Odisha|Orissa
IN|Uttarakhand|Uttaranchal
IN|Puducherry|Pondicherry
UA|Zaporizhzhia|Zaporizhzhya;Zaporozhye;Zaporizhia
UA|Odesa|Odessa
UA|Mykolaiv|Nikolaev
UA|Luhansk|Lugansk
UA|Kharkiv|Kharkov
UA|Lviv|Lvov
UA|Kyiv Oblast|Kiev Oblast;Kyiv region;Kiev region
UA|Dnipropetrovsk|Dnepropetrovsk
UA|Zakarpattia|Transcarpathia
RU|Chechnya|Chechen Republic
RU|Ingushetiya Republic|Ingushetia
RU|Kabardino-Balkariya Republic|Kabardino-Balkaria
RU|Karachayevo-Cherkesiya Republic|Karachay-Cherkessia
RU|Sakha|Yakutia
RU|Kuzbass|Kemerovo Oblast;Kemerovo region
LB|Bekaa|Beqaa
LB|South Governorate|South Lebanon;Southern Lebanon
EG|Sharqia|Sharkia;Sharqiya
EG|Monufia|Menoufia;Menufia;Minufiya
EG|Qalyubia|Qalyubiya;Qaliubiya;Kalyoubia
EG|Dakahlia|Daqahliya;Dakahliya
EG|Faiyum|Fayoum;Fayyum
EG|Beni Suweif|Beni Suef;Bani Suef
EG|Minya|Menia;Minia
EG|Asyut|Assiut
TR|Hakkâri|Hakkari
TR|Kahramanmaraş|Maras
IR|Sistan and Baluchestan|Sistan-Baluchestan;Sistan-Baluchistan;Sistan and Baluchistan
IR|Khuzestan|Khuzistan
IR|Hormozgan|Hormuzgan
NG|FCT|Federal Capital Territory
CM|Far North|Extreme North;Extreme-North
CM|Adamaoua|Adamawa Region
CM|South-West|Southwest Region;South West Region;South-West Region
CM|North-West|Northwest Region;North West Region;North-West Region
MZ|Cabo Delgado Province|Cabo Delgado
`

/** country | names | latitude, longitude (degrees) | people in millions. */
const FORMER = `
KE|Nyanza Province;Nyanza|-0.5,34.6|5
KE|Rift Valley Province|0.6,35.9|10
KE|Western Province|0.5,34.6|4
KE|North Eastern Province;North Eastern|1,40.2|2
KE|Coast Province|-3,39.4|3
KE|Eastern Province|0.5,38|5
KE|Central Province|-0.7,36.9|4
CD|Orientale;Orientale Province;Province Orientale;Oriental Province|2.2,26.5|7
CD|Katanga;Katanga Province;Shaba|-9,26.5|5
CD|Equateur Province;Equateur|1,20.5|7
CD|Kasai-Occidental;Kasai Occidental;West Kasai;Western Kasai|-5.6,21.8|5
CD|Bandundu;Bandundu Province|-4.2,18.3|8
NO|Østfold|59.3,11.2|0.3
NO|Vestfold|59.2,10.3|0.3
NO|Telemark|59.4,8.6|0.2
NO|Buskerud|60.4,9.4|0.3
NO|Akershus|60,11.2|0.6
NO|Hedmark|61.3,11.4|0.2
NO|Oppland|61.5,9.5|0.2
NO|Aust-Agder|58.7,8.3|0.1
NO|Vest-Agder|58.3,7.3|0.2
NO|Hordaland|60.3,6|0.5
NO|Sogn og Fjordane|61.5,6.5|0.1
NO|Sør-Trøndelag|63,10.5|0.3
NO|Nord-Trøndelag|64.3,12|0.1
NO|Finnmark|70,25|0.1
NO|Troms|69.5,19.5|0.2
FR|Rhône-Alpes;Rhone-Alpes|45.4,5.4|6
FR|Alsace|48.3,7.5|2
FR|Lorraine|48.7,6.2|2
FR|Champagne-Ardenne|48.8,4.5|1
FR|Picardy;Picardie|49.6,2.8|2
FR|Nord-Pas-de-Calais|50.5,2.9|4
FR|Upper Normandy;Haute-Normandie|49.5,1|2
FR|Lower Normandy;Basse-Normandie|48.9,-0.4|1
FR|Burgundy;Bourgogne|47.2,4.3|2
FR|Franche-Comté|47.1,6.2|1
FR|Auvergne|45.6,3.2|1
FR|Limousin|45.8,1.6|0.7
FR|Poitou-Charentes|46.1,0|2
FR|Aquitaine|44.4,0|3
FR|Midi-Pyrénées|43.8,1.6|3
FR|Languedoc-Roussillon|43.6,3.3|3
GB|South West England|51,-3.2|5
GB|South East England|51.3,-0.8|9
GB|East of England;East Anglia|52.3,0.7|6
GB|East Midlands|52.9,-0.8|5
GB|West Midlands|52.5,-2.2|6
GB|North West England|54,-2.6|7
GB|North East England|55,-1.9|3
GB|Yorkshire and the Humber;Yorkshire|53.9,-1.3|5
DK|Jutland|56.1,9.2|2.5
DK|Zealand|55.5,11.9|2.5
DK|Funen|55.3,10.4|0.5
SD|Darfur|13.5,24.5|9
SD|Kordofan|12.5,30|6
SS|Equatoria|4.8,31|3
SS|Bahr el Ghazal;Bahr al Ghazal|8.5,27.5|3
KE|Rift Valley;Rift Valley Province|0.5,36|10
KE|Nyanza;Nyanza Province|-0.6,34.5|5.4
KE|Coast Province|-3,39.5|3.3
KE|Eastern Province|0,38|5.6
KE|North Eastern Province|1,40.2|2.3
VN|Bắc Giang|21.35,106.4|1.8
VN|Bắc Kạn|22.2,105.8|0.3
VN|Bạc Liêu|9.3,105.5|0.9
VN|Bà Rịa–Vũng Tàu|10.5,107.25|1.1
VN|Bến Tre|10.1,106.4|1.3
VN|Bình Định|14.1,109|1.5
VN|Bình Dương|11.2,106.65|2.4
VN|Bình Phước|11.75,106.9|1
VN|Bình Thuận|11.1,108.1|1.2
VN|Đắk Nông|12.2,107.7|0.6
VN|Hà Giang|22.75,105|0.85
VN|Hà Nam|20.55,105.95|0.85
VN|Hải Dương|20.9,106.35|1.9
VN|Hậu Giang|9.8,105.6|0.75
VN|Hòa Bình|20.7,105.3|0.85
VN|Kiên Giang|10,105.1|1.7
VN|Kon Tum|14.6,107.9|0.5
VN|Long An|10.7,106.2|1.7
VN|Nam Định|20.25,106.25|1.8
VN|Ninh Thuận|11.7,108.9|0.6
VN|Phú Yên|13.2,109.1|0.9
VN|Quảng Bình|17.6,106.4|0.9
VN|Quảng Nam|15.6,108|1.5
VN|Sóc Trăng|9.6,105.95|1.2
VN|Thái Bình|20.5,106.35|1.8
VN|Tiền Giang|10.4,106.3|1.75
VN|Trà Vinh|9.8,106.3|1
VN|Vĩnh Phúc|21.35,105.55|1.15
VN|Yên Bái|21.75,104.6|0.8
PK|Federally Administered Tribal Areas;FATA|33.2,70.1|5
PK|North Waziristan|32.95,69.9|0.5
PK|South Waziristan|32.3,69.7|0.7
PK|Waziristan|32.6,69.8|1
PK|Bajaur;Bajaur Agency|34.75,71.5|1
PK|Khyber Agency|33.9,71.1|0.9
PK|Kurram Agency;Kurram|33.75,70.2|0.6
PK|Orakzai;Orakzai Agency|33.7,70.9|0.3
PK|Mohmand;Mohmand Agency|34.5,71.3|0.5
`

/** Other names of a division by `country.name`. */
export const OTHER_DIVISION_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  OTHER.trim()
    .split('\n')
    .map((row) => {
      const [country, name, others] = row.split('|') as [string, string, string]
      return [`${country}.${name}`, others.split(';')] as const
    }),
)

export interface FormerDivision {
  readonly country: string
  readonly names: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly population: number
}

export const FORMER_DIVISIONS: readonly FormerDivision[] = FORMER.trim()
  .split('\n')
  .map((row) => {
    const [country, names, middle, millions] = row.split('|') as [string, string, string, string]
    const [latitude, longitude] = middle.split(',').map(Number) as [number, number]
    return { country, names: names.split(';'), latitude, longitude, population: Number(millions) * 1e6 }
  })
