import type { Log } from '../jobs/worker.ts'

/** A log of JSON lines on standard error, for a process that runs for long. */
export async function pinoLog(): Promise<Log> {
  const { default: pino } = await import('pino')
  const logger = pino({ name: 'sitrep', base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }))
  return {
    info: (what, message) => logger.info(what, message),
    warn: (what, message) => logger.warn(what, message),
  }
}
