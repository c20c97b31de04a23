import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOfHtml } from '../../src/extract/html-text.ts'
import { readText } from '../../src/extract/read-text.ts'
import { readCursor, writeCursor } from '../../src/graphql/cursor.ts'
import { readBundles } from '../../src/importer/read-bundle.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import { parseMapping } from '../../src/importer/table/read-mapping.ts'
import { readTexts } from '../../src/importer/texts.ts'
import { Fault } from '../../src/model/fault.ts'
import { masked } from '../../src/model/masked.ts'
import { readDate } from '../../src/model/uncertain-date.ts'
import { cypherWords } from '../../src/neo4j/read-only/cypher-words.ts'
import { refusalOf } from '../../src/neo4j/read-only/refusal.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
)
const pieces = (...words: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 40 })
    .map((some) => some.join(''))
const settings = { numRuns: 300, interruptAfterTimeLimit: 4_000 }

/** Whether a reader took it or said what is wrong; anything else rises, and fails the test. */
function read(reader: () => unknown): void {
  try {
    reader()
  } catch (error) {
    if (!(error instanceof Fault || error instanceof RefusedBundle)) throw error
  }
}

describe('whatever they are given, none of the readers breaks or hangs:', () => {
  it('dates', () => {
    const edtf = pieces('2022', '-', '12', '/', '..', '[', ']', '{', '}', ',', '~', '?', 'X', 'Y', '%', 'E9')
    fc.assert(
      fc.property(fc.oneof(anyText, edtf), (text) => read(() => readDate(text))),
      settings,
    )
  })

  it('cursors', () => {
    const list = { name: 'contacts', order: [{ expression: 'contact.earliest', descending: true }] }
    const keys = fc.array(fc.jsonValue(), { maxLength: 3 })
    const tokens = fc.oneof(
      anyText,
      anyText.map((text) => Buffer.from(text).toString('base64url')),
      keys.map((some) => writeCursor(list, some)),
    )
    fc.assert(
      fc.property(tokens, (text) => {
        try {
          readCursor(list, text)
        } catch (error) {
          expect(error).toMatchObject({ extensions: { code: 'BAD_INPUT' } })
        }
      }),
      settings,
    )
  })

  it('mappings', () => {
    const yaml = pieces(
      'mapping: ',
      'claims:',
      '\n',
      '  ',
      '- ',
      '&a ',
      '*a',
      '{',
      '}',
      '[',
      ': ',
      '"',
      "'",
      '|',
      '!!',
      '<<',
      'rows',
    )
    fc.assert(
      fc.property(fc.oneof(anyText, yaml), (text) => read(() => parseMapping('any.yaml', text))),
      settings,
    )
  })

  it('Cypher of others', () => {
    const cypher = pieces(
      'MATCH',
      ' ',
      '(',
      ')',
      '`',
      "'",
      '"',
      '\\',
      '/*',
      '*/',
      '//',
      '\n',
      'CALL',
      '.',
      'dbms',
      '{',
      '}',
    )
    fc.assert(
      fc.property(fc.oneof(anyText, cypher), (text) => {
        cypherWords(text)
        refusalOf(text)
      }),
      settings,
    )
  })

  it('names that are masked', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, names) => {
        masked(
          text,
          names.filter((name) => name.trim() !== ''),
        )
      }),
      settings,
    )
  })

  it('texts and pages of the web', () => {
    const told = pieces(
      'President ',
      'Aliyev ',
      'spoke ',
      'with ',
      'Putin ',
      'on ',
      '9 November 2020',
      '. ',
      '\n',
      '“',
      '”',
      'the agreement ',
      '<p>',
      '</div>',
      '<!--',
    )
    fc.assert(
      fc.property(fc.oneof(anyText, told), (text) => {
        readText(text, null)
        read(() => textOfHtml('any.html', text))
      }),
      { ...settings, numRuns: 100 },
    )
  })
})

describe('files of any bytes', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readout-fuzz-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const known = { thingsAmong: async () => new Map(), groundsOf: async () => new Map() }

  it('are refused as bundles, each in a sentence', async () => {
    const head = '{"format":"readout-bundle/1","madeBy":{"tool":"t","version":"1"},'
    const parts = fc.record({ documents: fc.jsonValue(), claims: fc.jsonValue(), things: fc.jsonValue() })
    const bundles = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      parts.map((bundle) => Buffer.from(head + JSON.stringify(bundle).slice(1))),
    )
    await fc.assert(
      fc.asyncProperty(bundles, async (bytes) => {
        const file = join(folder, 'bundle.json')
        await writeFile(file, bytes)
        for (const bundle of await readBundles(file, { texts: new Map(), known }))
          if (bundle instanceof RefusedBundle) expect(bundle.message).not.toMatch(/\n\s+at /)
      }),
      { ...settings, numRuns: 150 },
    )
  })

  it('are texts or are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await writeFile(join(folder, 'any.txt'), bytes)
        await readTexts(folder).catch((error: unknown) => expect(error).toBeInstanceOf(Fault))
      }),
      { ...settings, numRuns: 100 },
    )
  })
})
