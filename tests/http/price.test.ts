import { type DocumentNode, getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { everyOperation } from '../../scripts/operations.ts'
import { checkDocument, checkText } from '../../src/graphql/document-bounds.ts'
import { examples } from '../../src/graphql/examples.ts'
import { priceOf } from '../../src/graphql/price.ts'
import { schema } from '../../src/graphql/schema.ts'
import { usualDoor } from '../../src/http/settings.ts'
import { pageQuestions } from '../../src/page-questions.ts'
import { recipesOf } from '../recipes.ts'

type Asked = { readonly name: string; readonly query: string; readonly variables?: object }

const recipes = ['cookbook.md', 'cookbook-tables.md'].flatMap((page): Asked[] =>
  recipesOf(page).map(({ question, graphql }) => ({ name: question, query: graphql })),
)

const price = (document: DocumentNode, variables: object) => {
  const operation = getOperationAST(document)
  if (!operation) throw new Error('There is no operation.')
  return priceOf(schema, document, operation, { ...variables })
}

describe('within every bound, and well below the budget, is', () => {
  it.each([...pageQuestions, ...examples, ...recipes].map((asked: Asked) => [asked.name, asked] as const))(
    '%s',
    (_name, { query, variables = {} }) => {
      const document = parse(query)
      expect(() => [checkText(query), checkDocument(document)]).not.toThrow()
      expect(price(document, variables)).toBeLessThan(usualDoor.budget / 2)
    },
  )

  it('every field of the contract, asked by itself', () => {
    for (const { query } of everyOperation(schema)) {
      const document = parse(query)
      checkText(query)
      checkDocument(document)
      expect(price(document, {})).toBeLessThan(usualDoor.budget / 10)
    }
  })
})
