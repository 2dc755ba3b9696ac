import { type Command, Option } from 'commander'

/** How text is laid out on standard output. */
export interface Paper {
  readonly color: boolean
  /** Columns. */
  readonly width: number
}

/** Columns of running text, and of tables, which take more: the least, the width where there is no terminal, the most. */
export const TEXT = { least: 40, usual: 80, most: 120 }
export const TABLE = { least: 60, usual: 100, most: 200 }

/** Adds `--width` to a command that prints text or a table. */
export const addWidthFlag = (command: Command, what: string, { usual }: typeof TEXT): Command =>
  command.addOption(
    new Option('--width <columns>', `width of the ${what} (default: the terminal's, else ${usual})`).argParser(Number),
  )

/** What the terminal and `--width` ask for: a terminal without NO_COLOR is written to in colour. */
export function paperOf({ width }: { readonly width?: number }, { least, usual, most }: typeof TEXT): Paper {
  const { isTTY, columns } = process.stdout
  return {
    color: isTTY === true && !process.env.NO_COLOR,
    width: Math.max(least, Math.min(width || (isTTY ? (columns ?? usual) : usual), most)),
  }
}
