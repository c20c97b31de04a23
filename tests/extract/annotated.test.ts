import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../../', import.meta.url))
const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url))
const haveGold = existsSync(gold)
if (!haveGold) console.warn(`The annotated texts are left out: there is no ${gold}.`)

describe.runIf(haveGold)('the annotated texts', () => {
  it('are read as well as was promised', () => {
    const table = execFileSync('node', ['scripts/evaluate.ts'], { cwd: project, encoding: 'utf8' })
    const row = (name: string) =>
      table
        .split('\n')
        .find((line) => line.startsWith(name))
        ?.slice(name.length)
        .trim()
        .split(/ +/)
        .map(Number) ?? []
    const [, seeds = 0] = row('five seeds')
    const [, others = 0] = row('twelve others')
    expect(seeds).toBeGreaterThanOrEqual(0.9)
    expect(others).toBeGreaterThanOrEqual(0.85)
    for (const name of ['five seeds', 'twelve others']) {
      const [, , , , , , , , status = 0, toldAsHeld, polarity = 0, valid, supporting = 0, inNoise] = row(name)
      expect(status).toBeGreaterThanOrEqual(0.95)
      expect(polarity).toBeGreaterThanOrEqual(0.85)
      expect(supporting).toBeGreaterThanOrEqual(0.85)
      expect([toldAsHeld, valid, inNoise]).toEqual([0, 1, 0])
    }
  })
})
