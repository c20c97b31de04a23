import { examples } from '../../src/graphql/examples.ts'
import { pageQuestions } from '../../src/page-questions.ts'

/** What people ask: the page's own questions, and those that GraphiQL opens with. */
export const questions: readonly string[] = [...pageQuestions, ...examples].map(({ query, ...rest }) =>
  JSON.stringify({ query, variables: 'variables' in rest ? rest.variables : {} }),
)

export const shortQuestion = JSON.stringify({ query: '{ leader(id: "leader/vladimir-putin") { name } }' })
