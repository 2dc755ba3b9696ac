import { expect, test } from 'vitest'
import { tagged } from './tagged.ts'
import { canTell } from './telling.ts'

const tells = (line: string): boolean => canTell(tagged(line).tokens)

test.each([
  ['a verb of saying', 'He/PRP denied/VBD it/PRP ./.'],
  ['according to', 'It/PRP rained/VBD ,/, according/VBG to/IN her/PRP ./.'],
  ['a number', 'There/EX were/VBD 12/CD of/IN them/PRP ./.'],
  ['a word that counts', 'Several/JJ boats/NNS left/VBD ./.'],
  ['a sum of money', 'It/PRP cost/VBD $/$ 3bn/CD ./.'],
  ['a verb of events', 'Troops/NNS shelled/VBD the/DT town/NN ./.'],
  ['a verb with the words that make it an event', 'They/PRP set/VBD the/DT shop/NN on/IN fire/NN ./.'],
  ['a noun of events', 'The/DT explosion/NN was/VBD loud/JJ ./.'],
])('canTell() knows a sentence with %s', (_, line) => {
  expect(tells(line)).toBe(true)
})

test.each([
  ['none of these', 'The/DT river/NN is/VBZ wide/JJ ./.'],
  ['a verb of thinking alone', 'She/PRP hopes/VBZ so/RB ./.'],
  ['a year alone', 'It/PRP was/VBD cold/JJ in/IN 1998/CD ./.'],
  ['a verb of events without its words', 'They/PRP set/VBD the/DT table/NN ./.'],
])('canTell() passes over a sentence with %s', (_, line) => {
  expect(tells(line)).toBe(false)
})
