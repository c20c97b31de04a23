import type { RivalName } from '../contestants/asking.ts'
import type { ScaleName } from '../graph/scale.ts'
import type { Distribution } from '../measure/statistics.ts'
import type { OperationName } from '../operations/operation.ts'

/** What a run found, as `--json` writes it. Parts that did not run are absent. */
export type Results = {
  readonly scale: ScaleName
  readonly seed: number
  readonly at: string
  readonly machine: Machine
  readonly operations: readonly OperationResult[]
  readonly geomean?: { readonly readoutOverFloor: number; readonly neo4jGraphqlOverReadout: number }
}

type Machine = {
  readonly processors: string
  readonly memoryGb: number
  readonly node: string
  readonly neo4j: string
  /** Processes wanting to run, averaged over the minute before; more than the processors have is noise. */
  readonly loadBefore: number
  readonly loadAfter: number
}

export type OperationResult = {
  readonly name: OperationName
  readonly absent: Readonly<Record<string, string>>
  readonly compared?: number
  readonly differences?: number
} & { readonly [name in RivalName]?: Distribution }
