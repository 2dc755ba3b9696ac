import { describe, expect, test } from 'vitest'
import { makeTree } from '../../value/tree.ts'
import { agentOf, isNegated, isPassive, subjectOf, undergoersOf } from './relations.ts'

/** "rebels/NNS>3:nsubj" is a word with tag, head (counted from 1, 0 the root) and relation. */
function parsed(line: string) {
  const words = line.split(' ').map((part) => {
    const [, text, xpos, head, deprel] = /^(.+)\/(.+)>(\d+):(.+)$/.exec(part)!
    return { text: text!, lemma: text!.toLowerCase(), upos: '', xpos: xpos!, head: Number(head) - 1, deprel: deprel! }
  })
  return {
    words,
    tree: makeTree(words.map(({ head }) => head))!,
    at: (text: string) => words.findIndex((w) => w.text === text),
  }
}

describe('subjectOf() finds', () => {
  const cases: [name: string, line: string, verb: string, subject: string | null][] = [
    ['its own', 'Troops/NNS>2:nsubj fled/VBD>0:root', 'fled', 'Troops'],
    [
      'that of the verb it is coordinated with',
      'Troops/NNS>2:nsubj fled/VBD>0:root and/CC>4:cc hid/VBD>2:conj',
      'hid',
      'Troops',
    ],
    ['that of a verb of promising', 'They/PRP>2:nsubj vowed/VBD>0:root to/TO>4:mark fight/VB>2:xcomp', 'fight', 'They'],
    [
      'the object of a verb of urging',
      'He/PRP>2:nsubj urged/VBD>0:root them/PRP>2:obj to/TO>5:mark leave/VB>2:xcomp',
      'leave',
      'them',
    ],
    [
      'the noun that a participle stands after',
      'men/NNS>0:root backed/VBN>1:acl by/IN>4:case Ruritania/NNP>2:obl:agent',
      'backed',
      'men',
    ],
    ['the noun of a relative pronoun', 'men/NNS>0:root who/WP>3:nsubj fled/VBD>1:acl:relcl', 'fled', 'men'],
    [
      'that of the clause for an adverbial participle',
      'Fleeing/VBG>4:advcl ,/,>1:punct they/PRP>4:nsubj sang/VBD>0:root',
      'Fleeing',
      'they',
    ],
    ['none for an order', 'Leave/VB>0:root now/RB>1:advmod', 'Leave', null],
  ]
  for (const [name, line, verb, subject] of cases) {
    test(name, () => {
      const { words, tree, at } = parsed(line)
      const found = subjectOf(words, tree, at(verb))
      expect(found === null ? null : words[found]!.text).toBe(subject)
    })
  }
})

test('isPassive(), agentOf() and undergoersOf() read a passive', () => {
  const { words, tree, at } = parsed(
    'Two/CD>2:nummod boats/NNS>4:nsubj:pass were/VBD>4:aux:pass sunk/VBN>0:root by/IN>6:case mines/NNS>4:obl:agent',
  )
  expect(isPassive(words, tree, at('sunk'))).toBe(true)
  expect(agentOf(words, tree, at('sunk'))).toBe(at('mines'))
  expect(undergoersOf(words, tree, at('sunk'))).toEqual([at('boats')])
})

test('undergoersOf() gives coordinated objects of an active verb', () => {
  const { words, tree, at } = parsed('Mines/NNS>2:nsubj sank/VBD>0:root boats/NNS>2:obj and/CC>5:cc ferries/NNS>3:conj')
  expect(isPassive(words, tree, at('sank'))).toBe(false)
  expect(undergoersOf(words, tree, at('sank'))).toEqual([at('boats'), at('ferries')])
})

test('isNegated() sees a negation of its own only', () => {
  const { words, tree, at } = parsed(
    'They/PRP>3:nsubj never/RB>3:advmod said/VBD>0:root it/PRP>5:nsubj fell/VBD>3:ccomp',
  )
  expect(isNegated(words, tree, at('said'))).toBe(true)
  expect(isNegated(words, tree, at('fell'))).toBe(false)
})
