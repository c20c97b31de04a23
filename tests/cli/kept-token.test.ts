import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { keptToken } from '../../src/cli/kept-token.ts'

let home: string
let told: string[]
const say = (sentence: string) => told.push(sentence)

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'readout-token-'))
  told = []
  return () => rm(home, { recursive: true })
})

describe('the token that writing takes', () => {
  it('is made once, told by its place and not by its value, and read by nobody else', async () => {
    const token = await keptToken(home, say)
    const file = join(home, 'secrets', 'token')
    expect((await readFile(file, 'utf8')).trim()).toBe(token)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(join(home, 'secrets'))).mode & 0o777).toBe(0o700)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(told).toEqual([`The token that writing by GraphQL takes is in ${file}.`])
    expect(await keptToken(home, say)).toBe(token)
    expect(told).toHaveLength(1)
  })

  it('is another in another home', async () => {
    const token = await keptToken(home, say)
    expect(await keptToken(join(home, 'other'), say)).not.toBe(token)
  })

  it('is none where no file can be kept, and that is said', async () => {
    const file = join(home, 'file')
    await writeFile(file, '')
    await chmod(file, 0o400)
    expect(await keptToken(file, say)).toBeNull()
    expect(told[0]).toMatch(/set READOUT_TOKEN/)
  })
})
