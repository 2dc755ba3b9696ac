import { expect, test } from 'vitest'
import { givenReport } from '../read/given.ts'
import { clean } from './clean.ts'
import { decode } from './doors/decode.ts'

const PROSE =
  'Two people were killed when the river flooded the old bridge in Lugoj, the mayor said.\n\nIt was not safe to cross after noon, a foreman told reporters at the site.'
const HEADLINE = 'Flood kills two in Lugoj'

/** Newsroom, date, agencies and headline of a report whose head is `head`, which ends in its headline or in more lines. */
async function said(head: string, foot = '') {
  const report = givenReport(`${head}\n\n${PROSE}${foot}`, { source: 'x.txt', mediaType: 'text/plain' })
  const { document } = clean(await decode(report))
  const headline = document!.blocks.find(({ kind }) => kind === 'headline')
  return [
    document!.newsroom,
    document!.publishedAt?.edtf ?? null,
    document!.credits.join(),
    headline ? document!.text.slice(headline.span.start, headline.span.end) : null,
  ]
}

test.each([
  [`${HEADLINE}\n\nBy Ana Pop\nBBC News, Bucharest\n\nPublished 14 May 2031`, 'BBC', '2031-05-14', ''],
  [`${HEADLINE}\n\nMay 14, 2031 / 6:42 PM EDT / AP`, null, '2031-05-14', 'AP'],
  [`${HEADLINE}\n\nPTI | Updated: May 14, 2031, 18:42 IST`, null, '2031-05-14', 'PTI'],
  [`${HEADLINE}\n\nBy Ana Pop | May 14, 2031`, null, '2031-05-14', ''],
  [`${HEADLINE}\n\nUpdated 1842 GMT (0242 HKT) May 14, 2031`, null, '2031-05-14', ''],
  [`${HEADLINE}\n\nPosted on May 14, 2031 by admin`, null, '2031-05-14', ''],
  [`${HEADLINE} | Valley Post`, 'Valley Post', null, ''],
  [`${HEADLINE} - VOA`, 'VOA', null, ''],
  [`UN News\n14 May 2031\nHumanitarian Aid\n\n${HEADLINE}`, 'UN News', '2031-05-14', ''],
])('reads what stands above a report: %j', async (head, newsroom, date, credits) => {
  expect(await said(head)).toEqual([newsroom, date, credits, HEADLINE])
})

test('reads where and when a report was printed below it', async () => {
  expect(await said(HEADLINE, '\n\nPublished in Dawn, May 15th, 2031')).toEqual(['Dawn', '2031-05-15', '', HEADLINE])
})

test('parts an agency in brackets from the first sentence', async () => {
  expect(
    await said(`${HEADLINE}\n\n(CNN)Two boats were lost in the night, the harbour master said on Tuesday.`),
  ).toEqual(['CNN', null, 'CNN', HEADLINE])
})

test('a headline with a dash is no site name', async () => {
  const headline = 'Two dead in Lugoj – Mayor closes bridge'
  expect((await said(headline))[3]).toBe(headline)
})
