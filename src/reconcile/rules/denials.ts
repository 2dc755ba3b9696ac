import { asideIn } from '../../language/en/asides.ts'
import { contentStems } from '../../language/en/content-words.ts'
import { withClasses } from '../../language/en/weapon-classes.ts'
import { file } from '../file.ts'
import { partyOf, partyOfSaying } from '../parties.ts'
import type { Entry, Happening, Saying, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf, plural } from './draft.ts'

/** Something one party denies. */
interface Denial {
  readonly entry: Entry
  readonly party: string
  readonly name: string
  readonly text: string
  readonly stems: ReadonlySet<string>
  /** Those of them that are in nobody's and no place's name: what is said to be done. */
  readonly deed: ReadonlySet<string>
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
    readonly supports: Set<Entry>
    /** Lists of assertions that are in `supports`. */
    readonly added: Set<readonly Entry[]>
  }[] = []
  const assertionsOf = assertionFinder(sheet)
  for (const denial of denialsOf(sheet)) {
    const own = 'event' in denial.entry ? (denial.entry as Happening).event.clause : null
    const assertions = assertionsOf(denial)
    const isOwn = (e: Entry): boolean => own !== null && 'event' in e && (e as Happening).event.clause === own
    const supports = assertions.some(isOwn) ? assertions.filter((e) => !isOwn(e)) : assertions
    if (supports.length === 0) continue
    let draft = drafts.find((d) => d.party === denial.party && covered(denial.stems, d.stems) >= COVERED)
    if (!draft) {
      draft = { party: denial.party, stems: denial.stems, denials: [], supports: new Set(), added: new Set() }
      drafts.push(draft)
    }
    draft.denials.push(denial)
    if (!draft.added.has(supports)) for (const s of supports) draft.supports.add(s)
    draft.added.add(supports)
  }
  return drafts.map(({ denials, supports: all }): Draft => {
    const supports = [...all]
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
  const names = new Set(sheet.entities.flatMap((e) => [e.name, ...e.aliases].flatMap((name) => contentStems(name))))
  const withDeed = (denial: Omit<Denial, 'deed'>): Denial => ({
    ...denial,
    deed: new Set([...denial.stems].filter((stem) => !names.has(stem))),
  })
  const said = sheet.sayings.flatMap((s): Denial[] => {
    if (s.quotation.stance !== 'denies' && s.quotation.polarity !== 'denied') return []
    const party = partyOfSaying(s, sheet.entity)
    if (party === null) return []
    const text = withoutAside(s.quotation.content.text)
    const stems = topic(contentStems(text), s.speaker, sheet)
    return [withDeed({ entry: s, party, name: s.speakerName ?? party, text, stems })]
  })
  const saidIn = new Map<string, Denial[]>()
  for (const d of said) file(saidIn, d.entry.document, d)
  const told = sheet.happenings.flatMap((h): Denial[] => {
    if (h.event.kind !== 'denial' || saidIn.get(h.document)?.some((d) => h.clause.includes(d.text))) return []
    const [speaker] = h.actors
    const party = partyOf(speaker ?? null, sheet.entity)
    if (party === null || speaker === undefined) return []
    const stems = new Set([...h.stems].filter((s) => !contentStems(h.trigger).includes(s)))
    const name = sheet.entity(speaker)!.name
    return [withDeed({ entry: h, party, name, text: h.clause, stems: topic(stems, speaker, sheet) })]
  })
  return [...said, ...told].filter((d) => d.stems.size >= COVERED_WORDS && d.deed.size > 0)
}

/** What is denied, without what the reporter adds about it: ", where five people died". */
function withoutAside(text: string): string {
  const aside = asideIn(text)
  return aside < 0 ? text : text.slice(0, aside)
}

/** The words that carry meaning without the speaker's own name. */
function topic(stems: Iterable<string>, speaker: string | null, sheet: Sheet): ReadonlySet<string> {
  const it = sheet.entity(speaker)
  const own = new Set([it?.name ?? '', ...(it?.aliases ?? [])].flatMap((n) => contentStems(n)))
  return withClasses([...stems].filter((s) => !own.has(s)))
}

const covered = (wanted: ReadonlySet<string>, stems: ReadonlySet<string>): number => {
  let both = 0
  for (const w of wanted) if (stems.has(w)) both++
  return wanted.size === 0 ? 0 : both / wanted.size
}

/** What may stand against a denial: assertions of one wording, and the classes of words they hold. */
interface Wording {
  readonly stems: ReadonlySet<string>
  readonly sayings: { readonly saying: Saying; readonly party: string | null; readonly at: number }[]
  readonly happenings: { readonly happening: Happening; readonly at: number }[]
}

/** Finds the assertions of a denial in the order of the sheet. The wordings are laid out once, under each of their stems. */
function assertionFinder(sheet: Sheet): (denial: Denial) => readonly Entry[] {
  const wordings = new Map<string, Wording>()
  const under = new Map<string, Wording[]>()
  const wordingOf = (text: string, stems: () => Iterable<string>): Wording => {
    const known = wordings.get(text)
    if (known) return known
    const wording: Wording = { stems: withClasses(stems()), sayings: [], happenings: [] }
    for (const stem of wording.stems) file(under, stem, wording)
    wordings.set(text, wording)
    return wording
  }
  sheet.sayings.forEach((saying, at) => {
    const { stance, polarity, modality, content } = saying.quotation
    if (stance === 'denies' || stance === 'doubts' || polarity !== 'asserted' || modality === 'conditional') return
    const party = partyOfSaying(saying, sheet.entity)
    wordingOf(`said ${content.text}`, () => saying.stems).sayings.push({ saying, party, at })
  })
  sheet.happenings.forEach((happening, at) => {
    const { status, kind } = happening.event
    if ((status !== 'happened' && status !== 'ongoing' && status !== 'alleged') || kind === 'denial') return
    const { clause } = happening
    wordingOf(`told ${clause}`, () => contentStems(clause)).happenings.push({ happening, at })
  })
  const matching = ({ stems, deed }: Denial): readonly Wording[] => {
    const both = new Map<Wording, number>()
    for (const stem of stems)
      for (const wording of under.get(stem) ?? []) both.set(wording, (both.get(wording) ?? 0) + 1)
    return [...both].flatMap(([wording, n]) => {
      const share = n / stems.size
      // names alone do not say that it is the same that is done
      const same =
        share >= COVERED && share * stems.size >= COVERED_WORDS && [...deed].some((d) => wording.stems.has(d))
      return same ? [wording] : []
    })
  }
  const inOrder = (a: { readonly at: number }, b: { readonly at: number }): number => a.at - b.at
  const found = new Map<string, readonly Entry[]>()
  const find = (denial: Denial): readonly Entry[] => {
    const alike = matching(denial)
    const said = alike
      .flatMap((w) => w.sayings.filter((s) => s.party !== denial.party))
      .sort(inOrder)
      .map((s) => s.saying)
    const quoted = new Set<string | null>(said.map((s) => s.quotation.id))
    const told = alike
      .flatMap((w) => (w.happenings[0]?.happening.clause.includes(denial.text) ? [] : w.happenings))
      .filter(({ happening: h }) => !quoted.has(h.event.quotation) && h.origin.entity !== denial.entry.origin.entity)
      .sort(inOrder)
      .map((h) => h.happening)
    return [...said, ...told]
  }
  return (denial) => {
    const key = [denial.party, denial.entry.origin.entity, [...denial.stems].join(' '), denial.text].join('\u001f')
    const known = found.get(key) ?? find(denial)
    found.set(key, known)
    return known
  }
}
