import type { Voice } from '../view/saying.ts'
import { type Html, html, joined, type Part } from './html.ts'
import type { Citing } from './mark.ts'
import { folded, type Sheet } from './sheet.ts'

/** More reports than these are counted behind a thing that they all print. */
export const MOST_LINKS = 4

/** Who says a thing, a line a voice; those beyond `most` are folded. */
export const voiceItems = (
  sheet: Sheet,
  voices: readonly Voice[],
  from: Citing,
  { most, before = null }: { readonly most: number; readonly before?: string | null },
): Part =>
  folded(
    voices.map(
      (voice) =>
        html`<li>${before === null ? null : html`<b class="no">${before}</b>`}${voiceWords(sheet, voice, from)}</li>`,
    ),
    most,
    sheet.labels.moreSaySo,
  )

/** “Words, a link to their place” – who via whom, each report a link to its own place. */
export function voiceWords({ evidence, labels }: Sheet, voice: Voice, from: Citing): Html {
  const links = new Map<string, string | null>()
  for (const { document, label, span } of voice.sayings) {
    if (links.has(label)) continue
    links.set(label, links.size < MOST_LINKS ? evidence.cite(document, span, from) : null)
  }
  const words = html`<bdi>${labels.quoted(voice.words)}</bdi>`
  const first = [...links.values()].find((href) => href !== null) ?? null
  return html`${first === null ? words : html`<a href="${first}">${words}</a>`} <span class="by">${chainOf(voice.chain)}${reportLinks(links, labels)}</span>`
}

/** The way of words from the mouth on: "Abu Rami → Reuters → ". */
export const chainOf = (chain: readonly string[]): Part =>
  chain.map((name) => html`<bdi>${name}</bdi><span class="to">→</span>`)

/** The reports that print a thing, each a link to the place; beyond `MOST_LINKS` they are counted. */
export function reportLinks(links: ReadonlyMap<string, string | null>, labels: Sheet['labels']): Part {
  const all = [...links]
  const isLong = all.length > MOST_LINKS + 1
  const shown = (isLong ? all.slice(0, MOST_LINKS) : all).map(([label, href]) =>
    href === null ? html`<bdi>${label}</bdi>` : html`<a href="${href}"><bdi>${label}</bdi></a>`,
  )
  const rest = all.slice(shown.length).map(([label]) => label)
  return isLong
    ? html`${joined(shown, ', ')} <span title="${labels.list(rest)}">${labels.moreReports(rest.length)}</span>`
    : joined(shown, ', ', labels.and)
}
