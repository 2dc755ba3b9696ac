import { type Command, InvalidArgumentError, Option } from 'commander'
import type { WebOptions } from '../../read/web/options.ts'
import { UsageError } from '../output.ts'

/** The flags of fetching, as commander gives them. */
export interface WebFlags {
  readonly allowPrivate?: boolean
  readonly cache?: string
  readonly offline?: boolean
  /** Milliseconds. */
  readonly delay?: number
}

/** Adds the flags of fetching to a command that takes inputs. */
export const addWebFlags = (command: Command): Command =>
  command
    .option('--allow-private', 'fetch from this computer and private networks too')
    .option(
      '--cache <folder>',
      'keep what is fetched there, and ask only whether it changed (default: nothing is kept)',
    )
    .option('--offline', 'take URLs from the --cache alone')
    .addOption(
      new Option('--delay <seconds>', 'pause between two pages of one host (default: 1)').argParser(milliseconds),
    )

/** What the flags ask for. Throws a UsageError for flags that contradict each other. */
export function webOptions({ allowPrivate, cache, offline, delay }: WebFlags): WebOptions {
  if (offline && cache === undefined)
    throw new UsageError('--offline takes pages from a cache: say which, --cache FOLDER')
  return {
    allowPrivate: allowPrivate ?? false,
    cache: cache ?? null,
    offline: offline ?? false,
    ...(delay === undefined ? {} : { delay }),
  }
}

function milliseconds(text: string): number {
  const seconds = Number(text)
  if (text.trim() === '' || !(seconds >= 0 && seconds <= 3600))
    throw new InvalidArgumentError('write seconds from 0 to 3600')
  return seconds * 1000
}
