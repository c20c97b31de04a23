import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  valueFromAST,
} from 'graphql'
import { analyses } from './analyses.ts'
import { cypher } from './cypher.ts'
import { mutationResolvers } from './mutations.ts'
import { networkNodeResolvers } from './network-node.ts'
import { attachResolvers } from './resolvers.ts'
import { guardFields } from './scopes.ts'
import { searchHitResolvers } from './search-hit.ts'
import { subscriptionResolvers } from './subscription.ts'

const contract = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')

/** Version of `schema.graphql`: the first number changes when a question that was answered no longer is. */
export const contractVersion = '0.1'

/** The contract, answered: relationship fields by `cypher/`, all else by the rows that come with them. */
export const schema: GraphQLSchema = guardFields(
  attachResolvers(
    withDefaultsInStoredWords(
      makeExecutableSchema({
        typeDefs: contract,
        resolvers: {
          ...storedWords(),
          Date: {
            serialize: String,
            // Read with the field's other arguments, where a fault has its path.
            parseValue: (value: unknown) => value,
            parseLiteral: (node: unknown) => (node as { value?: unknown }).value,
          },
          Query: { analyses: () => analyses, cypher },
          About: { contractVersion: () => contractVersion },
          Mutation: mutationResolvers,
          Subscription: subscriptionResolvers,
          SearchHit: searchHitResolvers,
          NetworkNode: networkNodeResolvers,
        },
      }),
    ),
  ),
)

/** Defaults are read before enums get their stored words; inputs first, since a default `{}` takes in theirs. */
function withDefaultsInStoredWords(built: GraphQLSchema): GraphQLSchema {
  const types = Object.values(built.getTypeMap())
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()))
  const owners = types.filter((type) => isObjectType(type) || isInterfaceType(type))
  const given = owners.flatMap((type) => Object.values(type.getFields()).flatMap(({ args }) => args))
  for (const value of [...inputs, ...given]) {
    const written = value.astNode?.defaultValue
    if (written) value.defaultValue = valueFromAST(written, value.type)
  }
  return built
}

/** Enum values are capitals in the contract and lower case in the graph. */
function storedWords() {
  const enums = Object.values(buildSchema(contract).getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__'),
  )
  return Object.fromEntries(
    enums.map((type) => [
      type.name,
      isEnumType(type)
        ? Object.fromEntries(type.getValues().map(({ name }) => [name, name.toLowerCase()]))
        : {},
    ]),
  )
}
