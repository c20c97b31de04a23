import { firstDay, lastDay } from '../../src/model/bounds.ts'
import type { Variables } from '../operations/operation.ts'

/** How an operation is put to @neo4j/graphql, and its answer as Readout would give it. */
export type Translation = {
  readonly variables: (variables: Variables) => Variables
  readonly answer: (data: unknown, variables: Variables) => unknown
}

/** An enum's value: the graph has it in small letters. */
export const inCapitals = (word: string | null): string | null => word?.toUpperCase() ?? null

/** Null for the bound that stands for an unknown one. */
export const known = (day: string): string | null => (day === firstDay || day === lastDay ? null : day)

/** A date of which only its EDTF is asked. */
export const dateOf = (edtf: string | null): { readonly edtf: string } | null =>
  edtf === null ? null : { edtf }

/** For an operation that it puts and answers as Readout does. */
export const untranslated: Translation = { variables: (variables) => variables, answer: (data) => data }
