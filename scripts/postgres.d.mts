/** A cluster that runs. */
export interface Running {
  /** Of its first database. */
  readonly url: string
  readonly stop: () => Promise<void>
  /** Kills it (SIGKILL) and starts it again. */
  readonly crash: () => Promise<void>
}
export function findPostgres(): string | null
export function ensurePostgres(options: { readonly install: boolean }): string
export function startPostgres(options?: { readonly install?: boolean }): Promise<Running>
