import { ANYWHERE, BEGINNINGS, POINTER } from '../language/en/boilerplate.ts'
import { LABELS, SERVICES, SHARE_WORDS } from '../language/en/boilerplate-labels.ts'
import type { RemovalKind } from './document.ts'
import { isPageTalk } from './page-talk.ts'

/** Words longer than this are no label, invitation or pointer; notices (cookies, copyright) may be longer. */
const LONGEST_BEGINNING = 20
const LONGEST_NOTICE = 90

/** Characters of the longest label, invitation or pointer; a longer notice has one of the words below in it. */
const LONGEST_LABEL = 180
/** Lines above this many characters are compared with notices only when they have such a word. */
const LONGEST_PLAIN = 60
const NOTICE =
  /©|\b(?:cookie|reserved|redistributed|reproduced|republished|reprinted|copied|newsletter|inbox|comment|in touch|contact|e-?mail|javascript|browser|click|tap |subscri|sign|app\b|privacy|responsible|affiliate|send us|your|us\b|this (?:article|story|page|site|web|video|audio|content|report)|copyright|journalism|follow|here\b|below|available|terms of|originally)/i

/** First words that also begin sentences of a report: there a stop at the end and no word to the reader means prose. */
const DOUBTFUL = new Set(
  `more most top latest related this you your we our if for to by want need what all some in get like see also back article report photo video
image media page end new last have do are were still story text content help support keep find visit read view watch listen hear look check share save
give send tell let contact submit write call comment comments leave add rate vote take play show close load change switch select choose update turn
return go be stay never love enjoy looking got not when user error data market free special no available meet start catch protected`.split(
    /\s+/,
  ),
)
const TO_READER =
  /\b(us|our|ours|you|your|yours|here|click|cookies?|newsletters?|subscri\w+|sign up|log in|below|above|comments?|app|whatsapp|browser|javascript|this (site|website|page|article|story|video|content|form|post))\b|@|www\.|https?:/
const SAYS = /\b(said|says|told|according to|added|reported)\b/
const ON_SERVICE = new RegExp(
  `\\b(share|follow|like|find|join|watch|connect|subscribe|view|see|chat|message|talk|read|visit|add|tweet|send|post|discuss|stream|listen)\\b.* (on|via|to|with|at|in) (our )?(${SERVICES})( (page|channel|group|feed|account|and (${SERVICES})))?$`,
)
/** "Google and YouTube" is no share bar: a bar has a word for sharing, or more than two services. */
const TWO_SERVICES = /^(?!share|tweet|pin|e-?mail|print|save|copy|follow|send|like|post)\S+ and \S+$/
const NAVIGATION =
  /^(skip|jump|menu|home|back to|go to|return to|navigation|search|section|sections|site ?map|accessibility|main menu|previous|next|page \d)/

/** The line as the lexicon reads it: lower case, straight marks, without signs at its ends. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  const straight = UNUSUAL.test(lower)
    ? lower
        .replace(/[‘’`´]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/\s+/g, ' ')
    : lower
  return isLetter(straight.charCodeAt(0)) && isLetter(straight.charCodeAt(straight.length - 1))
    ? straight
    : straight.replace(/^[\s•·|›»>*#–—\-_=~▶►▸→↓↑☰✕×]+|[\s.…!:›»>|*–—\-_=~▶►▸→↓↑☰✕×]+$/g, '')
}

const UNUSUAL = /[‘’`´“”]|\s\s|[^\S ]/
const isLetter = (code: number): boolean => code >= 97 && code <= 122

/**
 * What kind of boilerplate a whole line is; null when it may be the story's. `first`: nothing of the story stands before
 * it, so that it may be a headline. `free`: it is a line of its own, not the middle of a wrapped sentence.
 */
export function boilerplateKind(text: string, first = false): RemovalKind | null {
  if (text.length > 700) return null
  if (text.length > LONGEST_PLAIN && !mayBegin(text) && endsProse(text) && !NOTICE.test(text)) return null
  if (text.length > LONGEST_LABEL && !NOTICE.test(text)) return null
  const line = folded(text)
  if (line === '') return /[\p{L}\p{N}]/u.test(text) ? null : 'boilerplate'
  const kind: RemovalKind = NAVIGATION.test(line) ? 'navigation' : 'boilerplate'
  const bare = line.replace(/\?$/, '')
  if (LABELS.has(bare)) return kind
  const words = line.split(' ')
  if (words.length > LONGEST_NOTICE) return null
  if (/^["'‘“]/.test(text) && words.length > 3) return null
  if (words.length <= LONGEST_BEGINNING) {
    if (isBeginning(text, line, words)) return kind
    if (words.length <= 12 && ON_SERVICE.test(line) && !SAYS.test(line) && !isProse(text, line, words)) return kind
    if (
      !first &&
      POINTER.test(text.toLowerCase().replace(/[‘’]/g, "'")) &&
      !/[.]["'”’]?$/.test(text.trim()) &&
      !SPOKEN.test(text)
    )
      return kind
    if (
      words.length >= 2 &&
      words.every((w) => SHARE_WORDS.has(w.replace(/[,|/()]/g, '')) || /^[\d,.]+k?$/.test(w)) &&
      !/^\d+$/.test(words[0]!) &&
      !TWO_SERVICES.test(line)
    )
      return kind
    if (isPageTalk(text, line, words, first)) return kind
  }
  if (SAYS.test(line) && words.length > 8) return null
  // Glued to a paragraph it is judged when the two are parted.
  if (/\p{Ll}[.!?]["”]?\p{Lu}\p{Ll}/u.test(text)) return null
  if (text.length > LONGEST_PLAIN && !NOTICE.test(text)) return null
  return ANYWHERE.some(({ most, pattern }) => words.length <= most && pattern.test(line)) ? kind : null
}

/** First words of invitations that are sure: a sentence that begins with one is looked at whole. */
const mayBegin = (text: string): boolean => {
  const blank = text.indexOf(' ')
  const first = folded(blank < 0 ? text : text.slice(0, blank)).replace(/[,:;|]$/, '')
  return first === '' || (Object.hasOwn(BEGINNINGS, first) && !DOUBTFUL.has(first))
}

/** A stop at the end, without or within closing marks. */
const endsProse = (text: string): boolean => {
  let at = text.length - 1
  while (at > 0 && '"\'”’)'.includes(text[at]!)) at--
  return text[at] === '.' && text[at - 1] !== '.'
}

/** "Analysis: …" and the like name the piece itself when more than a headline follows. */
const SPOKEN =
  /^(?:analysis|comment|opinion|editorial|background|timeline|exclusive|profile|live|map|earlier|previously|next|explain(?:er|ed)?)\b.{160,}/i

function isBeginning(text: string, line: string, words: readonly string[]): boolean {
  const first = words[0]!.replace(/[,:;|]$/, '')
  if (!Object.hasOwn(BEGINNINGS, first) || !BEGINNINGS[first]!.test(line)) return false
  if (/^\p{Ll}/u.test(text) && words.length > 3) return false
  if (SAYS.test(line) && words.length > 6 && !/\b(us|your?|our)\b/.test(line)) return false
  return !DOUBTFUL.has(first) || !isProse(text, line, words)
}

/** A sentence with a stop, long enough, that says nothing to the reader. */
const isProse = (text: string, line: string, words: readonly string[]): boolean =>
  words.length >= 4 && /[.]["'”’)]*$/.test(text.trimEnd()) && !/\.{3}$/.test(text.trimEnd()) && !TO_READER.test(line)

/** Is the line an address and nothing else? */
export const isLink = (text: string): boolean => /^[<([]?(?:https?:\/\/|www\.)[^\s<>]+[>)\]]?$/i.test(text)

/** Labels under which only the headlines of other stories stand. */
export const OTHER_STORIES =
  /^(related( (stories|articles|news|content|posts|topics|links|coverage|reading))?|more (stories|news|top stories|headlines|videos|from .*|on this( story| topic)?|in .*)|most (read|popular|viewed|watched|shared|commented|recent)|top stories|latest( (news|stories|headlines|updates|from .*))?|trending( now)?|popular( now| stories| posts)?|recommended( (for you|stories|reading|articles))?|editors?'s? (picks?|choice)|you (may|might) (also )?(like|be interested in)|read (next|more|also)|up next|see also|also read|don't miss|must reads?|further reading|in (other news|this series|case you missed it)|from the web|around the web|sponsored( (content|links))?|promoted( (stories|content))?|what to read next|elsewhere|headlines)\??$/

/** Short menu words, before the headline. */
export const isMenuLine = (text: string): boolean =>
  text.length <= 28 && text.split(' ').length <= 3 && !/[.!?,"“]/.test(text)
