import { isEnumType } from 'graphql'
import { composedStatements } from '../src/graphql/explanation.ts'
import { exportable, exportQuestion } from '../src/graphql/exported.ts'
import type { PlainParameters } from '../src/graphql/plain-parameters.ts'
import { schema } from '../src/graphql/schema.ts'
import type { Database } from '../src/neo4j/database.ts'
import type { Statement, ValueType } from '../src/neo4j/statement.ts'
import { statements } from '../src/neo4j/statements.ts'
import { everyOperation } from './operations.ts'

/** Words of the model that the five documents do not happen to use: without them Neo4j would call them misspelt. */
const unusedWords = {
  labels: ['Former', 'Review', 'Unprojected', 'Withdrawal', 'Withdrawn'],
  types: ['AMENDS', 'IMPLEMENTS', 'PART_OF', 'SAME_AS'],
  properties: [
    'died',
    'licence',
    'loadingOwnData',
    'rank',
    'row',
    'table',
    'file',
    'mark',
    'why',
    'at',
    'claims',
  ],
}

/** Unknown words, cartesian products, deprecations, parameters that nobody gives. */
const refused = new Set(['01N50', '01N51', '01N52', '01N60', '03N90', '01N02', '01N01', '01N00'])

/**
 * Has a seeded Neo4j judge every file of `cypher/`: alone where it stands alone, else within an operation that reaches it.
 *
 * @returns what is wrong, a line each.
 */
export async function explainAll(database: Database): Promise<string[]> {
  for (const label of unusedWords.labels)
    await database.runAsWritten('CALL db.createLabel($label)', { label })
  for (const type of unusedWords.types)
    await database.runAsWritten('CALL db.createRelationshipType($type)', { type })
  for (const key of unusedWords.properties)
    await database.runAsWritten('CALL db.createProperty($key)', { key })
  const alone = [...statements.values()]
    .filter(
      ({ parents, cardinality, type }) =>
        parents.length === 0 && cardinality !== 'filter' && (type === null || cardinality === 'none'),
    )
    .map((statement) => ({
      name: `cypher/${statement.name}.cypher`,
      ask: () => explainAlone(database, statement),
    }))
  // The tests run all operations; the planner need not judge the same fragment under each of its parents.
  const operations = [...everyOperation(schema)].filter(({ isRepeated }) => !isRepeated)
  const composed = operations.map(({ name, query }) => ({
    name: `${name}: ${query}`,
    ask: () => explainOperation(database, query),
  }))
  const exported = exportable.flatMap(exportSamples).map(([what, given]) => ({
    name: `export of ${what} ${given}`,
    ask: () => explainExport(database, what, given),
  }))
  return (await inTurns([...alone, ...composed, ...exported], 4)).flat()
}

/** Everything that can be taken away, each network, and a filter beside it. */
function exportSamples(what: string): (readonly [string, PlainParameters])[] {
  if (what === 'neighbourhood') return [[what, [['of', 'leader/ilham-aliyev']]]]
  if (what !== 'network') return [[what, []]]
  const projections = schema.getType('NetworkProjection')
  const names = isEnumType(projections) ? projections.getValues().map(({ name }) => name) : []
  return names.map((name) => [
    what,
    [
      ['projection', name],
      ['kinds', 'CALL'],
    ],
  ])
}

async function explainExport(database: Database, what: string, given: PlainParameters): Promise<string[]> {
  const { pieces, rows } = exportQuestion(what, given)
  const plans = [pieces, rows?.statement].map(
    async (statement) => statement && (await database.explain(statement.text, statement.parameters)),
  )
  return (await Promise.all(plans)).flatMap((plan) => (plan ? faultsOf(plan.remarks) : []))
}

type Judgement = { readonly name: string; readonly ask: () => Promise<string[]> }

/** Two cores plan two statements at a time; a few more keep them busy. */
async function inTurns(judgements: readonly Judgement[], hands: number): Promise<string[][]> {
  const waiting = judgements.values()
  const found: string[][] = []
  const work = async () => {
    for (const { name, ask } of waiting) {
      const faults = await ask().catch((error: Error) => [error.message])
      found.push(faults.map((fault) => `${name}\n  ${fault}`))
    }
  }
  await Promise.all(Array.from({ length: hands }, work))
  return found
}

async function explainAlone(database: Database, statement: Statement): Promise<string[]> {
  const parameters = Object.fromEntries(statement.parameters.map(({ name, type }) => [name, sample(type)]))
  const plan = await database.explain(statement.text, parameters)
  const promised = statement.columns.map(({ name }) => name)
  const differ = promised.length > 0 && promised.toSorted().join() !== plan.columns.toSorted().join()
  return [
    ...faultsOf(plan.remarks),
    ...(differ
      ? [`It answers ${plan.columns.join(', ')}, and its header promises ${promised.join(', ')}.`]
      : []),
  ]
}

const explained = new Set<string>()

async function explainOperation(database: Database, query: string): Promise<string[]> {
  const faults: string[] = []
  for (const { text, parameters } of await composedStatements(query, {})) {
    if (explained.has(text)) continue
    explained.add(text)
    const plan = await database.explain(text, parameters)
    faults.push(...faultsOf(plan.remarks), ...(plan.kind === 'r' ? [] : [`It writes (${plan.kind}).`]))
  }
  return faults
}

const faultsOf = (remarks: readonly { readonly code: string; readonly text: string }[]) =>
  remarks.filter(({ code }) => refused.has(code)).map(({ code, text }) => `${code} ${text}`)

function sample({ of, list }: ValueType): unknown {
  if (list) return []
  return {
    integer: 1,
    float: 1,
    string: '',
    boolean: true,
    date: '2022-01-01',
    id: 'leader/ilham-aliyev',
    map: {},
    any: null,
  }[of]
}
