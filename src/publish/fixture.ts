/**
 * An invented story for the tests of this room: a flood, told by two newsrooms and repeated by a third. Made by hand as
 * the nouns of the stages have it, so that the room can be tested without them.
 */
import type { Finding, Reconciled } from '../reconcile/record.ts'
import { actor, HOUSE, place } from './fixture-documents.ts'

function finding(key: string, more: Partial<Finding>): Finding {
  return {
    id: `f-${key}`,
    subject: key,
    record: 'r-flood',
    property: 'other',
    status: 'agreed',
    value: null,
    low: null,
    high: null,
    unit: null,
    documents: [HOUSE.copy, HOUSE.herald, HOUSE.radio],
    silent: [],
    lineages: 2,
    origins: 2,
    originNames: [],
    supports: [],
    disputes: [],
    inferences: [],
    judgements: [],
    reason: 'made by hand',
    ...more,
  }
}

const inAll = (key: string): string[] => Object.values(HOUSE).map((id) => `s-${key}-${id}`)
const inHeralds = (key: string): string[] => [HOUSE.copy, HOUSE.herald].map((id) => `s-${key}-${id}`)

export const floodReconciled: Reconciled = {
  story: 'y-flood',
  title: 'Flood in Velmora',
  documents: [HOUSE.copy, HOUSE.herald, HOUSE.radio],
  lineages: [[HOUSE.herald, HOUSE.copy], [HOUSE.radio]],
  chapters: [],
  borrowed: [],
  because: [],
  records: [
    {
      id: 'r-flood',
      title: 'River Alvo floods Velmora',
      type: { plover: null, mode: null, acled: null },
      kind: 'flood',
      actors: [],
      recipients: [],
      place: 'e-velmora',
      date: { edtf: '2031-05-13', precision: 'day' },
      status: 'happened',
      documents: [HOUSE.copy, HOUSE.herald, HOUSE.radio],
      mergedFrom: [HOUSE.copy, HOUSE.herald, HOUSE.radio].map((id) => `v-flood-${id}`),
      findings: ['f-flood', 'f-killed', 'f-hurt', 'f-left', 'f-power', 'f-gates'],
    },
  ],
  main: 'r-flood',
  findings: [
    finding('flood', {
      subject: 'River Alvo floods Velmora',
      property: 'happened',
      supports: inAll('v-flood'),
      inferences: ['i-date'],
      originNames: ['Valley Herald', 'Coast Radio'],
      reason: 'Two sources tell of the flood.',
    }),
    finding('killed', {
      subject: 'people killed in Velmora',
      property: 'killed',
      status: 'differs',
      low: 4,
      high: null,
      unit: 'person',
      supports: inAll('n-killed'),
      originNames: ['rescue service', 'Rui Castro'],
      reason: 'Four and at least six have no value in common.',
    }),
    finding('hurt', {
      subject: 'people hurt in Velmora',
      property: 'wounded',
      low: 30,
      unit: 'person',
      origins: 1,
      originNames: ['rescue service'],
      supports: inAll('n-hurt'),
      reason: 'Both say at least 30; one origin stands behind them.',
    }),
    finding('left', {
      subject: 'people displaced in Velmora',
      property: 'displaced',
      status: 'single-source',
      low: 2500,
      high: 2500,
      unit: 'person',
      lineages: 1,
      origins: 1,
      originNames: ['Ines Talar'],
      documents: [HOUSE.copy, HOUSE.herald],
      silent: [HOUSE.radio],
      supports: inHeralds('n-left'),
      reason: 'Only one source gives a number.',
    }),
    finding('power', {
      subject: 'homes without power',
      property: 'affected',
      status: 'single-source',
      low: 9000,
      high: 9000,
      unit: 'home',
      lineages: 1,
      origins: 1,
      originNames: ['Coast Radio'],
      documents: [HOUSE.radio],
      silent: [HOUSE.copy, HOUSE.herald],
      supports: [`s-n-power-${HOUSE.radio}`],
      reason: 'Only one source gives a number.',
    }),
    finding('gates', {
      subject: 'opening of the dam gates',
      property: 'said',
      status: 'denied',
      supports: [`s-q-gates-${HOUSE.radio}`],
      disputes: inHeralds('q-gates'),
      originNames: ['a farmer'],
      reason: 'A farmer says it, the dam company denies it.',
    }),
  ],
  inferences: [
    {
      id: 'i-date',
      rule: 'fixture/by-hand@1',
      from: [`s-v-flood-${HOUSE.radio}`],
      value: '2031-05-13',
      because: 'the Tuesday before 14 May 2031 is 13 May 2031',
    },
  ],
  judgements: [],
  timeline: [{ edtf: '2031-05-13', record: 'r-flood', text: 'River Alvo floods Velmora' }],
  entities: [
    place(
      'e-velmora',
      Object.values(HOUSE).map((id) => `e-velmora-${id}`),
    ),
    actor(
      'e-service',
      'organization',
      'rescue service',
      Object.values(HOUSE).map((id) => `e-service-${id}`),
    ),
    actor(
      'e-talar',
      'person',
      'Ines Talar',
      [`e-talar-${HOUSE.herald}`, `e-talar-${HOUSE.copy}`],
      ['head of the rescue service'],
    ),
    actor('e-dam', 'organization', 'dam company', [`e-dam-${HOUSE.herald}`, `e-dam-${HOUSE.copy}`]),
    actor('e-castro', 'person', 'Rui Castro', [`e-castro-${HOUSE.radio}`], ['mayor']),
  ],
}
