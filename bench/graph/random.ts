/** Draws that follow from a seed alone. */
export type Random = {
  /** From 0 up to, and without, 1. */
  readonly unit: () => number
  /** Both ends included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly oneOf: <Item>(items: readonly Item[]) => Item
  /** The key of a weight, drawn as often as its weight says. */
  readonly weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32: small, quick, and good enough for a graph that only has to look alive.
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1))
  return {
    unit,
    between,
    chance: (probability) => unit() < probability,
    oneOf: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('There is nothing to draw from.')
      return item
    },
    weighted: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      throw new Error('Weights must be above zero.')
    },
  }
}

/** Zipf's law: the item of rank r is drawn as often as 1 / r^exponent says. */
export function zipf<Item>(random: Random, items: readonly Item[], exponent: number): () => Item {
  let sum = 0
  const reach = items.map((_, index) => {
    sum += 1 / (index + 1) ** exponent
    return sum
  })
  return () => {
    const drawn = random.unit() * sum
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((reach[middle] ?? 0) > drawn) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (item === undefined) throw new Error('There is nothing to draw from.')
    return item
  }
}
