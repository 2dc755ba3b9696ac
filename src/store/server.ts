import type { Database } from './embedded.ts'

/** Connections of one process. */
const CONNECTIONS = 8

/** A PostgreSQL server behind a URL. */
export const openServer = (url: string): Database => ({
  kind: 'server',
  connection: {
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'sitrep',
    keepAlive: true,
    options: '-c timezone=UTC',
  },
  flush: async () => {},
  close: async () => {},
})
