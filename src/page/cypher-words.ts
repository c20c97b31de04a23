import { element } from './elements.ts'

const keywords =
  'MATCH|OPTIONAL|WHERE|RETURN|WITH|UNWIND|CALL|ORDER BY|LIMIT|SKIP|DISTINCT|AS|AND|OR|NOT|IN|IS|NULL|CASE|WHEN|THEN|ELSE|END|EXISTS|COUNT|COLLECT|UNION|ALL|DESC|ASC|XOR|CONTAINS|STARTS|ENDS|true|false'

const parts = new RegExp(
  [
    String.raw`(?<remark>//[^\n]*)`,
    String.raw`(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`,
    String.raw`(?<label>(?<=[\w)\]|(\[ ]):[A-Z]\w*(?:\|[A-Z]\w*)*)`,
    String.raw`(?<word>\b(?:${keywords})\b)`,
  ].join('|'),
  'g',
)

/** A statement with its keywords, labels, texts and remarks told apart. */
export function highlightedCypher(cypher: string): HTMLPreElement {
  const pieces: (HTMLElement | string)[] = []
  let at = 0
  for (const match of cypher.matchAll(parts)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? []
    pieces.push(cypher.slice(at, match.index), element('span', { class: kind ?? null }, match[0]))
    at = match.index + match[0].length
  }
  return element(
    'pre',
    { tabindex: '0', 'aria-label': 'Cypher' },
    element('code', {}, ...pieces, cypher.slice(at)),
  )
}
