import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { plainDocument } from '../plain-reading.fixture.ts'
import { findMentions } from './mentions.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const MARK = { person: 'per', organization: 'org', group: 'grp', place: 'loc' } as const

/** The text with its outermost mentions marked. */
function marked(text: string): string {
  const mentions = findMentions(annotate(plainDocument(text), language), language)
  const outer = mentions.filter(
    (a) =>
      !mentions.some(
        (b) =>
          b !== a &&
          b.span.start <= a.span.start &&
          a.span.end <= b.span.end &&
          b.span.end - b.span.start > a.span.end - a.span.start,
      ),
  )
  let result = ''
  let at = 0
  for (const { span, type } of outer) {
    result += `${text.slice(at, span.start)}<${MARK[type]}>${text.slice(span.start, span.end)}</${MARK[type]}>`
    at = span.end
  }
  return result + text.slice(at)
}

describe('findMentions()', () => {
  const CASES: readonly (readonly [string, string])[] = [
    [
      'leaves out titles, forms of address and possessive endings',
      "Dr <per>Elena Markovic</per> met President <per>Omar al-Rashid</per> in <loc>Vienna</loc>. Mr <per>al-Rashid</per>'s answer was short.",
    ],
    [
      'takes an agency in apposition for an organization, not for the city of that name',
      'The <org>state news agency</org>, <org>Petra</org>, said two <grp>soldiers</grp> had died near <loc>Amman</loc>.',
    ],
    [
      'takes the place of an office and its holder for two names',
      'Mayor of <loc>London</loc> <per>Sadiq Khan</per> met the Governor of <loc>Lagos</loc> <per>Babajide Sanwo-Olu</per>.',
    ],
    [
      'takes names joined to a government for governments too, but not where people are from',
      '<org>Turkey</org> and <org>Iraq</org> agreed to reopen the pipeline. <grp>Officials</grp> in <loc>Turkey</loc> and <loc>Iraq</loc> agreed.',
    ],
    [
      'takes a capital that speaks for its government',
      '<org>Ankara</org> denied the claim on Monday, but flights from <loc>Ankara</loc> to <loc>Athens</loc> went on.',
    ],
    [
      'finds organizations by their head words',
      'The <org>Norwegian Institute for Peace</org> and the <org>Ministry of Public Works</org> disagreed.',
    ],
    [
      'finds nouns for actors with their kind',
      'The <grp>rebel commanders</grp> said <grp>Nigerian troops</grp> had left, and the <grp>army</grp> agreed.',
    ],
    ['takes no ship for a person or a place', 'The MV Anna Victoria met the tanker Santa Rosa off <loc>Malta</loc>.'],
    [
      'finds bodies of two common nouns, and firms by a short form',
      'The <org>coast guard</org> blamed <org>Velmora Airlines</org>; <org>Velmora</org> was silent.',
    ],
    ["leaves nations' adjectives alone", 'The Chadian town was quiet.'],
    [
      'parts two bodies that share an "and"',
      'Talks between the <org>United Nations</org> and the <org>African Union</org> failed.',
    ],
    ['cuts a compound of two names', 'The <org>UN</org>-<org>Arab League</org> envoy <per>Hana Karimi</per> resigned.'],
  ]
  for (const [what, expected] of CASES) {
    it(what, () => {
      expect(marked(expected.replace(/<\/?(?:per|org|grp|loc)>/g, ''))).toBe(expected)
    })
  }

  it('knows a person named whole by the last part of the name', () => {
    const text = 'Analyst Ingrid Solheim warned of floods. Later Solheim left.'
    expect(marked(text)).toBe('Analyst <per>Ingrid Solheim</per> warned of floods. Later <per>Solheim</per> left.')
  })

  it('gives an acronym the kind of its long form', () => {
    expect(marked('The Lake Basin Relief Council (LBRC) sent food. LBRC trucks came late.')).toContain(
      '<org>LBRC</org> trucks',
    )
  })
})
