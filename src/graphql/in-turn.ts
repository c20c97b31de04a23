/** Does what it is given, so many at a time; the rest waits in the order in which it came. */
export function inTurn(atOnce: number) {
  const waiting: (() => void)[] = []
  let free = atOnce
  return async <Made>(make: () => Promise<Made>): Promise<Made> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await make()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
