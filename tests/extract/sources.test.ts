import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources } from '../../src/extract/read-sources.ts'
import { type SourceText, unreadable } from '../../src/extract/source-text.ts'
import { Fault } from '../../src/model/fault.ts'

const sourcesOf = async (files: Readonly<Record<string, string>>, column?: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-sources-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const found: (SourceText | Fault)[] = []
  for await (const source of readSources(folder, column)) found.push(source)
  return found
}

const said =
  'Ada Bo, president of Chad, met Cy Do, president of Mali, on 5 May 2020 in Dakar, and they spoke at length.'

describe('texts to read', () => {
  it('are the main text of a page, with its title, day and publisher', async () => {
    const page = `<html><head><title>A meeting in Dakar</title><meta property="og:site_name" content="The Paper">
      <meta property="article:published_time" content="2020-05-06T10:00:00Z"></head><body><nav>Home Sport Weather</nav>
      <article><h1>A meeting in Dakar</h1><p>${said}</p><p>${said.replace('5 May', '4 May')}</p></article>
      <footer>All rights reserved</footer></body></html>`
    const [source] = await sourcesOf({ 'page.html': page })
    expect(source).toMatchObject({
      title: 'A meeting in Dakar',
      published: { earliest: '2020-05-06', latest: '2020-05-06' },
      publisher: 'The Paper',
    })
    expect(source).toHaveProperty('text', expect.stringContaining(said))
    expect(source).not.toHaveProperty('text', expect.stringContaining('Weather'))
  })

  it('are Markdown as it is read, without its signs', async () => {
    const [source] = await sourcesOf({
      'a.md': `# A *meeting*\n\n${said.replace('Mali', '[Mali](https://example.org)')}`,
    })
    expect(source).toHaveProperty('text', `A meeting\n\n${said}`)
  })

  it('are the rows of tables that have a column of texts, below their titles', async () => {
    const found = await sourcesOf({
      'a.csv': `title,body,date,url\nDakar,"${said}",6 May 2020,https://example.org/a\nNone,,,\n`,
      'b.jsonl': `${JSON.stringify({ headline: 'Dakar', text: said, published: '2020-05-06' })}\n`,
    })
    expect(found).toMatchObject([
      {
        name: 'a.csv-2',
        text: `Dakar\n\n${said}`,
        published: { earliest: '2020-05-06', latest: '2020-05-06' },
        url: 'https://example.org/a',
      },
      { message: expect.stringContaining('row 3: it has no text') },
      { name: 'b.jsonl-1', title: 'Dakar', published: { earliest: '2020-05-06', latest: '2020-05-06' } },
    ])
  })

  it('may be in any column that is named', async () => {
    const found = await sourcesOf({ 'a.csv': `id,words\n1,"${said}"\n` }, 'words')
    expect(found).toMatchObject([{ text: said }])
  })

  it('stand as they are in a plain file, line ends and marks included', async () => {
    const [source] = await sourcesOf({ 'a.txt': `\ufeffDakar\r\n\r\n${said}` })
    expect(source).toHaveProperty('text', `\ufeffDakar\r\n\r\n${said}`)
  })

  it('that cannot be read are faults in their place, and the others come', async () => {
    const found = await sourcesOf({ 'a.html': '<p>', 'b.txt': said, 'c.html': '<div>'.repeat(100_000) })
    expect(found.map((source) => source instanceof Fault)).toEqual([true, false, true])
  })

  it.each([
    ['an empty page', ''],
    ['nothing but broken tags', '<x ‹x <y ‹'],
    ['a comment that never ends', '<!-- Dakar'],
    ['drawings in each other', '<svg>'.repeat(3000)],
    ['one tag of a million letters', `<${'x'.repeat(1_000_000)}`],
  ])('do not end a folder by %s', async (_, page) => {
    const found = await sourcesOf({ 'a.html': page, 'b.txt': said })
    expect(found.map((source) => source instanceof Fault)).toEqual([true, false])
  })

  it('are read from a page whose paragraphs and lines have no end tags', async () => {
    const page = `<html><body><article><h1>Dakar</h1>${`<p>${said}<br>`.repeat(600)}</article></body></html>`
    expect(await sourcesOf({ 'a.html': page })).toMatchObject([{ text: expect.stringContaining(said) }])
  })

  it('have an address only of the web', async () => {
    const page = `<html><head><link rel="canonical" href="javascript:alert(1)"></head><body><article><h1>Dakar</h1>${`<p>${said}</p>`.repeat(9)}</article></body></html>`
    const found = await sourcesOf({
      'a.html': page,
      'b.csv': `text,url\n"${said}",javascript:alert(1)\n`,
    })
    expect(found).toMatchObject([{ url: undefined }, { url: undefined }])
  })
})

describe('a text', () => {
  it.each([
    ['without a word', '', 'has no words'],
    ['of signs alone', '(((. 12', 'has no words'],
    ['in Russian', 'Президент России провёл переговоры с Ilham Aliyev.', 'is not in English'],
    ['of ten million letters', 'a '.repeat(5_000_000), '1,000,000 is the most'],
  ])('%s is refused in clear words', (_, text, why) => {
    expect(unreadable({ name: 'a', text })).toContain(why)
  })
})
