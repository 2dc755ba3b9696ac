import type { RuleId } from '../../text/problem.ts'

/** What a cell may hold: a table's cell is a scalar, that of a JSON format may be a list or an object of them. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | null }

/**
 * One cell of an export: what stands there, by which rule of the code book, and what it rests on.
 * - `value`: what the rule gives; with `needs` where a part of it is open (one of several actors has no code).
 * - `blank`: the code book leaves the cell empty here, or no source says it.
 * - `undecidable`: the code book asks for something that the record does not hold; `needs` says what. Never guessed.
 *
 * `from` holds ids of statements, inferences or judgements, never none: every cell leads to statements.
 */
export type Cell =
  | {
      readonly kind: 'value'
      readonly value: Value
      readonly needs: string | null
      readonly rule: Rule
      readonly from: readonly string[]
    }
  | { readonly kind: 'blank'; readonly rule: Rule; readonly from: readonly string[] }
  | { readonly kind: 'undecidable'; readonly needs: string; readonly rule: Rule; readonly from: readonly string[] }

/** A rule of a code book, and the cells it makes. */
export interface Rule {
  readonly id: RuleId
  /** What the code book says, in our words. */
  readonly clause: string
  /** What the code book leaves to a person even where the rule gives a value; null where it leaves nothing. */
  readonly person: string | null
  readonly value: (value: Value, from: readonly string[]) => Cell
  readonly partly: (value: Value, needs: string, from: readonly string[]) => Cell
  readonly blank: (from: readonly string[]) => Cell
  readonly needs: (needs: string, from: readonly string[]) => Cell
}

/** Makes a rule. `id` is its name with its version: `acled/fatalities@1`. */
export function rule(id: RuleId, clause: string, person: string | null = null): Rule {
  const made: Rule = Object.freeze({
    id,
    clause,
    person,
    value: (value: Value, from: readonly string[]): Cell => ({ kind: 'value', value, needs: null, rule: made, from }),
    partly: (value: Value, needs: string, from: readonly string[]): Cell => ({
      kind: 'value',
      value,
      needs,
      rule: made,
      from,
    }),
    blank: (from: readonly string[]): Cell => ({ kind: 'blank', rule: made, from }),
    needs: (needs: string, from: readonly string[]): Cell => ({ kind: 'undecidable', needs, rule: made, from }),
  })
  return made
}

/** How an undecidable cell is written where a cell may hold words. */
export const undecidableWords = (needs: string): string => `undecidable: needs ${needs}`
