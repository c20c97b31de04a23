import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

// The schema consists of two files.
xmlRegisterFsInputProviders()
const path = fileURLToPath(new URL('gexf-1.3.xsd', import.meta.url))
using schema = XmlDocument.fromBuffer(readFileSync(path), { url: path })
const validator = XsdValidator.fromDoc(schema)

/** What is wrong with a GEXF, in the words of libxml2; nothing where it is as it should be. */
export function faultsOfGexf(text: string): readonly string[] {
  using document = XmlDocument.fromString(text)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error
    return error.details.map(({ message }) => message.trim())
  }
}
