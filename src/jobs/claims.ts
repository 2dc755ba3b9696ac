import { sql } from 'kysely'
import type { Client } from 'pg'
import type PgBoss from 'pg-boss'
import type { Store, Trx } from '../store/store.ts'
import { READ, REGROUP, SCHEMA } from './queues.ts'

/**
 * Which worker holds which job. A worker is alive as long as a connection of its own is: the server knows at once when
 * its process is gone, so its jobs need not wait for a time to run out. An embedded store has one process: whatever is
 * active when a worker starts was left by a dead one.
 */
export class Claims {
  readonly #store: Store
  readonly #boss: PgBoss
  #life: { readonly client: Client; readonly pid: number; readonly since: string } | null = null

  constructor(store: Store, boss: PgBoss) {
    this.#store = store
    this.#boss = boss
  }

  /** Before the first job: makes the connection that stands for this worker, and frees what dead workers held. */
  async start(): Promise<void> {
    if (this.#store.kind === 'server') await this.#live()
    await this.release({ all: this.#store.kind === 'embedded' })
  }

  /** Notes in the transaction that takes a job who has it. */
  async note(trx: Trx, queue: string, job: string): Promise<void> {
    if (this.#store.kind === 'embedded') return
    const { pid, since } = await this.#live()
    await sql`insert into claim (queue, job, pid, since) values (${queue}, ${job}, ${pid}, ${since}::timestamptz)
      on conflict (queue, job) do update set pid = excluded.pid, since = excluded.since`.execute(trx)
  }

  /** Lets jobs of dead workers be tried again; `all`: every active job. Gives how many. */
  async release({ all = false } = {}): Promise<number> {
    const dead = all
      ? 'true'
      : `exists (select from claim c where c.queue = j.name and c.job = j.id and not exists
          (select from pg_stat_activity a where a.pid = c.pid and a.backend_start = c.since))`
    let count = 0
    for (const queue of [READ, REGROUP]) {
      const { rows } = await this.#store.pool.query<{ id: string }>(
        `select j.id from ${SCHEMA}.job j where j.name = $1 and j.state = 'active' and ${dead}`,
        [queue],
      )
      for (const { id } of rows) await this.#boss.fail(queue, id, { message: 'the worker that had it ended' })
      count += rows.length
    }
    await this.#store.pool.query(
      `delete from claim c where not exists
        (select from ${SCHEMA}.job j where j.name = c.queue and j.id = c.job and j.state = 'active')`,
    )
    return count
  }

  async stop(): Promise<void> {
    const life = this.#life
    this.#life = null
    await life?.client.end().catch(() => {})
  }

  /** The connection that stands for this worker; a new one when it broke. */
  async #live() {
    if (this.#life) return this.#life
    const { default: pg } = await import('pg')
    const { options } = this.#store.pool as unknown as { options: ConstructorParameters<typeof pg.Client>[0] }
    const client = new pg.Client(options)
    const lost = () => {
      if (this.#life?.client === client) this.#life = null
    }
    client.on('error', lost)
    client.on('end', lost)
    await client.connect()
    const { rows } = await client.query<{ pid: number; since: string }>(
      'select pid, backend_start as since from pg_stat_activity where pid = pg_backend_pid()',
    )
    this.#life = { client, pid: rows[0]!.pid, since: rows[0]!.since }
    return this.#life
  }
}
