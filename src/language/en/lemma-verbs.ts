/** Verbs without silent e that the rules of spelling below would give one, and the other way round. Compiled by hand. */
const WITHOUT_E = new Set(
  `benefit visit credit limit exit edit audit profit deposit exhibit inhibit prohibit inherit merit orbit combat format
   target market budget trumpet ticket rocket interpret focus canvas bias pilot riot ballot pivot allot
   panic picnic traffic mimic signal total equal rival label travel model cancel fuel level
   open happen listen threaten strengthen weaken widen worsen fasten frighten tighten lighten hasten broaden
   enter offer order gather consider remember deliver suffer recover cover discover answer
   monitor sponsor honor favor labor humor harbor author doctor factor mirror anchor
   ruin begin cabin bargain murmur outlaw belong wrong gallop develop envelop gossip worship kidnap
   abandon mention question ransom wisdom blossom victim pardon reason season poison imprison
   plan ban can fan scan run pin win spin begin cut shut put bang hang fang clang pang
   bomb climb comb plumb dumb numb succumb sight alert
   boycott attack unit raid aid avoid herald span man`.split(/\s+/),
)
const WITH_E = new Set(
  `postpone compete complete delete athlete concede precede recede secede supersede interfere adhere persevere
   promote devote denote quote vote note ignore restore explore store score deplore adore implore bore
   overcome become welcome income bathe breathe soothe loathe clothe seethe sheathe
   believe relieve achieve receive deceive perceive conceive change arrange exchange range challenge plunge lunge revenge avenge
   cringe infringe hinge singe scavenge exchange
   manage damage engage invite unite ignite excite recite cite write bite site rewrite expedite
   phone hone condone atone zone tone stone dethrone waste taste paste haste baste
   smoke evoke provoke invoke revoke choke stroke joke poke soak shape escape scrape rape tape drape
   telescope hope cope grope elope scope wipe type snipe hype pipe swipe
   name blame frame fame tame shame flame claim owe die
   age cage wage page rage stage upstage package
   shore ensure injure secure endure capture rupture torture pressure assure insure procure lure cure
   resume consume assume presume perfume produce reduce introduce induce seduce
   erase chase purchase increase decrease release cease lease please tease ease appease raise praise advise promise
   surprise exercise premise franchise compromise televise devise revise improvise disguise rise arise bruise cruise
   choose lose close expose suppose oppose propose dispose impose compose pose accuse use abuse refuse cause pause excuse
   confuse infuse amuse fuse defuse diffuse rehearse reverse disperse immerse endorse nurse curse collapse lapse eclipse
   glimpse sense license condense dispense rinse cleanse browse house arouse rouse douse espouse
   solve serve dine massacre extradite`.split(/\s+/),
)

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter)

/** The base form of a regular verb from its stem without "-ed" or "-ing" ("stopp", "mak", "call"). Lower case. */
export function restoreVerb(stem: string): string {
  const length = stem.length
  const last = stem[length - 1]
  const before = stem[length - 2]
  if (length < 2) return stem
  if (WITH_E.has(`${stem}e`)) return `${stem}e`
  if (WITHOUT_E.has(stem)) return stem
  if (last === before && !isVowel(last)) {
    const single = stem.slice(0, -1)
    if (WITHOUT_E.has(single)) return single
    // "kill", "pass", "staff", "buzz" keep both; "controll", "cancell" (two syllables) do not.
    if (last === 'l')
      return syllables(single) > 1 && !/(?:fil|stal|cal|kil|fal|thral|pol|rol)l$/.test(stem.replace(/(?:trol)l$/, ''))
        ? single
        : stem
    return last === 's' || last === 'f' || last === 'z' || (last === 'd' && stem.endsWith('add')) ? stem : single
  }
  if (last === 'k' && before === 'c' && WITHOUT_E.has(stem.slice(0, -1))) return stem.slice(0, -1)
  return needsE(stem, last!, before!) ? `${stem}e` : stem
}

function syllables(stem: string): number {
  let count = 0
  for (let at = 0; at < stem.length; at++) if (isVowel(stem[at]) && !isVowel(stem[at - 1])) count++
  return count
}

function needsE(stem: string, last: string, before: string): boolean {
  if (last === 'v' || last === 'c' || last === 'u' || last === 'z') return true
  if (last === 'g') return before === 'd' || before === 'r' || before === 'l' || isVowel(before)
  if (last === 'l' && !isVowel(before)) return before !== 'r' && before !== 'l' && before !== 'w'
  if (last === 's') return before !== 's'
  if (isVowel(last) || last === 'w' || last === 'x' || last === 'y' || last === 'h') return false
  if (!isVowel(before)) return false
  // Two vowels before the last letter ("need", "load", "rain"), but "create", "evaluate", "require", "persuade".
  if (isVowel(stem[stem.length - 3]) && !/(?:cre|[iu])at$|quir$|quit$/.test(stem)) return stem.endsWith('suad')
  // One syllable that does not double its last letter ("hop-ing") has lost an e.
  if (syllables(stem) === 1) return true
  switch (last) {
    case 't':
      return before === 'a' || before === 'u'
    case 'd':
      return before !== 'e'
    case 'r':
      return before === 'a' || before === 'i' || before === 'u'
    case 'n':
      return before === 'i'
    case 'm':
      return before === 'u'
    case 'l':
      return before === 'u' || before === 'i'
    case 'p':
      return before === 'a' || before === 'y'
    case 'k':
      return before === 'a' || before === 'i' || before === 'o'
    case 'b':
      return before !== 'e' && before !== 'o'
    default:
      return false
  }
}
