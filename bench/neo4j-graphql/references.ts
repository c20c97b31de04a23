import { z } from 'zod'
import type { Variables } from '../operations/operation.ts'
import { dateOf, inCapitals, type Translation } from './translation.ts'

const calls = z.object({
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
})
type Calls = z.infer<typeof calls>

const leaders = z.object({ leaders: z.array(z.object({ callsConnection: calls })) })

export const references: Translation = {
  variables,
  answer: (data) => answerOf(leaders.parse(data).leaders.map(({ callsConnection }) => callsConnection)),
}

export const referencesOfCalls: Translation = {
  variables,
  answer: (data) => answerOf([z.object({ callsConnection: calls }).parse(data).callsConnection]),
}

function variables({ between, window }: Variables): Variables {
  const [one, other] = between as readonly string[]
  return { one, other, ...(window as object) }
}

function answerOf(connections: readonly Calls[]) {
  const nodes = connections
    .flatMap(({ edges }) => edges)
    .flatMap(({ node: call }) =>
      call.agreementsConnection.edges.toSorted(compareAgreements).map(({ node, properties }) => ({
        stance: inCapitals(properties.stance),
        certain: properties.certain,
        contact: { id: call.id, date: dateOf(call.edtf) },
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
}

type AgreementEdge = Calls['edges'][number]['node']['agreementsConnection']['edges'][number]

const compareAgreements = (a: AgreementEdge, b: AgreementEdge): number =>
  inOrder(a.node.sortDay, b.node.sortDay) ||
  inOrder(a.node.id, b.node.id) ||
  inOrder(a.properties.key, b.properties.key)

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
