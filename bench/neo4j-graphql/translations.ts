import type { OperationName } from '../operations/operation.ts'
import { contact } from './contact.ts'
import { counterparts } from './counterparts.ts'
import { page, pageOfContacts } from './page.ts'
import { references, referencesOfCalls } from './references.ts'
import { search } from './search.ts'
import { type Translation, untranslated } from './translation.ts'

/** The fastest form of each operation that was found. */
export const translations: Readonly<Record<OperationName, Translation>> = {
  contact,
  references,
  counterparts,
  page,
  path: untranslated,
  search,
}

/** The form that its question suggests, where another is faster: what one writes first. */
export const naturalTranslations: { readonly [name in OperationName]?: Translation } = {
  references: referencesOfCalls,
  page: pageOfContacts,
}
