import { type GraphQLSchema, getDirectiveValues, isObjectType } from 'graphql'
import { forbidden } from './errors.ts'
import type { Context } from './resolvers.ts'

/** What a token allows, each with all before it: to ask in Cypher, to propose claims, to decide on them, to withdraw them. */
const scopes = ['read', 'propose', 'review', 'admin'] as const
export type Scope = (typeof scopes)[number]

export const isScope = (word: unknown): word is Scope => scopes.some((scope) => scope === word)

export const includes = (held: readonly Scope[], wanted: Scope): boolean =>
  held.some((scope) => scopes.indexOf(scope) >= scopes.indexOf(wanted))

/** Answers a field that `@requires` a scope only to who has it. */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const directive = schema.getDirective('requires')
  if (!directive) throw new Error('schema.graphql has no directive @requires.')
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const wanted = field.astNode && getDirectiveValues(directive, field.astNode)?.['scope']
      const { resolve } = field
      if (!isScope(wanted) || !resolve) continue
      field.resolve = async (source, values, context: Context, info) => {
        await requireScope(context, wanted)
        return resolve(source, values, context, info)
      }
    }
  }
  return schema
}

async function requireScope({ caller }: Context, wanted: Scope): Promise<void> {
  const { scopes: held, refusal } = await caller()
  if (includes(held, wanted)) return
  throw refusal ?? forbidden(`This takes a token with the scope ${wanted}.`)
}
