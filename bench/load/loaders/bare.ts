import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import neo4j, { type Session } from 'neo4j-driver'
import { type Group, groupsIn } from '../dump.ts'
import { obeyOnline } from '../loading-process.ts'

// What a person would write who has all nodes and relationships in files, and only needs them in the graph.

const batchRows = 10_000

obeyOnline(async ({ address: { uri, user, password, database }, dump }) => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ database })
  try {
    for (const group of await groupsIn(dump)) await write(group, session)
  } finally {
    await session.close()
    await driver.close()
  }
})

async function write({ file, statement }: Group, session: Session): Promise<void> {
  let rows: unknown[] = []
  const send = async () => {
    await session.run(statement, { rows })
    rows = []
  }
  for await (const line of createInterface(createReadStream(file))) {
    rows.push(JSON.parse(line))
    if (rows.length === batchRows) await send()
  }
  if (rows.length > 0) await send()
}
