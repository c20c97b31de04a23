import type { Client } from './client.ts'

/** What each client may ask for within a minute, by price. */
export type Rate = {
  /** Takes the price off what the client has left; else the seconds after which it may ask again. */
  readonly charge: (client: Client, price: number) => number | null
  /** How many clients are remembered. */
  readonly clients: () => number
}

/** A person at this machine, and all the programs here, count as so many clients from elsewhere. */
export const clientsHere = 50

type Purse = { left: number; at: number }

/**
 * A purse for each client, filled evenly within a minute.
 * @param perMinute the same for all where it was chosen; else the usual, and `clientsHere` times that on this machine.
 */
export function openRate(perMinute: number | null, usualPerMinute: number, now = Date.now): Rate {
  const purses = new Map<string, Purse>()
  return {
    clients: () => purses.size,
    charge({ name, isHere }, whole) {
      const most = perMinute ?? usualPerMinute * (isHere ? clientsHere : 1)
      // What costs more than a minute's share takes all of it.
      const price = Math.min(whole, most)
      const time = now()
      const known = purses.get(name)
      const purse = known ?? { left: most, at: time }
      // Last come, last in the map: the ones forgotten first are full again, or as good as.
      if (purse.at < time) purses.delete(name)
      if (purse !== known || purse.at < time) purses.set(name, purse)
      purse.left = Math.min(most, purse.left + ((time - purse.at) / 60_000) * most)
      purse.at = time
      forget(purses, time)
      if (purse.left < price) return Math.max(1, Math.ceil(((price - purse.left) / most) * 60))
      purse.left -= price
      return null
    },
  }
}

const maxPurses = 50_000

function forget(purses: Map<string, Purse>, time: number): void {
  for (const [name, { at }] of purses) {
    if (time - at < 60_000 && purses.size <= maxPurses) return
    purses.delete(name)
  }
}
