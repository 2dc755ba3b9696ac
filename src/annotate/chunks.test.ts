import { describe, expect, test } from 'vitest'
import type { Sentence } from './sentence.ts'
import { tagged } from './tagged.ts'

/** Phrases in square brackets, verb groups in braces with what their auxiliaries say. */
function mark(sentence: Sentence): string {
  const words: string[] = []
  let at = 0
  for (const chunk of sentence.chunks) {
    for (; at < chunk.first; at++) words.push(sentence.tokens[at]!.text)
    const text = sentence.tokens
      .slice(chunk.first, chunk.last + 1)
      .map((token) => token.text)
      .join(' ')
    at = chunk.last + 1
    if (chunk.verb === null) {
      words.push(`[${text}]`)
      continue
    }
    const { verb } = chunk
    const flags = (['passive', 'negated', 'perfect', 'progressive', 'infinitive', 'participle'] as const).filter(
      (flag) => verb[flag],
    )
    words.push(
      `{${text}: ${[...(verb.tense === 'none' ? [] : [verb.tense]), ...(verb.modal === null ? [] : [verb.modal]), ...flags].join(' ')}}`,
    )
  }
  for (; at < sentence.tokens.length; at++) words.push(sentence.tokens[at]!.text)
  return words.join(' ')
}

describe('findChunks() finds noun phrases', () => {
  const cases: [name: string, line: string, marked: string][] = [
    [
      'with determiner and modifiers',
      'the/DT old/JJ river/NN port/NN of/IN Velmora/NNP',
      '[the old river port] of [Velmora]',
    ],
    ['that a possessive ends', "Portugal/NNP 's/POS new/JJ ministers/NNS", "[Portugal 's] [new ministers]"],
    [
      'of number with what is counted',
      'hundreds/NNS of/IN people/NNS and/CC a/DT large/JJ number/NN of/IN farmers/NNS',
      '[hundreds of people] and [a large number of farmers]',
    ],
    [
      'with a bounded number',
      'more/JJR than/IN 300/CD men/NNS and/CC at/IN least/JJS 12/CD boys/NNS',
      '[more than 300 men] and [at least 12 boys]',
    ],
    [
      'with participles before the noun',
      'the/DT advancing/VBG troops/NNS and/CC two/CD wounded/VBN women/NNS',
      '[the advancing troops] and [two wounded women]',
    ],
    [
      'with compounds',
      'the/DT army/NN -/HYPH backed/VBN militia/NN and/CC a/DT 30/CD -/HYPH year/NN -/HYPH old/JJ man/NN',
      '[the army - backed militia] and [a 30 - year - old man]',
    ],
    ['of names with hyphens', 'Minister/NNP Omar/NNP al/NNP -/HYPH Tawil/NNP', '[Minister Omar al - Tawil]'],
    ['of dates', 'on/IN June/NNP 5/CD ,/, 2031/CD ,/, officials/NNS', 'on [June 5 , 2031] , [officials]'],
    ['apart from a day that follows', 'told/VBD reporters/NNS Tuesday/NNP', '{told: past} [reporters] [Tuesday]'],
    ['of pronouns', 'she/PRP met/VBD those/DT who/WP fled/VBD', '[she] {met: past} [those] [who] {fled: past}'],
    ['without a head noun', 'the/DT wounded/VBN and/CC the/DT dead/JJ', '[the wounded] and [the dead]'],
    [
      'with coordinated modifiers',
      'long/JJ and/CC bitter/JJ fighting/NN in/IN two/CD or/CC three/CD towns/NNS',
      '[long and bitter fighting] in [two or three towns]',
    ],
    ['with money', 'damage/NN of/IN $/$ 3.2/CD million/CD', '[damage] of [$ 3.2 million]'],
  ]
  for (const [name, line, marked] of cases) test(name, () => expect(mark(tagged(line))).toBe(marked))
})

describe('findChunks() finds verb groups', () => {
  const cases: [name: string, line: string, marked: string][] = [
    ['passive', 'they/PRP were/VBD shot/VBN', '[they] {were shot: past passive}'],
    ['negated', "it/PRP did/VBD n't/RB stop/VB", "[it] {did n't stop: past negated}"],
    [
      'perfect, passive and negated',
      'it/PRP has/VBZ never/RB been/VBN opened/VBN',
      '[it] {has never been opened: present passive negated perfect}',
    ],
    [
      'progressive',
      'rebels/NNS are/VBP still/RB holding/VBG out/RP',
      '[rebels] {are still holding: present progressive} out',
    ],
    ['future', 'he/PRP will/MD not/RB leave/VB', '[he] {will not leave: future negated}'],
    ['going to', 'he/PRP is/VBZ going/VBG to/TO leave/VB', '[he] {is going to leave: future}'],
    [
      'modal and past',
      'it/PRP could/MD have/VB been/VBN hit/VBN',
      '[it] {could have been hit: past could passive perfect}',
    ],
    ['infinitives apart', 'vowed/VBD to/TO fight/VB', '{vowed: past} {to fight: infinitive}'],
    ['passive infinitives', 'to/TO be/VB freed/VBN', '{to be freed: passive infinitive}'],
    [
      'participles',
      'troops/NNS backed/VBN by/IN jets/NNS ,/, killing/VBG ten/CD',
      '[troops] {backed: passive participle} by [jets] , {killing: participle} [ten]',
    ],
    [
      'able to',
      'they/PRP had/VBD not/RB been/VBN able/JJ to/TO land/VB',
      '[they] {had not been able: past negated perfect} {to land: infinitive}',
    ],
    [
      'sharing auxiliaries',
      'ten/CD were/VBD killed/VBN and/CC wounded/VBN',
      '[ten] {were killed: past passive} and {wounded: past passive}',
    ],
    [
      'no longer',
      'it/PRP is/VBZ no/RB longer/RBR standing/VBG',
      '[it] {is no longer standing: present negated progressive}',
    ],
    ['got killed', 'he/PRP got/VBD killed/VBN', '[he] {got killed: past passive}'],
  ]
  for (const [name, line, marked] of cases) test(name, () => expect(mark(tagged(line))).toBe(marked))
})
