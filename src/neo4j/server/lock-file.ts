import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { isRunning, processOf, type RunningProcess } from './running-process.ts'

export type Place = z.infer<typeof placeSchema>

/** A file that one process at a time owns; whoever finds its owner dead may take it over. */
export type Lock = {
  /** Notes a child, for whoever takes over. */
  readonly recordChild: (pid: number) => void
  /** Notes where the owner can be found, for whoever joins it; or, by `undefined`, that it no longer can. */
  readonly recordPlace: (place: Place | undefined) => void
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
  const content: Content = { owner }
  while (!create(file, content)) {
    const living = ownerOf(file)
    if (living) await found.held(living.owner)
    else if (await takeOver(file, content, found)) break
  }
  return {
    recordChild: (pid) => {
      const child = processOf(pid)
      if (child) replace(file, Object.assign(content, { child }))
    },
    recordPlace: (place) => replace(file, Object.assign(content, { place })),
    release: () => rmSync(file, { force: true }),
  }
}

/** The right to replace a dead owner's lock is a lock too: of two that find it, one takes over and one looks again. */
async function takeOver(file: string, content: Content, { held, orphaned }: Found): Promise<boolean> {
  const right = await takeLock(`${file}.takeover`, { held })
  try {
    const left = read(file)
    if (left === undefined || (left && isRunning(left.owner))) return false
    if (left?.child) await orphaned?.(left.child)
    replace(file, content)
    return true
  } finally {
    right.release()
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
    if (!hasCode(error, 'EEXIST')) throw error
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(file: string, content: Content): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(content))
  renameSync(draft, file)
}

/** Undefined when nobody holds it any more; null when what it says cannot be read. */
function read(file: string): Content | null | undefined {
  try {
    return contentSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return hasCode(error, 'ENOENT') ? undefined : null
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
