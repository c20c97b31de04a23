/** How much is asked: more steadies the figures and takes longer. */
export type Effort = {
  /** Rounds of which no time is taken, until plans are made and the JVM has compiled what is hot. */
  readonly warmUp: number
  readonly rounds: number
  /** Whoever takes longer than this over one operation sits out the rest of it. */
  readonly patienceMs: number
  /** Requests in a row to one contestant while processor time is counted, and how often it has its turn. */
  readonly block: { readonly requests: number; readonly turns: number }
  readonly loadMs: number
  readonly shapes: number
  /** What the latencies, and the shapes of one contestant, may take in all: a busy machine gets by with fewer. */
  readonly atMostMs: { readonly latency: number; readonly shapes: number }
  readonly starts: number
}

export function effortOf({
  quick,
  rounds,
}: {
  readonly quick: boolean
  readonly rounds: number | undefined
}): Effort {
  const effort = quick ? little : much
  return rounds === undefined ? effort : { ...effort, rounds, warmUp: Math.min(effort.warmUp, rounds) }
}

const little: Effort = {
  ...{ warmUp: 25, rounds: 75, patienceMs: 6_000 },
  block: { requests: 15, turns: 2 },
  ...{ loadMs: 1_500, shapes: 40, starts: 1 },
  atMostMs: { latency: 45_000, shapes: 20_000 },
}

const much: Effort = {
  ...{ warmUp: 100, rounds: 400, patienceMs: 90_000 },
  block: { requests: 60, turns: 4 },
  ...{ loadMs: 10_000, shapes: 200, starts: 3 },
  atMostMs: { latency: Number.POSITIVE_INFINITY, shapes: Number.POSITIVE_INFINITY },
}
