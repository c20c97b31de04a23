import { z } from 'zod'
import { firstDay, lastDay } from '../../src/model/bounds.ts'
import type { OperationName, Variables } from '../operations/operation.ts'

/** How an operation is put to @neo4j/graphql, and its answer as Readout would give it. */
type Translation = {
  readonly variables: (variables: Variables) => Variables
  readonly answer: (data: unknown) => unknown
}

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

const references = z.object({
  leaders: z.array(
    z.object({
      callsConnection: z.object({
        edges: z.array(
          z.object({
            node: z.object({
              ...{ id: z.string(), edtf: z.string().nullable(), sortDay: z.string() },
              agreementsConnection: z.object({
                edges: z.array(
                  z.object({
                    node: z.object({ id: z.string(), name: z.string(), sortDay: z.string() }),
                    properties: z.object({
                      ...{ key: z.string(), stance: z.string(), certain: z.boolean() },
                      claimIds: z.array(z.string()),
                    }),
                  }),
                ),
              }),
              claims: z.array(
                z.object({
                  ...{ id: z.string(), serial: z.number() },
                  documentsConnection: z.object({
                    edges: z.array(
                      z.object({
                        node: z.object({ id: z.string(), title: z.string() }),
                        properties: z.object({ exact: z.string(), retold: z.boolean() }),
                      }),
                    ),
                  }),
                }),
              ),
            }),
          }),
        ),
      }),
    }),
  ),
})

export const translations: { readonly [name in OperationName]?: Translation } = {
  contact: {
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
  },
  references: {
    variables: ({ between, window }) => {
      const [one, other] = between as readonly string[]
      return { one, other, ...(window as object) }
    },
    answer: (data) => {
      const calls = references.parse(data).leaders.flatMap(({ callsConnection }) => callsConnection.edges)
      const nodes = calls.flatMap(({ node: call }) =>
        call.agreementsConnection.edges
          .toSorted((a, b) => compareAgreements(a, b))
          .map(({ node, properties }) => ({
            stance: inCapitals(properties.stance),
            certain: properties.certain,
            contact: { id: call.id, date: call.edtf === null ? null : { edtf: call.edtf } },
            agreement: { id: node.id, name: node.name },
            evidence: call.claims
              .filter((claim) => properties.claimIds.includes(claim.id))
              .flatMap((claim) => claim.documentsConnection.edges)
              .map((quote) => ({
                quote: quote.properties.exact,
                retold: quote.properties.retold,
                document: quote.node,
              })),
          })),
      )
      return { references: { nodes: nodes.slice(0, 50) } }
    },
  },
}

type AgreementEdge = {
  readonly node: { readonly sortDay: string; readonly id: string }
  readonly properties: { readonly key: string }
}

const compareAgreements = (a: AgreementEdge, b: AgreementEdge): number =>
  inOrder(a.node.sortDay, b.node.sortDay) ||
  inOrder(a.node.id, b.node.id) ||
  inOrder(a.properties.key, b.properties.key)

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const inCapitals = (word: string | null) => word?.toUpperCase() ?? null

const known = (day: string) => (day === firstDay || day === lastDay ? null : day)
