import { expect, test } from 'vitest'
import { repairPastForms } from './past-forms.ts'

function tags(line: string): string {
  const words = line.split(' ').map((part) => {
    const [text, xpos] = part.split('/') as [string, string]
    return { text, xpos, upos: xpos === 'RB' ? 'ADV' : xpos.startsWith('VB') ? 'VERB' : 'X' }
  })
  repairPastForms(words)
  return words
    .filter(({ xpos }) => /^VB[DN]$/.test(xpos))
    .map(({ text, xpos }) => `${text}/${xpos}`)
    .join(' ')
}

test('repairPastForms() finds the past tense', () => {
  expect(tags('They/PRP quickly/RB fled/VBN ./.')).toBe('fled/VBD')
  expect(tags('After/IN rebels/NNS fled/VBN ,/, troops/NNS came/VBD ./.')).toBe('fled/VBD came/VBD')
  expect(tags('It/PRP burned/VBD but/CC witnesses/NNS described/VBN calm/NN ./.')).toBe('burned/VBD described/VBD')
  expect(tags('The/DT troops/NNS pushed/VBN into/IN Porto/NNP ./.')).toBe('pushed/VBD')
})

test('repairPastForms() leaves participles alone', () => {
  expect(tags('The/DT troops/NNS backed/VBN by/IN jets/NNS came/VBD ./.')).toBe('backed/VBN came/VBD')
  expect(tags('Farmers/NNS trapped/VBN inside/IN were/VBD freed/VBN ./.')).toBe('trapped/VBN were/VBD freed/VBN')
  expect(tags('Bridge/NN destroyed/VBN in/IN Porto/NNP')).toBe('destroyed/VBN')
  expect(tags('It/PRP was/VBD taken/VBN ./.')).toBe('was/VBD taken/VBN')
})
