import { Fault } from '../../model/fault.ts'

/** A text with places in braces: `visit/{id}`, `{from | state || from@id | state}`. */
export type Template = { readonly text: string; readonly parts: readonly (string | Place)[] }

/** The first alternative that has a value and no fault is taken. */
export type Place = { readonly text: string; readonly alternatives: readonly Alternative[] }

export type Alternative = { readonly source: Source; readonly filters: readonly FilterCall[] }
type Source = { readonly column: string } | { readonly literal: string }
export type FilterCall = { readonly name: string; readonly args: readonly string[] }

/** @throws {Fault} when a brace or a quotation mark is not closed. */
export function readTemplate(text: string): Template {
  const parts: (string | Place)[] = []
  let literal = ''
  for (let at = 0; at < text.length; ) {
    const two = text.slice(at, at + 2)
    if (two === '{{' || two === '}}') {
      literal += two[0]
      at += 2
    } else if (text[at] === '{') {
      const end = closingBrace(text, at)
      if (literal !== '') parts.push(literal)
      literal = ''
      parts.push(readPlace(text.slice(at + 1, end)))
      at = end + 1
    } else literal += text[at++]
  }
  if (literal !== '') parts.push(literal)
  return { text, parts }
}

/** What stands in braces, without them. @throws {Fault} when a part of it is empty. */
export function readPlace(text: string): Place {
  return { text, alternatives: partedAt(text, '||').map(readAlternative) }
}

function readAlternative(text: string): Alternative {
  const [first = '', ...filters] = partedAt(text, '|').map((part) => part.trim())
  if (first === '' || filters.includes(''))
    throw new Fault(`"{${text}}" has an empty part: write {column} or {column | filter}.`)
  const literal = /^"(.*)"$/s.exec(first) ?? /^'(.*)'$/s.exec(first)
  const source = literal ? { literal: literal[1] ?? '' } : { column: first }
  return { source, filters: filters.map(readFilterCall) }
}

function readFilterCall(text: string): FilterCall {
  const [name = '', ...args] = tokens(text)
  return { name, args }
}

/** Words parted by blanks; one in quotation marks or slashes is one word, and slashes stay as signs of a pattern. */
function tokens(text: string): readonly string[] {
  const found = text.match(/"[^"]*"|'[^']*'|\/(?:\\.|[^/\\])+\/[a-z]*|\S+/g) ?? []
  return found.map((token) => (/^(["']).*\1$/s.test(token) ? token.slice(1, -1) : token))
}

const closingBrace = (text: string, from: number): number => {
  for (const { at } of outsideQuotes(text, from + 1)) if (text[at] === '}') return at
  throw new Fault(`"${text}" has a { that is not closed: write {column}, or {{ for the sign itself.`)
}

const partedAt = (text: string, sign: '|' | '||'): readonly string[] => {
  const parts: string[] = []
  let start = 0
  for (const { at } of outsideQuotes(text, 0)) {
    const bars = /^\|+/.exec(text.slice(at))?.[0] ?? ''
    if (at < start || text[at - 1] === '|' || bars !== sign) continue
    parts.push(text.slice(start, at))
    start = at + sign.length
  }
  return [...parts, text.slice(start)]
}

/** A quotation mark or slash opens something only where a word begins: `Cote d'Ivoire` and `km/h` are columns. */
function* outsideQuotes(text: string, from: number): Generator<{ readonly at: number }> {
  let open: string | null = null
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (open !== null) {
      if (open === '/' && sign === '\\') at += 1
      else if (sign === open) open = null
    } else if (/["'/]/.test(sign) && (at === from || /[\s|{]/.test(text[at - 1] ?? ' '))) open = sign
    else yield { at }
  }
}
