import type { Problem } from '../../text/problem.ts'
import { problem } from '../problem.ts'
import type { Report } from '../report.ts'
import { LimitError } from './budget.ts'
import type { Input, Opening } from './container.ts'
import { isPassedOver, looksLikeText, mayBeReport, mediaTypeOf, memberName, shown } from './members.ts'
import { kindOf } from './sniff.ts'
import { peek } from './streams.ts'

/** What is common to archives: which members are read, under which names, and what is said at the end. */
export class Archive {
  readonly #input: Input
  readonly #opening: Opening
  #members = 0
  #read = 0
  #lost = 0
  readonly #encrypted: string[] = []

  constructor(input: Input, opening: Opening) {
    this.#input = input
    this.#opening = opening
  }

  /**
   * Whether a member is to be read: its name, a problem when its name is refused, null when it is passed over as folders
   * pass it over. Throws a `LimitError` for too many members.
   */
  admit(raw: string): string | Problem | null {
    const over = this.#opening.budget.member()
    if (over !== null) throw new LimitError(over)
    this.#members++
    const named = memberName(raw)
    if ('refused' in named) {
      this.#lost++
      const { source } = this.#input
      const message = `Passed over the member ${shown(raw)} of ${source}: ${named.refused}; pack it again with a plain name`
      return problem('read/member-name@1', 'error', message, source)
    }
    const isLeft = named.name.split('/').some(isPassedOver) || mayBeReport(named.name) === 'no'
    return isLeft ? null : named.name
  }

  /** Notes a member that nobody can read without a password. */
  encrypted(name: string): void {
    this.#encrypted.push(name)
  }

  /** Opens a member. One whose name has no ending is read when its bytes are text. */
  async *member(name: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Report | Problem> {
    let bytes: AsyncIterable<Uint8Array> = content
    if (mayBeReport(name) === 'unknown') {
      const { head, chunks } = await peek(content)
      bytes = chunks
      if (kindOf(head) === 'report' && !looksLikeText(head)) return
    }
    const input: Input = {
      source: `${this.#input.source}!${name}`,
      content: bytes,
      path: null,
      mediaType: mediaTypeOf(name),
      charset: null,
      url: null,
      fetchedAt: this.#input.fetchedAt,
      isNamed: false,
    }
    for await (const item of this.#opening.open(input, this.#opening)) {
      if (!('severity' in item)) this.#read++
      else if (item.severity === 'error') this.#lost++
      yield item
    }
  }

  /** What is to be said when all members have been seen. */
  *end(): Generator<Problem> {
    const { source, isNamed } = this.#input
    const locked = this.#encrypted
    if (locked.length > 0) {
      const which = locked.length <= 3 ? locked.join(', ') : `${locked.slice(0, 3).join(', ')} …`
      const message = `Cannot read ${locked.length} of ${this.#members} members of ${source} (${which}): encrypted; unpack with the password and give the files`
      yield problem('read/encrypted@1', 'error', message, source)
    } else if (this.#read === 0 && this.#lost === 0) {
      const why =
        this.#members === 0 ? 'it is empty' : `none of its ${this.#members} members is one (.txt, .md, .html, …)`
      yield problem(
        'read/no-reports@1',
        isNamed ? 'error' : 'info',
        `No report in the archive ${source}: ${why}`,
        source,
      )
    }
  }
}
