/** Whoever makes up names makes up no more series than this. */
const most = 100
/** A name that was not asked for as long makes room for another. */
const staleMs = 600_000

/**
 * Names under which operations are counted: those that are known always, and so many others for as long as they are asked
 * for; the rest is `other`. So whoever makes up names hides none that is in use.
 *
 * @param drop is told of a name that makes room, once.
 */
export function openShownNames(
  known: ReadonlySet<string>,
  drop: (name: string) => void,
  now = Date.now,
): (name: string) => string {
  const others = new Map<string, number>()
  return (name) => {
    if (known.has(name)) return name
    const time = now()
    if (!others.has(name) && others.size >= most) {
      // Asked for last, last in the map.
      const [oldest, asked] = others.entries().next().value ?? ['', time]
      if (time - asked < staleMs) return 'other'
      others.delete(oldest)
      drop(oldest)
    }
    others.delete(name)
    others.set(name, time)
    return name
  }
}
