import type { Token } from '../../annotate/sentence.ts'
import { PERSON_NOUNS } from '../../language/en/demographics.ts'
import { countryOfPeople } from '../../language/en/demonyms.ts'
import { COUNT_NOUNS, STATE_WORDS } from '../../language/en/measures.ts'
import type { Amount } from './amount.ts'
import { isNoun, type View } from './sentence-view.ts'

/** Words that may stand between a number and the noun it counts. */
const isModifier = (t: Token): boolean =>
  t.upos === 'ADJ' ||
  t.upos === 'NOUN' ||
  t.upos === 'PROPN' ||
  t.upos === 'DET' ||
  t.upos === 'NUM' ||
  t.xpos === 'VBN' ||
  t.xpos === 'VBG' ||
  t.xpos === 'PRP$' ||
  t.xpos === 'HYPH' ||
  t.xpos === 'POS' ||
  /^["“”‘’'«»]+$/.test(t.text) ||
  (t.upos === 'ADV' && /ly$/.test(t.text))

const TIME_NOUN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|overnight|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december)$/i

const DIRECTION = /^(?:north|south|east|west)(?:east|west|ward|wards)?$/

/**
 * The noun an amount counts: the head of the noun phrase it opens ("80,000 people", "hundreds of Lebanese fighters",
 * "a large number of the rebels"). Null for a bare number. `from`: the first token behind the amount's words.
 */
export function countedNoun(view: View, amount: Amount, from: number): number | null {
  const { tokens } = view
  let at = from
  if (tokens[at]?.xpos === 'HYPH') at++
  // "from 31 a day earlier": a new phrase.
  if (/^an?$/.test(tokens[at]?.lemma ?? '')) return null
  if (amount.others && amount.next > amount.numberNext && view.pieces[amount.next - 1]?.lower === 'others')
    return from - 1
  if (tokens[at]?.lemma === 'of') {
    // "three of the soldiers": a part of a known whole.
    const part = /^(?:the|these|those|its|his|her|their|our|my)$/.test(tokens[at + 1]?.text.toLowerCase() ?? '')
    if (!isOfCount(view, amount) && !part) return null
    at++
  } else if (endsInOf(view, amount)) at = from
  let head: number | null = null
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const token = tokens[i]!
    if (!isModifier(token)) break
    if (token.upos === 'PROPN' && TIME_NOUN.test(token.text) && head !== null) break
    // "12 villages west of X".
    if (head !== null && DIRECTION.test(token.text)) break
    // "around 73, raising the prospect", "killing the crew": a verb with an object of its own.
    if (token.xpos === 'VBG' && (tokens[i + 1]?.upos === 'DET' || tokens[i + 1]?.xpos === 'PRP$')) break
    // "five times locals warned": how often
    if (i === at && token.lemma === 'time' && token.xpos === 'NNS') return i
    if (isMeasured(view, amount, at, i)) return i
    if (token.upos === 'NUM' && i > at && head !== null) break
    // "two of the ship's four boats": what is owned is counted, not the owner.
    if (token.xpos === 'POS' && head !== null && (isNounAhead(tokens, i) || tokens[i + 1]?.upos === 'NUM')) {
      head = null
      continue
    }
    if (isNoun(token)) {
      // "12 people Friday", "killed 12 Syrian soldiers Assad": a plural common noun closes the phrase before a name.
      if (head !== null && token.upos === 'PROPN' && tokens[head]!.xpos === 'NNS') break
      head = i
    } else if (
      head !== null &&
      token.xpos !== 'HYPH' &&
      token.xpos !== 'POS' &&
      !(isNounAhead(tokens, i) && token.xpos !== 'VBN' && token.xpos !== 'VBG' && tokens[head]!.xpos !== 'NNS')
    )
      break
    else if (head === null && STATE_WORDS.has(token.text.toLowerCase()) && !isNounAhead(tokens, i)) return i
  }
  return head
}

/** "a 12-page report", "a three course meal": the noun in the singular right behind a number above one is what is counted. */
const isMeasured = ({ tokens }: View, { compound, high, low }: Amount, at: number, i: number): boolean =>
  i === at &&
  tokens[i]!.xpos === 'NN' &&
  (low ?? high ?? 0) > 1 &&
  tokens[i + 1]?.upos === 'NOUN' &&
  (compound || tokens[i + 1]!.xpos === 'NN') &&
  tokens[i]!.lemma !== 'other'

const isNounAhead = (tokens: readonly Token[], i: number): boolean => {
  for (let k = i + 1; k < tokens.length && k < i + 4; k++) {
    if (isNoun(tokens[k])) return true
    if (!isModifier(tokens[k]!)) return false
  }
  return false
}

const isOfCount = (view: View, amount: Amount): boolean => {
  const last = view.pieces[amount.numberNext - 1]
  return (
    amount.bound === 'vague' ||
    amount.kind === 'fraction' ||
    (last !== undefined && /s$|^(?:couple|pair|dozen|most|million|thousand|hundred)$/.test(last.lower))
  )
}
const endsInOf = (view: View, amount: Amount): boolean => view.pieces[amount.next - 1]?.lower === 'of'

/** Nouns that end like people but are things. */
const THINGS =
  /^(?:water|computer|helicopter|launcher|order|letter|number|container|river|border|center|centre|shelter|power|tower|paper|motor|factor|sector|reactor|tractor|error|door|floor|corridor|harbor|meter|letter|chapter|barrier|carrier|bunker|tanker|trailer|bulldozer|newspaper|quarter|winter|summer|offer|matter|corner|cluster|crater|bomber|fighter-jet|district|grant|plant|restaurant|tent|incident|accident|department|agreement|document|apartment|settlement|percent|cent|event|moment|month|student-loan|component|instrument|movement|statement|list|coast|post|test|guest-house|committee|coffee|tree|degree|fee|layer|filter|transformer|missile-launcher|burner|counter|member-state|charter|leader-board|semester|disaster|poster|master|monitor|visitor-centre|mirror|generator|elevator|refrigerator|investment|payment|appointment|attempt|element|segment|treatment|shipment|engagement|experiment|patient-bed|street|sheet|meeting|van|loan|plan|ocean)$/
const PERSON_LIKE = /(?:er|or|ist|ant|ent|ee|ian|man|woman|men|women|people|folk)$/

/** Does the noun name people? `sure`: by the list alone, not by its ending. */
export function isPerson(token: Token, sure: boolean): boolean {
  const lemma = token.lemma.toLowerCase()
  const lower = token.text.toLowerCase()
  if (PERSON_NOUNS.has(lemma) || PERSON_NOUNS.has(lower) || PERSON_NOUNS.has(lemma.replace(/s$/, ''))) return true
  if (token.xpos === 'NNPS' || (token.upos === 'PROPN' && /s$/.test(lower))) {
    if (countryOfPeople(token.text) !== undefined || countryOfPeople(token.lemma) !== undefined) return true
  }
  if (countryOfPeople(token.text) !== undefined && token.upos !== 'ADJ') return true
  if (/^(?:dead|wounded|injured|missing|others|elderly|homeless|displaced)$/.test(lower)) return true
  return !sure && token.upos === 'NOUN' && PERSON_LIKE.test(lemma) && !THINGS.test(lemma)
}

/** Nouns that count people by what befell them: "12 deaths" are twelve people. */
const HEADCOUNT = /^(?:death|fatality|casualty|injury|arrest|killing|body|corpse|victim|murder|detention|abduction)$/

/** The unit an amount of these counts in: a singular word, `person` for people. */
export function unitOf(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  if (isPerson(token, true) || HEADCOUNT.test(lemma)) return 'person'
  if (COUNT_NOUNS.get(lemma) === 'killed') return 'person'
  return token.upos === 'PROPN' ? token.lemma : lemma
}
