import type { Database } from '../../src/neo4j/database.ts'

/** Holds answers of a service against what they may be, and its graph against what it was. */
export async function watched(
  database: Pick<Database, 'ask'>,
  { address, token }: { readonly address: string; readonly token: string },
) {
  const before = await counts(database)
  return {
    fault: (query: string, variables: object) => faultOf(address, { query, variables, token }),
    changed: async () => (await counts(database)) !== before,
  }
}

/** What nobody outside is told. */
const insides =
  /\bat [\w.]+ \(|node_modules|\.ts:\d+|Neo\.(?:Client|Transient|Database)|neo4j-driver|a-token-of/
const mostMs = 12_000

async function faultOf(
  address: string,
  { query, variables, token }: { query: string; variables: object; token: string },
): Promise<string | null> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(mostMs),
  }).catch((error: unknown) => String(error))
  if (typeof answer === 'string') return answer
  const text = await answer.text()
  if (answer.status >= 500) return `Status ${answer.status}: ${text.slice(0, 500)}`
  if (text.includes('"INTERNAL"')) return `An internal error: ${text.slice(0, 500)}`
  const inside = insides.exec(text)
  return inside && `It tells of the inside: ${text.slice(inside.index - 100, inside.index + 200)}`
}

async function counts(database: Pick<Database, 'ask'>): Promise<string> {
  const rows = await database.ask(
    `MATCH (node) RETURN labels(node) AS kind, count(*) AS number
     UNION ALL
     MATCH ()-[link]->() RETURN [type(link)] AS kind, count(*) AS number`,
    {},
  )
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join()
}
