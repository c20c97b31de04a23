/**
 * Resolves one of those who wait in each turn of Node's loop. A turn lets in one new connection, however many wait at the
 * door: were all that may run begun in it, a crowd would stand there for longer than it takes to tell it to come back.
 */
export function openTurns(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const next = () => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(next)
    })
}
