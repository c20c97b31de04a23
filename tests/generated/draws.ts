/** Chances that come out the same for the same seed. */
export type Draws = {
  /** A whole number from 0, below `count`. */
  readonly below: (count: number) => number
  readonly chance: (share: number) => boolean
  readonly one: <Item>(items: readonly Item[]) => Item
  /** The first far more often than the last, as in life few do most: by Zipf's law. */
  readonly oneOfFew: <Item>(items: readonly Item[]) => Item
  /** By their weights. */
  readonly weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item
  /** Each with its chance, in their order; one drawn by lot where that leaves none. */
  readonly some: <Item>(items: readonly Item[], share: number) => readonly Item[]
}

export function drawing(seed: number): Draws {
  const next = uniform(seed)
  const below = (count: number) => Math.floor(next() * count)
  const chance = (share: number) => next() < share
  const one = <Item>(items: readonly Item[]): Item => present(items[below(items.length)])
  const weighted = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    const drawn = items.find(([, weight]) => {
      rest -= weight
      return rest < 0
    })
    return present(drawn ?? items.at(-1))[0]
  }
  return {
    below,
    chance,
    one,
    weighted,
    oneOfFew: (items) => weighted(items.map((item, index) => [item, 1 / (index + 1)] as const)),
    some: (items, share) => {
      const drawn = items.filter(() => chance(share))
      return drawn.length > 0 || items.length === 0 ? drawn : [one(items)]
    },
  }
}

function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('Nothing can be drawn from an empty list.')
  return item
}

/** Mulberry32: 32 bits of state, even enough for made-up graphs. */
function uniform(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
