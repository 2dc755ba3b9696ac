import { expect, test } from 'vitest'
import { murmur64 } from './murmur.ts'

test('gives what the reference gives for the UTF-16 bytes of texts of every rest of a block', () => {
  expect(murmur64('')).toBe('0000000000000000')
  expect(murmur64('a')).toBe('033bb196ccef4fe1')
  expect(murmur64('ab')).toBe('260fb953af22b6fd')
  expect(murmur64('abc')).toBe('2b5b97a320f75fb5')
  expect(murmur64('river')).toBe('73ae566e2c7e65ff')
  expect(murmur64('rivers of ')).toBe('3ff48e2499ba45cc')
  expect(murmur64('Überschwemmung ’24')).toBe('ae72a4c3934e4ab7')
  expect(murmur64('The dam above the town broke on Monday night.')).toBe('54af36de6e4b3675')
})

test('tells apart texts that differ in one number', () => {
  const hashes = new Set<string>()
  for (let i = 0; i < 100_000; i++) hashes.add(murmur64(`d-0123456789abcdef\u001f${i}\u001f${i + 7}`))
  expect(hashes.size).toBe(100_000)
})
