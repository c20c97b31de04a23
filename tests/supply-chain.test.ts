import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const json = (file: string) => JSON.parse(readFileSync(root + file, 'utf8'))

type Locked = {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: true
  readonly optional?: true
}

describe('what others wrote', () => {
  const { dependencies, devDependencies, optionalDependencies } = json('package.json') as Record<
    string,
    Record<string, string>
  >
  const named = { ...dependencies, ...devDependencies, ...optionalDependencies }

  it('is named by one exact version each', () => {
    const others = Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    expect(others).toEqual([])
  })

  it('is locked by the hash of what was read', () => {
    const { packages } = json('package-lock.json') as { packages: Record<string, Locked> }
    const unsure = Object.entries(packages).filter(
      ([path, { integrity, link, optional }]) =>
        // Of tools for other platforms a registry may have none: they are named, and not installed.
        path !== '' && !link && !optional && !integrity?.startsWith('sha512-'),
    )
    expect(unsure.map(([path]) => path)).toEqual([])
  })

  it('is told in a bill of materials', () => {
    const bill = JSON.parse(
      execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 }),
    ) as { bomFormat: string; components: readonly { name: string; version: string }[] }
    expect(bill.bomFormat).toBe('CycloneDX')
    const told = bill.components.map(({ name, version }) => `${name}@${version}`)
    expect(told).toEqual(
      expect.arrayContaining(
        Object.entries(dependencies ?? {}).map(([name, version]) => `${name}@${version}`),
      ),
    )
  }, 120_000)
})
