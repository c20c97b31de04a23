import { Fault } from '../../model/fault.ts'
import { patternOf } from './filters.ts'
import type { Mapping } from './mapping-schema.ts'
import type { Place } from './template.ts'
import { templateOf } from './written.ts'

type Report = (path: readonly PropertyKey[], reason: string) => void
type FoundPlace = { readonly path: readonly PropertyKey[]; readonly place: Place }

/** Every place in braces of a mapping, and every column that a condition asks for. */
export function placesIn(mapping: Mapping, report: Report = () => {}): readonly FoundPlace[] {
  const { where, values, things, repeat, join } = mapping
  return [
    ...conditionPlaces(['where'], where, report),
    ...placesWithin([], { values, things, repeat, join }, report),
  ]
}

function placesWithin(path: readonly PropertyKey[], written: unknown, report: Report): readonly FoundPlace[] {
  if (typeof written === 'string') return placesOf(path, written, report)
  if (Array.isArray(written))
    return written.flatMap((one, index) => placesWithin([...path, index], one, report))
  if (typeof written !== 'object' || written === null) return []
  return Object.entries(written).flatMap(([key, value]) => {
    const deeper = [...path, key]
    // A thing or a value may be called when or file.
    const isName = path.at(-1) === 'things' || path.at(-1) === 'values'
    if (!isName && ['reason', 'file', 'table', 'after'].includes(key)) return []
    // What is cited is a column, and no template.
    if (!isName && key === 'cite' && Array.isArray(value))
      return value.flatMap((column) => placesOf(deeper, `{${column}}`, report))
    return !isName && key === 'when'
      ? conditionPlaces(deeper, value, report)
      : placesWithin(deeper, value, report)
  })
}

function conditionPlaces(
  path: readonly PropertyKey[],
  conditions: unknown,
  report: Report,
): readonly FoundPlace[] {
  const each = (Array.isArray(conditions) ? conditions : [conditions ?? {}]).flatMap((all) =>
    Object.entries(all),
  )
  return each.flatMap(([key, test]) => {
    const pattern = typeof test === 'object' && test !== null && 'matches' in test ? test.matches : undefined
    const fault = typeof pattern === 'string' ? patternFault(pattern) : undefined
    if (fault) report([...path, key], fault)
    return placesOf(path, `{${key}}`, report)
  })
}

function placesOf(path: readonly PropertyKey[], template: string, report: Report): readonly FoundPlace[] {
  try {
    return templateOf(template).parts.flatMap((part) =>
      typeof part === 'string' ? [] : [{ path, place: part }],
    )
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    report(path, error.message)
    return []
  }
}

/** What is wrong with what has to be a pattern between slashes, if anything is. */
export function patternFault(text: string): string | undefined {
  try {
    return patternOf(text) ? undefined : `${text} is no pattern: write it between slashes, /like this/`
  } catch (error) {
    return `${text} is no pattern: ${error instanceof Error ? error.message : String(error)}`
  }
}
