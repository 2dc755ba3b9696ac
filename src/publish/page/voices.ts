import type { Voice } from '../view/saying.ts'
import { type Html, html, joined, type Part } from './html.ts'
import type { Citing, MarkKind } from './mark.ts'
import { folded, type Sheet } from './sheet.ts'

/** Who says a thing, a line a voice; those beyond `most` are folded. */
export const voiceItems = (
  sheet: Sheet,
  voices: readonly Voice[],
  kind: MarkKind,
  from: Citing,
  { most, before = null }: { readonly most: number; readonly before?: string | null },
): Part =>
  folded(
    voices.map(
      (voice) =>
        html`<li>${before === null ? null : html`<b class="no">${before}</b>`}${voiceWords(sheet, voice, kind, from)}</li>`,
    ),
    most,
    sheet.labels.moreSaySo,
  )

/** “Words, a link to their place” – who via whom, each report a link to its own place. */
export function voiceWords({ evidence, labels }: Sheet, voice: Voice, kind: MarkKind, from: Citing): Html {
  const links = new Map<string, string | null>()
  for (const { document, label, span } of voice.sayings) {
    const href = evidence.cite(document, span, kind, from)
    if (!links.has(label)) links.set(label, href)
  }
  const words = html`<bdi>${labels.quoted(voice.words)}</bdi>`
  const first = [...links.values()].find((href) => href !== null) ?? null
  return html`${first === null ? words : html`<a href="${first}">${words}</a>`} <span class="by">${chainOf(voice.chain, labels)}${reportLinks(links, labels)}</span>`
}

/** The way of words from the mouth on: "Abu Rami → Reuters → ". */
export const chainOf = (chain: readonly string[], { passedOn }: Sheet['labels']): Part =>
  chain.map((name) => html`<bdi>${name}</bdi><span class="to" role="img" aria-label="${passedOn}">→</span>`)

/** The reports that print a thing, each a link to the place. */
export const reportLinks = (links: ReadonlyMap<string, string | null>, { and }: Sheet['labels']): Part =>
  joined(
    [...links].map(([label, href]) =>
      href === null ? html`<bdi>${label}</bdi>` : html`<a href="${href}"><bdi>${label}</bdi></a>`,
    ),
    ', ',
    and,
  )
