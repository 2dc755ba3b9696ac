import { describe, expect, test } from 'vitest'
import type { Sentence } from './sentence.ts'
import { tagged } from './tagged.ts'

/** One line a clause: "number<parent (introducer) subjects | verb | objects | adjuncts"; * marks a shared subject. */
function mark(sentence: Sentence): string[] {
  const { tokens, chunks } = sentence
  const words = (chunk: number): string =>
    tokens
      .slice(chunks[chunk]!.first, chunks[chunk]!.last + 1)
      .map((token) => token.text)
      .join(' ')
  return sentence.clauses.map((clause, index) => {
    const head = `${index}<${clause.parent ?? '-'}${clause.introducedBy === null ? '' : ` (${tokens[clause.introducedBy]!.text})`}`
    const adjuncts = clause.adjuncts.map(
      ({ preposition, phrase }) =>
        `${preposition === null ? '' : `${tokens[preposition]!.text} `}${words(phrase)}${phrase === clause.agent ? '!' : ''}`,
    )
    return [
      `${head} ${clause.subjects.map(words).join(' + ')}${clause.subjectShared ? '*' : ''}`,
      words(clause.verb),
      clause.objects.map(words).join(' + '),
      adjuncts.join(', '),
    ]
      .join(' | ')
      .replace(/(?: \| )+$/, '')
  })
}

describe('findClauses()', () => {
  const cases: [name: string, line: string, ...clauses: string[]][] = [
    [
      'a main clause',
      'On/IN Monday/NNP ,/, troops/NNS took/VBD the/DT port/NN in/IN Velmora/NNP ./.',
      '0<- troops | took | the port | On Monday, in Velmora',
    ],
    [
      'a passive and its agent',
      'Ten/CD men/NNS were/VBD shot/VBN by/IN gunmen/NNS ./.',
      '0<- Ten men | were shot |  | by gunmen!',
    ],
    [
      'a that-clause',
      'Costa/NNP said/VBD that/IN* rebels/NNS had/VBD fled/VBN ./.',
      '0<- Costa | said',
      '1<0 (that) rebels | had fled',
    ],
    [
      'a clause without that',
      'Costa/NNP said/VBD rebels/NNS and/CC soldiers/NNS fled/VBD ./.',
      '0<- Costa | said',
      '1<0 rebels + soldiers | fled',
    ],
    [
      'a relative clause in the subject',
      'The/DT men/NNS who/WP left/VBD Porto/NNP said/VBD nothing/NN ./.',
      '0<1 (who) who | left | Porto',
      '1<- The men | said | nothing',
    ],
    [
      'a relative clause with its own subject',
      'The/DT bridge/NN ,/, which/WDT jets/NNS hit/VBD ,/, fell/VBD ./.',
      '0<1 (which) jets | hit | which',
      '1<- The bridge | fell',
    ],
    [
      'a reduced relative clause',
      'Troops/NNS backed/VBN by/IN jets/NNS took/VBD the/DT port/NN ./.',
      '0<1 Troops* | backed |  | by jets!',
      '1<- Troops | took | the port',
    ],
    [
      'coordinated verbs',
      'Rebels/NNS left/VBD the/DT city/NN and/CC crossed/VBD the/DT river/NN ./.',
      '0<- Rebels | left | the city',
      '1<- Rebels* | crossed | the river',
    ],
    [
      'coordinated clauses',
      'Rebels/NNS left/VBD the/DT city/NN and/CC the/DT army/NN entered/VBD it/PRP ./.',
      '0<- Rebels | left | the city',
      '1<- the army | entered | it',
    ],
    ['an apposition', 'Omar/NNP ,/, a/DT farmer/NN ,/, saw/VBD it/PRP ./.', '0<- Omar | saw | it'],
    [
      'speech before its speaker',
      '"/`` We/PRP ran/VBD ,/, "/\'\' said/VBD Omar/NNP ./.',
      '0<1 We | ran',
      '1<- Omar | said',
    ],
    [
      'speech before she said',
      '"/`` We/PRP lost/VBD everything/NN ,/, "/\'\' she/PRP said/VBD on/IN Monday/NNP ./.',
      '0<1 We | lost | everything',
      '1<- she | said |  | on Monday',
    ],
    [
      'an adverbial clause first',
      'If/IN* talks/NNS fail/VBP ,/, Spain/NNP will/MD leave/VB ./.',
      '0<1 (If) talks | fail',
      '1<- Spain | will leave',
    ],
    [
      'a clause after a preposition',
      'After/IN rebels/NNS left/VBD ,/, the/DT army/NN came/VBD ./.',
      '0<1 (After) rebels | left',
      '1<- the army | came',
    ],
    [
      'an adverbial clause last',
      'It/PRP fell/VBD when/WRB jets/NNS hit/VBD it/PRP ./.',
      '0<- It | fell',
      '1<0 (when) jets | hit | it',
    ],
    [
      'infinitives',
      'He/PRP told/VBD the/DT rebels/NNS to/TO leave/VB ./.',
      '0<- He | told | the rebels',
      '1<0 the rebels* | to leave',
    ],
    [
      'participles at the end',
      'A/DT bomb/NN went/VBD off/RP ,/, killing/VBG ten/CD and/CC wounding/VBG six/CD ./.',
      '0<- A bomb | went',
      '1<0 A bomb* | killing | ten',
      '2<0 A bomb* | wounding | six',
    ],
    [
      'a participle at the start',
      'Backed/VBN by/IN jets/NNS ,/, troops/NNS came/VBD ./.',
      '0<1 troops* | Backed |  | by jets!',
      '1<- troops | came',
    ],
    [
      'a prepositional participle',
      'He/PRP accused/VBD Spain/NNP of/IN lying/VBG ./.',
      '0<- He | accused | Spain',
      '1<0 (of) Spain* | lying',
    ],
    ['existential there', 'There/EX were/VBD no/DT reports/NNS of/IN deaths/NNS ./.', '0<- There | were | no reports'],
  ]
  for (const [name, line, ...clauses] of cases) test(name, () => expect(mark(tagged(line))).toEqual(clauses))
})

test('findClauses() names every verb group once, and no clause is above itself', () => {
  const sentence = tagged(
    '"/`` It/PRP is/VBZ over/RB ,/, "/\'\' said/VBD Omar/NNP ,/, who/WP left/VBD after/IN troops/NNS shot/VBD his/PRP$ son/NN ,/, and/CC fled/VBD ./.',
  )
  expect(sentence.clauses.map((clause) => clause.verb)).toEqual(
    sentence.chunks.flatMap((chunk, index) => (chunk.kind === 'vg' ? [index] : [])),
  )
  sentence.clauses.forEach((clause, index) => {
    let at = clause.parent
    for (let steps = 0; at !== null; steps++) {
      expect(steps).toBeLessThan(20)
      expect(at).not.toBe(index)
      at = sentence.clauses[at]!.parent
    }
    expect(clause.first).toBeLessThanOrEqual(clause.last)
  })
})
