import { describe, expect, it } from 'vitest'
import { clean } from '../clean.ts'
import { decode } from './decode.ts'

const POSTS = [
  ['15:40', 'Bridge gone', 'The old bridge of the town was gone before dawn, officials said.'],
  ['14:02', 'Families leave', 'Forty families had left their homes in the valley by noon, and the school was opened.'],
  ['12:31', 'Rain forecast', 'More rain is expected on Friday, the weather service warned.'],
  ['12:31', 'Army arrives', 'Soldiers brought tents, blankets and a field kitchen, and a convoy is on its way.'],
  ['09:58', 'Road', 'The road to the coast is closed.'],
] as const
const LIVE = `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Flood in the valley: live","coverageStartTime":"2013-06-05T09:00:00Z"}</script>`
const INTRODUCTION = 'All that is known of the flood, as it comes in from the valley and the coast.'
const pageOf = (inside: string, head: string): string =>
  `<html lang="en"><head><title>Flood in the valley: live</title>${head}</head><body><nav><a href="/">Home</a></nav><main><h1>Flood in the valley: live</h1><p>${INTRODUCTION}</p><div class="stream">${inside}</div></main></body></html>`
const blocksOf = async (inside: string, head = LIVE): Promise<string[]> => {
  const { document } = clean(
    await decode({
      source: 'live.html',
      newsroom: null,
      publishedAt: null,
      url: 'https://valley.example/live/flood',
      scale: null,
      fetchedAt: null,
      mediaType: 'text/html',
      charset: null,
      body: new TextEncoder().encode(pageOf(inside, head)),
    }),
  )
  return document?.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(span.start, span.end)}`) ?? []
}
const posts = (make: (time: string, title: string, text: string, n: number) => string): string =>
  POSTS.map(([time, title, text], n) => make(time, title, text, n)).join('\n')

describe('openHtml() keeps the posts of a live blog in the order of the page, each with its time', () => {
  it.each([
    [
      'items of a list',
      `<ol>${posts((time, title, text) => `<li class="stream__post"><article><header><h3>${title}</h3><time datetime="2013-06-05T${time}Z"><span>Posted at </span>${time}</time></header><p>${text}</p><div class="share-tools">Share</div></article></li>`)}</ol>`,
      'Posted at 15:40',
    ],
    [
      'updates in microdata, their times links',
      posts(
        (time, title, text, n) =>
          `<div id="block-${n}" class="block" itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><p class="block-time"><a href="?at=${n}#block-${n}"><time datetime="2013-06-05T${time}Z">${time}</time></a></p><h2>${title}</h2><div itemprop="articleBody"><p>${text}</p></div></div>`,
      ),
      '15:40',
    ],
    [
      'articles whose headings lead to them',
      posts(
        (time, title, text, n) =>
          `<article class="post"><span class="ts">${time} GMT, June 5, 2013</span><h2><a href="/live/flood/h_${n}">${title}</a></h2><p>${text}</p></article>`,
      ),
      '15:40 GMT, June 5, 2013',
    ],
  ])('%s', async (_, inside, first) => {
    const found = await blocksOf(inside)
    expect(found).toContain(`paragraph: ${INTRODUCTION}`)
    expect(found).toContain(`subheading: ${first}`)
    expect(found.filter((block) => /^subheading: .*\d\d:\d\d/.test(block))).toHaveLength(POSTS.length)
    expect(found.filter((block) => POSTS.some(([, , text]) => block.endsWith(text)))).toEqual(
      POSTS.map(([, , text]) => `paragraph: ${text}`),
    )
    for (const [, title] of POSTS) expect(found).toContain(`subheading: ${title}`)
    expect(found.join()).not.toContain('Share')
  })
  it('also where no data say that it is one, by the times', async () => {
    const inside = posts(
      (time, _, text) => `<div class="entry"><div class="when">${time}</div><div class="what">${text}</div></div>`,
    )
    const found = await blocksOf(inside, '')
    expect(found.slice(2, 6)).toEqual([
      'subheading: 15:40',
      `paragraph: ${POSTS[0][2]}`,
      'subheading: 14:02',
      `paragraph: ${POSTS[1][2]}`,
    ])
  })
})

describe('openHtml() takes for no live blog', () => {
  const story = [...POSTS, ...POSTS].map(([, , text], n) => `<p>${n} ${text} ${text}</p>`).join('')
  it.each([
    [
      'what readers write',
      `<div class="comments">${posts((time, title, text) => `<div class="c"><time>${time}</time><p>${title}: ${text}</p></div>`)}</div>`,
    ],
    [
      'a list of other stories with their times',
      `<div class="latest">${posts((time, title, text) => `<div><span>${time}</span> <a href="/n/${title}">${title}: ${text}</a></div>`)}</div>`,
    ],
  ])('%s', async (_, inside) => {
    for (const head of ['', LIVE]) {
      const found = await blocksOf(`<article>${story}</article>${inside}`, head)
      expect(found.join('\n')).toContain('9 The road to the coast is closed.')
      expect(found.filter((block) => /\d\d:\d\d/.test(block))).toEqual([])
    }
  })
})
