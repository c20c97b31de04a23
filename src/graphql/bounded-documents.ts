import { type DocumentNode, NoSchemaIntrospectionCustomRule } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkDocument, checkText, checkVariables, documentBounds } from './document-bounds.ts'

/** What is asked again and again is read once; as much is kept as memory is given for, whoever asks for what. */
function keptByText<Kept extends object>(maxCharacters: number) {
  const kept = new Map<string, Kept>()
  let characters = 0
  const drop = (text: string) => {
    if (kept.delete(text)) characters -= text.length
  }
  return {
    get(text: string): Kept | undefined {
      const found = kept.get(text)
      // Asked for last is kept longest.
      if (found && kept.size > 1) {
        kept.delete(text)
        kept.set(text, found)
      }
      return found
    },
    set(text: string, value: Kept): void {
      if (text.length > maxCharacters / 20) return
      drop(text)
      kept.set(text, value)
      characters += text.length
      for (const oldest of kept.keys()) {
        if (characters <= maxCharacters) return
        drop(oldest)
      }
    },
  }
}

/** A document takes about a hundred bytes for each of its characters. */
const maxCharacters = 400_000

/**
 * Documents that were read, and those that could not be; and the bounds that hold before anything else looks at one.
 * @param reading is told how many tokens a document has that was not read before, and may throw.
 */
export function boundedDocuments(reading: (tokens: number) => void) {
  const documentCache = keptByText<DocumentNode>(maxCharacters)
  const errorCache = keptByText<Error>(maxCharacters)
  const checked = new WeakSet<DocumentNode>()
  const plugin: Plugin = {
    onParse: ({ params }) => {
      const text = String(params.source)
      if (!documentCache.get(text) && !errorCache.get(text)) reading(checkText(text))
      params.options = { ...params.options, maxTokens: documentBounds.tokens }
    },
    onValidate: ({ params: { documentAST } }) => {
      if (checked.has(documentAST)) return
      checkDocument(documentAST)
      checked.add(documentAST)
      return ({ result }) => {
        for (const error of result) if (error.message === tooDeepInContract) asBomb(error)
      }
    },
    onExecute: ({ args }) => checkVariables(args.variableValues),
    onSubscribe: ({ args }) => checkVariables(args.variableValues),
  }
  return { plugin, caches: { documentCache, errorCache } }
}

/** What graphql-js says of a question that follows the contract's types in circles. */
const tooDeepInContract = 'Maximum introspection depth exceeded'

/** As all that is too large it is told by its status too. */
function asBomb(error: Error): void {
  Object.assign(error, { extensions: { code: 'BAD_INPUT', http: { status: 400, spec: false } } })
}

/** For who does not publish the contract: errors then do not spell its names either. */
export const withoutIntrospection: Plugin = {
  onValidate: ({ addValidationRule }) => {
    addValidationRule(NoSchemaIntrospectionCustomRule)
    return ({ result }) => {
      for (const error of result) error.message = error.message.replace(suggestion, '')
    }
  },
}

const suggestion = / Did you mean [^?]*\?(?: .*)?$/
