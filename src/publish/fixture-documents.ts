/** The invented documents of the flood, by hand. See `fixture.ts`. */
import type { Entity } from '../extract/entities/entity.ts'
import type { Event } from '../extract/events/event.ts'
import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Quantity } from '../extract/quantities/quantity.ts'
import type { Quotation, Who } from '../extract/quotations/quotation.ts'
import type { Statement } from '../extract/statements/statement.ts'
import type { Span } from '../text/span.ts'
import { targetOf } from '../text/target.ts'

const HERALD = [
  'Four die as the Alvo floods Velmora',
  'Four people died when the river Alvo flooded the town of Velmora on Tuesday night, the rescue service said.',
  'At least 30 people were hurt and 2,500 left their homes, its head, Ines Talar, told Reuters.',
  '“The water came over the wall in ten minutes,” she said.',
  'The dam company denied that it had opened its gates.',
].join('\n\n')

const RADIO = [
  'Velmora: river takes at least six lives',
  'The river Alvo burst its banks in Velmora on 13 May. At least six people are dead, the mayor, Rui Castro, said.',
  'The rescue service spoke of at least 30 hurt. Some 9,000 homes have no power.',
  'Villagers accuse the dam company: “They opened the gates without a word,” said a farmer.',
].join('\n\n')

interface Builder {
  readonly id: string
  readonly text: string
  readonly newsroom: string
}

export const HOUSE = { herald: 'd-herald', radio: 'd-radio', copy: 'd-copy' }

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`Cannot find “${words}” in the text of the fixture`)
  return { start, end: start + words.length }
}

export const place = (id: string, mergedFrom: string[]): Entity => ({
  id,
  kind: 'place',
  name: 'Velmora',
  aliases: [],
  roles: [],
  mergedFrom,
  country: 'PT',
  sector: null,
  side: null,
  affiliation: null,
  place: {
    geonameId: null,
    latitude: 40.1,
    longitude: -8.2,
    country: 'PT',
    admin1: null,
    radiusKm: 3,
    precision: 'exact',
    relation: null,
  },
})

export const actor = (
  id: string,
  kind: Entity['kind'],
  name: string,
  mergedFrom: string[],
  roles: string[] = [],
): Entity => ({
  id,
  kind,
  name,
  aliases: [],
  roles,
  mergedFrom,
  country: null,
  sector: null,
  side: null,
  affiliation: null,
})

const who = ({ text }: Builder, words: string, entity: string | null, kind: Who['kind'] = 'named'): Who => ({
  text: words,
  span: spanOf(text, words),
  entity,
  kind,
  onBehalfOf: null,
  party: null,
  channel: null,
})

function quantity(b: Builder, key: string, words: string, more: Partial<Quantity>): Quantity {
  return {
    id: `n-${key}-${b.id}`,
    span: spanOf(b.text, words),
    text: words,
    low: null,
    high: null,
    bound: 'exact',
    approximate: false,
    change: null,
    accumulation: null,
    partOf: null,
    asOf: null,
    unit: 'person',
    measure: 'killed',
    of: null,
    ofGroup: null,
    demographic: [],
    event: null,
    place: `e-velmora-${b.id}`,
    period: null,
    since: null,
    former: false,
    saidBy: null,
    quotation: null,
    polarity: 'asserted',
    ...more,
  }
}

function quotation(b: Builder, key: string, content: string, source: Who, more: Partial<Quotation> = {}): Quotation {
  return {
    id: `q-${key}-${b.id}`,
    form: 'direct',
    source,
    relays: [],
    cue: null,
    content: { spans: [spanOf(b.text, content)], text: content },
    stance: 'says',
    polarity: 'asserted',
    modality: 'actual',
    depth: 0,
    nestedIn: null,
    time: null,
    ...more,
  }
}

function flood(b: Builder, clause: string, trigger: string): Event {
  const span = spanOf(b.text, clause)
  const start = b.text.indexOf(trigger, span.start)
  return {
    id: `v-flood-${b.id}`,
    trigger: { start, end: start + trigger.length },
    clause: span,
    phrase: null,
    type: { plover: null, mode: null },
    kind: 'flood',
    actors: [],
    recipients: [],
    place: `e-velmora-${b.id}`,
    time: null,
    status: 'happened',
    quotation: null,
  }
}

function statement(b: Builder, of: string, span: Span, more: Partial<Statement>): Statement {
  return {
    id: `s-${of}`,
    document: b.id,
    subject: { kind: 'event', id: `v-flood-${b.id}` },
    property: 'happened',
    value: null,
    original: b.text.slice(span.start, span.end),
    polarity: 'asserted',
    modality: 'actual',
    attribution: { newsroom: b.newsroom, quotation: null },
    of,
    evidence: [targetOf(b.id, b.text, span)],
    foundBy: 'fixture/by-hand@1',
    ...more,
  }
}

const amountOf = (b: Builder, q: Quantity): Statement =>
  statement(b, q.id, q.span, { property: q.measure, value: { low: q.low, high: q.high, unit: q.unit } })

function documentOf(b: Builder, title: string, parts: Partial<ExtractedDocument>): ExtractedDocument {
  let at = 0
  const blocks = b.text.split('\n\n').map((paragraph, i) => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 2
    return { kind: i === 0 ? ('headline' as const) : ('paragraph' as const), span }
  })
  return {
    id: b.id,
    source: `reports/${b.id}.txt`,
    sources: [`reports/${b.id}.txt`],
    url: null,
    newsroom: b.newsroom,
    scale: null,
    title,
    publishedAt: { edtf: '2031-05-14', certainty: 'stated', because: 'the text says “14 May 2031”' },
    language: 'en',
    text: b.text,
    blocks,
    removals: [],
    credits: [],
    links: [],
    sourceOffsets: [[0, b.text.length, 0, b.text.length]],
    replacements: [],
    sourceLength: b.text.length,
    problems: [],
    sentences: blocks.map(({ span }, block) => ({ span, block, tokens: [], chunks: [], clauses: [] })),
    mentions: [
      {
        id: `m-velmora-${b.id}`,
        span: spanOf(b.text, 'Velmora'),
        text: 'Velmora',
        type: 'place',
        form: 'name',
        entity: `e-velmora-${b.id}`,
      },
    ],
    entities: [place(`e-velmora-${b.id}`, [])],
    times: [],
    quantities: [],
    quotations: [],
    events: [],
    statements: [],
    ...parts,
  }
}

function herald(b: Builder): ExtractedDocument {
  const service = who(b, 'the rescue service', `e-service-${b.id}`)
  const talar = who(b, 'Ines Talar', `e-talar-${b.id}`)
  const told = quotation(b, 'hurt', 'At least 30 people were hurt and 2,500 left their homes', talar, {
    form: 'indirect',
    relays: [who(b, 'Reuters', null)],
  })
  const wall = quotation(b, 'wall', '“The water came over the wall in ten minutes,”', {
    ...who(b, 'she', `e-talar-${b.id}`),
  })
  const denial = quotation(b, 'gates', 'that it had opened its gates', who(b, 'The dam company', `e-dam-${b.id}`), {
    form: 'indirect',
    stance: 'denies',
    polarity: 'denied',
  })
  const quantities = [
    quantity(b, 'killed', 'Four people', { low: 4, high: 4, saidBy: service }),
    quantity(b, 'hurt', 'At least 30 people', {
      low: 30,
      bound: 'at-least',
      measure: 'wounded',
      saidBy: talar,
      quotation: told.id,
    }),
    quantity(b, 'left', '2,500', { low: 2500, high: 2500, measure: 'displaced', saidBy: talar, quotation: told.id }),
  ]
  const event = flood(b, 'the river Alvo flooded the town of Velmora on Tuesday night', 'flooded')
  return documentOf(b, 'Four die as the Alvo floods Velmora', {
    entities: [
      place(`e-velmora-${b.id}`, []),
      actor(`e-service-${b.id}`, 'organization', 'rescue service', []),
      actor(`e-talar-${b.id}`, 'person', 'Ines Talar', [], ['head of the rescue service']),
      actor(`e-dam-${b.id}`, 'organization', 'dam company', []),
    ],
    quantities,
    quotations: [told, wall, denial],
    events: [event],
    statements: [
      statement(b, event.id, event.trigger, { value: 'flood' }),
      ...quantities.map((q) => amountOf(b, q)),
      statement(b, denial.id, denial.content.spans[0]!, {
        property: 'said',
        polarity: 'denied',
        attribution: { newsroom: b.newsroom, quotation: denial.id },
      }),
    ],
  })
}

function radio(b: Builder): ExtractedDocument {
  const farmer = quotation(b, 'gates', '“They opened the gates without a word,”', who(b, 'a farmer', null, 'anonymous'))
  const castro = who(b, 'Rui Castro', `e-castro-${b.id}`)
  const quantities = [
    quantity(b, 'killed', 'At least six people', { low: 6, bound: 'at-least', saidBy: castro }),
    quantity(b, 'hurt', 'at least 30', {
      low: 30,
      bound: 'at-least',
      measure: 'wounded',
      saidBy: who(b, 'The rescue service', `e-service-${b.id}`),
    }),
    quantity(b, 'power', 'Some 9,000 homes', {
      low: 9000,
      high: 9000,
      approximate: true,
      measure: 'affected',
      unit: 'home',
    }),
  ]
  const event = flood(b, 'The river Alvo burst its banks in Velmora on 13 May', 'burst its banks')
  return documentOf(b, 'Velmora: river takes at least six lives', {
    entities: [
      place(`e-velmora-${b.id}`, []),
      actor(`e-service-${b.id}`, 'organization', 'rescue service', []),
      actor(`e-castro-${b.id}`, 'person', 'Rui Castro', [], ['mayor']),
    ],
    quantities,
    quotations: [farmer],
    events: [event],
    statements: [
      statement(b, event.id, event.trigger, { value: 'flood' }),
      ...quantities.map((q) => amountOf(b, q)),
      statement(b, farmer.id, farmer.content.spans[0]!, {
        property: 'said',
        attribution: { newsroom: b.newsroom, quotation: farmer.id },
      }),
    ],
  })
}

/** The three documents, ordered by date and id: the copy, the Herald, the radio. */
export const floodDocuments: readonly ExtractedDocument[] = [
  {
    ...herald({ id: HOUSE.copy, text: `${HERALD}\n\nSource: Valley Herald`, newsroom: 'Hill Gazette' }),
    publishedAt: {
      edtf: '2031-05-14',
      certainty: 'inferred',
      because: 'its Tuesday is the day of the flood, which Coast Radio dates',
    },
  },
  herald({ id: HOUSE.herald, text: HERALD, newsroom: 'Valley Herald' }),
  radio({ id: HOUSE.radio, text: RADIO, newsroom: 'Coast Radio' }),
]
