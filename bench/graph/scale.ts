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
    states: 150,
    agreements: 2_000,
    topics: 400,
    places: 250,
    organisations: 200,
  },
} as const satisfies Record<string, Scale>
export type ScaleName = keyof typeof scales
