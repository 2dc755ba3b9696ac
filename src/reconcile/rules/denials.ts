import { contentStems } from '../../language/en/content-words.ts'
import { withClasses } from '../../language/en/weapon-classes.ts'
import { partyOf, partyOfSaying } from '../parties.ts'
import type { Entry, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf, plural } from './draft.ts'

/** Something one party denies. */
interface Denial {
  readonly entry: Entry
  readonly party: string
  readonly name: string
  readonly text: string
  readonly stems: ReadonlySet<string>
}

/** The share of the denied words that an assertion must hold, and how many of them at least. */
const COVERED = 0.6
const COVERED_WORDS = 2

/**
 * Accusation against denial: what one party denies and someone else, or the newsroom, asserts in much the same words.
 * Supports are the assertions, disputes the denials.
 */
export function compareDenials(sheet: Sheet): readonly Draft[] {
  const drafts: {
    readonly party: string
    readonly stems: ReadonlySet<string>
    readonly denials: Denial[]
    readonly supports: Entry[]
  }[] = []
  for (const denial of denialsOf(sheet)) {
    const supports = assertionsOf(denial, sheet)
    if (supports.length === 0) continue
    const known = drafts.find((d) => d.party === denial.party && covered(denial.stems, d.stems) >= COVERED)
    if (known) {
      known.denials.push(denial)
      for (const s of supports) if (!known.supports.includes(s)) known.supports.push(s)
    } else drafts.push({ party: denial.party, stems: denial.stems, denials: [denial], supports: [...supports] })
  }
  return drafts.map(({ denials, supports }): Draft => {
    const lead = denials.reduce((a, b) => (b.text.length < a.text.length ? b : a))
    const asserting = [...new Set(supports.map((s) => s.origin.name))]
    const words = lead.text.replace(/\s+/g, ' ').trim()
    return {
      subject: `${lead.name}: ${words}`,
      record: null,
      property: 'happened',
      status: 'denied',
      value: null,
      low: null,
      high: null,
      unit: null,
      supports,
      disputes: denials.map((d) => d.entry),
      cites: null,
      inferences: [],
      reason: `Asserted by ${asserting.join(', ')} (${plural(lineagesOf(supports), 'independent text')}); denied by ${[...new Set(denials.map((d) => d.name))].join(', ')}.`,
    }
  })
}

function denialsOf(sheet: Sheet): readonly Denial[] {
  const said = sheet.sayings.flatMap((s): Denial[] => {
    if (s.quotation.stance !== 'denies' && s.quotation.polarity !== 'denied') return []
    const party = partyOfSaying(s, sheet.entity)
    if (party === null) return []
    return [
      {
        entry: s,
        party,
        name: s.speakerName ?? party,
        text: s.quotation.content.text,
        stems: topic(s.stems, s.speaker, sheet),
      },
    ]
  })
  const told = sheet.happenings.flatMap((h): Denial[] => {
    if (h.event.kind !== 'denial' || said.some((d) => d.entry.document === h.document && h.clause.includes(d.text)))
      return []
    const [speaker] = h.actors
    const party = partyOf(speaker ?? null, sheet.entity)
    if (party === null || speaker === undefined) return []
    const stems = new Set([...h.stems].filter((s) => !contentStems(h.trigger).includes(s)))
    return [{ entry: h, party, name: sheet.entity(speaker)!.name, text: h.clause, stems: topic(stems, speaker, sheet) }]
  })
  return [...said, ...told].filter((d) => d.stems.size >= COVERED_WORDS)
}

/** The words that carry meaning without the speaker's own name. */
function topic(stems: ReadonlySet<string>, speaker: string | null, sheet: Sheet): ReadonlySet<string> {
  const it = sheet.entity(speaker)
  const own = new Set([it?.name ?? '', ...(it?.aliases ?? [])].flatMap((n) => contentStems(n)))
  return withClasses([...stems].filter((s) => !own.has(s)))
}

const covered = (wanted: ReadonlySet<string>, stems: ReadonlySet<string>): number => {
  let both = 0
  for (const w of wanted) if (stems.has(w)) both++
  return wanted.size === 0 ? 0 : both / wanted.size
}

function assertionsOf(denial: Denial, sheet: Sheet): readonly Entry[] {
  const asserts = (stems: ReadonlySet<string>): boolean => {
    const share = covered(denial.stems, withClasses(stems))
    return share >= COVERED && share * denial.stems.size >= COVERED_WORDS
  }
  const said = sheet.sayings.filter(
    (s) =>
      s.quotation.stance !== 'denies' &&
      s.quotation.stance !== 'doubts' &&
      s.quotation.polarity === 'asserted' &&
      s.quotation.modality !== 'conditional' &&
      partyOfSaying(s, sheet.entity) !== denial.party &&
      asserts(s.stems),
  )
  const told = sheet.happenings.filter(
    (h) =>
      (h.event.status === 'happened' || h.event.status === 'ongoing' || h.event.status === 'alleged') &&
      h.event.kind !== 'denial' &&
      h.event.clause !== (denial.entry as Partial<typeof h>).event?.clause &&
      !said.some((s) => s.quotation.id === h.event.quotation) &&
      h.origin.entity !== denial.entry.origin.entity &&
      asserts(new Set([...h.stems, ...contentStems(h.clause)])) &&
      !h.clause.includes(denial.text),
  )
  return [...said, ...told]
}
