import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, REPORT, sitrep } from './command.ts'

const LATER = REPORT.replace('Two people', 'Five people')
  .replace('14 May', '15 May')
  .replace('Tuesday', 'Tuesday night')
const OTHER = `Fire at Varna harbour

12 May 2031

Three firefighters were injured when a grain warehouse burned in Varna, Bulgaria, on Monday, the fire service said.
`

describe('sitrep brief --since', () => {
  test('tells what changed since an earlier run, in text, JSON and on the page', () => {
    const folder = folderWith({ 'one.txt': REPORT })
    const options = { cwd: folder }
    expect(sitrep(['brief', 'one.txt', '--format', 'json', '--out', 'earlier.json'], options).status).toBe(0)

    const same = sitrep(['brief', 'one.txt', '--since', 'earlier.json'], options)
    expect(same.stdout).toContain('WHAT CHANGED\n  Since 14 May 2031, with no new report.\n')

    const second = folderWith({ 'one.txt': REPORT, 'two.txt': LATER })
    const flags = ['brief', 'one.txt', 'two.txt', '--since', join(folder, 'earlier.json')]
    const { status, stdout, stderr } = sitrep(flags, { cwd: second })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Since 14 May 2031, with 1 new report.')
    expect(stdout.indexOf('WHAT CHANGED')).toBeLessThan(stdout.indexOf('QUANTITIES BY MEASURE'))

    const run = JSON.parse(sitrep([...flags, '--format', 'json'], { cwd: second }).stdout)
    expect(run.stories[0].changes).toMatchObject({ since: '2031-05-14', isNew: false })
    expect(run.stories[0].changes.documents).toHaveLength(1)
    expect(sitrep([...flags, '--format', 'html'], { cwd: second }).stdout).toContain('id="s1-changes"')
  })

  test.each([
    ['missing.json', /Cannot read --since missing\.json: there is no such file/],
    ['one.txt', /Cannot read --since one\.txt as an earlier run: it is no JSON; give a file that `sitrep brief/],
  ])('refuses %s', (file, message) => {
    const { status, stderr } = sitrep(['brief', 'one.txt', '--since', file], { cwd: folderWith({ 'one.txt': REPORT }) })
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('sitrep brief --format html into a folder', () => {
  test('writes a page a story and an index that leads to each, and each back', () => {
    const folder = folderWith({ 'one.txt': REPORT, 'two.txt': OTHER })
    const { status } = sitrep(['brief', 'one.txt', 'two.txt', '--format', 'html', '--out', 'pages/'], { cwd: folder })
    expect(status).toBe(0)
    const files = readdirSync(join(folder, 'pages')).sort()
    expect(files).toHaveLength(3)
    const index = readFileSync(join(folder, 'pages', 'index.html'), 'utf8')
    for (const file of files.filter((name) => name !== 'index.html')) {
      expect(index).toContain(`href="${file}"`)
      expect(readFileSync(join(folder, 'pages', file), 'utf8')).toContain('<a href="index.html">All stories</a>')
    }
  })

  test('writes no index over one story', () => {
    const folder = folderWith({ 'one.txt': REPORT })
    sitrep(['brief', 'one.txt', '--format', 'html', '--out', 'pages/'], { cwd: folder })
    expect(existsSync(join(folder, 'pages', 'index.html'))).toBe(false)
  })
})
