/**
 * Newsrooms, a row each: the name they are known by, other names they print (`;`), hosts they publish on (blanks).
 * A host stands for its subdomains too. Compiled by hand from general knowledge.
 */
export const WORLD = `
Anadolu Agency|Anadolu;AA|aa.com.tr
TRT World|TRT|trtworld.com trt.net.tr
Hürriyet Daily News|Hurriyet Daily News|hurriyetdailynews.com
Daily Sabah||dailysabah.com
Today's Zaman||todayszaman.com
Bianet||bianet.org
Haaretz||haaretz.com haaretz.co.il
The Jerusalem Post|Jerusalem Post;JPost|jpost.com
The Times of Israel|Times of Israel|timesofisrael.com
Ynet|Ynetnews;ynet|ynetnews.com ynet.co.il
Arutz Sheva|Israel National News|israelnationalnews.com
Ma'an News Agency|Ma'an;Maan News|maannews.net maannews.com
WAFA||wafa.ps
The Electronic Intifada||electronicintifada.net
The Daily Star|Daily Star (Lebanon)|dailystar.com.lb
L'Orient-Le Jour|L'Orient Today|lorientlejour.com lorientlejour.today
An-Nahar|Annahar|annahar.com
Naharnet||naharnet.com
Al Manar|Al-Manar;Al-Manar TV|almanar.com.lb
Al Mayadeen|Almayadeen|almayadeen.net
NNA|National News Agency|nna-leb.gov.lb
SANA|Syrian Arab News Agency|sana.sy sana-syria.com
Enab Baladi||enabbaladi.net
Syria Direct||syriadirect.org
North Press||npasyria.com
Rudaw||rudaw.net
Kurdistan 24||kurdistan24.net
Shafaq News||shafaq.com
Iraqi News||iraqinews.com
Al Arabiya|Al-Arabiya;Al Arabiya English|alarabiya.net
Asharq Al-Awsat|Asharq al-Awsat|aawsat.com
Arab News||arabnews.com
Saudi Gazette||saudigazette.com.sa
The National|The National (UAE)|thenationalnews.com thenational.ae
Gulf News||gulfnews.com
Khaleej Times||khaleejtimes.com
Gulf Times||gulf-times.com
The Peninsula||thepeninsulaqatar.com
Kuwait Times||kuwaittimes.com
Times of Oman||timesofoman.com
Yemen Times||yementimes.com
Saba|Saba News Agency|saba.ye sabanews.net
Press TV|PressTV|presstv.ir presstv.com
IRNA||irna.ir
Tehran Times||tehrantimes.com
Tasnim|Tasnim News Agency|tasnimnews.com
Fars News|Fars News Agency|farsnews.ir farsnews.com
Mehr News|Mehr News Agency|mehrnews.com
Iran International||iranintl.com
Middle East Eye||middleeasteye.net
Al-Monitor||al-monitor.com
The New Arab||newarab.com alaraby.co.uk
Ahram Online|Al-Ahram;Al Ahram|ahram.org.eg
Egypt Independent|Al-Masry Al-Youm|egyptindependent.com almasryalyoum.com
Mada Masr||madamasr.com
Daily News Egypt||dailynewsegypt.com
Libya Herald||libyaherald.com
The Libya Observer||libyaobserver.ly
Morocco World News||moroccoworldnews.com
Hespress||hespress.com
TAP||tap.info.tn
Algérie Presse Service|APS|aps.dz
Sudan Tribune||sudantribune.com
Radio Dabanga|Dabanga|dabangasudan.org
Radio Tamazuj||radiotamazuj.org
Addis Standard||addisstandard.com
The Reporter (Ethiopia)||thereporterethiopia.com
Fana|Fana Broadcasting Corporate|fanabc.com
Garowe Online||garoweonline.com
Hiiraan Online||hiiraan.com
Shabelle|Shabelle Media Network|shabellemedia.com
Daily Nation|Nation;The Nation (Kenya)|nation.africa nation.co.ke
The Standard (Kenya)|Standard Media|standardmedia.co.ke
The East African||theeastafrican.co.ke
The Star (Kenya)||the-star.co.ke
Daily Monitor||monitor.co.ug
New Vision||newvision.co.ug
The New Times (Rwanda)||newtimes.co.rw
The Citizen||thecitizen.co.tz
Actualité.cd||actualite.cd
Radio Okapi||radiookapi.net
allAfrica|AllAfrica|allafrica.com
The Africa Report||theafricareport.com
Jeune Afrique||jeuneafrique.com
Premium Times||premiumtimesng.com
The Punch|Punch|punchng.com
Vanguard||vanguardngr.com
The Guardian (Nigeria)|The Guardian Nigeria|guardian.ng
ThisDay|THISDAY|thisdaylive.com
Daily Trust||dailytrust.com
Sahara Reporters||saharareporters.com
Channels Television|Channels TV|channelstv.com
GhanaWeb||ghanaweb.com
Graphic Online||graphic.com.gh
News24||news24.com
Daily Maverick||dailymaverick.co.za
Mail & Guardian||mg.co.za
SABC News|SABC|sabcnews.com
Eyewitness News|EWN|ewn.co.za
TimesLIVE||timeslive.co.za
The Herald (Zimbabwe)||herald.co.zw
NewsDay||newsday.co.zw
Club of Mozambique||clubofmozambique.com
The Times of India|Times of India;TOI|timesofindia.indiatimes.com
The Hindu||thehindu.com
Hindustan Times|HT|hindustantimes.com
The Indian Express|Indian Express|indianexpress.com
NDTV||ndtv.com
India Today||indiatoday.in
The Wire||thewire.in
Scroll.in||scroll.in
The Print|ThePrint|theprint.in
Deccan Herald||deccanherald.com
The Telegraph (India)||telegraphindia.com
The Economic Times|Economic Times|economictimes.indiatimes.com
Firstpost||firstpost.com
PTI|Press Trust of India|ptinews.com
ANI||aninews.in
Kashmir Observer||kashmirobserver.net
Greater Kashmir||greaterkashmir.com
Dawn|DAWN;DAWN.COM|dawn.com
The News International|The News|thenews.com.pk
The Express Tribune|Express Tribune|tribune.com.pk
Geo News|Geo TV|geo.tv
ARY News||arynews.tv
The Nation (Pakistan)||nation.com.pk
APP||app.com.pk
TOLOnews|TOLO News|tolonews.com
Pajhwok|Pajhwok Afghan News|pajhwok.com
Khaama Press||khaama.com
Ariana News||ariananews.af
The Daily Star (Bangladesh)||thedailystar.net
Dhaka Tribune||dhakatribune.com
Prothom Alo||prothomalo.com
bdnews24|bdnews24.com|bdnews24.com
The Kathmandu Post|Kathmandu Post|kathmandupost.com
The Himalayan Times||thehimalayantimes.com
Daily Mirror (Sri Lanka)||dailymirror.lk
Colombo Gazette||colombogazette.com
TamilNet||tamilnet.com
The Irrawaddy|Irrawaddy|irrawaddy.com
Myanmar Now||myanmar-now.org
Mizzima||mizzima.com
Frontier Myanmar||frontiermyanmar.net
Democratic Voice of Burma|DVB|dvb.no
Radio Free Asia|RFA|rfa.org
BenarNews||benarnews.org
Bangkok Post||bangkokpost.com
The Nation (Thailand)||nationthailand.com
Khaosod English||khaosodenglish.com
Phnom Penh Post|The Phnom Penh Post|phnompenhpost.com
Khmer Times||khmertimeskh.com
VnExpress|VnExpress International|vnexpress.net
Tuoi Tre|Tuoi Tre News|tuoitrenews.vn tuoitre.vn
The Straits Times|Straits Times|straitstimes.com
Channel NewsAsia|CNA|channelnewsasia.com
Today (Singapore)||todayonline.com
The Star (Malaysia)||thestar.com.my
New Straits Times|NST|nst.com.my
Malaysiakini||malaysiakini.com
Bernama||bernama.com
The Jakarta Post|Jakarta Post|thejakartapost.com
Kompas||kompas.com
Tempo||tempo.co
Antara|Antara News|antaranews.com
Philippine Daily Inquirer|Inquirer.net|inquirer.net
Rappler||rappler.com
The Philippine Star|Philstar|philstar.com
ABS-CBN News|ABS-CBN|abs-cbn.com
GMA News||gmanetwork.com
Manila Bulletin||mb.com.ph
Manila Times|The Manila Times|manilatimes.net
MindaNews||mindanews.com
Xinhua|Xinhua News Agency|xinhuanet.com news.cn
China Daily||chinadaily.com.cn
Global Times||globaltimes.cn
CGTN|CCTV|cgtn.com cctv.com
People's Daily|People's Daily Online|people.com.cn people.cn
Caixin|Caixin Global|caixinglobal.com caixin.com
Sixth Tone||sixthtone.com
South China Morning Post|SCMP|scmp.com
Hong Kong Free Press|HKFP|hongkongfp.com
The Standard (Hong Kong)||thestandard.com.hk
RTHK||rthk.hk
Taipei Times||taipeitimes.com
Focus Taiwan||focustaiwan.tw
The Japan Times|Japan Times|japantimes.co.jp
NHK|NHK World|nhk.or.jp
The Asahi Shimbun|Asahi Shimbun|asahi.com
The Mainichi|Mainichi Shimbun|mainichi.jp
The Yomiuri Shimbun|Yomiuri Shimbun;The Japan News|yomiuri.co.jp
Nikkei|Nikkei Asia|nikkei.com
Kyodo News||kyodonews.net
Yonhap|Yonhap News Agency|yna.co.kr yonhapnews.co.kr
The Korea Herald|Korea Herald|koreaherald.com
The Korea Times|Korea Times|koreatimes.co.kr
JoongAng Ilbo|Korea JoongAng Daily|joins.com
The Chosun Ilbo|Chosun Ilbo|chosun.com
Hankyoreh||hani.co.kr
NK News||nknews.org
Daily NK||dailynk.com
KCNA||kcna.kp kcna.co.jp
MercoPress||mercopress.com
Folha de S.Paulo|Folha|folha.uol.com.br
O Globo|Globo;G1|globo.com
O Estado de S. Paulo|Estadão|estadao.com.br
Agência Brasil||agenciabrasil.ebc.com.br
Clarín|Clarin|clarin.com
La Nación|La Nacion|lanacion.com.ar
Página 12||pagina12.com.ar
Buenos Aires Times||batimes.com.ar
El Mercurio|Emol|emol.com
La Tercera||latercera.com
El Tiempo||eltiempo.com
El Espectador||elespectador.com
Semana||semana.com
Colombia Reports||colombiareports.com
El Comercio||elcomercio.pe elcomercio.com
La República||larepublica.pe
El Universal||eluniversal.com.mx eluniversal.com
Reforma||reforma.com
La Jornada||jornada.com.mx
Milenio||milenio.com
Animal Político||animalpolitico.com
El Nacional||el-nacional.com
Telesur|teleSUR|telesurtv.net telesurenglish.net
Prensa Latina||plenglish.com prensa-latina.cu
Granma||granma.cu
Prensa Libre||prensalibre.com
El Faro||elfaro.net
La Prensa||laprensa.hn laprensani.com
Confidencial||confidencial.digital
Jamaica Gleaner|The Gleaner|jamaica-gleaner.com
Jamaica Observer||jamaicaobserver.com
Haitian Times||haitiantimes.com
Le Nouvelliste||lenouvelliste.com
Dominican Today||dominicantoday.com
Miami Herald||miamiherald.com
The New Humanitarian|IRIN;IRIN News|thenewhumanitarian.org irinnews.org
ReliefWeb||reliefweb.int
UN News|United Nations News Service;UN News Centre|news.un.org
Human Rights Watch||hrw.org
Amnesty International||amnesty.org
Global Voices||globalvoices.org
openDemocracy||opendemocracy.net
The Conversation||theconversation.com
The Intercept||theintercept.com
ProPublica||propublica.org
Bellingcat||bellingcat.com
The Hill||thehill.com
Washington Examiner||washingtonexaminer.com
The Washington Times|Washington Times|washingtontimes.com
New York Post||nypost.com
New York Daily News|Daily News (New York)|nydailynews.com
San Francisco Chronicle|SFGate|sfchronicle.com sfgate.com
The Seattle Times|Seattle Times|seattletimes.com
The Denver Post|Denver Post|denverpost.com
The Dallas Morning News|Dallas Morning News|dallasnews.com
Houston Chronicle||houstonchronicle.com chron.com
The Philadelphia Inquirer|Philadelphia Inquirer|inquirer.com philly.com
Star Tribune||startribune.com
Detroit Free Press||freep.com
The Atlanta Journal-Constitution|AJC|ajc.com
Tampa Bay Times||tampabay.com
The Arizona Republic|azcentral|azcentral.com
The Oregonian|OregonLive|oregonlive.com
Newsday||newsday.com
Stars and Stripes||stripes.com
Military Times||militarytimes.com
Defense News||defensenews.com
UPI|United Press International|upi.com
Wikinews||wikinews.org en.wikinews.org
`
