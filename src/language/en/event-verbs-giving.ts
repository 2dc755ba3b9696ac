import { set, type VerbRow } from './event-verb-rows.ts'
import { AID_NOUNS, FORCE_NOUNS, MEASURE_NOUNS } from './event-words.ts'

/**
 * Verbs by which something is given or given up: concessions, what is lifted and returned, aid, joint work. Compiled by
 * hand from general knowledge of English.
 */
export const GIVING_VERBS: readonly VerbRow[] = [
  [
    'lift end ease relax',
    'easing',
    'acts',
    { object: { words: set('blockade siege embargo sanction tariff boycott closure') } },
  ],
  ['lift ease relax shorten end', 'concession', 'acts', { object: { words: MEASURE_NOUNS } }],
  [
    'cancel abolish repeal rescind revoke shorten ease',
    'concession',
    'acts',
    { object: { words: new Set([...MEASURE_NOUNS, ...set('law decree annexation')]) } },
  ],
  ['call', 'concession', 'acts', { after: ['off'], object: { words: set('strike protest boycott action') } }],
  ['accept meet', 'concession', 'addresses', { object: { words: set('demand condition') }, subject: 'people' }],
  [
    'grant give',
    'concession',
    'addresses',
    { object: { words: set('permission autonomy amnesty pardon independence bail visa') }, subject: 'people' },
  ],
  ['allow permit', 'concession', 'addresses', { object: 'people', subject: 'people' }],
  ['return', 'concession', 'acts', { object: { words: set('weapon land property prisoner body') }, subject: 'people' }],
  ['pay', 'compensation', 'acts', { object: { words: set('compensation damages reparation') } }],
  [
    'observe declare announce agree implement',
    'ceasefire',
    'alone',
    { object: { words: set('ceasefire cease-fire truce') } },
  ],
  ['compensate', 'compensation', 'acts', {}],
  [
    'yield bow concede accede acquiesce relent cave give back',
    'concession',
    'alone',
    { after: ['to demands', 'to the demands', 'to demand', 'to pressure', 'in to', 'down'], subject: 'people' },
  ],
  ['legalise legalize decriminalise decriminalize', 'concession', 'acts', { subject: 'people' }],
  [
    'admit receive let',
    'access',
    'acts',
    { object: { words: set('inspector peacekeeper observer monitor') }, subject: 'people' },
  ],
  [
    'allow permit grant',
    'access',
    'acts',
    {
      object: { words: set('access return entry passage deployment inspection visit delivery inspector observer') },
      subject: 'people',
    },
  ],
  [
    'open reopen re-open',
    'access',
    'acts',
    { object: { words: set('border frontier crossing corridor') }, subject: 'people' },
  ],
  // ── aid
  [
    'contribute offer pledge',
    'aid',
    'acts',
    { object: { words: new Set([...AID_NOUNS, ...FORCE_NOUNS]) }, subject: 'people' },
  ],
  ['donate', 'aid', 'acts', {}],
  [
    'give grant hand deliver distribute provide send supply airlift airdrop ship rush lend extend',
    'aid',
    'acts',
    { object: { words: AID_NOUNS }, subject: 'people' },
  ],
  ['feed shelter vaccinate house', 'aid', 'acts', { object: 'people', subject: 'people' }],
  ['take', 'aid', 'acts', { after: ['in'], object: { words: set('refugee migrant evacuee') }, subject: 'people' }],
  // ── joint work
  ['cooperate collaborate', 'cooperation', 'together', { subject: 'people' }],
  [
    'share exchange swap',
    'cooperation',
    'together',
    { object: { words: set('information intelligence evidence expertise data technology') }, subject: 'people' },
  ],
  [
    'sell export',
    'cooperation',
    'acts',
    { object: { words: set('weapon arm oil gas missile jet helicopter tank fuel uranium') }, subject: 'people' },
  ],
  [
    'establish restore upgrade normalise normalize resume strengthen',
    'support',
    'together',
    { object: { words: set('tie relation') }, subject: 'people' },
  ],
]
