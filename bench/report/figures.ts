import type { Distribution } from '../measure/statistics.ts'

/** Three digits that count, in milliseconds. */
export const ms = (milliseconds: number): string =>
  milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0)

export const msOf = (distribution: Distribution | undefined): string | undefined =>
  distribution && [distribution.p50, distribution.p95, distribution.p99].map(ms).join(' / ')

export const times = (ratio: number | null): string =>
  ratio === null || Number.isNaN(ratio) ? '' : ratio.toFixed(ratio < 10 ? 2 : 1)

export const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

export const megabytes = (bytes: number | null | undefined): string =>
  bytes === null || bytes === undefined ? '' : (bytes / 2 ** 20).toFixed(0)

export const shownNames = { floor: 'floor', readout: 'Readout', neo4jGraphql: '@neo4j/graphql' } as const
