import type { Part, Release } from './isaf.ts'

/** The coder's names of provinces that the gazetteer writes otherwise. */
const IN_GAZETTEER: Readonly<Record<string, string>> = {
  day_kundi: 'Daykundi',
  ghor: 'Ghowr',
  khost: 'Khowst',
  paktya: 'Paktia',
  sar_e_pul: 'Sar-e Pol Province',
  uruzgan: 'Oruzgan',
  wardak: 'Maidan Wardak Province',
}

/**
 * The province of a release: the one most of its places in Afghanistan lie in, of equals the one named first. What stands
 * in the date line, and a place that is only where a headquarters speaks from, counts when nothing else is named.
 */
export function provinceOf({ text, document }: Pick<Release, 'text' | 'document'>): string | null {
  const byId = new Map(document.entities.map((entity) => [entity.id, entity]))
  const counts = new Map<string, number>()
  for (const { span, entity, type } of document.mentions) {
    const place = type === 'place' && entity !== null ? byId.get(entity)?.place : undefined
    if (place?.country !== 'AF' || place.admin1 === null) continue
    const dateline = /^,? Afghanistan\b[^a-z]{0,12}\(/.test(text.slice(span.end, span.end + 40))
    counts.set(place.admin1, (counts.get(place.admin1) ?? 0) + (dateline ? 0.001 : 1))
  }
  let best: string | null = null
  for (const [name, count] of counts) if (best === null || count > counts.get(best)!) best = name
  return best
}

/** Share of releases whose province is the coder's. */
export function scoreProvince(releases: readonly Release[]): Part {
  const shown: string[] = []
  let right = 0
  for (const release of releases) {
    const own = provinceOf(release)
    const wanted = release.gold.province.map(
      (name) => IN_GAZETTEER[name.replace(/[- ]/g, '_')] ?? `${name[0]!.toUpperCase()}${name.slice(1)}`,
    )
    if (own !== null && wanted.length === 1 && wanted[0] === own) right++
    else shown.push(`${wanted.join(';')}\t${own}\t${release.text.replace(/\s+/g, ' ').slice(0, 700)}`)
  }
  const value = releases.length === 0 ? 0 : right / releases.length
  return { scores: [{ metric: 'province', value, count: releases.length }], shown }
}
