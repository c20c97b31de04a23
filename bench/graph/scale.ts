/** How large a synthetic graph is, in numbers of things. */
export type Scale = {
  readonly contacts: number
  readonly leaders: number
  readonly states: number
  readonly agreements: number
  readonly topics: number
  readonly places: number
  readonly organisations: number
}

export const scales = {
  S: {
    contacts: 1_000,
    leaders: 120,
    states: 40,
    agreements: 80,
    topics: 60,
    places: 80,
    organisations: 20,
  },
  M: {
    contacts: 100_000,
    leaders: 3_000,
    states: 124,
    agreements: 2_000,
    topics: 400,
    places: 250,
    organisations: 200,
  },
  L: {
    contacts: 1_000_000,
    leaders: 10_000,
    states: 195,
    agreements: 10_000,
    topics: 1_000,
    places: 800,
    organisations: 600,
  },
} as const satisfies Record<string, Scale>
export type ScaleName = keyof typeof scales
