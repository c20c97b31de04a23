import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { isRunning, processOf, type RunningProcess } from './running-process.ts'

export type Place = z.infer<typeof placeSchema>

/** A file that one process at a time owns; whoever finds its owner dead may take it over. */
export type Lock = {
  /** Notes a child, for whoever takes over. */
  readonly recordChild: (pid: number) => void
  /** Notes where the owner can be found, for whoever joins it. */
  readonly recordPlace: (place: Place) => void
  readonly release: () => void
}

type Found = {
  /** While the owner lives: throws, or waits a while before the next try. */
  readonly held: (owner: RunningProcess) => Promise<void> | never
  /** Before a lock is taken over whose owner died and left a child. */
  readonly orphaned?: (child: RunningProcess) => Promise<void>
}

export async function takeLock(file: string, found: Found): Promise<Lock> {
  const owner = processOf(process.pid)
  if (!owner) throw new Error('This process cannot see itself.')
  while (!create(file, { owner })) {
    const content = read(file)
    if (content && isRunning(content.owner)) {
      await found.held(content.owner)
      continue
    }
    if (content?.child) await found.orphaned?.(content.child)
    // Two that start at once both find the dead owner: the second must not remove the first one's new lock.
    if (JSON.stringify(read(file)) === JSON.stringify(content)) rmSync(file, { force: true })
  }
  const content: Content = { owner }
  return {
    recordChild: (pid) => {
      const child = processOf(pid)
      if (child) replace(file, Object.assign(content, { child }))
    },
    recordPlace: (place) => replace(file, Object.assign(content, { place })),
    release: () => rmSync(file, { force: true }),
  }
}

/** Who owns the lock now, and where; null when nobody alive does. */
export function ownerOf(
  file: string,
): { readonly owner: RunningProcess; readonly place?: Place | undefined } | null {
  const content = read(file)
  return content && isRunning(content.owner) ? content : null
}

const runningProcess = z.object({ pid: z.int(), started: z.string() })
const placeSchema = z.object({
  uri: z.string(),
  browser: z.string().nullable(),
  origin: z.enum(['address', 'embedded', 'container']),
})
const contentSchema = z.object({
  owner: runningProcess,
  child: runningProcess.optional(),
  place: placeSchema.optional(),
})
type Content = z.infer<typeof contentSchema>

/** A link appears with its whole content or not at all, and never replaces what is there. */
function create(file: string, content: Content): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(content))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(file: string, content: Content): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(content))
  renameSync(draft, file)
}

/** Null when nobody holds it any more, or when what it says cannot be read. */
function read(file: string): Content | null {
  try {
    return contentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
