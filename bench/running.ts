import type { Config } from '../src/config.ts'

/** What every part of a run is given: settings, when to stop, and whom to tell. */
export type Running = {
  readonly config: Config
  readonly stop: AbortSignal
  readonly say: (progress: string) => void
}
