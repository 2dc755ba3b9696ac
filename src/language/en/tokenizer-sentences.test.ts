import { describe, expect, test } from 'vitest'
import { splitSentences } from './tokenizer-sentences.ts'
import { tokenize } from './tokenizer-tokens.ts'

function mark(text: string): string {
  const tokens = { starts: [] as number[], ends: [] as number[] }
  tokenize(text, 0, text.length, tokens)
  const { spans, ends } = splitSentences(text, tokens)
  return ends.map((end, k) => text.slice(spans.starts[k === 0 ? 0 : ends[k - 1]!], spans.ends[end - 1])).join(' | ')
}

describe('splitSentences() ends a sentence', () => {
  const cases: [string, string][] = [
    ['at a stop', 'The river rose. | People fled to the hills. | Why?'],
    ['not after titles and initials', 'Gen. Pereira met Mr. J. R. Costa near St. Mary. | They left.'],
    ['not after a month or number word before a figure', 'It began on Nov. 5 in sector No. 3 of the city.'],
    ['after an abbreviation that ends it', 'They flew to the U.S. | The plane landed at 5 p.m. | Nobody was hurt.'],
    ['not in the middle of a name with an abbreviation', 'The U.S. Army and the U.N. Security Council agreed.'],
    ['not between an hour and its day', 'It closed at 5 p.m. Monday in the north.'],
    ['after closing marks', 'He called it “our town.” | She agreed. | (It was late.) | Then they left.'],
    ['inside quotation marks', '"We ran. | We lost the house," she said.'],
    ['not where the sentence goes on in lower case', '"Who are you?" he asked. | "Go!" they shouted.'],
    ['after an ellipsis before a capital', 'We waited… | Nobody came.'],
    ['where the space is missing', 'They took the town.| The others fled.'],
    ['not in numbers and links', 'It cost 3.5 million, says www.example.org today.'],
    ['not after a counter', '1. The first point is short. | 2. The second too.'],
  ]
  for (const [name, marked] of cases) {
    const text = name === 'where the space is missing' ? marked.replace('| ', '') : marked.replaceAll(' | ', ' ')
    test(name, () =>
      expect(mark(text)).toBe(name === 'where the space is missing' ? marked.replace('.|', '. |') : marked),
    )
  }
})

test('splitSentences() makes the stop of a closing abbreviation a token of its own', () => {
  const text = 'They left at 5 p.m. They came back.'
  const tokens = { starts: [] as number[], ends: [] as number[] }
  tokenize(text, 0, text.length, tokens)
  const { spans, ends } = splitSentences(text, tokens)
  expect(spans.starts.slice(0, ends[0]).map((start, k) => text.slice(start, spans.ends[k]))).toEqual([
    'They',
    'left',
    'at',
    '5',
    'p.m',
    '.',
  ])
})
