import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { tableFile } from '../importer/table/a-table.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

type Outcome = { readonly code: number; readonly out: string; readonly told: string }

/** `readout map …` as a person runs it; it needs no database. */
const map = (...words: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['src/main.ts', 'map', ...words], { cwd: root }, (error, out, told) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, told }),
    )
  })

const members = `mapping: readout-mapping/1
files: members-*.csv
document: { id: document/test, title: A test }
things:
  un: { type: Organisation, id: organisation/un }
  state:
    type: State
    id: "{country | state}"
    memberOf: { object: un, date: { from: "{since}" }, basis: reference, reason: The table is of members. }
`

describe('readout map', () => {
  it('shows what a row becomes, with the cells that say so, and which rows are refused', async () => {
    const table = tableFile('members-1.csv', 'country,since\nNorway,1945-11-27\nFreedonia,1946\n')
    const mapping = tableFile('members.yaml', members)
    const { code, out } = await map(table, mapping, '--dry-run')
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'row 2',
      '  state/NOR memberOf organisation/un 1945-11-27/    [reference; since: 1945-11-27; country: Norway]',
      expect.stringMatching(/^row 3 is refused, country "Freedonia": no state of that name/),
      '',
    ])
  })

  it('counts the claims of a table, and tells each row that is refused', async () => {
    const table = tableFile('members-2.csv', 'country,since\nNorway,1945-11-27\nFreedonia,1946\n')
    const { out, told } = await map(table, tableFile('members.yaml', members))
    expect(told).toContain('members-2.csv: 1 row with 1 claim, 1 row refused; nothing was loaded.')
    expect(out).toMatch(/^row 3 is refused/)
  })

  it('checks a mapping alone, or with the header of a table', async () => {
    const mapping = tableFile('members.yaml', members)
    expect((await map(mapping, '--check')).told).toContain('1 mapping is right.')
    const other = tableFile('members-3.csv', 'land,since\n')
    const { code, told } = await map(mapping, other, '--check')
    expect(code).toBe(1)
    expect(told).toContain('has no column "country"')
  })

  it('finds one of its own mappings by the name of the file', async () => {
    const { out } = await map('data/states.csv', '--dry-run', '--rows', '1')
    expect(out).toContain('state/ABW named "Aruba" as name    [name: Aruba; id: state/ABW]')
  })

  it('says what to do where no mapping is for such files', async () => {
    const { code, told } = await map(tableFile('unknown.csv', 'a\n'))
    expect(code).toBe(1)
    expect(told).toMatch(
      /No mapping names files such as unknown\.csv, neither beside it nor in .*mappings\/: name a mapping file too/,
    )
  })

  it('finds a mapping that lies beside the table and names such files', async () => {
    tableFile('members.yaml', members)
    tableFile('compose.yaml', 'services: {}\n')
    const { told } = await map(tableFile('members-4.csv', 'country,since\nNorway,1945-11-27\n'))
    expect(told).toContain('members-4.csv: 1 row with 1 claim')
  })

  it('shows all that a claim says: by what channel, in what stance, who says so', async () => {
    const mapping = tableFile(
      'calls.yaml',
      `mapping: readout-mapping/1
document: { id: document/test, title: A test }
things:
  norway: { type: State, id: state/NOR }
  treaty: { type: Agreement, id: "agreement/{treaty}" }
  call:
    type: Contact
    id: call/{id}
    hasKind: { value: "{kind}", channel: "{how}" }
    referenced: { object: treaty, stance: praised, polarity: positive, speaker: norway, alleged: true }
`,
    )
    const { out } = await map(
      tableFile('calls.csv', 'id,kind,how,treaty\n1,call,phone,a\n'),
      mapping,
      '--dry-run',
    )
    expect(out.split('\n')).toEqual([
      'row 2',
      '  call/1 hasKind "call" by phone    [kind: call; how: phone; id: 1]',
      '  call/1 referenced agreement/a stance praised polarity positive alleged says state/NOR    [treaty: a; id: 1]',
      '',
    ])
  })
})
