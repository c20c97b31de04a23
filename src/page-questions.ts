import { usualKinds } from './model/looks.ts'
import {
  AnalysesDocument,
  AroundDocument,
  CountsDocument,
  DocumentsDocument,
  LineDocument,
  OverviewDocument,
  SearchDocument,
  ThingDocument,
} from './page/documents.generated.ts'

type Question = { readonly name: string; readonly query: string; readonly variables?: object }

const someone = 'leader/vladimir-putin'
const through = [...usualKinds]

/** What the network page asks on a first visit, in that order: of values only the form matters here. */
export const pageQuestions: readonly Question[] = [
  { name: 'counts', query: `${CountsDocument}` },
  { name: 'overview', query: `${OverviewDocument}`, variables: { limit: 300, through } },
  { name: 'documents', query: `${DocumentsDocument}`, variables: { ids: ['document/dispatch-000'] } },
  { name: 'thing', query: `${ThingDocument}`, variables: { id: someone } },
  { name: 'around', query: `${AroundDocument}`, variables: { of: [someone], limit: 80, through } },
  { name: 'line', query: `${LineDocument}`, variables: { between: [someone, someone] } },
  { name: 'search', query: `${SearchDocument}`, variables: { text: 'Putin' } },
  { name: 'analyses', query: `${AnalysesDocument}` },
]
