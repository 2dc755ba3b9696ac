/**
 * Runs that fit the contract and are otherwise anything: for the tests of the exports. The contract itself is walked, so a
 * new field is fuzzed from the day it is there; ids come from small pools, so that many of them meet.
 */
import fc from 'fast-check'
import type { RunJson } from '../run.ts'
import { runSchema } from '../schema/run.ts'
import { MEASURES } from '../schema/statement.ts'

const pool = (letter: string, size: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: size - 1 }).map((n) => `${letter}-${n}`)

/** What a hostile page may hold: formulas, controls, marks that turn text round, halves of characters, markup. */
export const HOSTILE = [
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  'a\u0000b',
  '\u202egnp.exe\u202c',
  'x\ud800y',
  '\udfff',
  '"quoted", and; parted',
  'two\r\nlines\nthree\u2028four',
  '<script>alert(1)</script>',
  '@type',
  '__proto__',
  '\ufeffmark',
  '😀 𝒳',
  ' ',
  '',
  'constructor',
  'https://example.org/a b?c=d',
  'javascript:alert(1)',
  '\ufffe\uffff',
  'w'.repeat(400),
]

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'person',
      'Rebels',
      'at least 12',
      'Qusair',
      'SY',
      'GOV',
      'MIL',
      'REB',
      'CVL',
      'National',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
)

const edtf = fc.oneof(
  fc.constantFrom(
    '2031-05-14',
    '2031-05',
    '2031',
    '2031-W20',
    '2031-05-01/2031-05-04',
    '2031-01-01/2032-06-01',
    '../2031-05-01',
  ),
  fc.constantFrom('2031-05-14T06:00Z', '203X', '2031-13-45', '-0044-03-15', 'never', '', '=1'),
)

const kinds = fc.constantFrom(
  'battle',
  'attack',
  'air-strike',
  'protest',
  'riot',
  'territory-taken',
  'shelling',
  'arrest',
  'talks',
  'flood',
  'withdrawal',
  'x',
)

const IDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  document: pool('d', 3),
  documents: pool('d', 3),
  silent: pool('d', 3),
  lineages: pool('d', 3),
  supports: pool('s', 8),
  disputes: pool('s', 8),
  from: pool('s', 8),
  inferences: pool('i', 2),
  judgements: pool('j', 2),
  cites: fc.oneof(pool('s', 8), pool('i', 2), pool('j', 2)),
  mergedFrom: fc.oneof(pool('v', 4), pool('e', 5)),
  of: fc.oneof(pool('v', 4), pool('n', 4), pool('q', 3)),
  quotation: pool('q', 3),
  actors: pool('e', 5),
  recipients: pool('e', 5),
  place: pool('e', 5),
  entity: pool('e', 5),
  ofGroup: pool('e', 5),
  event: pool('v', 4),
  record: pool('r', 3),
  findings: pool('f', 4),
  main: pool('r', 3),
  about: pool('f', 4),
  edtf,
  asOf: edtf,
  kind: kinds,
}

/** The first letters of the ids of what stands in a list of that name. */
const OWN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  documents: pool('d', 3),
  entities: pool('e', 5),
  stories: pool('y', 2),
  records: pool('r', 3),
  findings: pool('f', 4),
  inferences: pool('i', 2),
  judgements: pool('j', 2),
  statements: pool('s', 8),
  quotations: pool('q', 3),
  quantities: pool('n', 4),
  events: pool('v', 4),
}

const LONGEST: Readonly<Record<string, number>> = {
  documents: 3,
  entities: 5,
  stories: 2,
  statements: 6,
  records: 3,
  findings: 5,
}

type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, unknown>>
  readonly element?: unknown
  readonly items?: readonly unknown[]
  readonly rest?: unknown
  readonly innerType?: unknown
  readonly options?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** What fits a schema. `path` names the fields above, the nearest last. */
function fits(schema: unknown, path: readonly string[]): fc.Arbitrary<unknown> {
  const { def } = schema as { readonly def: Definition }
  const key = path.at(-1) ?? ''
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape!).map(([name, part]) => [name, fits(part, [...path, name])])),
        {
          requiredKeys: Object.entries(def.shape!).flatMap(([name, part]) =>
            (part as { readonly def: Definition }).def.type === 'optional' ? [] : [name],
          ),
        },
      )
    case 'array':
      return fc.array(fits(def.element, path), { maxLength: LONGEST[key] ?? 2 })
    case 'tuple':
      return fc
        .tuple(
          fc.tuple(...def.items!.map((item) => fits(item, path))),
          def.rest ? fc.array(fits(def.rest, path), { maxLength: 2 }) : fc.constant([]),
        )
        .map(([first, rest]) => [...first, ...rest])
    case 'nullable':
      return fc.option(fits(def.innerType, path), { nil: null, freq: 4 })
    case 'optional':
      return fits(def.innerType, path)
    case 'union':
      return fc.oneof(...def.options!.map((option) => fits(option, path)))
    case 'enum':
      return key === 'property' ? properties : fc.constantFrom(...Object.values(def.entries!))
    case 'literal':
      return fc.constantFrom(...def.values!)
    case 'template_literal':
      return key === 'cites' ? IDS.cites! : fc.constantFrom('fixture/rule@1', 'a/b@2')
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numberAt(key, schema)
    case 'string':
      return stringAt(key, path)
    default:
      throw new RangeError(`Cannot make a ${def.type}: teach it to fixture-arbitrary.ts`)
  }
}

const properties = fc.constantFrom(
  'happened',
  'happened',
  'actor',
  'place',
  'time',
  'said',
  'name',
  'killed',
  'killed',
  ...MEASURES,
)

function numberAt(key: string, schema: unknown): fc.Arbitrary<number> {
  if (key === 'latitude') return fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(91, -1e9))
  if (key === 'longitude') return fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(181, 1e9))
  const { minValue, maxValue, isInt } = schema as Readonly<Record<'minValue' | 'maxValue', number | null>> & {
    isInt: boolean
  }
  const [min, max] = [Math.max(minValue ?? -5, -5), Math.min(maxValue ?? 3000, 3000)]
  if (isInt) return fc.integer({ min, max })
  if (minValue !== null && maxValue !== null && Math.abs(maxValue) < 1e6) return fc.double({ min, max, noNaN: true })
  return fc.oneof(fc.integer({ min: 0, max: 500 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
}

function stringAt(key: string, path: readonly string[]): fc.Arbitrary<string> {
  if (key === 'id') {
    const list = path.toReversed().find((name) => name in OWN)
    return list ? OWN[list]! : words
  }
  if (key === 'value' && path.includes('statements')) return fc.oneof(IDS.entity!, words)
  if (key === 'title' || key === 'text') return words.map((text) => text || 'untitled')
  if (key === 'property') return properties
  if (key === 'country') return fc.constantFrom('SY', 'LB', 'US', 'PS', 'XX', '=1')
  const ids = IDS[key]
  return ids ?? words
}

/** Any run that fits the contract. */
export const anyRun = (): fc.Arbitrary<RunJson> => fits(runSchema, []) as fc.Arbitrary<RunJson>
