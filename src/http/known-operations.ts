import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { stateQuery } from '../graphql/cite.ts'
import { examples } from '../graphql/examples.ts'
import type { Context } from '../graphql/resolvers.ts'
import * as documents from '../page/documents.generated.ts'

/** Operations by their `documentId`, `sha256:` and the hash of their text. */
export type KnownOperations = ReadonlyMap<string, string>

/** The network page's own, GraphiQL's examples, and each file `*.graphql` of a folder, if there is one. */
export function knownOperations(folder = ''): KnownOperations {
  const own = Object.values(documents).flatMap((document) =>
    document instanceof documents.TypedDocumentString ? [`${document}`] : [],
  )
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.graphql')) : []
  const others = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  const texts = [...own, ...examples.map(({ query }) => query), stateQuery, ...others]
  return new Map(texts.map((text) => [documentId(text), text]))
}

/** What the figures call them, and who gave no name. */
export const namesOf = (known: KnownOperations): string[] => [
  'anonymous',
  ...known
    .values()
    .flatMap((text) => [...text.matchAll(/^\s*(?:query|mutation|subscription)\s+(\w+)/gm)])
    .map(([, name = '']) => name),
]

const documentId = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** Takes `documentId` in place of a text; and no text that is not known, if `onlyKnown`. */
export function persisted(known: KnownOperations, onlyKnown: boolean): Plugin<Context> {
  const texts = new Set(known.values())
  return {
    onParams({ params, request, setParams }) {
      const id = idIn(params) ?? (request.method === 'GET' ? idInAddress(request.url) : null)
      if (params.query === undefined && id !== null) {
        const query = known.get(id)
        if (query === undefined)
          throw unknown(`No operation has the documentId ${JSON.stringify(id).slice(0, 90)}.`)
        setParams({ ...params, query })
      } else if (onlyKnown && !texts.has(params.query ?? '')) {
        throw unknown('This service answers operations that it knows; any other has to be made known to it.')
      }
    },
  }
}

function idIn(params: object): string | null {
  return 'documentId' in params && typeof params.documentId === 'string' ? params.documentId : null
}

const idInAddress = (url: string) => new URL(url, 'http://localhost').searchParams.get('documentId')

const unknown = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'UNKNOWN_OPERATION', http: { status: 400 } } })
