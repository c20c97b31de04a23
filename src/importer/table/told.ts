import { CellFault } from './cell-fault.ts'
import { type FilterContext, filterOf } from './filters.ts'
import type { Alternative, FilterCall, Place, Template } from './template.ts'

/** A cell that something rests on, as it stands in the table. */
export type Cell = { readonly column: string; readonly text: string }

/** A text, undefined where a cell that it needs has no value, and the cells it rests on. */
export type Told = { readonly text: string | undefined; readonly cells: readonly Cell[] }

/** What a name of a mapping stands for in one row. */
export type Found = { readonly value: unknown; readonly cells: readonly Cell[] }

export type Scope = FilterContext & {
  /** Undefined where the row has nothing of that name. */
  readonly find: (name: string) => Found | undefined
  /** Whether a text under one of these names is one of those that the mapping says stand for nothing known. */
  readonly isMissing: (names: readonly string[], text: string) => boolean
}

/** @throws {CellFault} when a cell has a value that a filter cannot take. */
export function told(template: Template, scope: Scope): Told {
  const cells: Cell[] = []
  let text: string | undefined = ''
  for (const part of template.parts) {
    if (typeof part === 'string') text = text === undefined ? undefined : text + part
    else {
      const place = toldAt(part, scope)
      cells.push(...place.cells)
      text = text === undefined || place.text === undefined ? undefined : text + place.text
    }
  }
  return { text: text?.trim(), cells }
}

/** @throws {CellFault} when no alternative has a value, and one of them is at fault. */
export function toldAt(place: Place, scope: Scope): Told {
  const tried: Cell[] = []
  let fault: CellFault | undefined
  for (const alternative of place.alternatives) {
    try {
      const one = toldBy(alternative, scope)
      tried.push(...one.cells)
      if (one.text !== undefined)
        return { text: one.text, cells: place.alternatives.length > 1 ? tried : one.cells }
    } catch (error) {
      if (!(error instanceof CellFault)) throw error
      fault ??= error
    }
  }
  if (fault) throw fault
  return { text: undefined, cells: tried }
}

function toldBy({ source, filters }: Alternative, scope: Scope): Told {
  if ('literal' in source) return { text: filtered(source.literal, filters, scope), cells: [] }
  const found = scope.find(source.column)
  if (!found) return { text: undefined, cells: [] }
  const text = textOf(found.value)
  if (text === undefined) return { text, cells: found.cells }
  try {
    return { text: filtered(text, filters, scope), cells: found.cells }
  } catch (error) {
    if (!(error instanceof CellFault) || error.column !== null) throw error
    throw new CellFault(error.message, { column: source.column, value: text })
  }
}

const filtered = (text: string, filters: Alternative['filters'], scope: Scope): string | undefined =>
  filters.reduce<string | undefined>(
    (value, call) => (value === undefined ? undefined : filteredBy(call, value, scope)),
    text,
  )

/** A filter with a ? gives nothing where it would else refuse the row. */
function filteredBy({ name, args }: FilterCall, text: string, scope: Scope): string | undefined {
  if (!name.endsWith('?')) return filterOf(name)?.apply(text, args, scope)
  try {
    return filterOf(name.slice(0, -1))?.apply(text, args, scope)
  } catch (error) {
    if (error instanceof CellFault) return undefined
    throw error
  }
}

/** @throws {CellFault} for a list or a record, which no text can stand for. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'object')
    throw new CellFault('it is a list or a record: name the part of it that is meant, or repeat over it')
  const text = String(value).trim()
  return text === '' ? undefined : text
}
