import type { RivalName } from '../contestants/asking.ts'
import type { ContestantName } from '../contestants/contestant.ts'
import type { ScaleName } from '../graph/scale.ts'
import type { ColdStart } from '../measure/cold-start.ts'
import type { MemoryUse } from '../measure/on-store.ts'
import type { ProcessorTimes } from '../measure/processor-time.ts'
import type { NewShapes } from '../measure/shapes.ts'
import type { Distribution } from '../measure/statistics.ts'
import type { Throughput } from '../measure/throughput.ts'
import type { OperationName } from '../operations/operation.ts'
import type { Machine } from './machine.ts'

/** What a run found, as `--json` writes it. Parts that did not run are empty or null. */
export type Results = {
  readonly scale: ScaleName
  readonly seed: number
  readonly at: string
  readonly machine: Machine
  readonly operations: readonly OperationResult[]
  /** The smaller graph that was asked the same before. */
  readonly grownFrom: ScaleName | null
  readonly geomean: {
    readonly readoutOverFloor: number
    readonly neo4jGraphqlOverReadout: number
    /** With the form that one writes first where that is not the fastest. */
    readonly neo4jGraphqlNaturalOverReadout: number
  }
  readonly throughput: readonly Throughput[]
  readonly memory: MemoryUse | null
  readonly shapes: { readonly [name in ContestantName]?: NewShapes }
  readonly start: ColdStart | null
}

type ByRival = { readonly [name in RivalName]?: Distribution }

export type OperationResult = {
  readonly name: OperationName
  /** Why a contestant has no times. */
  readonly absent: { readonly [name in ContestantName]?: string }
  /** Questions asked of all, and those answered otherwise than by the floor. */
  readonly compared: number
  readonly differences: number
  readonly processorTime: ProcessorTimes['of']
  /** The same race on the smaller graph. */
  readonly before: ByRival
} & ByRival
