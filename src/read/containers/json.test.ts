import { describe, expect, it } from 'vitest'
import { gzipped, opened, STORY, textOfBody, told } from './containers.fixture.ts'
import { MappingError, parseMapping } from './mapping.ts'

const article = (more: object) => ({ title: 'Warehouse burns', text: STORY, ...more })
const read = async (value: unknown, name = 'a.json') => (await opened(name, JSON.stringify(value, null, 1))).reports

describe('openJson()', () => {
  it('reads a NewsArticle of schema.org, wherever it lies', async () => {
    const news = {
      '@type': 'NewsArticle',
      headline: 'Warehouse burns',
      articleBody: STORY,
      datePublished: '2031-05-14T10:00:00Z',
      publisher: { '@type': 'Organization', name: 'Harbour Post' },
      author: [{ name: 'Ana Petrova' }, { name: 'Ivo Dimov' }],
      mainEntityOfPage: { '@id': 'https://harbour-post.example/1' },
      inLanguage: 'en-GB',
    }
    const graph = { '@graph': [{ '@type': 'WebPage', name: 'Home' }, news] }
    for (const value of [news, [news], graph, { mainEntity: news }]) {
      const reports = await read(value)
      expect(reports.map(textOfBody)).toEqual([STORY])
      expect(reports[0]!.metadata).toEqual({
        title: 'Warehouse burns',
        publishedAt: '2031-05-14T10:00:00Z',
        publishedAtFrom: 'JSON datePublished',
        newsroom: 'Harbour Post',
        author: 'Ana Petrova, Ivo Dimov',
        url: 'https://harbour-post.example/1',
        language: 'en-GB',
      })
    }
  })

  it('says nothing in the user’s name: what the article says of itself is metadata', async () => {
    const [report] = await read(article({ publisher: 'Harbour Post', date: '2031-05-14', url: 'https://a.example/1' }))
    expect(report).toMatchObject({
      newsroom: null,
      publishedAt: null,
      url: null,
      mediaType: 'text/plain',
      charset: 'utf-8',
    })
  })

  it('reads IPTC ninjs, with HTML or with bodies by role', async () => {
    const one = {
      uri: 'urn:x',
      versioncreated: '2031-05-14T10:00:00Z',
      headline: 'Warehouse burns',
      byline: 'Ana Petrova',
      body_html: `<p>${STORY}</p>`,
      infosources: [{ name: 'Agency' }],
    }
    const two = {
      uri: 'urn:x',
      versioncreated: '2031-05-14',
      headlines: [{ role: 'main', value: 'Warehouse burns' }],
      bodies: [
        { role: 'teaser', value: 'Short.' },
        { role: 'main', contenttype: 'text/plain', value: STORY },
      ],
    }
    const [first] = await read(one)
    expect(first).toMatchObject({ mediaType: 'text/html', metadata: { newsroom: 'Agency', author: 'Ana Petrova' } })
    const [second] = await read(two)
    expect(textOfBody(second!)).toBe(STORY)
    expect(second!.metadata!.title).toBe('Warehouse burns')
  })

  it.each([
    ['body', { title: 'T', body: STORY }],
    ['content in an object', { title: { rendered: 'T' }, content: { rendered: `<p>${STORY}</p>` } }],
    ['paragraphs', { headline: 'T', paragraphs: [STORY.slice(0, 50), STORY.slice(50)] }],
    ['fields of a wrapper', { webTitle: 'T', fields: { bodyText: STORY } }],
    ['maintext', { title: 'T', maintext: STORY }],
    ['full_text', { title: 'T', full_text: STORY }],
  ])('knows a text by the name of %s', async (_, value) => {
    const [report] = await read(value)
    expect(report!.metadata!.title).toBe('T')
    expect(textOfBody(report!).replace(/<\/?p>|\s/g, '')).toBe(STORY.replace(/\s/g, ''))
  })

  it.each([
    [{ date_publish: '2031-05-14 10:00:00' }, '2031-05-14 10:00:00', 'JSON date_publish'],
    [{ published: 1936526400 }, '2031-05-14T12:00:00.000Z', 'JSON published'],
    [{ published_at: { $date: '2031-05-14T10:00:00Z' } }, '2031-05-14T10:00:00Z', 'JSON published_at'],
    [{ created_at: '2031-05-14' }, null, null],
  ])('reads the date of %j', async (more, publishedAt, publishedAtFrom) => {
    expect((await read(article(more)))[0]!.metadata).toMatchObject({ publishedAt, publishedAtFrom })
  })

  it.each([
    [{ source: { id: null, name: 'Harbour Post' } }, 'Harbour Post'],
    [{ source: 'Harbour Post' }, 'Harbour Post'],
    [{ source: 'scraped/2031/a.html' }, null],
    [{ source_domain: 'harbour-post.example' }, 'harbour-post.example'],
  ])('reads the newsroom of %j', async (more, newsroom) => {
    expect((await read(article(more)))[0]!.metadata!.newsroom).toBe(newsroom)
  })

  it('names members by place in a list, a line, or by the file alone', async () => {
    const two = [article({}), article({ title: 'Two' })]
    expect(await told('a.json', JSON.stringify(two))).toEqual(['a.json#1', 'a.json#2'])
    expect(await told('a.json', JSON.stringify({ status: 'ok', articles: two }))).toEqual(['a.json#1', 'a.json#2'])
    expect(await told('a.jsonl', two.map((one) => JSON.stringify(one)).join('\n'))).toEqual(['a.jsonl#1', 'a.jsonl#2'])
    expect(await told('a.json', two.map((one) => JSON.stringify(one)).join('\r\n'))).toEqual(['a.json#1', 'a.json#2'])
    expect(await told('a.json', JSON.stringify(two[0]))).toEqual(['a.json'])
    expect(await told('a.ndjson.gz', gzipped(Buffer.from(JSON.stringify(two[0]))))).toEqual(['a.ndjson.gz#1'])
  })

  it('goes on after a broken line, and says where it broke', async () => {
    const lines = [JSON.stringify(article({})), '{"title": "cut', '', JSON.stringify(article({ title: 'Two' }))]
    expect(await told('a.jsonl', lines.join('\n'))).toEqual([
      'a.jsonl#1',
      'a.jsonl#4',
      'error: Cannot read line 2 of a.jsonl: it is no JSON (at character 11); mend or remove it',
    ])
    expect((await told('b.jsonl', `{bad\n${JSON.stringify(article({}))}`))[0]).toBe('b.jsonl#2')
  })

  it('goes on after a broken element of a list', async () => {
    const text = `[${JSON.stringify(article({}))},\n{"title": tru},\n${JSON.stringify(article({}))}]`
    expect(await told('a.json', text)).toEqual([
      'a.json#1',
      'a.json#3',
      'error: Cannot read element 2 (line 2) of a.json: it is no JSON (at character 11); mend or remove it',
    ])
  })

  it('keeps what a cut list holds', async () => {
    const text = `[${JSON.stringify(article({}))}, ${JSON.stringify(article({}))}`
    expect(await told('a.json', text.slice(0, -20))).toEqual([
      'a.json#1',
      expect.stringMatching(/^error: a\.json is cut: its list does not end/),
    ])
  })

  it('says where one object breaks', async () => {
    expect(await told('a.json', '{\n "title": "x",\n "text": oops\n}')).toEqual([
      'error: Cannot read a.json: it is no JSON (at line 3, column 10); mend or remove it',
    ])
    expect(await told('a.json', '{\n "title": "x",\n "text": "o')).toEqual([expect.stringMatching(/it is no JSON \(/)])
  })

  it('streams lists and lines above the limit of a report, and holds each article to it', async () => {
    const many = Array.from({ length: 50 }, (_, i) => article({ title: `No ${i}` }))
    const long = article({ text: STORY.repeat(100) })
    for (const [name, text] of [
      ['a.json', JSON.stringify([...many, long])],
      ['a.jsonl', [...many, long].map((one) => JSON.stringify(one)).join('\n')],
    ] as const) {
      const said = await told(name, text, { maxBytes: 2000 })
      expect(said).toHaveLength(51)
      expect(said.at(-1)).toMatch(/^error: .*51.* of a\.json|^error: Cannot read .*51/)
    }
    expect((await told('a.json', JSON.stringify({ articles: many }), { maxBytes: 2000 }))[0]).toMatch(
      /^error: Cannot read .*a\.json.*limit|longer than/,
    )
  })

  it('says of an article without a text where to find it, and of a summary that it is one', async () => {
    const said = await told(
      'a.json',
      JSON.stringify([
        { title: 'One', url: 'https://a.example/1', publishedAt: '2031-05-14' },
        { title: 'Two', description: 'Two firefighters were hurt.', publishedAt: '2031-05-14' },
        article({ text: `${STORY} And the… [+4000 chars]`, url: 'https://a.example/3' }),
        { some: 'thing' },
      ]),
    )
    expect(said).toEqual([
      'a.json#2',
      'a.json#3',
      'info: a.json#1 (One) is a link without a text: give https://a.example/1 to read it',
      'info: a.json#2 has no more than a summary: it is read as the report',
      'warning: The text of a.json#3 was cut by who collected it: give https://a.example/3 to read it whole',
      expect.stringMatching(/^warning: 1 of the 4 objects in a\.json has no text of a report/),
    ])
  })

  const settings = {
    name: 'tool',
    version: '1.0.0',
    description: 'A tool for many uses',
    homepage: 'https://a.example',
    scripts: { test: 'run all the tests' },
  }
  it('calls settings no article: an error when named, a note when found', async () => {
    expect(await told('package.json', JSON.stringify(settings))).toEqual([
      expect.stringMatching(/^error: No article in package\.json: .* say which field it is with --mapping FILE/),
    ])
    expect((await told('package.json', JSON.stringify(settings), { isNamed: false }))[0]).toMatch(/^info: No article/)
    expect((await told('tsconfig.json', '{\n // settings\n "a": 1 }', { isNamed: false }))[0]).toMatch(/^warning: /)
  })

  it('leaves text that only looks like JSON a report', async () => {
    expect((await opened('a.txt', `{"Nobody"} knows why. ${STORY}`)).reports[0]!.metadata).toBeUndefined()
    expect((await opened('a.txt', `[Update] ${STORY}`)).reports).toHaveLength(1)
  })

  it('reads UTF-16 and, with a warning, what is not the UTF-8 it should be', async () => {
    const text = JSON.stringify([article({ text: `${STORY} Café.` })])
    expect((await opened('a.json', Buffer.from(`\ufeff${text}`, 'utf16le'))).reports.map(textOfBody)).toEqual([
      `${STORY} Café.`,
    ])
    const { reports, problems } = await opened('a.json', Buffer.from(text, 'latin1'))
    expect(reports.map(textOfBody)).toEqual([`${STORY} Café.`])
    expect(problems.map(({ message }) => message)).toEqual([
      'a.json#1 is not the UTF-8 it should be: read as windows-1252',
    ])
  })

  it('reads a JSON Feed with its name as the newsroom', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Post',
      items: [{ id: '1', title: 'One', content_html: `<p>${STORY}</p>`, date_published: '2031-05-14T10:00:00Z' }],
    }
    const [report] = await read(feed, 'feed.json')
    expect(report).toMatchObject({ source: 'feed.json#1', metadata: { newsroom: 'Harbour Post', title: 'One' } })
  })

  it('is not brought down by nesting', async () => {
    const said = await told('a.json', `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`)
    expect(said).toHaveLength(1)
  })
})

describe('a mapping', () => {
  const own = {
    data: {
      rows: [
        {
          hd: 'Warehouse burns',
          bd: { t: STORY },
          when: '2031-05-14',
          who: ['Harbour Post'],
          'a.b': 'https://a.example/1',
        },
      ],
    },
  }
  it('says which field is what, by dotted paths', async () => {
    const mapping = parseMapping(
      JSON.stringify({
        articles: 'data.rows',
        text: ['none', 'bd.t'],
        title: 'hd',
        publishedAt: 'when',
        newsroom: 'who.0',
        url: 'a.b',
      }),
      'map.json',
    )
    const { reports } = await opened('a.json', JSON.stringify(own), { mapping })
    expect(reports.map(textOfBody)).toEqual([STORY])
    expect(reports[0]!.metadata).toMatchObject({
      title: 'Warehouse burns',
      publishedAt: '2031-05-14',
      publishedAtFrom: 'JSON when',
      newsroom: 'Harbour Post',
      url: 'https://a.example/1',
    })
  })

  it.each([
    ['{', /it is no JSON/],
    ['[]', /it is no object/],
    ['{"title": "t"}', /it does not say which field is the text/],
    ['{"text": "t", "colour": "c"}', /unknown field “colour”; known are articles, text, title/],
    ['{"text": 3}', /“text” is no path/],
  ])('refuses %s', (text, message) => {
    expect(() => parseMapping(text, 'map.json')).toThrow(MappingError)
    expect(() => parseMapping(text, 'map.json')).toThrow(message)
  })
})
