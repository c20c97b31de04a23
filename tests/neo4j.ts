import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { provideNeo4j } from '../src/neo4j/server/provide-neo4j.ts'
import type { ProvidedNeo4j } from '../src/neo4j/server/provided-neo4j.ts'
import { processOf } from '../src/neo4j/server/running-process.ts'

/**
 * A Neo4j to be filled and emptied at will: the one that NEO4J_TEST_URI names (with NEO4J_TEST_USER and
 * NEO4J_TEST_PASSWORD), or an empty one of its own on free ports that `close` removes without a trace.
 */
export async function startScratchNeo4j(): Promise<ProvidedNeo4j> {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD } = process.env
  if (NEO4J_TEST_URI) {
    const address = { NEO4J_URI: NEO4J_TEST_URI, NEO4J_USER: NEO4J_TEST_USER }
    return await provideNeo4j(readConfig({ ...address, NEO4J_PASSWORD: NEO4J_TEST_PASSWORD ?? '' }), say)
  }
  const home = await scratchHome()
  // Ctrl-C ends a test run without asking anybody to tidy up.
  const removeAtExit = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', removeAtExit)
  const remove = async () => {
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
    process.off('exit', removeAtExit)
  }
  try {
    const neo4j = await provideNeo4j(scratchConfig(home), say)
    return { ...neo4j, close: () => neo4j.close().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

/** An empty home folder, but for Neo4j's jars: they are fetched once, into the home of this copy of the project. */
export async function scratchHome(): Promise<string> {
  const { READOUT_HOME } = process.env
  const jars = join(readConfig({ READOUT_HOME }).home, 'neo4j-jars')
  await mkdir(jars, { recursive: true })
  await removeForsaken()
  const home = await mkdtemp(join(tmpdir(), `readout-test-${process.pid}-`))
  await symlink(jars, join(home, 'neo4j-jars'))
  return home
}

/** What a killed run could not remove is removed by the next. */
async function removeForsaken(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^readout-test-(\d+)-/.exec(name)?.[1]
    if (pid && !processOf(Number(pid))) await rm(join(tmpdir(), name), { recursive: true, force: true })
  }
}

export function scratchConfig(
  home: string,
  more: Record<string, string> = {},
): ReturnType<typeof readConfig> {
  const { JAVA_HOME } = process.env
  return readConfig({ JAVA_HOME, READOUT_HOME: home, READOUT_BOLT_PORT: '0', ...more })
}

function say(progress: string): void {
  console.error(`  ${progress}`)
}
