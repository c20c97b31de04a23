import { fileURLToPath } from 'node:url'
import { build } from 'esbuild-wasm'

const root = fileURLToPath(new URL('../', import.meta.url))

type Entry = `${string}.ts`
const made = new Map<Entry, Promise<string>>()

/**
 * A module of the page with all that it imports, as one file that browsers run; made once, which takes a second or two. What
 * failed is made anew when it is asked for again.
 */
export function pageScript(entry: Entry): Promise<string> {
  const known = made.get(entry) ?? bundle(entry)
  made.set(entry, known)
  known.catch(() => made.delete(entry))
  return known
}

async function bundle(entry: Entry): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/page/${entry}`],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    legalComments: 'inline',
  })
  return outputFiles.map(({ text }) => text).join('')
}
