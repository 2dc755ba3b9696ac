import { expect, test } from 'vitest'
import { remember } from './remember.ts'

test('answers as the function does, and asks it once for a text met again soon', () => {
  const asked: string[] = []
  const length = remember((text) => {
    asked.push(text)
    return text.length
  }, 2)
  expect(['one', 'one', 'three', 'one'].map(length)).toEqual([3, 3, 5, 3])
  expect(asked).toEqual(['one', 'three'])
})

test('forgets what was not asked for a long time', () => {
  const asked: string[] = []
  const same = remember((text) => {
    asked.push(text)
    return text
  }, 1)
  for (const text of ['a', 'b', 'c', 'a']) expect(same(text)).toBe(text)
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
