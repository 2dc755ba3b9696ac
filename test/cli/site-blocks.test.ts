import { describe, expect, test } from 'vitest'
import { folderWith, sitrep } from './command.ts'

/** Words that stand on every page of the newsroom and that no list of page talk knows. */
const HEAD = 'Valley Post and friends of the valley'
const FOOT = 'Valley Post, a house of the valley since 1901'

/** Towns of one newsroom's reports; the addresses are in the reports, which come as a list of articles. */
const TOWNS = ['Arad', 'Brad', 'Cluj', 'Dej', 'Huedin', 'Lugoj', 'Oravita', 'Resita', 'Sibiu', 'Turda']

const articles = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      url: `https://www.valley-post.example/news/${i}`,
      headline: `Flood closes bridge number ${i} in ${TOWNS[i % TOWNS.length]}`,
      articleBody: [
        HEAD,
        `${i + 2} people were killed when the river flooded bridge number ${i} in ${TOWNS[i % TOWNS.length]}, the mayor said.`,
        `Boat ${i} could not leave, and ${i + 10} roofs of the old harbour were lost, said the master of port ${i}.`,
        FOOT,
      ].join('\n\n'),
    }),
  ).join('\n')

const textsOf = (args: readonly string[], cwd: string): string[] => {
  const { status, stdout } = sitrep(args, { cwd })
  expect(status).toBe(0)
  return args[0] === 'extract'
    ? stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).text)
    : JSON.parse(stdout).documents.map(({ text }: { text: string }) => text)
}

describe('what the pages of one host share', () => {
  test('is left out by brief and extract', () => {
    const folder = folderWith({ 'news.jsonl': articles(4) })
    for (const args of [
      ['brief', 'news.jsonl', '--format', 'json'],
      ['extract', '--jsonl', 'news.jsonl'],
    ]) {
      const texts = textsOf(args, folder)
      expect(texts).toHaveLength(4)
      for (const text of texts) {
        expect(text).not.toContain(HEAD)
        expect(text).not.toContain(FOOT)
      }
    }
  })

  test('is the same on threads, and two pages are too few to learn from', () => {
    const folder = folderWith({ 'many.jsonl': articles(45), 'few.jsonl': articles(2) })
    const args = (threads: string) => ['brief', 'many.jsonl', '--format', 'json', '--threads', threads]
    const alone = sitrep(args('1'), { cwd: folder }).stdout
    expect(sitrep(args('2'), { cwd: folder }).stdout).toBe(alone)
    expect(alone).toContain(TOWNS[4])
    expect(JSON.parse(alone).documents.some(({ text }: { text: string }) => text.includes(FOOT))).toBe(false)
    for (const text of textsOf(['brief', 'few.jsonl', '--format', 'json'], folder)) expect(text).toContain(FOOT)
  })
})
