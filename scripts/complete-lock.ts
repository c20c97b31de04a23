import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Names in package-lock.json the packages of other platforms that a registry did not have when the lock was made: npm
// leaves such optional packages out of the lock, and `npm ci` then refuses it. Run after a change of dependencies.
const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32']

type Locked = {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Locked> }

const missing = Object.entries(lock.packages).flatMap(([at, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => at !== '' && !lock.packages[`${at}/node_modules/${name}`])
    .filter(([name]) => !lock.packages[`node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, platformPackage(name, version, dev)] as const),
)
const { '': root = {}, ...others } = { ...lock.packages, ...Object.fromEntries(missing) }
const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, 'en'))
writeFileSync(
  path,
  `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`,
)
console.log(`${missing.length} packages of other platforms named.`)

function platformPackage(name: string, version: string, dev: boolean | undefined) {
  const words = name.split('/').at(-1)?.split('-') ?? []
  const os = words.find((word) => systems.includes(word))
  const cpu = words.find((word) => processors.includes(word))
  if (!os || !cpu) throw new Error(`The platform of ${name} cannot be told from its name.`)
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc']
  const onLinux = os === 'linux' ? { libc } : {}
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...onLinux, optional: true, os: [os] }
}
