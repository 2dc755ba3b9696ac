import type { ExtractedDocument } from '../extract/extraction.ts'
import { foldedWords } from './shingles.ts'
import type { Signature } from './story.ts'

/** Kinds of events that are sides of one thing when it comes to dating: who takes a town, who loses it, who leaves it. */
const FAMILY: Readonly<Record<string, string>> = {
  'territory-taken': 'territory',
  'territory-lost': 'territory',
  withdrawal: 'territory',
  surrender: 'territory',
  talks: 'talks',
  'talks-failed': 'talks',
  conference: 'talks',
  attack: 'attack',
  offensive: 'attack',
  battle: 'attack',
  bombing: 'attack',
  'suicide-bombing': 'attack',
  explosion: 'attack',
  shooting: 'attack',
  killing: 'attack',
  deaths: 'attack',
  'air-strike': 'attack',
  shelling: 'attack',
}

/** Events that have taken place when the report is written; only these date it. */
const PAST = new Set(['happened', 'ongoing', 'alleged'])

/** What hangs on the times of a report, folded: for dating undated reports. Each list in order, without repeats. */
export function cluesOf(document: ExtractedDocument): Pick<Signature, 'clues' | 'known' | 'tells'> {
  const names = new Map(document.entities.map((e) => [e.id, e.name]))
  const times = new Map(document.times.map((t) => [t.id, t]))
  const clues = new Map<string, { rule: string; about: string }>()
  const known = new Map<string, { edtf: string; about: string }>()
  const tells = new Set<string>()
  const add = (about: string, time: string | null): void => {
    const found = time === null ? undefined : times.get(time)
    if (!found) tells.add(about)
    else if (found.relative?.to === 'publication') {
      clues.set(`${found.relative.rule} ${about}`, { rule: found.relative.rule, about })
      if (found.edtf !== null) known.set(`${found.edtf} ${about}`, { edtf: found.edtf, about })
    } else if (found.edtf !== null) known.set(`${found.edtf} ${about}`, { edtf: found.edtf, about })
  }
  for (const event of document.events) {
    if (!PAST.has(event.status)) continue
    const family = FAMILY[event.kind] ?? event.kind
    const place = event.place === null ? null : names.get(event.place)
    if (place) add(`${family}@${foldedWords(place).join(' ')}`, event.time)
    else if (event.time !== null) {
      for (const actor of event.actors.slice(0, 2))
        add(`${family}@${foldedWords(names.get(actor) ?? '').join(' ')}`, event.time)
    }
  }
  for (const quotation of document.quotations) {
    const name = quotation.source?.entity ? names.get(quotation.source.entity) : undefined
    if (name && quotation.time !== null) add(`said@${foldedWords(name).at(-1) ?? ''}`, quotation.time)
  }
  // Times that hang on nothing we know still name days: the weakest of clues.
  for (const time of document.times) if (time.relative?.to === 'publication') add('*', time.id)
  const inOrder = <T>(map: ReadonlyMap<string, T>): T[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, v]) => v)
  return { clues: inOrder(clues), known: inOrder(known), tells: [...tells].sort() }
}
