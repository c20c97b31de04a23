import neo4j from 'neo4j-driver'
import type { Row, Values } from './database.ts'
import type { Parameter, Statement } from './statement.ts'

/** The database answered otherwise than the statement's header says: a bug of the statement or its header. */
class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer'
}

/**
 * Holds parameters against the header, and marks whole numbers as integers.
 * @throws {UnexpectedAnswer} when one is missing, too many or of another type.
 */
export function checkParameters(statement: Statement, given: Values): Values {
  const known = new Set(statement.parameters.map(({ name }) => name))
  const extra = Object.keys(given).find((name) => !known.has(name))
  if (extra) throw new UnexpectedAnswer(`${statement.name} has no parameter $${extra}.`)
  return Object.fromEntries(
    statement.parameters.map((parameter) => {
      const value = given[parameter.name]
      if (!fits(parameter, value)) {
        throw new UnexpectedAnswer(
          `${statement.name} got a $${parameter.name} that is no ${written(parameter)}.`,
        )
      }
      return [parameter.name, parameter.type.of === 'integer' ? asInteger(value) : value]
    }),
  )
}

/** @throws {UnexpectedAnswer} when a column is missing or of another type than the header says. */
export function checkRow(statement: Statement, row: Row): Row {
  for (const column of statement.columns) {
    if (!fits(column, row[column.name])) {
      throw new UnexpectedAnswer(`${statement.name} answered a ${column.name} that is no ${written(column)}.`)
    }
  }
  return row
}

const asInteger = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(asInteger) : typeof value === 'number' ? neo4j.int(value) : value

const written = ({ type }: Parameter) => `${type.list ? 'list of ' : ''}${type.of}${type.optional ? '?' : ''}`

function fits({ type }: Parameter, value: unknown): boolean {
  if (value === null || value === undefined) return type.optional
  if (type.list) return Array.isArray(value) && value.every((item) => fitsScalar(type.of, item))
  return fitsScalar(type.of, value)
}

function fitsScalar(type: Parameter['type']['of'], value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value)
    case 'float':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'string':
    case 'id':
      return typeof value === 'string'
    case 'date':
      return typeof value === 'string' || neo4j.isDate(value as object)
    case 'map':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'any':
      return true
  }
}
