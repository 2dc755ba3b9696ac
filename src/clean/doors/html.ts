import type { Body, BodyLine } from './body.ts'
import { byStatedBody, withinNamedBody, withoutOtherPosts } from './html-frame.ts'
import { isOtherPage, withoutFurniture } from './html-furniture.ts'
import { linesOf } from './html-lines.ts'
import { headingsIn, introductionOf, type LivePosts, livePosts } from './html-live.ts'
import { plain, whatPageSays } from './html-metadata.ts'
import { whatElementsSay, withElements } from './html-microdata.ts'
import { withRest } from './html-rescue.ts'
import { attributesOf, type HtmlToken, htmlTokens } from './html-tokens.ts'
import { treeOf } from './html-tree.ts'
import { BLOCKS, type HtmlPage, pageOf } from './html-units.ts'

/** Fewer letters than this make no article. */
const SHORTEST_ARTICLE = 140
/** Pages nested deeper than this are no work of people: their article stays as it was found. */
const DEEPEST_JUDGED = 400

/**
 * Opens a page: the tokens of the whole, the article among them, its lines with their places, and what the page says
 * of itself. A page without an article gives a body without text and an error.
 */
export async function openHtml(body: Body): Promise<Body> {
  const source = body.text!
  const { report } = body
  const tokens = htmlTokens(source)
  const head = whatPageSays(source, tokens)
  const stated = head.body
  const tree = treeOf(tokens)
  const { articleTokens } = await import('./html-article.ts')
  const page = pageOf(source, tokens, tree)
  const metadata = withElements(head.metadata, whatElementsSay(page))
  const article = articleTokens(source, tokens, tree, metadata.title)
  const address = metadata.url ?? report.url
  const posts = tree.deepest > DEEPEST_JUDGED ? null : livePosts(page, article, head.isLive)
  const kept = posts ? liveStory(page, article, posts, address) : article && storyOf(page, article, address, stated)
  const found = kept ? linesOf(page, kept, posts?.times) : []
  const size = found.reduce((sum, line) => sum + line.runs.reduce((n, run) => n + run.end - run.start, 0), 0)
  // An item of a feed or of a list of articles is the article alone: when little is found in it, it is taken whole.
  const isAlone = report.metadata != null
  const rest = () => (isAlone ? textTokens(source, tokens) : paragraphTokens(source, tokens))
  const lines = size >= SHORTEST_ARTICLE && !(isAlone && size < halfOf(source, tokens)) ? found : linesOf(page, rest())
  const letters = lines.reduce(
    (sum, line) =>
      sum + line.runs.reduce((n, run) => n + source.slice(run.start, run.end).replace(/[^\p{L}]/gu, '').length, 0),
    0,
  )
  if (letters < (isAlone ? 1 : 40)) {
    const message = `Cannot read ${report.source}: no article found in the page; give its text, or the page of a single report`
    return {
      ...body,
      text: null,
      metadata,
      problems: [
        ...body.problems,
        { rule: 'clean/no-article@1', severity: 'error', message, source: report.source, at: null },
      ],
    }
  }
  const isDoubtful = size < SHORTEST_ARTICLE && !isAlone
  const message = `No article stands out in ${report.source}: its paragraphs are kept, parts of the page may be among them`
  return {
    ...body,
    isHtml: true,
    lines: withHeadline(source, tokens, lines, metadata.title),
    links: kept ? linksOf(source, tokens, kept) : [],
    metadata,
    problems: isDoubtful
      ? [
          ...body.problems,
          { rule: 'clean/no-article@1', severity: 'warning', message, source: report.source, at: null },
        ]
      : body.problems,
  }
}

/** The texts of a live blog: what was found and all of its posts, without the page's own. */
function liveStory(
  page: HtmlPage,
  article: ReadonlySet<number> | null,
  posts: LivePosts,
  address: string | null,
): ReadonlySet<number> {
  const all = [...(article ?? []), ...introductionOf(page, posts), ...posts.texts].sort((a, b) => a - b)
  const bare = withoutFurniture(page, new Set(all), address)
  const own = new Set([...posts.times, ...headingsIn(page, posts)])
  return new Set([...bare, ...own].sort((a, b) => a - b))
}

/** The story's texts: of those found without the page's own, and what was left out beside them. */
function storyOf(
  page: HtmlPage,
  article: ReadonlySet<number>,
  address: string | null,
  body: string | null,
): ReadonlySet<number> {
  if (page.tree.deepest > DEEPEST_JUDGED) return article
  const own = withoutOtherPosts(page, article, (href) => isOtherPage(href, address))
  const bare = withoutFurniture(page, withinNamedBody(page, own), address)
  const refused = new Set<number>()
  for (const i of article) if (!bare.has(i)) refused.add(i)
  return byStatedBody(page, withRest(page, bare, refused), refused, body)
}

/** All texts that have more than white space. */
function textTokens(source: string, tokens: readonly HtmlToken[]): Set<number> {
  const kept = new Set<number>()
  for (const [i, { kind, start, end }] of tokens.entries())
    if (kind === 'text' && /\S/.test(source.slice(start, end))) kept.add(i)
  return kept
}

/** Half the length of all texts. */
const halfOf = (source: string, tokens: readonly HtmlToken[]): number => {
  let length = 0
  for (const i of textTokens(source, tokens)) length += tokens[i]!.end - tokens[i]!.start
  return length / 2
}

/** The texts inside paragraphs: what is left to read when no article stands out. */
function paragraphTokens(source: string, tokens: readonly HtmlToken[]): Set<number> {
  const kept = new Set<number>()
  let inside = false
  for (const [i, { kind, name, start, end }] of tokens.entries()) {
    if (kind === 'open' && name === 'p') inside = true
    else if ((kind === 'close' && name === 'p') || (kind === 'open' && BLOCKS.has(name))) inside = false
    else if (kind === 'text' && inside && /\S/.test(source.slice(start, end))) kept.add(i)
  }
  return kept
}

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The lines, the page's headline before them: the first `h1` (or the one that is its title) at or before the article. */
function withHeadline(
  source: string,
  tokens: readonly HtmlToken[],
  lines: readonly BodyLine[],
  title: string | null,
): BodyLine[] {
  const first = lines[0]!.runs[0]!.start
  const headings: BodyLine[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'open' || tokens[i]!.name !== 'h1') continue
    const runs: { start: number; end: number }[] = []
    for (
      let k = i + 1;
      k < tokens.length && k < i + 40 && !(tokens[k]!.kind === 'close' && tokens[k]!.name === 'h1');
      k++
    )
      if (tokens[k]!.kind === 'text') runs.push({ start: tokens[k]!.start, end: tokens[k]!.end })
    if (runs.length > 0) headings.push({ hint: 'headline', runs })
  }
  const words = (line: BodyLine) => key(plain(line.runs.map(({ start, end }) => source.slice(start, end)).join(' ')))
  const wanted = title === null ? '' : key(title)
  const usable = headings.filter((line) => words(line).length > 8 && words(line).length < 300)
  const same = usable.find((line) => wanted !== '' && (wanted.includes(words(line)) || words(line).includes(wanted)))
  const headline = same ?? (title === null || usable.length === 1 ? usable[0] : undefined)
  const shown = headline && headline.runs[0]!.start <= first ? headline : null
  const isHeadline = (line: BodyLine) =>
    shown !== null && line.runs.some((run) => run.start >= shown.runs[0]!.start && run.end <= shown.runs.at(-1)!.end)
  const rest = lines
    .filter((line) => !isHeadline(line))
    .map(
      (line): BodyLine =>
        wanted !== '' && line.hint === 'subheading' && words(line) === wanted ? { ...line, hint: 'headline' } : line,
    )
  return shown === null ? rest : [shown, ...rest]
}

/** Addresses that the article links to, in order, each once. */
function linksOf(source: string, tokens: readonly HtmlToken[], kept: ReadonlySet<number>): string[] {
  const links = new Set<string>()
  let address: string | null = null
  for (const [i, token] of tokens.entries()) {
    if (token.name === 'a')
      address = token.kind === 'open' ? plain(attributesOf(source, token).get('href') ?? '') : null
    else if (token.kind === 'text' && kept.has(i) && address !== null && /^https?:\/\/\S+$/i.test(address))
      links.add(address)
  }
  return [...links]
}
