import type { Labels } from '../../view/lang/labels.ts'
import { follow } from './follow.ts'
import { judge } from './judge.ts'
import { search } from './search.ts'
import { sort } from './sort.ts'
import { tips } from './tips.ts'

/**
 * The script of a page: each part is a function that stands alone, printed as the runtime holds it, so that there is no
 * compile step of its own. All a page says and does without it stays; it adds search, tips, sorting and copying.
 */
export function scriptOf(labels: Labels): string {
  const parts = [
    `(${follow})(d,w)`,
    `(${tips})(d,w,${json(labels.script.tips)})`,
    `(${search})(d,w,${json(labels.script.search)})`,
    `(${judge})(d,w,${json(labels.script.judge)})`,
    `(${sort})(d,w)`,
  ]
  return `(function(d,w){"use strict";\n${parts.join(';\n')};\n})(document,window)`
}

/** Labels as data that cannot end the script element. */
const json = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')
