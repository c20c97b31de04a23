/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export type Day = string
/** Stored in place of an unknown first or last bound, so that windows use the index. */
export const firstDay: Day = '0001-01-01'
export const lastDay: Day = '9999-12-31'

/**
 * Four inclusive bounds: the first day lies from `earliest` to `startLatest`, the last from `endEarliest` to `latest`.
 * They are always drawn tight by the one thing known of any event, that it does not end before it starts:
 * `earliest ≤ endEarliest` and `startLatest ≤ latest`. (`endEarliest` may precede `startLatest`: one day of May.)
 */
export type Bounds = {
  readonly earliest: Day
  readonly startLatest: Day
  readonly endEarliest: Day
  readonly latest: Day
}

export const unknownBounds: Bounds = {
  earliest: firstDay,
  startLatest: lastDay,
  endEarliest: firstDay,
  latest: lastDay,
}

export const isKnown = (bound: Day): boolean => bound !== firstDay && bound !== lastDay

export const earlierOf = (a: Day, b: Day) => (a < b ? a : b)
export const laterOf = (a: Day, b: Day) => (a > b ? a : b)

export const sameBounds = (a: Bounds, b: Bounds): boolean =>
  a.earliest === b.earliest &&
  a.startLatest === b.startLatest &&
  a.endEarliest === b.endEarliest &&
  a.latest === b.latest

/** What both leave possible, or null where that is nothing. */
export const sharedBounds = (a: Bounds, b: Bounds): Bounds | null => {
  const bounds = {
    earliest: laterOf(a.earliest, b.earliest),
    startLatest: earlierOf(a.startLatest, b.startLatest),
    endEarliest: laterOf(a.endEarliest, b.endEarliest),
    latest: earlierOf(a.latest, b.latest),
  }
  return bounds.earliest <= bounds.startLatest && bounds.endEarliest <= bounds.latest ? bounds : null
}

/** What any of them leaves possible, and what lies between. */
export const hullOf = (all: readonly Bounds[]): Bounds => ({
  earliest: all.map((bounds) => bounds.earliest).reduce(earlierOf, lastDay),
  startLatest: all.map((bounds) => bounds.startLatest).reduce(laterOf, firstDay),
  endEarliest: all.map((bounds) => bounds.endEarliest).reduce(earlierOf, lastDay),
  latest: all.map((bounds) => bounds.latest).reduce(laterOf, firstDay),
})

export const contains = (outer: Bounds, inner: Bounds): boolean =>
  outer.earliest <= inner.earliest &&
  outer.startLatest >= inner.startLatest &&
  outer.endEarliest <= inner.endEarliest &&
  outer.latest >= inner.latest

/** Each once, without those that lie within another. */
export const widest = (all: readonly Bounds[]): readonly Bounds[] => {
  const distinct = all.filter(
    (bounds, index) => !all.slice(0, index).some((other) => sameBounds(bounds, other)),
  )
  return distinct.filter((bounds) => !distinct.some((other) => other !== bounds && contains(other, bounds)))
}
