import { withValues } from './ask.ts'
import type { TypedDocumentString } from './documents.generated.ts'
import { element } from './elements.ts'

/** Where GraphiQL opens with an operation. */
export const graphiqlAddress = (operation: string): string =>
  `/graphql?query=${encodeURIComponent(operation)}`

/** Where an operation's answer is cited. */
export const citeAddress = (operation: string): string => `/cite?query=${encodeURIComponent(operation)}`

/** Leads to GraphiQL with the very operation that was asked, its values written in. */
export const asGraphql = <Answer, Asked extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentString<Answer, Asked>,
  variables: NoInfer<Asked>,
): HTMLElement =>
  element('a', { class: 'button', href: graphiqlAddress(withValues(document, variables)) }, 'As GraphQL')
