/** Words for those who speak: offices, groups, the unnamed, and papers that speak for their authors. Compiled by hand. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Offices and occupations: a person named by what they do (lemmas). */
export const ROLE_NOUNS: ReadonlySet<string> = words(
  'spokesman spokeswoman spokesperson official minister president premier chancellor ambassador envoy representative secretary undersecretary diplomat commander general colonel major captain lieutenant sergeant officer chief leader head director chairman chairwoman chair chairperson governor mayor deputy lawmaker senator congressman congresswoman legislator parliamentarian politician judge prosecutor lawyer attorney doctor physician nurse surgeon professor analyst expert researcher scientist economist historian strategist adviser advisor aide negotiator mediator monitor observer investigator inspector activist campaigner organizer organiser cleric imam priest bishop pope king queen prince princess sheikh emir coordinator manager administrator executive founder owner editor journalist reporter correspondent commentator columnist author police policeman policewoman sheriff firefighter rescuer paramedic pilot sailor soldier fighter militant rebel insurgent protester resident villager farmer shopkeeper teacher student witness survivor victim refugee relative brother sister father mother son daughter wife husband uncle cousin neighbour neighbor driver guard prisoner hostage',
)

/** Offices that speak for a body: whoever holds one speaks on its behalf. */
export const SPEAKING_OFFICES: ReadonlySet<string> = words(
  'spokesman spokeswoman spokesperson official minister president premier chancellor ambassador envoy representative secretary commander general chief leader head director chairman chairwoman governor mayor coordinator administrator negotiator aide adviser advisor lawyer attorney',
)

/** Nouns that name many or a body in the singular. */
export const COLLECTIVE_NOUNS: ReadonlySet<string> = words(
  'army military police government ministry regime state opposition group organization organisation agency committee council commission coalition alliance party movement militia force authority administration office department court parliament congress senate cabinet team company union association federation network family public crowd people community bloc campaign delegation side leadership command front brigade battalion navy coastguard junta palace embassy mission charity body panel board',
)

/** Nouns for those who are not to be known. */
export const ANONYMOUS_NOUNS: ReadonlySet<string> = words(
  'source insider someone somebody person man woman one people some others many critic',
)

/** Words after a source that ask not to be known: "who asked not to be named", "on condition of anonymity". */
export const ANONYMITY =
  /\b(?:anonym(?:ity|ous|ously)|not to be (?:named|identified)|unnamed|unidentified|familiar with|declined to be (?:named|identified))\b/i

/** What is written, shown or counted and speaks for its authors: the sources of "shows", "finds", "indicates". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = words(
  'report survey poll study document data figure statistic result record file email letter memo memorandum transcript video footage image photograph photo picture analysis audit review investigation inquiry assessment estimate evidence research test sample finding census index account statement communique resolution declaration petition message note paper article book diary log cable filing indictment ruling verdict law decree order notice bulletin dispatch post tweet recording clip',
)

/** Papers that their issuers speak through: "approved a resolution condemning …". */
export const ISSUED_PAPERS: ReadonlySet<string> = words(
  'statement resolution letter communique declaration petition message report note decree motion bill order notice bulletin dispatch post tweet memo memorandum email video recording text speech',
)

/** Verbs by which a paper is given out. */
export const ISSUING_VERBS: ReadonlySet<string> = words(
  'issue adopt approve pass release publish send sign write make deliver circulate post endorse put read submit file draft table back vote record upload',
)

/** Words before the colon of a headline that say what kind of piece follows, and name nobody (lower case). */
export const PIECE_LABELS: ReadonlySet<string> = words(
  'live breaking update updates updated latest video watch listen audio podcast photos pictures gallery opinion analysis comment editorial explainer explained factbox timeline profile review interview exclusive revealed special feature background briefing newsletter quiz poll-of-polls recap highlights letters letter obituary commentary column q&a faq context verdict graphic map maps correction',
)
