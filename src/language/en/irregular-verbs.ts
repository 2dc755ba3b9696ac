// Irregular verbs of English: base, past, past participle (variants parted by "/"). Compiled by hand.
const TABLE = `
be was/were been|bear bore borne/born|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet
bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
bring brought brought|broadcast broadcast broadcast|build built built|burn burnt burnt|burst burst burst|buy bought bought
cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept
cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven
dwell dwelt dwelt|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled
fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got/gotten|give gave given|go went gone|grind ground ground
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept
kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left
lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled
mistake mistook mistaken|misunderstand misunderstood misunderstood|mow mowed mown|offset offset offset|outdo outdid outdone
overcome overcame overcome|overhear overheard overheard|override overrode overridden|overrun overran overrun|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid paid|plead pled pled|prove proved proven
put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|redo redid redone|repay repaid repaid|rerun reran rerun
rethink rethought rethought|retake retook retaken|rewrite rewrote rewritten|rid rid rid|ride rode ridden|ring rang rung|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken
shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk
sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit|smell smelt smelt|sow sowed sown
speak spoke spoken|speed sped sped|spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun|spit spat spat|split split split
spoil spoilt spoilt|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung
stink stank stunk|stride strode stridden|strike struck struck/stricken|string strung strung|strive strove striven|swear swore sworn
sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|unwind unwound unwound|uphold upheld upheld|upset upset upset|wake woke woken
wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|wring wrung wrung|write wrote written`

const past = new Map<string, string>()
const participle = new Map<string, string>()
for (const entry of TABLE.split(/[|\n]/)) {
  const [base, pasts, participles] = entry.trim().split(' ')
  if (!base || !pasts || !participles) continue
  for (const form of pasts.split('/')) if (!past.has(form)) past.set(form, base)
  for (const form of participles.split('/')) if (!participle.has(form)) participle.set(form, base)
}

/** Past form to base: "fled" to "flee". Lower case. */
export const IRREGULAR_PAST: ReadonlyMap<string, string> = past
/** Past participle to base: "slain" to "slay". Lower case. */
export const IRREGULAR_PARTICIPLE: ReadonlyMap<string, string> = participle
/** The other irregular forms of verbs. */
export const IRREGULAR_VERB_FORMS: ReadonlyMap<string, string> = new Map([
  ['is', 'be'],
  ['are', 'be'],
  ['am', 'be'],
  ["'s", 'be'],
  ["'re", 'be'],
  ["'m", 'be'],
  ['has', 'have'],
  ["'ve", 'have'],
  ['does', 'do'],
  ['goes', 'go'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['vying', 'vie'],
  ['dies', 'die'],
  ['lies', 'lie'],
  ['ties', 'tie'],
  ['vies', 'vie'],
  ['being', 'be'],
  ['seeing', 'see'],
  ['fleeing', 'flee'],
  ['agreeing', 'agree'],
  ['overseeing', 'oversee'],
])
