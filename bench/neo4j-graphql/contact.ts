import { z } from 'zod'
import { inCapitals, known, type Translation } from './translation.ts'

const contacts = z.object({
  contacts: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), kind: z.string().nullable(), status: z.string().nullable() },
      ...{ edtf: z.string().nullable(), earliest: z.string(), latest: z.string() },
      participantsConnection: z.object({
        edges: z.array(
          z.object({
            node: z.object({ id: z.string(), type: z.string(), name: z.string() }),
            properties: z.object({ role: z.string(), certain: z.boolean() }),
          }),
        ),
      }),
      bodiesConnection: z.object({
        edges: z.array(
          z.object({
            node: z.object({
              id: z.string(),
              type: z.string(),
              name: z.string(),
              iso3: z.string().nullable(),
            }),
          }),
        ),
      }),
    }),
  ),
})

export const contact: Translation = {
  variables: (variables) => variables,
  answer: (data) => {
    const [contact] = contacts.parse(data).contacts
    if (!contact) return { contact: null }
    const { id, name, kind, status, edtf, earliest, latest } = contact
    return {
      contact: {
        ...{ id, name, kind: inCapitals(kind), status: inCapitals(status) },
        date: edtf === null ? null : { edtf, earliest: known(earliest), latest: known(latest) },
        participations: contact.participantsConnection.edges.map(({ node, properties }) => ({
          role: inCapitals(properties.role),
          certain: properties.certain,
          participant: node.type === 'Leader' ? { id: node.id, name: node.name } : {},
        })),
        involvements: contact.bodiesConnection.edges.map(({ node }) => ({
          body: node.type === 'State' ? { id: node.id, name: node.name, iso3: node.iso3 } : {},
        })),
      },
    }
  },
}
