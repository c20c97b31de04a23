import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runAdminTool } from '../../src/neo4j/server/admin-tool.ts'

it('a word for Neo4j stays one, whatever signs a path or a password has', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-admin-'))
  const java = join(folder, 'java')
  const conf = join(folder, 'conf')
  await mkdir(conf)
  // What stands in for Java keeps the file of arguments.
  await writeFile(
    java,
    '#!/bin/sh\nfor word; do :; done\ncp "$(echo "$word" | cut -c2-)" "$NEO4J_HOME/told"\n',
    {
      mode: 0o755,
    },
  )
  const words = ['dbms', '--to=/home/Ada Berg/#1', 'o\'b"r\\']
  await runAdminTool({ java, jars: folder, folder, conf }, words, { stop: new AbortController().signal })
  expect(await readFile(join(folder, 'told'), 'utf8')).toBe(
    '"dbms"\n"--to=/home/Ada Berg/#1"\n"o\'b\\"r\\\\"',
  )
})
