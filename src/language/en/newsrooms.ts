import { WEST } from './newsrooms-west.ts'
import { WORLD } from './newsrooms-world.ts'

/** One newsroom: its name, the other names it prints, its hosts. */
export interface Newsroom {
  readonly name: string
  readonly others: readonly string[]
  readonly hosts: readonly string[]
}

export const NEWSROOMS: readonly Newsroom[] = (WEST + WORLD.slice(1))
  .trim()
  .split('\n')
  .map((row) => {
    const [name, others, hosts] = row.split('|') as [string, string, string]
    return { name, others: others === '' ? [] : others.split(';'), hosts: hosts.split(' ') }
  })

const BY_HOST: ReadonlyMap<string, string> = new Map(
  NEWSROOMS.flatMap(({ name, hosts }) => hosts.map((h) => [h, name])),
)

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Names that more than one newsroom bears, or that are common words, name none alone. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  NEWSROOMS.flatMap(({ name, others }) => [name, ...others].map((n) => [fold(n), name] as const)).reverse(),
)

/** The newsroom that publishes on this host (`p.dw.com`), or null. */
export function newsroomOfHost(host: string): string | null {
  let rest = host.toLowerCase().replace(/\.$/, '')
  for (;;) {
    const found = BY_HOST.get(rest)
    if (found !== undefined) return found
    const dot = rest.indexOf('.')
    if (dot < 0) return null
    rest = rest.slice(dot + 1)
  }
}

/** The newsroom known by this very name, or null. Case, marks and a leading "The" do not matter. */
export const newsroomNamed = (name: string): string | null => BY_NAME.get(fold(name)) ?? null
