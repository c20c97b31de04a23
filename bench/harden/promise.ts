import type { HardenedService } from './service.ts'

/** What is promised of the service, and how it was found to be. A new one is a file that exports one, named in `main.ts`. */
export type Promised = {
  readonly promise: string
  readonly goal: string
  readonly measure: (service: HardenedService, say: (progress: string) => void) => Promise<Found>
}

type Found = { readonly measured: string; readonly holds: boolean }
