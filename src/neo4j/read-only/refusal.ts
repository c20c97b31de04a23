import { type CypherWord, cypherWords } from './cypher-words.ts'

/**
 * Why a statement is not run for a person who may only read, in a sentence; null where nothing speaks against it. It is no
 * proof: what passes here is still only run where the planner says that it reads, in a transaction that may not write.
 */
export function refusalOf(statement: string): string | null {
  if (statement.length > mostLetters) return `A statement may have ${mostLetters} letters.`
  // Neo4j reads them before anything else, so that one may end a text or be half of a keyword.
  if (/\\u/i.test(statement)) return 'Write letters as they are and not as \\u escapes.'
  const words = cypherWords(statement)
  if (words === null) return 'A comment, a text or a name in backticks does not end.'
  if (words.length === 0) return 'The statement is empty.'
  const found = words.findIndex((_, index) => isRefusedWord(words, index))
  if (found !== -1)
    return `${words[found]?.written.toUpperCase()} is not for this: only what reads the graph is run. A name of your own that is spelled so goes into backticks.`
  const called = [...calls(words)].find(({ procedure, name }) => !isAllowed(procedure, name))
  if (called) {
    return called.procedure
      ? `The procedure ${called.name} is not for this; there are ${procedures.join(', ')}.`
      : `The function ${called.name} is not for this: those of Cypher itself are.`
  }
  return null
}

const mostLetters = 10_000

/** Clauses that read files, tell of the server or of others, end what others do, lead elsewhere, or commit as they go. */
const refusedWords = new Set(
  'LOAD CSV SHOW TERMINATE USE TRANSACTIONS CYPHER EXPLAIN PROFILE CREATE MERGE SET DELETE DETACH REMOVE FOREACH INSERT DROP ALTER RENAME GRANT DENY REVOKE START STOP ENABLE DRYRUN DEALLOCATE REALLOCATE'.split(
    ' ',
  ),
)

function isRefusedWord(words: readonly CypherWord[], index: number): boolean {
  const [word, before, after] = [words[index], words[index - 1], words[index + 1]]
  if (isSign(word, ';')) return after !== undefined
  // A property, label, parameter or variable may be called as it likes.
  const isOwnName = ['.', ':', '$'].some((sign) => isSign(before, sign)) || isSign(after, ':')
  return word?.kind === 'word' && !isOwnName && refusedWords.has(word.written.toUpperCase())
}

const procedures = [
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.labels',
  'db.propertyKeys',
  'db.relationshipTypes',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
]

/** Namespaces of Cypher's own functions. */
const namespaces = ['date', 'datetime', 'duration', 'localdatetime', 'localtime', 'point', 'time', 'vector']

function isAllowed(procedure: boolean, name: string): boolean {
  if (procedure) return procedures.includes(name)
  const [namespace = '', ...rest] = name.split('.')
  return rest.length === 0 || namespaces.includes(namespace.toLowerCase())
}

/** Procedures after CALL, and functions by what stands before a bracket. */
function* calls(words: readonly CypherWord[]): Generator<{ procedure: boolean; name: string }> {
  let after = 0
  for (const [index, word] of words.entries()) {
    if (index < after || !isName(word)) continue
    const isCall = word.kind === 'word' && word.written.toUpperCase() === 'CALL'
    const { name, next } = dottedName(words, isCall ? index + 1 : index)
    after = next
    // CALL { … } and CALL (x) { … } name nothing.
    if (isCall && name !== '') yield { procedure: true, name }
    else if (!isCall && name.includes('.') && isSign(words[next], '(')) yield { procedure: false, name }
  }
}

function dottedName(words: readonly CypherWord[], from: number): { name: string; next: number } {
  const first = words[from]
  if (!isName(first)) return { name: '', next: from }
  const parts = [first.written]
  let next = from + 1
  for (let part = words[next + 1]; isSign(words[next], '.') && isName(part); part = words[next + 1]) {
    parts.push(part.written)
    next += 2
  }
  return { name: parts.join('.'), next }
}

const isName = (word: CypherWord | undefined): word is CypherWord =>
  word?.kind === 'word' || word?.kind === 'name'
const isSign = (word: CypherWord | undefined, sign: string) => word?.kind === 'sign' && word.written === sign
