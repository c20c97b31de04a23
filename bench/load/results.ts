import type { ScaleName } from '../graph/scale.ts'
import type { Machine } from '../report/machine.ts'
import type { GraphCounts } from './count-graph.ts'
import type { LoaderName, Loading } from './loaders.ts'

/** What a race of loads found, as `--json` writes it. */
export type LoadResults = {
  readonly scale: ScaleName
  readonly seed: number
  readonly at: string
  readonly machine: Machine
  readonly rows: number
  readonly loads: readonly Loaded[]
}

export type Loaded = Loading & { readonly name: LoaderName; readonly graph: GraphCounts }
