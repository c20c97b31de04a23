import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql'
import { call, sample, shortestWays, type Way } from '../../scripts/operations.ts'

/** A place of the contract that takes a text: an operation with that text as its one variable. */
export type StringSlot = { readonly name: string; readonly query: string }

/** Every argument, and every field of every input, that takes a text, an id, a day or any JSON. */
export function stringSlots(schema: GraphQLSchema): readonly StringSlot[] {
  const slots = new Map<string, StringSlot>()
  const ways: [string, { readonly getFields: () => object }, Way][] = [...shortestWays(schema)].map(
    ([type, way]) => [type.name, type, way],
  )
  const mutation = schema.getMutationType()
  if (mutation) ways.push([mutation.name, mutation, { around: (inner) => `{ ${inner} }` }])
  for (const [owner, , way] of ways) {
    const type = schema.getType(owner)
    if (!type || !('getFields' in type)) continue
    for (const field of Object.values(type.getFields())) {
      if (!('args' in field)) continue
      for (const argument of field.args) {
        for (const { path, type: text, written } of textsOf(argument)) {
          const name = `${path.startsWith('filter') ? '' : `${owner}.${field.name}: `}${path}`
          if (slots.has(name)) continue
          const kind = owner === mutation?.name ? 'mutation' : 'query'
          const inner = `${call(field, written)}${isLeafType(getNullableType(field.type)) ? '' : ' { __typename }'}`
          const query = `${kind}($text: ${text}) ${way.around(inner)}`
          // A deed on something that is there would be done, whatever it is called.
          slots.set(name, {
            name,
            query: kind === 'query' ? query : query.replaceAll('leader/ilham-aliyev', 'leader/nobody'),
          })
        }
      }
    }
  }
  return [...slots.values()]
}

type Text = { readonly path: string; readonly type: string; readonly written: string }

const textTypes = ['String', 'ID', 'Date', 'JSON']
const deepest = 3

function textsOf({ name, type }: GraphQLArgument): readonly Text[] {
  return textsWithin(type, name, 0).map((text) => ({ ...text, written: `${name}: ${text.written}` }))
}

function textsWithin(type: GraphQLInputType, path: string, depth: number): readonly Text[] {
  const inner = getNullableType(type)
  if (isListType(inner))
    return textsWithin(inner.ofType, path, depth).map((text) => ({ ...text, written: `[${text.written}]` }))
  if (isInputObjectType(inner)) {
    if (depth === deepest) return []
    const fields = Object.values(inner.getFields())
    return fields.flatMap((field) => {
      const others = fields.filter(
        (other) => other !== field && String(other.type).endsWith('!') && other.defaultValue === undefined,
      )
      const written = others.map((other) => `${other.name}: ${sample(other.type)}`)
      const owner = `${path.split(' ')[0] === 'filter' ? 'filter' : path} ${inner.name}.${field.name}`
      return textsWithin(field.type, owner, depth + 1).map((text) => ({
        ...text,
        written: `{${[...written, `${field.name}: ${text.written}`].join(', ')}}`,
      }))
    })
  }
  return textTypes.includes(inner.name) ? [{ path, type: `${inner.name}!`, written: '$text' }] : []
}
