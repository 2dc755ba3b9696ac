import { type Command, Option } from 'commander'
import { placeOf, type StorePlace } from '../../store/place.ts'
import { UsageError } from '../output.ts'

/** The flags of commands that use a store, as commander gives them. */
export interface StoreFlags {
  readonly store?: string | true
  readonly block: string
}

/** Which store, and which block of it. */
export interface StoreOptions {
  readonly place: StorePlace
  readonly block: string
}

/** The folder of a store when nothing says another. */
const USUAL = 'sitrep-store'

/** Adds `--store` and `--block`. */
export const addStoreFlags = (command: Command): Command =>
  command
    .option('--store <place>', `a folder, or the URL of a PostgreSQL server (default: DATABASE_URL, else ${USUAL})`)
    .addOption(blockFlag())

export const blockFlag = (): Option =>
  new Option('--block <name>', 'the body of reports that are laid side by side').default('news')

/** The store that the flags or the environment name. */
export const storeOptions = ({ store, block }: StoreFlags): StoreOptions => ({
  place: placeOf(typeof store === 'string' && store !== '' ? store : process.env.DATABASE_URL || USUAL),
  block,
})

/** The flags of commands that can take stories out of a store instead of reading reports. */
export interface StoreSourceFlags extends Partial<StoreFlags> {
  readonly knownAt?: string
}

/** Adds `--store [place]`, `--block` and `--known-at` to a command whose arguments are paths, or with them stories. */
export const addStoreSource = (command: Command): Command =>
  command
    .option(
      '--store [place]',
      'take stories out of a store: a folder or URL (default: DATABASE_URL, else sitrep-store)',
    )
    .addOption(blockFlag())
    .option('--known-at <time>', 'the record as the store knew it then (with --store)')

/**
 * The stories of a store that were asked for, or null when none was: `--store PLACE [STORY…]`, or `--store STORY` when
 * the place is the usual one. Refuses a command that names neither reports nor a store.
 */
export function storeSource(
  paths: readonly string[],
  flags: StoreSourceFlags,
): (StoreOptions & { readonly stories: readonly string[]; readonly knownAt: string | null }) | null {
  if (flags.store === undefined) {
    if (flags.knownAt !== undefined) throw new UsageError('--known-at asks a store: say which, --store PLACE')
    if (paths.length === 0) throw new UsageError('Nothing to read: name reports, or a store with --store')
    return null
  }
  const isStory = typeof flags.store === 'string' && STORY.test(flags.store)
  return {
    ...storeOptions({ ...(isStory ? {} : { store: flags.store }), block: flags.block ?? 'news' }),
    stories: isStory ? [flags.store as string, ...paths] : paths,
    knownAt: flags.knownAt ?? null,
  }
}

/** The id of a story, or of a revision of it. */
const STORY = /^y-[0-9a-f]{16}(?:\.\d+)?$/
