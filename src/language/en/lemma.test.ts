import { describe, expect, test } from 'vitest'
import { lemmaOf } from './lemma.ts'

const NOTHING = new Map<string, string>()

describe('lemmaOf() knows by rule', () => {
  const cases: [tag: string, words: string][] = [
    [
      'VERB|VBD',
      'fled=flee said=say seized=seize stopped=stop killed=kill carried=carry agreed=agree used=use advised=advise opened=open visited=visit controlled=control created=create treated=treat produced=produce argued=argue damaged=damage included=include required=require',
    ],
    ['VERB|VBN', 'slain=slay taken=take wounded=wound driven=drive displaced=displace shelled=shell injured=injure'],
    [
      'VERB|VBG',
      'making=make running=run dying=die planning=plan shooting=shoot bombing=bomb hoping=hope reading=read seizing=seize fleeing=flee',
    ],
    ['VERB|VBZ', 'says=say goes=go watches=watch denies=deny dies=die uses=use'],
    ['AUX|VBD', 'was=be had=have did=do'],
    ['AUX|MD', "'ll=will ca=can wo=will could=could"],
    [
      'NOUN|NNS',
      'children=child soldiers=soldier gunmen=gunman cities=city lives=life crises=crisis people=people aircraft=aircraft buses=bus houses=house',
    ],
    ['ADJ|JJR', 'bigger=big larger=large easier=easy'],
    ['PROPN|NNP', 'Lisbon=Lisbon Costa=Costa'],
    ['PRON|PRP', 'them=they him=he'],
    ['PART|RB', "n't=not"],
    ['DET|DT', 'an=a these=this'],
  ]
  for (const [tag, words] of cases) {
    const [upos, xpos] = tag.split('|') as [string, string]
    test(tag, () => {
      const answers = words
        .split(' ')
        .map((pair) => `${pair.split('=')[0]}=${lemmaOf(pair.split('=')[0]!, upos, xpos, NOTHING, true)}`)
      expect(answers.join(' ')).toBe(words)
    })
  }
})

test('lemmaOf() keeps the case of an adjective made of a name', () => {
  expect(lemmaOf('Lisbonite', 'ADJ', 'JJ', NOTHING, false)).toBe('Lisbonite')
  expect(lemmaOf('Strategic', 'ADJ', 'JJ', NOTHING, true)).toBe('strategic')
})

test('lemmaOf() takes what was learnt before any rule', () => {
  expect(lemmaOf('left', 'VERB', 'VBD', new Map([['left\tVERB|VBD', 'leave']]), true)).toBe('leave')
})
