import { InvalidArgumentError, Option } from 'commander'

/** One that takes names with commas between, and keeps them in the order of the list. */
export function listOption<Name extends string>(
  flags: string,
  description: string,
  names: readonly Name[],
  otherwise = 'all',
): Option {
  return new Option(flags, `${description}: ${names.join(', ')} (default: ${otherwise})`).argParser(
    (text) => {
      const wanted = text.split(',')
      const unknown = wanted.find((name) => !names.some((known) => known === name))
      if (unknown !== undefined)
        throw new InvalidArgumentError(`"${unknown}" is none of ${names.join(', ')}.`)
      return names.filter((name) => wanted.includes(name))
    },
  )
}

export function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.')
  return Number(text)
}
