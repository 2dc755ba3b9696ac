#!/usr/bin/env node
// Scores one run of sitrep over the reports of a story against what a careful reader takes from them.
//   EXPECTED=test/stories/NAME/expected.json node eval/story-score.mjs RUN.json [--misses]
// RUN.json is the output of `sitrep ... --format json` (docs/output.md).
// Prints one row a section: found / expected. Quantities and quotations are paired one to one with the expected rows,
// by where they stand in the text; `extra` counts the system's rows left over, less the optional ones, those in headlines
// and quotations inside quotations. The lists are near complete there, so `extra` is close to a false-positive count; events and findings are paired too, but their lists are not complete. Beyond a free allowance
// (15 % of the rows of quotations and quantities, as many again as expected for events and findings) each extra takes half a row from the total.
// A row that forbids something counts only where the run found something of that kind in the same report.
import { readFileSync } from 'node:fs'

const [runPath, ...flags] = process.argv.slice(2)
const showMisses = flags.includes('--misses')
const expected = JSON.parse(readFileSync(process.env.EXPECTED, 'utf8'))
const run = JSON.parse(readFileSync(runPath, 'utf8'))

// ── words
const quotes = (s) =>
  s
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
const fold = (s) =>
  quotes((s ?? '').toString())
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
const has = (text, part) => fold(text).includes(fold(part))
const words = (s) =>
  fold(s)
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const plain = new Set('the a an mr mrs ms miss dr sir gen general president'.split(' '))
/** A name without article and form of address. */
const name = (s) => words(s).filter((w) => !plain.has(w))
/** Whole words only: "UN" is in "the UN", not in "country". */
const within = (part, all) => part.length > 0 && all.some((_, i) => part.every((w, j) => all[i + j] === w))
/** Is one of the texts a name wanted? Longer is well ("ICRC spokeswoman Rima Kamal"), shorter only as two words or more, or as the last ("Rami"); never one in `not`. */
function anyOf(want, ...texts) {
  const got = texts.filter(Boolean).map(name)
  if ((want.not ?? []).some((n) => got.some((t) => within(name(n), t)))) return false
  return want.any
    .map(name)
    .some((n) =>
      got.some(
        (t) =>
          within(n, t) || (t.length > 1 && within(t, n)) || (t.length === 1 && t[0].length > 2 && t[0] === n.at(-1)),
      ),
    )
}
const stop = new Set(
  'a an the of in on at to by for from and or was were is are been be that it its how has had have with not'.split(' '),
)
const topic = (s) =>
  new Set(
    words(s)
      .filter((w) => !stop.has(w))
      .map((w) => w.replace(/(?<=...)s$/, '')),
  )
/** How much two subjects share, in words that carry meaning. */
function share(x, y) {
  const xs = topic(x),
    ys = topic(y)
  return xs.size && ys.size ? [...xs].filter((w) => ys.has(w)).length / Math.max(xs.size, ys.size) : 0
}
/** Do two short passages say the same, give or take an end? */
const alike = (a, b) => {
  const [x, y] = [fold(a), fold(b)]
  return (
    Math.min(x.length, y.length) >= 0.6 * Math.max(x.length, y.length) &&
    (x.includes(y) || y.includes(x) || share(x, y) >= 0.6)
  )
}

// ── documents and places in them
const documentOf = (id) => {
  const { file } = expected.reports.find((r) => r.id === id)
  return run.documents.find((d) => [d.source, ...(d.sources ?? [])].some((s) => s === file || s?.endsWith(`/${file}`)))
}
const entity = (id) => run.entities?.find((e) => e.id === id)
const names = (who) => (who ? [who.text, entity(who.entity)?.name, ...(entity(who.entity)?.aliases ?? [])] : [])
const squeezed = new Map()
/** The text without white space, folded, and where each of its characters stands. */
function squeeze(text) {
  if (squeezed.has(text)) return squeezed.get(text)
  let chars = ''
  const at = []
  for (let i = 0; i < text.length; i++)
    if (!/\s/.test(text[i])) {
      chars += quotes(text[i].toLowerCase()[0])
      at.push(i)
    }
  squeezed.set(text, { chars, at })
  return { chars, at }
}
/** Every place where the words stand in the text, white space and marks aside. */
function locate(text, wanted) {
  const { chars, at } = squeeze(text),
    part = squeeze(wanted ?? '').chars,
    places = []
  if (part)
    for (let i = chars.indexOf(part); i >= 0; i = chars.indexOf(part, i + 1))
      places.push({ start: at[i], end: at[i + part.length - 1] + 1 })
  return places
}
const common = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const size = (span) => span.end - span.start
const slice = (d, span) => d.text.slice(span.start, span.end)
const inHeadline = (d, span) => (d.blocks ?? []).some((b) => b.kind === 'headline' && common(b.span, span) > 0)
/** Does a span touch the evidence of a row? */
const touches = (w, d, span) => locate(d.text, w.evidence).some((e) => common(e, span) > 0)

/**
 * Pairs wanted rows with got ones, one to one, as many as possible. `tiers` are tests from strict to loose;
 * a pair made under a strict one is given up only for another as strict.
 */
function pair(wanted, got, tiers) {
  const wantedBy = new Map(),
    tierOf = new Map()
  const seat = (w, tier, seen) =>
    got.some((g) => {
      if (seen.has(g) || !tiers[tier](w, g)) return false
      seen.add(g)
      if (wantedBy.has(g) && !seat(wantedBy.get(g), tierOf.get(wantedBy.get(g)), seen)) return false
      wantedBy.set(g, w)
      tierOf.set(w, tier)
      return true
    })
  tiers.forEach((_, tier) => {
    for (const w of wanted) if (!tierOf.has(w)) seat(w, tier, new Set())
  })
  return new Map([...wantedBy].map(([g, w]) => [w, g]))
}

/** Is `got` (EDTF) the wanted time, one of its alternatives, or a day or range of days inside the wanted ISO week? */
function sameTime(want, got, alternatives = []) {
  if (!got) return false
  const bare = got.replace(/[?~%]/g, '')
  if ([want, ...alternatives].some((t) => t === got || t === bare)) return true
  const week = /^(\d{4})-W(\d{2})$/.exec(want)
  if (!week) return false
  const fourth = new Date(Date.UTC(+week[1], 0, 4))
  const monday = Date.UTC(+week[1], 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week[2] - 1) * 7)
  return bare.split('/').every((day) => {
    const t = /^\d{4}-\d{2}-\d{2}/.test(day) ? Date.parse(day.slice(0, 10)) : NaN
    return t >= monday && t < monday + 7 * 864e5
  })
}

/** Silence earns nothing: was any of the wanted rows of this report found (of any report, where this one has none)? */
function alive(wanted, isFound, id) {
  const mine = rowsOf(wanted, id)
  return (mine.length ? mine : wanted).some(isFound)
}

const rowsOf = (list, id) => (list ?? []).filter((w) => w.report === id)
const rows = []
function section(title, wanted, isFound, extra = null, free = null) {
  const misses = wanted.filter((w) => {
    try {
      return !isFound(w)
    } catch (error) {
      w.error = String(error)
      return true
    }
  })
  rows.push({
    name: title,
    found: wanted.length - misses.length,
    expected: wanted.length,
    extra,
    misses,
    penalty: free === null ? 0 : Math.max(0, extra - free) / 2,
  })
}

// ── text
section('text', expected.text, (w) => {
  const d = documentOf(w.report)
  if (w.check === 'repeat') return locate(d.text, w.once).length === 1 && d.removals.some((r) => r.kind === 'repeat')
  if (w.check === 'boilerplate') return !has(d.text, w.gone) && d.removals.some((r) => has(r.text, w.gone))
  if (w.check === 'headline') return alike(d.title, w.text)
  if (w.check === 'caption') return d.blocks.some((b) => b.kind === 'caption' && has(slice(d, b.span), w.text))
  if (w.check === 'link') return d.links.some((l) => l.includes(w.text)) && !has(d.text, w.text)
  if (w.check === 'joined') return d.sentences.some((s) => has(slice(d, s.span), w.text))
  if (w.check === 'split')
    return (
      d.sentences.length > 0 &&
      has(d.text, w.before) &&
      has(d.text, w.after) &&
      !d.sentences.some((s) => has(slice(d, s.span), w.before) && has(slice(d, s.span), w.after))
    )
  throw new Error(`unknown check ${w.check}`)
})
section('dates of reports', expected.reports, (w) => documentOf(w.id).publishedAt?.edtf?.startsWith(w.published))
section(
  'newsrooms',
  expected.reports.filter((w) => w.publisher),
  (w) => anyOf(w.publisher, documentOf(w.id).newsroom),
)
section(
  'wire credits',
  expected.reports.filter((w) => w.wire_credits),
  (w) => w.wire_credits.every((c) => documentOf(w.id).credits.some((got) => fold(got) === fold(c))),
)

// ── quantities
const sameValue = (w, q) => (q.low ?? null) === w.low && (q.high ?? null) === w.high
/** `approximate` must be so where it is said and must not be where a bare number is given. */
const sameHedge = (w, q) =>
  w.approximate === 'either' ||
  (w.approximate ? q.approximate === true : w.low === null || w.low !== w.high || !q.approximate)
const sameMeasure = (w, q) =>
  (q.measure === w.measure || (w.measure_also ?? []).includes(q.measure)) &&
  q.unit === w.unit &&
  sameHedge(w, q) &&
  (!w.former || q.former === true)
const saidBy = (w, q) => anyOf(w.said_by, ...names(q.saidBy))
const where = (w, q) => anyOf({ any: [w.place] }, entity(q.place)?.name, ...(entity(q.place)?.aliases ?? []))
const quantityPairs = new Map()
let strayQuantities = 0
for (const { id } of expected.reports) {
  const d = documentOf(id)
  if (!d) continue
  const got = d.quantities ?? [],
    at = (w, q) => touches(w, d, q.span)
  const wanted = rowsOf(expected.quantities, id)
  const pairs = pair(wanted, got, [
    (w, q) =>
      at(w, q) && sameValue(w, q) && sameMeasure(w, q) && (!w.said_by || saidBy(w, q)) && (!w.place || where(w, q)),
    (w, q) => at(w, q) && sameValue(w, q) && sameMeasure(w, q),
    (w, q) => at(w, q) && sameValue(w, q),
    at,
  ])
  for (const [w, q] of pairs) quantityPairs.set(w, q)
  const left = got.filter((q) => ![...pairs.values()].includes(q) && !inHeadline(d, q.span))
  const allowed = pair(
    [...rowsOf(expected.headline_quantities, id), ...rowsOf(expected.optional_quantities, id)],
    left,
    [at],
  )
  strayQuantities += left.length - allowed.size
}
const quantity = (w) => {
  const q = quantityPairs.get(w)
  return q && sameValue(w, q) ? q : null
}
section(
  'quantities: value',
  expected.quantities,
  (w) => quantity(w),
  strayQuantities,
  0.15 * expected.quantities.length,
)
section('quantities: measure and unit', expected.quantities, (w) => quantity(w) && sameMeasure(w, quantity(w)))
section(
  'quantities: who says',
  expected.quantities.filter((w) => w.said_by),
  (w) => quantity(w) && saidBy(w, quantity(w)),
)
section(
  'quantities: where',
  expected.quantities.filter((w) => w.place),
  (w) => quantity(w) && where(w, quantity(w)),
)
section(
  'quantities: period',
  expected.quantities.filter((w) => w.period),
  (w) => quantity(w)?.period?.startsWith(w.period.split('/')[0]),
)
section(
  'not quantities',
  expected.not_quantities,
  (w) =>
    alive(expected.quantities, quantity, w.report) &&
    !documentOf(w.report).quantities.some((q) => touches(w, documentOf(w.report), q.span)),
)

// ── times
section('times', expected.times, (w) => {
  const d = documentOf(w.report)
  const places = locate(d.text, w.evidence).flatMap((e) =>
    locate(slice(d, e), w.text)
      .slice(0, 1)
      .map((t) => ({ start: e.start + t.start, end: e.start + t.end })),
  )
  return d.times.some(
    (t) =>
      places.some((p) => common(p, t.span) > 0) &&
      (has(t.text, w.text) || has(w.text, t.text)) &&
      sameTime(w.value, t.edtf, w.also),
  )
})

// ── places and actors
const km = (a, b) => {
  const r = Math.PI / 180,
    h =
      Math.sin(((b.latitude - a.latitude) * r) / 2) ** 2 +
      Math.cos(a.latitude * r) * Math.cos(b.latitude * r) * Math.sin(((b.longitude - a.longitude) * r) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}
section('places', expected.places, (w) =>
  run.entities.some(
    (e) =>
      e.kind === 'place' &&
      e.place?.country === w.country &&
      anyOf(w, e.name, ...(e.aliases ?? [])) &&
      (w.lat === undefined || km(e.place, { latitude: w.lat, longitude: w.lon }) <= w.within_km),
  ),
)
section('not places', expected.not_places, (w) => {
  const d = documentOf(w.report)
  return (
    d.mentions.length > 0 &&
    !d.mentions.some(
      (m) => fold(m.text) === fold(w.text) && (entity(m.entity)?.kind ?? m.type) === 'place' && touches(w, d, m.span),
    )
  )
})
/** Whether an army is a group or an organization is a matter of taste. */
const sameKind = (a, b) => a === b || (a !== 'person' && a !== 'place' && b !== 'person' && b !== 'place')
const named = (w) => run.entities.filter((e) => sameKind(e.kind, w.kind) && anyOf(w, e.name, ...(e.aliases ?? [])))
const orAlias = (w) =>
  run.entities.filter(
    (e) => e.kind === w.kind && (named(w).includes(e) || (w.aliases ?? []).some((a) => fold(a) === fold(e.name))),
  )
section('actors', expected.actors, (w) =>
  w.reports.every((id) => documentOf(id).mentions.some((m) => named(w).some((e) => e.id === m.entity))),
)
section(
  'actors: one each',
  expected.actors.filter((w) => w.kind === 'person'),
  (w) => orAlias(w).length === 1,
)
section(
  'actors: aliases joined',
  expected.actors.filter((w) => w.aliases),
  (w) =>
    named(w).some(
      (e) => w.aliases.filter((a) => (e.aliases ?? []).some((b) => fold(a) === fold(b))).length >= w.aliases.length / 2,
    ),
)

// ── quotations
const spansOf = (d, q) => (q.content.spans?.length ? q.content.spans : locate(d.text, q.content.text).slice(0, 1))
const quotationPairs = new Map()
let strayQuotations = 0
const sourceIs = (w, q) =>
  anyOf(w.source, ...names(q.source)) &&
  (!w.also_source ||
    anyOf({ any: [w.also_source] }, ...names(q.source)) ||
    quotationParts.some(
      (o) =>
        o.q !== q && o.report === w.report && covers(w, o) && anyOf({ any: [w.also_source] }, ...names(o.q.source)),
    ))
/** `content` is a key: a part of the content by which it is known. The system's must hold half of it, and be no essay. */
const covers = (w, { d, q, span }) =>
  size(span) <= 800 &&
  locate(d.text, w.content).some(
    (k) => common(k, span) > 0 && spansOf(d, q).reduce((n, part) => n + common(k, part), 0) >= size(k) / 2,
  )
const quotationParts = expected.reports.flatMap(({ id }) => {
  const d = documentOf(id)
  return (d?.quotations ?? []).flatMap((q) => spansOf(d, q).map((span) => ({ report: id, d, q, span })))
})
for (const { id } of expected.reports) {
  const d = documentOf(id),
    parts = quotationParts.filter((p) => p.report === id)
  if (!d) continue
  const pairs = pair(rowsOf(expected.quotations, id), parts, [
    (w, p) => covers(w, p) && sourceIs(w, p.q) && p.q.form === w.form,
    (w, p) => covers(w, p) && sourceIs(w, p.q),
    covers,
  ])
  for (const [w, p] of pairs) quotationPairs.set(w, p.q)
  const left = parts.filter(
    (p) => !p.q.depth && ![...pairs.values()].some((o) => o.q === p.q) && !inHeadline(d, p.span),
  )
  const allowed = pair(rowsOf(expected.optional_quotations, id), left, [covers])
  strayQuotations += new Set(left.map((p) => p.q)).size - new Set([...allowed.values()].map((p) => p.q)).size
  strayQuotations += (d.quotations ?? []).filter((q) => !parts.some((p) => p.q === q)).length
}
const quotation = (w) => quotationPairs.get(w)
section('quotations: content', expected.quotations, quotation, strayQuotations, 0.15 * expected.quotations.length)
section('quotations: source', expected.quotations, (w) => quotation(w) && sourceIs(w, quotation(w)))
section('quotations: form', expected.quotations, (w) => quotation(w)?.form === w.form)
section(
  'quotations: relay',
  expected.quotations.filter((w) => w.relay),
  (w) => (quotation(w)?.relays ?? []).some((r) => anyOf(w.relay, ...names(r))),
)
section(
  'quotations: stance',
  expected.quotations.filter((w) => w.stance),
  (w) => quotation(w)?.stance === w.stance,
  ['accuses', 'condemns', 'denies', 'claims-responsibility'].reduce(
    (n, s) =>
      n +
      expected.quotations.filter((w) => !w.stance && w.stance_by_meaning !== s && quotation(w)?.stance === s).length,
    0,
  ),
)
section('not quotations', expected.not_quotations, (w) => {
  const d = documentOf(w.report),
    places = locate(d.text, w.evidence)
  const caught = (p) => places.some((e) => common(e, p.span) >= Math.min(size(e), size(p.span)) / 2)
  return (
    alive(expected.quotations, quotation, w.report) && !quotationParts.some((p) => p.report === w.report && caught(p))
  )
})

// ── stories, events, findings
const stories = run.stories ?? []
section(
  'stories',
  [expected.stories],
  (w) => stories.length === w.count && w.reports[0].every((id) => stories[0].documents.includes(documentOf(id).id)),
)
const records = stories.flatMap((s) => s.records ?? [])
const reportsOf = (record) =>
  new Set((record.documents ?? []).map((id) => expected.reports.find((r) => documentOf(r.id)?.id === id)?.id))
const namesOf = (id) => [entity(id)?.name, ...(entity(id)?.aliases ?? [])]
const isRecord = (w, r) =>
  ((r.type?.plover ?? null) === (w.type.plover ?? null) || (w.type.acled && r.type?.acled === w.type.acled)) &&
  r.status === w.status &&
  (!w.date || (r.date?.edtf ?? '').startsWith(w.date) || sameTime(w.date, r.date?.edtf, w.also_date)) &&
  (!w.actors || (r.actors ?? []).some((a) => anyOf(w.actors, ...namesOf(a)))) &&
  (!w.place || anyOf({ any: [w.place] }, ...namesOf(r.place)))
const sameReports = (w, r) => w.reports.every((id) => reportsOf(r).has(id)) && reportsOf(r).size === w.reports.length
const recordPairs = pair(expected.events, records, [
  (w, r) => isRecord(w, r) && sameReports(w, r),
  (w, r) => isRecord(w, r) && w.reports.every((id) => reportsOf(r).has(id)),
  isRecord,
])
section(
  'events',
  expected.events,
  (w) => recordPairs.has(w),
  records.filter((r) => r.type?.plover && r.status !== 'historical').length - recordPairs.size,
  2 * expected.events.length,
)
section(
  'events: joined across reports',
  expected.events.filter((w) => w.reports.length > 1),
  (w) => recordPairs.has(w) && w.reports.every((id) => reportsOf(recordPairs.get(w)).has(id)),
)
const findings = stories.flatMap((s) => s.findings ?? [])
const about = (w, f) => [w.on, w.on.split(':')[0], ...(w.on_also ?? [])].some((on) => share(f.subject, on) >= 0.2)
const isFinding = (w, f) =>
  f.status === w.status &&
  w.reports.every((id) => (f.documents ?? []).includes(documentOf(id).id)) &&
  (w.low === undefined || sameValue(w, f)) &&
  (w.origins === undefined || f.origins === w.origins) &&
  about(w, f)
const findingPairs = pair(expected.findings, findings, [
  (w, f) => isFinding(w, f) && f.documents.length === w.reports.length,
  isFinding,
])
/** What one source alone says is listed in full by a good run, so it is nobody's extra. */
const strayFindings = findings.filter(
  (f) => f.status !== 'single-source' && ![...findingPairs.values()].includes(f),
).length
section('findings', expected.findings, (w) => findingPairs.has(w), strayFindings, expected.findings.length)

for (const r of rows) {
  console.log(
    `${r.name.padEnd(32)} ${String(r.found).padStart(3)} / ${String(r.expected).padEnd(3)}${r.extra === null ? '' : `   extra ${r.extra}`}`,
  )
  if (showMisses)
    for (const m of r.misses)
      console.log(
        `    missed ${m.id ?? m.report ?? ''} ${m.evidence ?? m.content ?? m.on ?? m.what ?? m.any?.[0] ?? m.text ?? m.gone ?? ''}${m.error ? `  [${m.error}]` : ''}`,
      )
}
const found = rows.reduce((n, r) => n + r.found, 0),
  all = rows.reduce((n, r) => n + r.expected, 0),
  penalty = rows.reduce((n, r) => n + r.penalty, 0)
console.log(
  `total ${found}${penalty ? ` - ${penalty.toFixed(1)} for extras` : ''} / ${all} = ${(Math.max(0, found - penalty) / all).toFixed(3)}`,
)
