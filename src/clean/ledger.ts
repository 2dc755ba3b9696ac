import type { RuleId } from '../text/problem.ts'
import type { Removal, RemovalKind } from './document.ts'
import { type Line, sourceEndOf, sourceStartOf } from './pieces.ts'

/** What cleaning one report takes out and sets aside, in the order of finding. Lives as long as one call of `clean`. */
export class Ledger {
  readonly #removals: Removal[] = []
  readonly #links = new Set<string>()
  readonly #credits = new Map<string, string>()

  /** The line leaves the text: its words stay in the removal. */
  remove(line: Line, kind: RemovalKind, rule: RuleId): void {
    const sourceStart = sourceStartOf(line)
    if (sourceStart >= 0)
      this.#removals.push({ kind, text: line.text, rule, sourceStart, sourceEnd: sourceEndOf(line) })
  }

  link(address: string): void {
    this.#links.add(address)
  }

  /** An agency, and the words that credit it: the first count. */
  credit(name: string, words: string): void {
    if (!this.#credits.has(name)) this.#credits.set(name, words)
  }

  get removals(): readonly Removal[] {
    return this.#removals
  }

  get links(): readonly string[] {
    return [...this.#links]
  }

  get credits(): readonly string[] {
    return [...this.#credits.keys()]
  }

  /** What was printed where a credit was found. */
  wordsOf(credit: string): string {
    return this.#credits.get(credit) ?? ''
  }
}
