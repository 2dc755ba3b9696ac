import { detectLanguage } from '../language/en/detect-language.ts'
import { hashBytes, idOf } from '../text/id.ts'
import type { Problem } from '../text/problem.ts'
import { assemble } from './assemble.ts'
import { classify } from './blocks.ts'
import { boilerplateKind, isLink } from './boilerplate.ts'
import { bylineAgencies, creditLine, isCaption, isPhotoCredit } from './credits.ts'
import { isByline } from './datelines.ts'
import { dateLine, metadataDate } from './dates.ts'
import type { Document, PublicationDate, Removal } from './document.ts'
import type { Body } from './doors/body.ts'
import { partGlued } from './glue.ts'
import { type DateSaid, takeHeadLines } from './head-lines.ts'
import { Ledger } from './ledger.ts'
import { linesOf } from './lines.ts'
import { timeOfMetadata } from './moments.ts'
import { hostOf, newsroomOf } from './newsroom.ts'
import { ownWordsOf, withOwnWords } from './own-words.ts'
import { partPictures } from './pictures.ts'
import type { Line } from './pieces.ts'
import { removeRepeats } from './repeats.ts'
import { selfDescription } from './self-description.ts'
import { NO_SITE_BLOCKS, type SiteBlocks, withoutSiteBlocks } from './site-blocks.ts'
import { kindOf, sweep, sweepEnds, takeLinks } from './sweep.ts'
import { endsOpen, unwrap } from './wraps.ts'

/** A document, or null when nothing of the body can be read; and what was wrong on the way, the body's problems included. */
export interface Cleaned {
  readonly document: Document | null
  readonly problems: readonly Problem[]
}

/** Languages that `extract` reads. */
const READ: ReadonlySet<string> = new Set(['en'])

/**
 * One body made a document: mend characters, mend lines, take out what is the page's and not the story's, keep each
 * passage once, and say what each line is. Every step writes the offset map; nothing is compared afterwards.
 * `siteBlocks`: what pages of its host share, where they were learnt (`learnSiteBlocks`).
 */
export function clean(read: Body, siteBlocks: SiteBlocks = NO_SITE_BLOCKS): Cleaned {
  const body = withOwnWords(read)
  const { report } = body
  if (body.text === null) return { document: null, problems: body.problems }
  const ledger = new Ledger()
  for (const link of body.links) ledger.link(link)
  const all = partPictures(linesOf(body), ledger)
  const swept = sweep(withoutSiteBlocks(all, body, siteBlocks, ledger), ledger)
  const whole = unwrap(
    swept,
    (line, before, after) => (line === swept[0] && isTopped(line, after)) || standsAlone(line, before, after),
  )
  const parted = whole.flatMap(partGlued)
  const told = tidy(parted, whole.length !== swept.length || parted.length !== whole.length, ledger)
  const once = removeRepeats(told, body.isHtml === true, ledger)
  const { lines, dates, mastheads } = takeHeadLines(once, ledger)
  const { plans, headline, datelineDate, datelineAgencies, datelineHouse } = classify(lines, ledger)
  const { text, blocks, sourceOffsets, replacements, removals } = assemble(
    plans,
    [...ledger.removals, ...leftOut(body)],
    body.text,
    body.lines !== null,
  )

  const problems = [...body.problems]
  const tell = (rule: Problem['rule'], severity: Problem['severity'], message: string) =>
    problems.push({ rule, severity, message, source: report.source, at: null })
  if (text === '') {
    tell(
      'clean/nothing-left@1',
      'error',
      `Cannot read ${report.source}: no text of a report in it${removals.length > 0 ? ', only parts of a page (menus, invitations, notices)' : ''}`,
    )
    return { document: null, problems }
  }
  const language = languageOf(text, body.metadata.language)
  if (!READ.has(language))
    tell(
      'clean/language@1',
      'warning',
      language === 'und'
        ? `Cannot tell the language of ${report.source}: kept, not read`
        : `${report.source} is in another language (${language}): kept, not read yet`,
    )
  const newsroom = newsroomOf({
    given: report.newsroom,
    metadata: body.metadata,
    url: report.url,
    mastheads,
    links: bareLinks(ledger, body),
    datelineAgencies,
    datelineHouse,
  })
  const publishedAt = publicationDate(body, dates, datelineDate)
  for (const name of bylineAgencies(body.metadata.author ?? '')) ledger.credit(name, '')
  const document: Document = {
    id: idOf(
      'document',
      hashBytes(report.body),
      body.mediaType,
      report.newsroom,
      report.publishedAt,
      ...ownWordsOf(report),
    ),
    source: report.source,
    sources: [report.source],
    url: report.url ?? body.metadata.url,
    newsroom: newsroom?.value ?? null,
    scale: report.scale,
    title: titleOf(body.metadata.title, headline),
    publishedAt,
    self: selfDescription({
      text,
      blocks,
      removals,
      metadata: body.metadata,
      updatedAt: updateOf(body, dates, publishedAt),
      headline,
      newsroom,
      credits: ledger.credits.map((name) => [name, ledger.wordsOf(name)]),
    }),
    language,
    text,
    blocks,
    removals,
    credits: ledger.credits,
    links: ledger.links,
    sourceOffsets,
    replacements,
    sourceLength: body.text.length,
    problems,
  }
  return { document, problems }
}

/** What the door left out, with its reasons. */
const leftOut = ({ text, removals = [] }: Body): Removal[] =>
  removals.map(({ kind, rule, start, end }) => ({
    kind,
    text: text!.slice(start, end),
    rule,
    sourceStart: start,
    sourceEnd: end,
  }))

/** Lines that no wrapped sentence runs through. */
const standsAlone = (line: Line, before: Line | null, after: Line | null): boolean =>
  isLink(line.text) ||
  (line.text.length <= 160 &&
    !(before !== null && !line.gap && endsOpen(before.text)) &&
    (kindOf(line, before ?? undefined, after ?? undefined, 1) !== null ||
      dateLine(line.text) !== null ||
      isByline(line.text) ||
      isPhotoCredit(line.text) ||
      (after !== null && !after.gap && isPhotoCredit(after.text)) ||
      (isCaption(line.text) && !/^\p{Ll}/u.test(line.text)) ||
      (creditLine(line.text) !== null && !/^\p{Ll}{5}/u.test(line.text))))

/** "Harbour strike: Dockers vote to stay out": a first line with a topic of its own before a colon is a headline, however full. */
const isTopped = (line: Line, after: Line | null): boolean =>
  after !== null &&
  /^\p{Lu}/u.test(after.text) &&
  !endsOpen(line.text) &&
  /^(?!(?:The|An?|This|That|It|He|She|They|We|There) )(?:[\p{L}'’-]+ ){0,3}\p{Ll}[\p{L}'’-]*: \p{Lu}[^.!]*$/u.test(
    line.text,
  )

/** Boilerplate that came to light when lines were joined and parted, and links. */
function tidy(lines: readonly Line[], changed: boolean, ledger: Ledger): Line[] {
  const kept: Line[] = []
  for (const [i, line] of lines.entries()) {
    if (changed && line.hint !== 'headline' && line.hint !== 'moment' && line.seams.length === 0) {
      const kind = boilerplateKind(line.text, i === 0)
      if (kind !== null) {
        ledger.remove(line, kind, 'clean/boilerplate@1')
        continue
      }
    }
    const linked = takeLinks(line, ledger)
    const rest = linked === null ? null : sweepEnds(linked, ledger)
    if (rest) kept.push(rest)
  }
  return kept
}

/** The user's date, then the page's own, then the text's; an undated report stays undated here. */
function publicationDate(body: Body, dates: readonly DateSaid[], dateline: string | null): PublicationDate | null {
  const { report, metadata } = body
  if (report.publishedAt !== null) return { edtf: report.publishedAt, certainty: 'given', because: 'given by the user' }
  const own = metadata.publishedAt === null ? null : metadataDate(metadata.publishedAt)
  if (own !== null)
    return {
      edtf: own,
      certainty: 'metadata',
      because: `${report.metadata?.publishedAt ? 'its' : "the page's"} own data say so (${metadata.publishedAtFrom}: ${metadata.publishedAt})`,
      ...timed(timeOfMetadata(metadata.publishedAt ?? '')),
    }
  const stated = dates.find((date) => !date.updated) ?? dates[0]
  if (stated) return statedDate(stated)
  return dateline === null ? null : { edtf: dateline, certainty: 'stated', because: 'its dateline says so' }
}

/** An update that the text states, then one that the page's own data do; the moment of publication is none. */
function updateOf(
  { metadata, report }: Body,
  dates: readonly DateSaid[],
  published: PublicationDate | null,
): PublicationDate | null {
  const update = dates.findLast((date) => date.updated)
  if (update) return statedDate(update)
  const own = metadata.modifiedAt === null ? null : metadataDate(metadata.modifiedAt)
  if (own === null) return null
  const time = timeOfMetadata(metadata.modifiedAt!)
  if (published?.edtf === own && (time === null || published.time === time)) return null
  return {
    edtf: own,
    certainty: 'metadata',
    because: `${report.metadata?.modifiedAt ? 'its' : "the page's"} own data say so (${metadata.modifiedAtFrom}: ${metadata.modifiedAt})`,
    ...timed(time),
  }
}

const timed = (time: string | null): { time?: string } => (time === null ? {} : { time })

const statedDate = ({
  edtf,
  time,
  words,
}: {
  readonly edtf: string
  readonly time: string | null
  readonly words: string
}): PublicationDate => ({ edtf, certainty: 'stated', because: `the report says “${words}”`, ...timed(time) })

/** A page's title without the site's name after it; else the headline. */
function titleOf(title: string | null, headline: string | null): string | null {
  if (title === null) return headline
  const bare = title.replace(/\s+[|–—»·-]\s+[^|–—»·]{2,40}$/, '').trim()
  return bare.split(' ').length >= 3 ? bare : title
}

/** Links that stood in the text itself or that a page's article makes to its own house: markup links go everywhere. */
const bareLinks = (ledger: Ledger, body: Body): readonly string[] =>
  body.lines === null ? ledger.links.filter((link) => hostOf(link) !== null) : []

/** What the words tell; where they do not, what the page declares. */
function languageOf(text: string, declared: string | null): string {
  const found = detectLanguage(text)
  return found === 'und' && declared !== null && /^[a-z]{2,3}(?:-|$)/i.test(declared)
    ? declared.toLowerCase().split('-')[0]!
    : found
}
