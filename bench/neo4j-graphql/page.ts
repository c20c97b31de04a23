import { z } from 'zod'
import type { Variables } from '../operations/operation.ts'
import { dateOf, inCapitals, type Translation } from './translation.ts'

const contacts = z.object({
  totalCount: z.number(),
  edges: z.array(
    z.object({
      node: z.object({
        ...{ id: z.string(), name: z.string(), kind: z.string().nullable(), edtf: z.string().nullable() },
        participantsConnection: z.object({
          edges: z.array(
            z.object({ node: z.object({ id: z.string(), type: z.string(), name: z.string() }) }),
          ),
        }),
      }),
    }),
  ),
})

const topics = z.object({ topics: z.array(z.object({ contactsConnection: contacts })) })

export const page: Translation = {
  variables,
  answer: (data) => {
    const [topic] = topics.parse(data).topics
    return answerOf(topic?.contactsConnection ?? { totalCount: 0, edges: [] })
  },
}

export const pageOfContacts: Translation = {
  variables,
  answer: (data) => answerOf(z.object({ contactsConnection: contacts }).parse(data).contactsConnection),
}

function variables({ topic, window }: Variables): Variables {
  return { topic, ...(window as object) }
}

const answerOf = ({ totalCount, edges }: z.infer<typeof contacts>) => ({
  contacts: {
    totalCount,
    nodes: edges.map(({ node: { id, name, kind, edtf, participantsConnection } }) => ({
      ...{ id, name, kind: inCapitals(kind), date: dateOf(edtf) },
      participations: participantsConnection.edges.map(({ node }) => ({
        participant: node.type === 'Leader' ? { id: node.id, name: node.name } : {},
      })),
    })),
  },
})
