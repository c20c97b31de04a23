import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import neo4j, { type Session } from 'neo4j-driver'
import type { Neo4jAddress } from '../../src/config.ts'
import { type Kind, kindOf, plain, read } from './property-kinds.ts'

/** Nodes of the same labels, or relationships of one type between such: rows of JSON, and what writes a batch of them. */
export type Group = { readonly file: string; readonly statement: string }

const contents = 'groups.json'

/** Nodes come before relationships. */
export const groupsIn = async (folder: string): Promise<Group[]> =>
  JSON.parse(await readFile(join(folder, contents), 'utf8')) as Group[]

/** Reads a graph into files, so that its very nodes and relationships can be written to an empty one. */
export async function dumpGraph(folder: string, address: Neo4jAddress): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { uri, user, password, database } = address
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ database, defaultAccessMode: 'READ' })
  const files = openFiles(folder)
  try {
    await dumpNodes(session, files)
    await dumpRelationships(session, files)
  } finally {
    await session.close()
    await driver.close()
  }
  await writeFile(join(folder, contents), JSON.stringify(await files.close(), null, 2))
}

/** By what a node is found; each is unique, and all but the one Extraction have an index. */
const keys = { Thing: 'id', Claim: 'id', Disagreement: 'id', Load: 'version', Extraction: 'tool' } as const

async function dumpNodes(session: Session, files: Files): Promise<void> {
  // The Graph is there as soon as a database is prepared.
  const found = session.run('MATCH (node) WHERE NOT node:Graph RETURN labels(node) AS labels, node AS owner')
  for await (const record of found) {
    const pattern = (record.get('labels') as string[]).toSorted().join(':')
    await files.add((properties) => `CREATE (:${pattern} ${properties})`, {}, record.get('owner').properties)
  }
}

async function dumpRelationships(session: Session, files: Files): Promise<void> {
  const found = session.run(
    `MATCH (start)-[owner]->(end)
     WITH *, [label IN labels(start) + labels(end) WHERE $keys[label] IS NOT NULL] AS ends
     RETURN ends, start[$keys[ends[0]]] AS startKey, end[$keys[ends[1]]] AS endKey, owner`,
    { keys },
  )
  for await (const record of found) {
    const [start, end] = record.get('ends') as [keyof typeof keys, keyof typeof keys]
    const { type, properties } = record.get('owner')
    await files.add(
      (written) =>
        `MATCH (start:${start} {${keys[start]}: row.startKey}) MATCH (end:${end} {${keys[end]}: row.endKey}) ` +
        `CREATE (start)-[:${type} ${written}]->(end)`,
      { startKey: plain(record.get('startKey')), endKey: plain(record.get('endKey')) },
      properties,
    )
  }
}

type Properties = Readonly<Record<string, unknown>>
type Files = ReturnType<typeof openFiles>

function openFiles(folder: string) {
  const files = new Map<string, ReturnType<typeof openFile>>()
  return {
    /** @param clauses what creates one row, given the map of its properties. */
    async add(clauses: (properties: string) => string, ends: Properties, properties: Properties) {
      const group = clauses('')
      const file = files.get(group) ?? openFile(join(folder, `${files.size}.jsonl`), clauses)
      files.set(group, file)
      await file.add(ends, properties)
    },
    close: () => Promise.all([...files.values()].map((file) => file.close())),
  }
}

function openFile(file: string, clauses: (properties: string) => string) {
  const stream = createWriteStream(file)
  const kinds = new Map<string, Kind>()
  return {
    async add(ends: Properties, properties: Properties) {
      for (const [name, value] of Object.entries(properties)) kinds.set(name, kindOf(value))
      const values = Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, plain(value)]),
      )
      if (!stream.write(`${JSON.stringify({ ...ends, ...values })}\n`)) await once(stream, 'drain')
    },
    async close(): Promise<Group> {
      stream.end()
      await finished(stream)
      const properties = [...kinds].map(([name, kind]) => `${name}: ${read(`row.${name}`, kind)}`)
      return { file, statement: `UNWIND $rows AS row ${clauses(`{${properties.join(', ')}}`)}` }
    },
  }
}
