import { InvalidArgumentError, Option } from 'commander'

/** `--threads N` of the commands that lay reports side by side. */
export const threadsFlag = (): Option =>
  new Option('--threads <n>', 'threads for many reports (default: one a core)').argParser((text: string) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1 || number > 64)
      throw new InvalidArgumentError('write a number from 1 to 64')
    return number
  })
