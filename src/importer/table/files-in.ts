import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Files and links to files, by path. What begins with a point is nobody's table, such as the rejects of a load. */
export async function filesIn(
  folder: string,
  { recursive }: { readonly recursive: boolean },
): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const isHidden = relative(folder, path)
        .split(sep)
        .some((part) => part.startsWith('.'))
      return !isHidden && (await leadsToFile(path, entry)) ? [path] : []
    }),
  )
  return found.flat().sort()
}

/** A link to a folder is not followed: it may lead in a circle. */
async function leadsToFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile()
  const target = await stat(path).catch(() => null)
  return target?.isFile() ?? false
}
