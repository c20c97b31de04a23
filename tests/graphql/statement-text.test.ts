import { describe, expect, it } from 'vitest'
import { composedStatements } from '../../src/graphql/explanation.ts'

const textOf = async (operation: string, variables: Record<string, unknown> = {}) =>
  (await composedStatements(operation, variables)).map(({ text }) => text)

const question = `query Q($id: ID!, $from: Date, $first: Int) {
  leader(id: $id) {
    name
    contacts(first: $first, filter: {kinds: [CALL], window: {from: $from}}) {
      nodes { id references { stance agreement { name } } }
    }
  }
}`
const values = { id: 'leader/ilham-aliyev', from: '2022-01-01', first: 5 }

describe('the text of a statement', () => {
  it.each([
    ['other values', question, { id: 'leader/vladimir-putin', from: '2020-05-05', first: 50 }],
    [
      'values written into the question',
      question
        .replace(/^query Q\(.*\)/, 'query Q($from: Date)')
        .replace('$id', '"leader/nikol-pashinyan"')
        .replace('$first', '7'),
      { from: '2021-01-01' },
    ],
    [
      'other leaves',
      question
        .replace(' name\n', ' id wikidata aliases __typename\n')
        .replace('{ name }', '{ id status kind }'),
      values,
    ],
    [
      'other aliases',
      question.replace('name\n', 'called: name\n').replace('references', 'mentions: references'),
      values,
    ],
    [
      'a leaf in place of another under a page',
      question.replace('nodes { id ', 'nodes { name status '),
      values,
    ],
    [
      'another name and other spaces',
      question.replace('query Q', 'query  Another').replaceAll('\n', '\n\n'),
      values,
    ],
  ])('is the same with %s', async (_difference, other, given) => {
    expect(await textOf(other, given)).toEqual(await textOf(question, values))
  })

  it.each([
    ['a filter', question.replace('kinds: [CALL],', ''), values],
    ['a filter’s value that is null', question, { ...values, from: null }, true],
    [
      'a relationship field',
      question.replace('agreement { name }', 'agreement { name } evidence { quote }'),
      values,
    ],
    [
      'an order',
      question
        .replace('contacts(', 'contacts(')
        .replace('leader(id: $id)', 'leaders(orderBy: NAME_DESC)')
        .replace('$id: ID!, ', '')
        .replace(' {\n    name', ' { nodes {\n    name')
        .concat(' }'),
      values,
    ],
  ])('is another without or with %s', async (_difference, other, given, same = false) => {
    const [one, two] = [await textOf(other, given), await textOf(question, values)]
    if (same) expect(one).toEqual(two)
    else expect(one).not.toEqual(two)
  })

  it('is kept for the same document, and follows what is given each time', async () => {
    const paged = (args: string) => textOf(`{ contacts(${args}) { nodes { id } } }`)
    expect(await paged('first: 3')).toEqual(await paged('first: 4'))
    expect(await paged('first: 3')).not.toEqual(await paged('last: 3'))
  })
})
