/**
 * Acronyms of world news with their long forms, and what they name. Compiled by hand.
 * A row: acronym (with other short forms) | long forms | o organization, g group | country | sector | side.
 */
const ROWS = `
UN;U.N.;UNO|United Nations|o||IGO|international
UNHRC|UN Human Rights Council;U.N. Human Rights Council;United Nations Human Rights Council;Human Rights Council|o||IGO|international
UNSC|UN Security Council;U.N. Security Council;United Nations Security Council;Security Council|o||IGO|international
UNGA|UN General Assembly;U.N. General Assembly;United Nations General Assembly;General Assembly|o||IGO|international
UNHCR|United Nations High Commissioner for Refugees;UN refugee agency;U.N. refugee agency;UN High Commissioner for Refugees|o||IGO|humanitarian
UNICEF;Unicef|United Nations Children's Fund;UN children's agency|o||IGO|humanitarian
OCHA|Office for the Coordination of Humanitarian Affairs;UN Office for the Coordination of Humanitarian Affairs|o||IGO|humanitarian
UNRWA;Unrwa|United Nations Relief and Works Agency;UN Relief and Works Agency|o||IGO|humanitarian
WFP|World Food Programme;World Food Program;UN World Food Programme|o||IGO|humanitarian
WHO|World Health Organization;World Health Organisation|o||IGO|international
OHCHR|Office of the High Commissioner for Human Rights;UN human rights office|o||IGO|international
UNESCO;Unesco|United Nations Educational, Scientific and Cultural Organization|o||IGO|international
UNDP|United Nations Development Programme;UN Development Programme|o||IGO|international
UNIFIL;Unifil|United Nations Interim Force in Lebanon|o||IGO|international
MONUSCO;Monusco|UN Organization Stabilization Mission in the DR Congo|o||IGO|international
UNAMI|United Nations Assistance Mission for Iraq|o||IGO|international
UNAMA|United Nations Assistance Mission in Afghanistan|o||IGO|international
FAO|Food and Agriculture Organization|o||IGO|international
ILO|International Labour Organization|o||IGO|international
IOM|International Organization for Migration;International Organisation for Migration|o||IGO|humanitarian
ICC|International Criminal Court|o||IGO|international
ICJ|International Court of Justice;World Court|o||IGO|international
IAEA|International Atomic Energy Agency;UN nuclear watchdog|o||IGO|international
OPCW|Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons|o||IGO|international
IMF|International Monetary Fund|o||IGO|international
WTO|World Trade Organization;World Trade Organisation|o||IGO|international
World Bank|World Bank Group|o||IGO|international
NATO;Nato|North Atlantic Treaty Organization;North Atlantic Treaty Organisation|o||IGO|international
ISAF;Isaf|International Security Assistance Force|g|AF|MIL|external
EU;E.U.|European Union|o||IGO|international
ECB|European Central Bank|o||IGO|international
OSCE|Organization for Security and Co-operation in Europe;Organisation for Security and Co-operation in Europe;Organization for Security and Cooperation in Europe|o||IGO|international
AU|African Union|o||IGO|international
AMISOM;Amisom|African Union Mission in Somalia|g|SO|MIL|external
ECOWAS;Ecowas|Economic Community of West African States|o||IGO|international
SADC|Southern African Development Community|o||IGO|international
IGAD|Intergovernmental Authority on Development|o||IGO|international
Arab League|League of Arab States|o||IGO|international
GCC|Gulf Cooperation Council;Gulf Co-operation Council|o||IGO|international
OIC|Organisation of Islamic Cooperation;Organization of Islamic Cooperation|o||IGO|international
OPEC;Opec|Organization of the Petroleum Exporting Countries|o||IGO|international
OECD|Organisation for Economic Co-operation and Development|o||IGO|international
OAS|Organization of American States|o||IGO|international
ASEAN;Asean|Association of Southeast Asian Nations|o||IGO|international
SCO|Shanghai Cooperation Organisation;Shanghai Cooperation Organization|o||IGO|international
CSTO|Collective Security Treaty Organization|o||IGO|international
G7;G-7|Group of Seven|o||IGO|international
G8;G-8|Group of Eight|o||IGO|international
G20;G-20|Group of Twenty|o||IGO|international
ICRC|International Committee of the Red Cross|o||NGO|humanitarian
IFRC|International Federation of Red Cross and Red Crescent Societies|o||NGO|humanitarian
Red Cross||o||NGO|humanitarian
Red Crescent||o||NGO|humanitarian
SARC|Syrian Arab Red Crescent|o|SY|NGO|humanitarian
MSF|Médecins Sans Frontières;Medecins Sans Frontieres;Doctors Without Borders|o||NGO|humanitarian
HRW|Human Rights Watch|o||NGO|humanitarian
Amnesty|Amnesty International|o||NGO|humanitarian
IRC|International Rescue Committee|o||NGO|humanitarian
NRC|Norwegian Refugee Council|o||NGO|humanitarian
SOHR|Syrian Observatory for Human Rights|o||NGO|humanitarian
LCC|Local Coordination Committees|o|SY|NGO|rebel
RSF|Reporters Without Borders;Reporters sans frontières|o||NGO|humanitarian
CPJ|Committee to Protect Journalists|o||NGO|humanitarian
Save the Children;Oxfam|Oxfam International|o||NGO|humanitarian
CARE International|Care International|o||NGO|humanitarian
Greenpeace||o||NGO|humanitarian
CIA|Central Intelligence Agency|o|US|SPY|external
FBI|Federal Bureau of Investigation|o|US|COP|external
NSA|National Security Agency|o|US|SPY|external
DEA|Drug Enforcement Administration|o|US|COP|external
DHS|Department of Homeland Security;Homeland Security|o|US|GOV|external
CENTCOM;Centcom|U.S. Central Command;US Central Command;Central Command|o|US|MIL|external
NASA;Nasa|National Aeronautics and Space Administration|o|US|GOV|external
USAID|U.S. Agency for International Development|o|US|GOV|external
FDA|Food and Drug Administration|o|US|GOV|
EPA|Environmental Protection Agency|o|US|GOV|
IRS|Internal Revenue Service|o|US|GOV|
FEMA|Federal Emergency Management Agency|o|US|GOV|
FAA|Federal Aviation Administration|o|US|GOV|
SEC|Securities and Exchange Commission|o|US|GOV|
CDC|Centers for Disease Control and Prevention|o|US|GOV|
USGS|U.S. Geological Survey;US Geological Survey|o|US|GOV|
NYPD|New York Police Department|o|US|COP|
LAPD|Los Angeles Police Department|o|US|COP|
GOP|Republican Party|o|US|PTY|political
White House||o|US|GOV|external
Pentagon|Department of Defense;US Department of Defense;U.S. Department of Defense;Defense Department;Defence Department|o|US|MIL|external
State Department|US State Department;U.S. State Department;Department of State;US Department of State;U.S. Department of State|o|US|GOV|external
Congress|US Congress;U.S. Congress|o|US|LEG|political
Senate|US Senate;U.S. Senate|o|US|LEG|political
House of Representatives|US House of Representatives|o|US|LEG|political
Supreme Court||o||JUD|
Kremlin||o|RU|GOV|state
FSB|Federal Security Service|o|RU|SPY|state
Wagner|Wagner Group|g|RU|MIL|militia
Downing Street|10 Downing Street;Number 10|o|GB|GOV|external
MI5||o|GB|SPY|external
MI6||o|GB|SPY|external
MoD|Ministry of Defence|o||GOV|
House of Commons||o|GB|LEG|political
House of Lords||o|GB|LEG|political
Whitehall||o|GB|GOV|external
Scotland Yard|Metropolitan Police|o|GB|COP|external
IDF|Israel Defense Forces;Israel Defence Forces;Israeli Defense Forces;Israeli Defence Forces|g|IL|MIL|state
Mossad||o|IL|SPY|state
Shin Bet|Shin Bet security service|o|IL|SPY|state
Knesset||o|IL|LEG|political
Likud||o|IL|PTY|political
PA|Palestinian Authority|o|PS|GOV|state
PLO|Palestine Liberation Organization;Palestine Liberation Organisation|o|PS|REB|political
ISI|Inter-Services Intelligence|o|PK|SPY|state
PLA|People's Liberation Army|g|CN|MIL|state
CCP|Communist Party of China;Chinese Communist Party|o|CN|PTY|state
SDF|Syrian Democratic Forces|g|SY|REB|rebel
FSA|Free Syrian Army|g|SY|REB|rebel
SNC|Syrian National Council;Syrian National Coalition|o|SY|REB|rebel
NDF|National Defence Forces;National Defense Forces|g|SY|MIL|militia
YPG|People's Protection Units|g|SY|REB|rebel
YPJ|Women's Protection Units|g|SY|REB|rebel
PYD|Democratic Union Party|o|SY|PTY|political
HTS|Hayat Tahrir al-Sham;Tahrir al-Sham|g|SY|REB|rebel
PKK|Kurdistan Workers' Party;Kurdistan Workers Party|g|TR|REB|rebel
ISIS;ISIL;IS;Isis;Isil;Daesh;Da'esh;Daish;Da'ish|Islamic State;Islamic State in Iraq and the Levant;Islamic State of Iraq and the Levant;Islamic State of Iraq and Syria;Islamic State in Iraq and Syria;Islamic State of Iraq;Islamic State group|g||REB|rebel
ISF|Iraqi Security Forces;Iraqi security forces|g|IQ|MIL|state
PMF;PMU|Popular Mobilization Forces;Popular Mobilisation Forces;Popular Mobilization Units;Hashd al-Shaabi|g|IQ|MIL|militia
KRG|Kurdistan Regional Government|o|IQ|GOV|state
KDP|Kurdistan Democratic Party|o|IQ|PTY|political
PUK|Patriotic Union of Kurdistan|o|IQ|PTY|political
IRGC|Islamic Revolutionary Guard Corps;Revolutionary Guards;Revolutionary Guard;Iranian Revolutionary Guards|g|IR|MIL|state
MEK|Mujahedin-e-Khalq;People's Mujahedin|g|IR|REB|rebel
AQAP|al-Qaeda in the Arabian Peninsula;Al-Qaeda in the Arabian Peninsula|g|YE|REB|rebel
AQIM|al-Qaeda in the Islamic Maghreb;Al-Qaeda in the Islamic Maghreb|g||REB|rebel
ANA|Afghan National Army|g|AF|MIL|state
ANP|Afghan National Police|g|AF|COP|state
ANSF|Afghan National Security Forces|g|AF|MIL|state
TTP|Tehreek-e-Taliban Pakistan;Pakistani Taliban|g|PK|REB|rebel
LTTE|Liberation Tigers of Tamil Eelam;Tamil Tigers|g|LK|REB|rebel
FARC;Farc|Revolutionary Armed Forces of Colombia|g|CO|REB|rebel
ELN|National Liberation Army|g||REB|rebel
FMLN|Farabundo Marti National Liberation Front|g|SV|REB|rebel
IRA|Irish Republican Army|g|GB|REB|rebel
ETA;Eta||g|ES|REB|rebel
SPLA|Sudan People's Liberation Army|g|SS|MIL|state
SPLM|Sudan People's Liberation Movement|o|SS|PTY|political
LRA|Lord's Resistance Army|g|UG|REB|rebel
M23|March 23 Movement|g|CD|REB|rebel
ADF|Allied Democratic Forces|g|CD|REB|rebel
TPLF|Tigray People's Liberation Front|g|ET|REB|rebel
MILF|Moro Islamic Liberation Front|g|PH|REB|rebel
MNLF|Moro National Liberation Front|g|PH|REB|rebel
NPA|New People's Army|g|PH|REB|rebel
KNU|Karen National Union|g|MM|REB|rebel
UPA||o|IN|PTY|political
BJP|Bharatiya Janata Party|o|IN|PTY|political
ANC|African National Congress|o|ZA|PTY|political
MDC|Movement for Democratic Change|o|ZW|PTY|political
PDP|People's Democratic Party|o|NG|PTY|political
AKP|Justice and Development Party|o|TR|PTY|political
CHP|Republican People's Party|o|TR|PTY|political
HDP|Peoples' Democratic Party|o|TR|PTY|political
CDU|Christian Democratic Union|o|DE|PTY|political
SPD|Social Democratic Party|o|DE|PTY|political
AfD|Alternative for Germany|o|DE|PTY|political
UKIP;Ukip|UK Independence Party|o|GB|PTY|political
SNP|Scottish National Party|o|GB|PTY|political
`

/** A name that is known by an acronym or a short form. */
export interface KnownName {
  /** The fullest form. */
  readonly name: string
  readonly short: readonly string[]
  readonly long: readonly string[]
  readonly kind: 'organization' | 'group'
  readonly country: string | null
  readonly sector: string | null
  readonly side: string | null
}

/** Rows `short | long | o or g | country | sector | side`, lists parted by ";". */
export function readKnownNames(rows: string): KnownName[] {
  const list = (text: string): string[] => (text === '' ? [] : text.split(';'))
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [short, long, kind, country, sector, side] = row.split('|') as [
        string,
        string,
        string,
        string,
        string,
        string,
      ]
      const [shorts, longs] = [list(short), list(long)]
      return {
        name: longs[0] ?? shorts[0]!,
        short: shorts,
        long: longs,
        kind: kind === 'g' ? 'group' : 'organization',
        country: country || null,
        sector: sector || null,
        side: side || null,
      }
    })
}

export const ACRONYMS: readonly KnownName[] = readKnownNames(ROWS)
