const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
}

// XML 1.0 has no place for these, not even as entities; nor for halves of surrogate pairs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as it may stand in an element or an attribute. */
export const inXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"\n\t\r]/g, (character) => entities[character] ?? character)
