import { describe, expect, it } from 'vitest'
import { cypherWords } from '../../src/neo4j/read-only/cypher-words.ts'
import { refusalOf } from '../../src/neo4j/read-only/refusal.ts'

describe('Cypher of somebody who may only read', () => {
  it.each([
    'MATCH (leader:Leader) RETURN leader.name ORDER BY leader.name LIMIT 3',
    'MATCH (a)-[:PARTICIPATED_IN]->(c) CALL (c) { MATCH (c)<--(b) RETURN count(b) AS n } RETURN a, n',
    "CALL db.index.fulltext.queryNodes('thing_search_terms', '/ALIEV/') YIELD node RETURN node",
    'CALL `db`.labels()',
    "RETURN 'LOAD CSV; SHOW USERS // CREATE' AS text // TERMINATE",
    'MATCH (n {show: 1}) WHERE n.set > 1 AND n:`LOAD` RETURN n.use, $delete',
    "RETURN date('2022-12-12'), datetime.realtime(), point.distance(point({x: 1, y: 2}), point({x: 3, y: 4}))",
    'RETURN /* a\ncomment */ 1;',
  ])('may be %s', (statement) => {
    expect(refusalOf(statement)).toBeNull()
  })

  it.each([
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "load/* */csv FROM 'http://x.example' AS line RETURN line",
    'lOaD\u00a0CSV FROM "x" AS l RETURN l',
    'SHOW SETTINGS',
    'SHOW/**/USERS',
    'MATCH (n) RETURN n UNION SHOW PROCEDURES YIELD name RETURN name',
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    'USE system MATCH (n) RETURN n',
    'CALL dbms.listConfig()',
    'CALL `dbms`.`components`()',
    'CALL/**/dbms . components ( )',
    'OPTIONAL CALL dbms.components() YIELD name RETURN name',
    'CALL db.createLabel("x")',
    'CALL db.clearQueryCaches()',
    'CALL DB.LABELS()',
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5 ROWS',
    'MATCH (n) SET n.x = 1',
    'CREATE (n) RETURN n',
    'MERGE (n) RETURN n',
    'MATCH (n) FOREACH (x IN [1] | SET n.x = x)',
    'EXPLAIN MATCH (n) RETURN n',
    'PROFILE MATCH (n) RETURN n',
    'CYPHER runtime=parallel MATCH (n) RETURN n',
    'MATCH (n) RETURN n; MATCH (m) DETACH DELETE m',
    String.raw`\u004cOAD CSV FROM "x" AS l RETURN l`,
    String.raw`RETURN '\u0027 LOAD CSV FROM "x" AS l RETURN l //'`,
    "RETURN apoc.load.json('file:///etc/passwd')",
    "RETURN apoc . cypher . runFirstColumnSingle('CREATE (n)', {})",
    'RETURN `apoc`.`cypher`.`runFirstColumnSingle`("CREATE (n)", {})',
    'CREATE INDEX x FOR (n:X) ON (n.y)',
    'DROP CONSTRAINT x',
    'ALTER CURRENT USER SET PASSWORD FROM "a" TO "b"',
    "RETURN 'a",
    'RETURN 1 /* ',
    '',
    '// nothing',
    'RETURN 1 //'.padEnd(10_001, ' '),
  ])('is not %s', (statement) => {
    expect(refusalOf(statement)).toEqual(expect.any(String))
  })

  it('is taken apart as Neo4j does it', () => {
    expect(cypherWords('RETURN "a\\"b" + `c``d`.e // f')).toEqual([
      { kind: 'word', written: 'RETURN' },
      { kind: 'text', written: '' },
      { kind: 'sign', written: '+' },
      { kind: 'name', written: 'c`d' },
      { kind: 'sign', written: '.' },
      { kind: 'word', written: 'e' },
    ])
  })
})
