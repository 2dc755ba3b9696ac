/**
 * Newsrooms, a row each: the name they are known by, other names they print (`;`), hosts they publish on (blanks).
 * A host stands for its subdomains too. Compiled by hand from general knowledge.
 */
export const WEST = `
BBC|BBC News;BBC World Service;BBC Monitoring;British Broadcasting Corporation|bbc.co.uk bbc.com bbci.co.uk bbc.in
DW|Deutsche Welle;DW News;DW.COM;DW.DE|dw.com dw.de dw-world.de
VOA|Voice of America;VOA News|voanews.com
CNN|CNN International;CNN.com;Cable News Network|cnn.com edition.cnn.com cnn.it
Al Jazeera|Al Jazeera English;Aljazeera;AJE|aljazeera.com aljazeera.net aje.io
Reuters|Reuters News;Thomson Reuters|reuters.com reut.rs
AP|Associated Press;The Associated Press;AP News|apnews.com ap.org apne.ws
AFP|Agence France-Presse;AFP News|afp.com
dpa|dpa international|dpa.com dpa-international.com
The Guardian|Guardian;the Guardian;guardian.co.uk;The Observer|theguardian.com guardian.co.uk gu.com
The New York Times|New York Times;NYT;NYTimes.com|nytimes.com nyti.ms
The Washington Post|Washington Post;WashPost|washingtonpost.com wapo.st
The Wall Street Journal|Wall Street Journal;WSJ|wsj.com on.wsj.com
Los Angeles Times|LA Times;Los Angeles Times|latimes.com
USA Today|USA TODAY|usatoday.com
Chicago Tribune||chicagotribune.com
The Boston Globe|Boston Globe|bostonglobe.com
NPR|National Public Radio|npr.org n.pr
PBS|PBS NewsHour;NewsHour|pbs.org
ABC News|ABC News (US)|abcnews.go.com abcnews.com
CBS News||cbsnews.com
NBC News||nbcnews.com
MSNBC||msnbc.com
Fox News|FOX News;FoxNews.com|foxnews.com
Time|TIME;Time Magazine|time.com
Newsweek||newsweek.com
Politico|POLITICO|politico.com politico.eu
Axios||axios.com
Vox||vox.com
Vice News|VICE News;VICE|vice.com
HuffPost|Huffington Post;The Huffington Post|huffpost.com huffingtonpost.com huffingtonpost.co.uk
BuzzFeed News||buzzfeednews.com buzzfeed.com
Bloomberg|Bloomberg News|bloomberg.com
CNBC||cnbc.com
Business Insider|Insider|businessinsider.com insider.com
The Christian Science Monitor|Christian Science Monitor|csmonitor.com
Foreign Policy||foreignpolicy.com
The Atlantic||theatlantic.com
The Daily Beast|Daily Beast|thedailybeast.com
McClatchy|McClatchy Newspapers|mcclatchydc.com
Miami Herald||miamiherald.com
The Independent|Independent|independent.co.uk
The Times|The Times of London;The Sunday Times|thetimes.co.uk thetimes.com
The Telegraph|The Daily Telegraph;Daily Telegraph;Telegraph|telegraph.co.uk
Financial Times|FT;FT.com|ft.com
The Economist|Economist|economist.com
Daily Mail|MailOnline;Mail Online|dailymail.co.uk
Mirror|Daily Mirror;The Mirror|mirror.co.uk
The Sun||thesun.co.uk
Daily Express|Express|express.co.uk
Evening Standard|The Standard|standard.co.uk
Metro||metro.co.uk
Sky News||news.sky.com sky.com
ITV News|ITV|itv.com
Channel 4 News||channel4.com
The Scotsman||scotsman.com
The Irish Times|Irish Times|irishtimes.com
Irish Independent|Independent.ie|independent.ie
RTÉ|RTE;RTÉ News|rte.ie
The Journal|TheJournal.ie|thejournal.ie
CBC|CBC News;Canadian Broadcasting Corporation|cbc.ca
CTV News|CTV|ctvnews.ca
Global News||globalnews.ca
The Globe and Mail|Globe and Mail|theglobeandmail.com
Toronto Star|The Toronto Star|thestar.com
National Post||nationalpost.com
ABC|ABC Australia;ABC News (Australia);Australian Broadcasting Corporation|abc.net.au
SBS|SBS News|sbs.com.au
The Sydney Morning Herald|Sydney Morning Herald|smh.com.au
The Age||theage.com.au
The Australian||theaustralian.com.au
News.com.au||news.com.au
The New Zealand Herald|NZ Herald|nzherald.co.nz
RNZ|Radio New Zealand|rnz.co.nz
Stuff||stuff.co.nz
France 24|FRANCE 24;France24|france24.com
RFI|Radio France Internationale|rfi.fr
Le Monde||lemonde.fr
Le Figaro||lefigaro.fr
Libération||liberation.fr
Euronews|euronews|euronews.com
Der Spiegel|Spiegel;Spiegel Online;SPIEGEL|spiegel.de
Die Zeit|ZEIT ONLINE|zeit.de
Süddeutsche Zeitung|SZ|sueddeutsche.de
Frankfurter Allgemeine|FAZ;Frankfurter Allgemeine Zeitung|faz.net
Die Welt|WELT|welt.de
Bild|BILD|bild.de
Tagesschau|tagesschau.de|tagesschau.de
ZDF||zdf.de zdfheute.de
n-tv|ntv|n-tv.de
Swissinfo|SWI swissinfo.ch|swissinfo.ch
Neue Zürcher Zeitung|NZZ|nzz.ch
ORF||orf.at
Der Standard||derstandard.at
El País|EL PAÍS;El Pais|elpais.com
El Mundo||elmundo.es
La Vanguardia||lavanguardia.com
ABC (Spain)||abc.es
Corriere della Sera|Corriere|corriere.it
La Repubblica|Repubblica|repubblica.it
La Stampa||lastampa.it
ANSA||ansa.it
RAI|Rai News|rainews.it
EFE|Agencia EFE|efe.com
Lusa||lusa.pt
Público||publico.pt
NOS||nos.nl
De Telegraaf||telegraaf.nl
NRC||nrc.nl
De Volkskrant|Volkskrant|volkskrant.nl
VRT|VRT NWS|vrt.be
Le Soir||lesoir.be
The Brussels Times||brusselstimes.com
EUobserver||euobserver.com
SVT||svt.se
Dagens Nyheter||dn.se
Aftonbladet||aftonbladet.se
The Local||thelocal.se thelocal.de thelocal.fr thelocal.com
NRK||nrk.no
VG||vg.no
DR||dr.dk
Yle|YLE|yle.fi
Helsingin Sanomat||hs.fi
ERR|ERR News|err.ee
LSM||lsm.lv
LRT||lrt.lt
Delfi||delfi.ee delfi.lv delfi.lt
Gazeta Wyborcza||wyborcza.pl
TVN24||tvn24.pl
Notes from Poland||notesfrompoland.com
Radio Prague|Radio Prague International|radio.cz
Balkan Insight|BIRN|balkaninsight.com
B92||b92.net
N1||n1info.com n1info.rs
Kathimerini|eKathimerini|ekathimerini.com kathimerini.gr
Cyprus Mail||cyprus-mail.com
Times of Malta||timesofmalta.com
RFE/RL|Radio Free Europe/Radio Liberty;Radio Free Europe;RFERL|rferl.org
RT|Russia Today|rt.com
TASS|ITAR-TASS;TASS Russian News Agency|tass.com tass.ru
RIA Novosti||ria.ru
Sputnik|Sputnik News|sputniknews.com
Interfax||interfax.ru interfax.com
The Moscow Times|Moscow Times|themoscowtimes.com
Meduza||meduza.io
Novaya Gazeta||novayagazeta.ru novayagazeta.eu
Kommersant||kommersant.ru
Kyiv Post||kyivpost.com
The Kyiv Independent|Kyiv Independent|kyivindependent.com
Ukrinform||ukrinform.net ukrinform.ua
Ukrainska Pravda|Ukrayinska Pravda|pravda.com.ua
Interfax-Ukraine||interfax.com.ua
Civil Georgia||civil.ge
OC Media||oc-media.org
Eurasianet||eurasianet.org
`
