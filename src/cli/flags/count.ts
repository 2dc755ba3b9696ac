import { InvalidArgumentError, Option } from 'commander'

/** A flag that takes a whole number from 1. */
export const countFlag = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((text: string) => {
    const number = Number(text)
    if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('write a whole number from 1')
    return number
  })
