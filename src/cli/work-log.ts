import type { Log } from '../jobs/worker.ts'
import { say } from './talk.ts'

/** The log of a command that works for its user: warnings as problems on standard error, nothing else. */
export const workLog = (): Log => ({
  info: () => {},
  warn: (what, message) => {
    const about = Object.entries(what).map(([name, value]) => `${name} ${value}`)
    say({
      rule: 'jobs/work@1',
      severity: 'warning',
      message: `${message} (${about.join(', ')})`,
      source: null,
      at: null,
    })
  },
})
