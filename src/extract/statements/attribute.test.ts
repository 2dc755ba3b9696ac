import { describe, expect, test } from 'vitest'
import type { Event } from '../events/event.ts'
import type { Reading } from '../extraction.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Quotation, Who } from '../quotations/quotation.ts'
import { attribute } from './attribute.ts'

const TEXT = 'The mayor said 12 people drowned. Shops closed for 3 days.'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

const reading: Reading = {
  document: { text: TEXT, blocks: [], sentences: [] } as unknown as Reading['document'],
  mentions: [],
  entities: [],
  references: new Map(),
}
const mayor: Who = {
  text: 'The mayor',
  span: spanOf('The mayor'),
  entity: 'e-mayor',
  kind: 'role',
  onBehalfOf: null,
  party: null,
  channel: null,
}
const quotation = (more: Partial<Quotation> = {}): Quotation => ({
  id: 'q-1',
  form: 'indirect',
  source: mayor,
  relays: [],
  cue: null,
  content: { spans: [spanOf('12 people drowned')], text: '12 people drowned' },
  stance: 'says',
  polarity: 'asserted',
  modality: 'actual',
  depth: 0,
  nestedIn: null,
  time: null,
  ...more,
})
const quantity = (words: string): Quantity => ({
  id: `n-${words}`,
  span: spanOf(words),
  text: words,
  low: 12,
  high: 12,
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
  place: null,
  period: null,
  since: null,
  former: false,
  saidBy: null,
  quotation: null,
  polarity: 'asserted',
})
const event = (trigger: string, clause: string): Event => ({
  id: `v-${trigger}`,
  trigger: spanOf(trigger),
  clause: spanOf(clause),
  phrase: null,
  type: { plover: null, mode: null },
  kind: 'flood',
  actors: [],
  recipients: [],
  place: 'e-port',
  time: null,
  status: 'happened',
  quotation: null,
})

describe('attribute()', () => {
  test('gives a quantity the source of the quotation that holds it, and leaves others to the newsroom', () => {
    const [said, told] = attribute(reading, [quantity('12 people'), quantity('3 days')], [quotation()], [])
    expect([said?.saidBy?.text, said?.quotation]).toEqual(['The mayor', 'q-1'])
    expect([told?.saidBy, told?.quotation]).toEqual([null, null])
  })

  test('takes the innermost quotation with a known source', () => {
    const inner = quotation({ id: 'q-2', depth: 1, nestedIn: 'q-1', source: { ...mayor, text: 'Police' } })
    const nobody = quotation({ id: 'q-3', depth: 2, nestedIn: 'q-2', source: null })
    const [found] = attribute(reading, [quantity('12 people')], [quotation(), inner, nobody], [])
    expect([found?.saidBy?.text, found?.quotation]).toEqual(['Police', 'q-2'])
  })

  test('a denial denies its quantities', () => {
    const [found] = attribute(reading, [quantity('12 people')], [quotation({ polarity: 'denied' })], [])
    expect(found?.polarity).toBe('denied')
  })

  test('gives a quantity the event of its clause, and that event’s place', () => {
    const events = [event('drowned', '12 people drowned'), event('closed', 'Shops closed for 3 days.')]
    const [found] = attribute(reading, [quantity('12 people')], [], events)
    expect([found?.event, found?.place]).toEqual(['v-drowned', 'e-port'])
  })

  test('takes no place from where a speaker sits or the dead come from, and none for what a whole war has cost', () => {
    const text =
      'A bomb fell on Ardesh. The ministry in Porto put the toll at 12. The war has cost 12,000 lives. Officials said 9 died in Sol’s Lindal province. There 3 men from Sol drowned.'
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const sentences = text.match(/[^.]+\./g)!.map((s) => ({ span: at(s.trim()) }))
    const places = ['Ardesh', 'Porto', 'Sol', 'Lindal']
    const there: Reading = {
      document: { text, blocks: [], sentences } as unknown as Reading['document'],
      mentions: places.map((p) => ({ span: at(p), entity: `e-${p}` })) as unknown as Reading['mentions'],
      entities: places.map((p) => ({
        id: `e-${p}`,
        kind: 'place',
        place: { precision: p === 'Sol' ? 'country' : 'exact' },
      })) as unknown as Reading['entities'],
      references: new Map(),
    }
    const said = quotation({
      source: { ...mayor, span: at('The ministry in Porto') },
      cue: { span: at('put'), text: 'put' },
      content: { spans: [at('the toll at 12')], text: 'the toll at 12' },
    })
    const amounts = ['12', '12,000 lives', '9', '3 men'].map((words) => ({ ...quantity('12 people'), span: at(words) }))
    expect(attribute(there, amounts, [said], []).map((q) => q.place)).toEqual([
      'e-Ardesh',
      null,
      'e-Lindal',
      'e-Lindal',
    ])
  })

  test('keeps what a finder filled', () => {
    const filled = { ...quantity('12 people'), event: 'v-other', place: 'e-hill', quotation: 'q-9', saidBy: mayor }
    expect(attribute(reading, [filled], [quotation()], [event('drowned', '12 people drowned')])).toEqual([filled])
  })
})
