import { patternOf } from './filters.ts'
import type { Conditions } from './mapping-schema.ts'
import { type Cell, type Scope, toldAt } from './told.ts'
import { placeOf } from './written.ts'

/** Whether the row meets them, and the cells that say so. */
export function met(
  conditions: Conditions | undefined,
  scope: Scope,
): { holds: boolean; cells: readonly Cell[] } {
  if (conditions === undefined) return { holds: true, cells: [] }
  for (const all of Array.isArray(conditions) ? conditions : [conditions]) {
    const judged = Object.entries(all).map(([place, test]) => {
      const { text, cells } = toldAt(placeOf(place), scope)
      return { holds: passes(text, test), cells }
    })
    if (judged.every(({ holds }) => holds))
      return { holds: true, cells: judged.flatMap(({ cells }) => cells) }
  }
  return { holds: false, cells: [] }
}

type Test = Extract<Conditions, unknown[]>[number][string]

function passes(text: string | undefined, test: Test): boolean {
  if (Array.isArray(test)) return test.some((value) => isOne(text, value))
  const { is, not, matches, from, to } = test
  if (not?.some((value) => isOne(text, value))) return false
  if (is && !is.some((value) => isOne(text, value))) return false
  if (matches === undefined && from === undefined && to === undefined) return true
  if (text === undefined) return false
  if (matches !== undefined && !patternOf(matches)?.test(text)) return false
  return (from === undefined || compared(text, from) >= 0) && (to === undefined || compared(text, to) <= 0)
}

const isOne = (text: string | undefined, value: string): boolean => {
  if (value === 'present') return text !== undefined
  if (value === 'missing') return text === undefined
  return text === value
}

/** As numbers if both are some; days in ISO 8601 are in order as texts, and one lies in its own month and year, whatever its hour. */
const compared = (a: string, b: string): number => {
  if (/^\d{4}-\d\d/.test(a) && /^\d{4}(?:-\d\d){0,2}$/.test(b) && a.startsWith(b)) return 0
  const numbers = [Number(a), Number(b)] as const
  if (numbers.every(Number.isFinite)) return numbers[0] - numbers[1]
  return a < b ? -1 : a > b ? 1 : 0
}
