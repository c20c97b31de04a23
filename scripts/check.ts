import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Runs every check, or those named (npm run check -- types cypher), and fails when one of them does.
const root = fileURLToPath(new URL('../', import.meta.url))
const checks: Record<string, readonly string[]> = {
  types: ['tsc', '-p', '.'],
  page: ['tsc', '-p', 'tests/page'],
  style: ['biome', 'check', '--error-on-warnings', '.'],
  unused: ['knip'],
  lock: ['npm', 'ci', '--dry-run', '--ignore-scripts', '--loglevel=error'],
  generated: ['node', 'scripts/generate.ts', '--check'],
  cypher: ['node', 'scripts/check-cypher.ts'],
}

const named = process.argv.slice(2)
const unknown = named.find((name) => !(name in checks))
if (unknown) {
  console.error(`There is no check "${unknown}"; there are ${Object.keys(checks).join(', ')}.`)
  process.exit(2)
}

const failed: string[] = []
for (const [name, command] of Object.entries(checks)) {
  if (named.length > 0 && !named.includes(name)) continue
  const began = performance.now()
  const code = await run(command)
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  if (code !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}.`)
  process.exitCode = 1
}

function run([program = '', ...args]: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
