/** Errors of the connection, not of the work: SQLSTATE classes 08 (connection) and 57P (shut down), and the system's. */
const CONNECTION = /^(?:08\w{3}|57P0[0-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const CONNECTION_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/i
/** 53100: the disk of the database is full; 53200 and 53300: memory, connections. */
const RESOURCES = /^(?:53\w{3}|ENOSPC|EDQUOT|EFBIG)$/
const RESOURCES_WORDS = /No space left on device|could not (?:extend|write) file/i

/** What kind of trouble an error is: with the connection, with the machine, or with the work itself. */
export function troubleOf(error: unknown): 'connection' | 'resources' | 'work' {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const text = String(message ?? error)
  if ((typeof code === 'string' && RESOURCES.test(code)) || RESOURCES_WORDS.test(text)) return 'resources'
  if ((typeof code === 'string' && CONNECTION.test(code)) || CONNECTION_WORDS.test(text)) return 'connection'
  return 'work'
}
