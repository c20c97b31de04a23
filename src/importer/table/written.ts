import { type Place, readPlace, readTemplate, type Template } from './template.ts'

// A mapping writes few templates, and every row asks for each of them.
const templates = new Map<string, Template>()
const places = new Map<string, Place>()

/** @throws {Fault} when it is no template. */
export const templateOf = (text: string): Template => read(templates, text, readTemplate)

/** What may stand in braces, written without them. @throws {Fault} when it is none. */
export const placeOf = (text: string): Place => read(places, text, readPlace)

function read<Read>(known: Map<string, Read>, text: string, reader: (text: string) => Read): Read {
  const before = known.get(text)
  if (before !== undefined) return before
  const fresh = reader(text)
  known.set(text, fresh)
  return fresh
}
