import { ACRONYMS, type KnownName, readKnownNames } from './acronyms.ts'

/**
 * Names of organizations and groups of world news that are no acronym, words that make a name one of an organization,
 * and names of media. Compiled by hand.
 */

/** Short forms | long forms | o organization, g group | country | sector | side. */
const NAMES = `
Hezbollah;Hizbollah;Hizballah;Hezbullah;Hizbullah||g|LB|REB|militia
Hamas||g|PS|REB|militia
Islamic Jihad|Palestinian Islamic Jihad|g|PS|REB|militia
Fatah||o|PS|PTY|political
Taliban;Taleban||g|AF|REB|rebel
Haqqani network|Haqqani Network|g|AF|REB|rebel
al-Qaeda;al-Qaida;al Qaeda;al Qaida;Al-Qaeda;Al-Qaida;Al Qaeda;Al Qaida;Qaeda||g||REB|rebel
al-Nusra;al-Nusra Front;Al-Nusra Front;Jabhat al-Nusra|Nusra Front|g|SY|REB|rebel
Ahrar al-Sham||g|SY|REB|rebel
Jaysh al-Islam|Jaish al-Islam|g|SY|REB|rebel
White Helmets|Syrian Civil Defence;Syria Civil Defence|o|SY|NGO|humanitarian
Shabiha||g|SY|MIL|militia
al-Shabab;al-Shabaab;Al-Shabab;Al-Shabaab;al Shabaab;Shabab;Shabaab||g|SO|REB|rebel
Boko Haram||g|NG|REB|rebel
Ansar Dine||g|ML|REB|rebel
Ansar al-Sharia||g|LY|REB|rebel
Abu Sayyaf||g|PH|REB|rebel
Jemaah Islamiyah||g|ID|REB|rebel
Lashkar-e-Taiba||g|PK|REB|rebel
Jaish-e-Mohammed||g|PK|REB|rebel
Hizbul Mujahideen||g|IN|REB|rebel
Houthis;Huthis||g|YE|REB|rebel
Ansar Allah||g|YE|REB|rebel
Peshmerga;peshmerga||g|IQ|MIL|militia
Mahdi Army|Mehdi Army|g|IQ|REB|militia
Badr Organization|Badr Brigade|g|IQ|MIL|militia
Kataib Hezbollah|Kataeb Hezbollah|g|IQ|REB|militia
Quds Force|Qods Force|g|IR|MIL|state
Basij||g|IR|MIL|militia
Janjaweed||g|SD|MIL|militia
Rapid Support Forces||g|SD|MIL|militia
Seleka;Séléka||g|CF|REB|rebel
anti-Balaka;Anti-Balaka||g|CF|REB|militia
Naxalites;Naxals||g|IN|REB|rebel
Shining Path|Sendero Luminoso|g|PE|REB|rebel
Sandinistas;Contras||g|NI|REB|rebel
Zapatistas||g|MX|REB|rebel
Khmer Rouge||g|KH|REB|rebel
Mujahideen;Mujahedeen;Mujahedin;mujahideen||g||REB|rebel
Muslim Brotherhood|Muslim Brotherhood|o||PTY|political
Baath Party;Ba'ath Party;Baath;Ba'ath|Arab Socialist Baath Party|o||PTY|political
Northern Alliance||g|AF|REB|rebel
Blackwater|Blackwater Worldwide|o|US|BUS|external
Halliburton||o|US|BUS|
Enron||o|US|BUS|
Microsoft;Google;Apple;Facebook;Twitter;Amazon.com;Intel;IBM;Yahoo;eBay;YouTube||o|US|BUS|
Boeing;Lockheed Martin;General Motors;Ford Motor;Exxon;ExxonMobil;Chevron;Walmart;Wal-Mart||o|US|BUS|
Airbus;EADS||o||BUS|
Gazprom;Rosneft;Aeroflot||o|RU|BUS|
BP;HSBC;Barclays;Shell||o|GB|BUS|
Samsung;Hyundai;Toyota;Sony;Honda;Nissan||o||BUS|
Volkswagen;Siemens;Lufthansa;BMW||o|DE|BUS|
Labour Party;Conservative Party;Liberal Democrats;Tories||o|GB|PTY|political
Democratic Party;Democrats;Republicans||o|US|PTY|political
Communist Party;Socialist Party;Green Party||o||PTY|political
Secret Service;Marine Corps|US Secret Service|o|US|MIL|
National Guard||o||MIL|
Coast Guard||o||COP|state
Federal Reserve|US Federal Reserve|o|US|GOV|
Bundestag||o|DE|LEG|political
Duma|State Duma|o|RU|LEG|political
European Commission;European Parliament;European Council;Council of Europe||o||IGO|international
Commonwealth||o||IGO|international
Warsaw Pact||o||IGO|international
Human Rights Watch;Transparency International;International Crisis Group||o||NGO|humanitarian
Interpol;Europol||o||IGO|international
`

/** News agencies, broadcasters and papers; an agency is credited with what it reports. Names | country. */
const MEDIA = `
Reuters;Thomson Reuters|GB
AFP;Agence France-Presse;Agence France Presse|FR
AP;Associated Press;The Associated Press|US
UPI;United Press International|US
DPA;dpa;Deutsche Presse-Agentur|DE
BBC;British Broadcasting Corporation;BBC News;BBC World Service|GB
CNN;Cable News Network|US
Fox News;NBC;NBC News;CBS;CBS News;ABC News;MSNBC;PBS;NPR;National Public Radio;C-SPAN|US
Voice of America;VOA;Radio Free Europe;Radio Liberty;Radio Free Asia;RFE/RL|US
Al Jazeera;al-Jazeera;Al-Jazeera;Aljazeera|QA
Al Arabiya;al-Arabiya;Al-Arabiya|AE
Sky News;ITV;ITN;Channel 4;Channel 4 News|GB
Deutsche Welle;DW;ARD;ZDF|DE
France 24;RFI;Radio France Internationale;TF1|FR
Xinhua;Xinhua News Agency;CCTV;Global Times;People's Daily|CN
TASS;Tass;ITAR-TASS;Itar-Tass;Interfax;RIA;RIA Novosti;Sputnik;Russia Today;RT;Pravda;Izvestia|RU
Kyodo;NHK;Asahi Shimbun;Yomiuri Shimbun|JP
Yonhap|KR
KCNA;Korean Central News Agency|KP
IRNA;Irna;ISNA;Fars;Fars News Agency;Mehr;Tasnim;Press TV;Al-Alam|IR
SANA;Sana|SY
NNA;National News Agency;al-Manar;Al-Manar;al-Manar TV;LBC;Al-Mayadeen;al-Mayadeen|LB
Petra|JO
WAFA;Wafa;Maan;Ma'an|PS
MENA;al-Ahram;Al-Ahram|EG
SPA;Saudi Press Agency|SA
KUNA|KW
QNA|QA
Anadolu;Anadolu Agency;Hurriyet;Zaman;TRT;Dogan|TR
PTI;Press Trust of India;ANI;NDTV;Times of India;The Times of India;Hindustan Times;The Hindu|IN
APP;Dawn;Geo TV;Geo News|PK
Tolo;TOLOnews;Pajhwok|AF
Haaretz;Ha'aretz;Jerusalem Post;Yedioth Ahronoth;Ynet;Israel Radio;Army Radio|IL
ANSA;Ansa;Corriere della Sera;La Repubblica|IT
EFE;Efe;El Pais;El País;El Mundo|ES
Le Monde;Le Figaro;Liberation|FR
Der Spiegel;Spiegel;Die Welt;Die Zeit;Bild|DE
The Guardian;Guardian;The Independent;The Times;The Daily Telegraph;Daily Telegraph;Daily Mail;Financial Times;The Economist;The Sun;The Observer|GB
New York Times;The New York Times;NYT;Washington Post;The Washington Post;Wall Street Journal;The Wall Street Journal;Los Angeles Times;USA Today;Time magazine;Newsweek;Bloomberg;Bloomberg News;New Yorker;Chicago Tribune;Boston Globe;Washington Times|US
AAP;Australian Broadcasting Corporation;Sydney Morning Herald|AU
CBC;Globe and Mail|CA
Kyiv Post;Ukrinform;UNIAN|UA
`

const media = (): KnownName[] =>
  MEDIA.trim()
    .split('\n')
    .flatMap((row) => {
      const [names, country] = row.split('|') as [string, string]
      return names.split(';').map((name) => ({
        name,
        short: [],
        long: [name],
        kind: 'organization' as const,
        country,
        sector: 'MED',
        side: 'media',
      }))
    })

/** One entry for each name of a row without a long form, where the row lists different things of one class. */
const LISTS = new Set(['BUS', 'PTY', 'IGO', 'NGO', 'MIL'])

const spread = (known: KnownName): KnownName[] =>
  known.long.length === 0 && known.kind === 'organization' && known.short.length > 1 && LISTS.has(known.sector ?? '')
    ? known.short.map((name) => ({ ...known, name, short: [name] }))
    : [known]

/** All known names; the first that has a form wins. */
export const KNOWN_NAMES: readonly KnownName[] = [...ACRONYMS, ...readKnownNames(NAMES).flatMap(spread), ...media()]

const BY_FORM = new Map<string, KnownName>()
for (const known of KNOWN_NAMES) {
  for (const form of [...known.short, ...known.long]) if (!BY_FORM.has(form)) BY_FORM.set(form, known)
}

const LONGEST = new Map<string, number>()
for (const form of BY_FORM.keys()) {
  const words = form.split(' ')
  LONGEST.set(words[0]!, Math.max(LONGEST.get(words[0]!) ?? 0, words.length))
}

/** How many words the longest known name has that begins with a word; 0 where none does. */
export const longestKnownFrom = (word: string): number =>
  LONGEST.get(word.includes('’') ? word.replaceAll('’', "'") : word) ?? 0

/** The organization or group of a form as printed, without article; null when it is not known. Case matters: "Who" is not the WHO. */
export const knownName = (form: string): KnownName | null =>
  BY_FORM.get(form) ?? (form.includes('’') ? BY_FORM.get(form.replaceAll('’', "'")) : undefined) ?? null

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that, in capitals at the end of a name ("Defence Ministry", "Arab League"), make it an organization. Lower case. */
export const ORGANIZATION_HEADS = words(`
  academy administration agency airlines airways alliance ambassadors army assembly assembley association authority bank board branch brigade brigades
  broadcasting bureau cabinet centre center chamber church club coalition college command commission committee committees community companies
  company confederation conference congress consortium consulate co-operative cooperative corp corporation corps council councils court
  department directorate division embassy enterprise enterprises exchange faculty federation force forces foundation front fund gazette government
  group guard guards hospital inc inc. industries initiative institute institution insurance international journal judiciary laboratories
  laboratory lab labs league legion library llc ltd ltd. magazine media militia ministry mission movement museum nations network news
  observatory office operations organisation organization parliament partners partnership party plc police politburo post press
  programme program project radio regime regiment registry rescue resistance restaurant review school secretariat senate service services societies
  society squad squadron staff store studios syndicate systems taskforce team technologies telegraph television telecom theatre theater times tribunal
  tribune trust tv union unit units university watch workers airline daily group holdings motors foods records software
  university orchestra clinic battalion fleet infantry squadron
  lines ferries shipping cruises shipyard shipyards railways railroad logistics pharmaceuticals aerospace aviation petroleum
`)

/** Heads that go on with "of …" or "for …": "Ministry of Defence", "Centre for Human Rights". */
export const ORGANIZATION_OPENERS = words(`
  academy agency alliance army assembly association authority bank board brigades bureau centre center chamber church coalition college command
  commission committee confederation congress council court department directorate directors embassy federation front fund house institute league library ministry
  movement museum network office organisation organization parliament party programme program secretariat school secretary service society trade
  union university friends people's bank brigades sons campaign doctors lawyers mothers observatory observers
`)

/** Of those, the heads of armed bodies: the name is one of a group. */
export const GROUP_HEADS = words(`
  army brigade brigades militia front forces force corps guard guards battalion resistance legion squad division regiment fighters rebels
  militants tigers martyrs movement infantry fleet squadron navy
`)

/** Heads of media: "al-X TV", "X Radio", "X Times". */
export const MEDIA_HEADS = words(
  'tv television radio news times post daily herald tribune journal gazette press telegraph broadcasting magazine agency channel satellite',
)

/** Sector and side that a head word gives to an organization. */
export function sectorOfHead(head: string): { sector: string | null; side: string | null } {
  if (
    /^(?:ministry|cabinet|government|regime|embassy|consulate|department|administration|presidency|secretariat|authority)$/.test(
      head,
    )
  )
    return { sector: 'GOV', side: 'state' }
  if (/^(?:army|navy|military|command|corps|fleet|infantry|regiment|division|battalion)$/.test(head))
    return { sector: 'MIL', side: 'state' }
  if (/^(?:police|gendarmerie)$/.test(head)) return { sector: 'COP', side: 'state' }
  if (/^(?:court|tribunal|judiciary)$/.test(head)) return { sector: 'JUD', side: 'state' }
  if (/^(?:parliament|senate|congress|assembly)$/.test(head)) return { sector: 'LEG', side: 'political' }
  if (/^(?:party|union)$/.test(head)) return { sector: 'PTY', side: 'political' }
  if (MEDIA_HEADS.has(head) && head !== 'agency') return { sector: 'MED', side: 'media' }
  if (/^(?:militia|brigades?|resistance|front|martyrs|tigers)$/.test(head)) return { sector: 'REB', side: null }
  if (
    /^(?:company|corp|corporation|inc|ltd|plc|llc|airlines|airways|bank|industries|motors|holdings|enterprises?)$/.test(
      head,
    )
  )
    return { sector: 'BUS', side: null }
  if (/^(?:university|college|school|institute|academy)$/.test(head)) return { sector: 'EDU', side: null }
  if (/^(?:hospital|clinic)$/.test(head)) return { sector: 'HLH', side: null }
  return { sector: null, side: null }
}
