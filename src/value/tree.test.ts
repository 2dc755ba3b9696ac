import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTree } from './tree.ts'

test('makeTree() gives children, extents and ancestry', () => {
  // She | saw | the | old | bridge | fall
  const tree = makeTree([1, -1, 4, 4, 5, 1])!
  expect(tree.root).toBe(1)
  expect(tree.children(4)).toEqual([2, 3])
  expect(tree.span(5)).toEqual({ first: 2, last: 5 })
  expect(tree.isUnder(2, 5)).toBe(true)
  expect(tree.isUnder(5, 2)).toBe(false)
  expect(tree.isUnder(0, 0)).toBe(true)
})

test('makeTree() refuses what is no tree', () => {
  expect(makeTree([])).toBeNull()
  expect(makeTree([1, 0])).toBeNull()
  expect(makeTree([-1, -1])).toBeNull()
  expect(makeTree([-1, 5])).toBeNull()
  expect(makeTree([-1, 2, 1])).toBeNull()
})

test('makeTree() agrees with a walk up to the root', () => {
  const heads = fc
    .array(fc.nat(), { minLength: 1, maxLength: 30 })
    .map((picks) => picks.map((pick, k) => (k === 0 ? -1 : pick % k)))
  fc.assert(
    fc.property(heads, (heads) => {
      const tree = makeTree(heads)!
      for (let a = 0; a < heads.length; a++) {
        const above = new Set<number>()
        for (let k = a; k !== -1; k = heads[k]!) above.add(k)
        for (let b = 0; b < heads.length; b++) expect(tree.isUnder(a, b)).toBe(above.has(b))
      }
    }),
  )
})
