/** A piece of a Cypher statement that means something; comments and the contents of texts mean nothing. */
export type CypherWord = {
  /** `word` as it stands, `name` in backticks and without them, `text` in quotation marks, or one `sign`. */
  readonly kind: 'word' | 'name' | 'text' | 'sign'
  readonly written: string
}

/** Takes a statement apart as Cypher does. Null where a comment, a text or a name does not end. */
export function cypherWords(statement: string): readonly CypherWord[] | null {
  const words: CypherWord[] = []
  let at = 0
  while (at < statement.length) {
    pattern.lastIndex = at
    const { groups, 0: matched } = pattern.exec(statement) ?? { 0: '' }
    if (matched === '') return null
    at += matched.length
    if (groups?.['word'] !== undefined) words.push({ kind: 'word', written: matched })
    else if (groups?.['name'] !== undefined)
      words.push({ kind: 'name', written: matched.slice(1, -1).replaceAll('``', '`') })
    else if (groups?.['text'] !== undefined) words.push({ kind: 'text', written: '' })
    else if (groups?.['sign'] !== undefined) words.push({ kind: 'sign', written: matched })
  }
  return words
}

const pattern = new RegExp(
  [
    String.raw`\/\/[^\n\r]*`,
    String.raw`\/\*[^]*?\*\/`,
    String.raw`[\s\p{Z}\p{Cc}\p{Cf}]+`,
    String.raw`(?<name>\x60(?:[^\x60]|\x60\x60)*\x60)`,
    String.raw`(?<text>'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*")`,
    String.raw`(?<word>[\p{L}\p{Nl}\p{Pc}\p{N}\p{M}]+)`,
    // A comment, text or name that does not end is no sign, and nothing else either.
    String.raw`(?<sign>(?!\/\*)[^'"\x60])`,
  ].join('|'),
  'uy',
)
