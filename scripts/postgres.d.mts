/** A cluster that runs. */
export interface Running {
  /** Of its first database. */
  readonly url: string
  readonly pid: number
  /** The folder of its files. */
  readonly data: string
  readonly stop: () => Promise<void>
}
export function findPostgres(): string | null
export function ensurePostgres(options: { readonly install: boolean }): string
export function startPostgres(options?: { readonly install?: boolean }): Promise<Running>
