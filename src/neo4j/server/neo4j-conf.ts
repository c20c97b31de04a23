import type { Ports } from './free-port.ts'

/** The settings file of the embedded Neo4j. Paths are relative to its home. */
export function neo4jConf({ bolt, http }: Ports): string {
  return `# Written by Readout at each start.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=localhost:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.http.advertised_address=localhost:${http}
server.https.enabled=false
# Without a folder of its own LOAD CSV reads any file of the machine.
server.directories.import=import
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
client.allow_telemetry=false
# By default each database lays out a log of 256 MB before the first fact is in it.
db.tx_log.preallocate=false
db.tx_log.rotation.size=64m
# By default Bolt sits still for ten seconds on the way down, in case somebody connects.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`
}

const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

export const jvmFlags = [
  ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dfile.encoding=UTF-8',
]
