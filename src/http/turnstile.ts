import type { ServerResponse } from 'node:http'
import { GraphQLError, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { tooDear } from '../graphql/errors.ts'
import { priceOf } from '../graphql/price.ts'
import type { Context } from '../graphql/resolvers.ts'
import type { Gate } from './gate.ts'
import type { Rate } from './rate.ts'
import type { Streams } from './streams.ts'
import { currentVisit, type Visit } from './visit.ts'

type Turnstile = {
  readonly budget: number
  readonly rate: Rate
  readonly gate: Gate
  readonly streams: Streams
}

type Executed = Parameters<NonNullable<Plugin<Context>['onExecute']>>[0]['args']

/**
 * Before an operation runs: works out its price, and refuses one that is above the budget or more than the client has left.
 * Whatever way the request came.
 */
export const turnstile = ({ budget, rate, gate, streams }: Turnstile): Plugin<Context> => {
  const pay = (args: Executed, visit: Visit) => {
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation) return
    visit.operation = operation.name?.value ?? 'anonymous'
    if (operation.operation === 'mutation') visit.edits = fieldsOf(operation)
    const price = priceOf(args.schema, args.document, operation, args.variableValues ?? {})
    if (!visit.response.headersSent)
      visit.response.setHeader('x-readout-price', price).setHeader('x-readout-budget', budget)
    if (price > budget)
      throw tooDear(
        `The operation may come to a price of ${price}; at most ${budget} is answered. Ask for smaller pages or fewer fields.`,
        price,
        budget,
      )
    const seconds = rate.charge(visit.client, price)
    if (seconds !== null) throw tooMuch(seconds)
  }
  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const visit = currentVisit()
      // What the service asks itself.
      if (!visit) return
      pay(args, visit)
      const { statements } = args.contextValue
      visit.fragments = () => statements.flatMap(({ fragments }) => fragments)
      if (visit.hasPlace) return
      setExecuteFn(async (given) => {
        const { client } = visit
        if (!(await gate.enter(client.name))) throw busy()
        try {
          // Who left while waiting is not asked for.
          args.contextValue.stop?.throwIfAborted()
          return await executeFn(given)
        } finally {
          gate.leave(client.name)
        }
      })
    },
    onSubscribe: ({ args }) => {
      const visit = currentVisit()
      if (!visit) return
      pay(args, visit)
      // Whatever it said it takes.
      if (!streams.open(visit.client, visit.response)) throw tooManyStreams()
    },
  }
}

/** Those of fragments are left out, which nobody writes around an edit. */
const fieldsOf = ({ selectionSet: { selections } }: OperationDefinitionNode): string[] =>
  selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))

export const tooMuch = (seconds: number) =>
  refusedForNow(
    429,
    'TOO_MANY',
    'This client asked for more than a minute’s share; ask again later.',
    seconds,
  )

export const tooManyStreams = () =>
  refusedForNow(429, 'TOO_MANY', 'This client has as many streams as it may; end one of them first.', 10)

export const tooManyFiles = () =>
  refusedForNow(
    429,
    'TOO_MANY',
    'This client takes as many files as it may at once; end one of them first.',
    5,
  )

/** Not all to come back at once. */
export const busy = () =>
  refusedForNow(
    503,
    'BUSY',
    'More is asked just now than can be answered; ask again in a moment.',
    1 + Math.floor(Math.random() * 3),
  )

const refusedForNow = (status: number, code: string, message: string, seconds: number) =>
  new GraphQLError(message, {
    extensions: { code, http: { status, headers: { 'retry-after': String(seconds) } } },
  })

/** A refusal as the whole path would tell it, without going there. */
export function told({ message, extensions }: GraphQLError, response: ServerResponse) {
  const { code, http } = extensions
  const status = http?.status ?? 500
  for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value)
  return { status, code: String(code), message }
}
