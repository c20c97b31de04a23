import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault, ImportFault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import { accept, knownToo, nothingAccepted } from './accepted.ts'
import type { Bundle } from './bundle.ts'
import type { Known } from './known.ts'
import { parseBundle } from './parse-bundle.ts'
import { type Recordable, recordable } from './recordable.ts'
import { referencesOf } from './references.ts'
import { RefusedBundle } from './refused-bundle.ts'
import type { TextsAtHand } from './texts.ts'

/**
 * Reads a bundle file, or each bundle.json of a folder and of the folders in it, and checks all of it. Bundles may use
 * what others of the folder declare, and come after those; each is accepted or refused by itself.
 *
 * @throws {Fault} when there is no bundle at the path.
 */
export const readBundles = async (
  path: string,
  { texts, known }: { readonly texts: TextsAtHand; readonly known: Known },
): Promise<readonly (Recordable | RefusedBundle)[]> => {
  const parsed: { readonly file: string; readonly bundle: Bundle }[] = []
  const results: (Recordable | RefusedBundle)[] = []
  for (const file of await bundleFiles(path)) {
    const bundle = await refusedOr(() => readJson(file))
    if (bundle instanceof RefusedBundle) results.push(bundle)
    else parsed.push({ file, bundle })
  }
  const accepted = nothingAccepted()
  for (const { file, bundle } of inOrderOfNeed(parsed)) {
    const result = await refusedOr(() =>
      recordable(file, bundle, { texts, known: knownToo(known, accepted) }),
    )
    results.push(result)
    if (result instanceof RefusedBundle) continue
    accept(accepted, result)
  }
  return results
}

const bundleFiles = async (path: string): Promise<readonly string[]> => {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Fault(
      `There is no file or folder "${path}": give a bundle.json, or a folder of folders with one.`,
      { cause },
    )
  })
  if (!found.isDirectory()) return [path]
  const files = await bundlesBelow(path)
  if (files.length === 0)
    throw new Fault(`There is no bundle.json in the folder "${path}" or in the folders in it.`)
  return files
}

/** Whether a path is a folder with bundles. */
export const hasBundles = async (path: string): Promise<boolean> =>
  (await stat(path)).isDirectory() && (await bundlesBelow(path)).length > 0

async function bundlesBelow(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(unreadable(path))
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name))
  const files: string[] = []
  for (const folder of [path, ...folders.sort()]) {
    const names = await readdir(folder).catch(unreadable(folder))
    if (names.includes('bundle.json')) files.push(join(folder, 'bundle.json'))
  }
  return files
}

const unreadable = (folder: string) => (cause: unknown) => {
  throw new Fault(`The folder "${folder}" cannot be read: ${messageOf(cause)}.`, { cause })
}

const readJson = async (file: string): Promise<Bundle> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw refusedWhole(file, `it cannot be read: ${messageOf(cause)}`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw refusedWhole(file, `it is no JSON: ${messageOf(cause)}`)
  }
  return parseBundle(file, json)
}

const refusedWhole = (file: string, reason: string) =>
  new RefusedBundle(file, [new ImportFault({ file, entry: 'the whole' }, reason)])

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

const refusedOr = async <Result>(read: () => Promise<Result>): Promise<Result | RefusedBundle> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof RefusedBundle) return error
    throw error
  }
}

/**
 * Each bundle after those that declare what it uses and does not declare itself. Where that leaves a choice, those that
 * review come last, since a claim has no id before it is read; then by name.
 */
const inOrderOfNeed = <Parsed extends { readonly bundle: Bundle }>(
  parsed: readonly Parsed[],
): readonly Parsed[] => {
  const declarers = new Map<Id, Parsed[]>()
  for (const each of parsed) {
    for (const id of declaredIn(each.bundle)) declarers.set(id, [...(declarers.get(id) ?? []), each])
  }
  const ordered = new Set<Parsed>()
  const visited = new Set<Parsed>()
  const visit = (each: Parsed): void => {
    if (visited.has(each)) return
    visited.add(each)
    const own = new Set(declaredIn(each.bundle))
    for (const { id } of referencesOf(each.bundle)) {
      if (!own.has(id)) for (const other of declarers.get(id) ?? []) visit(other)
    }
    ordered.add(each)
  }
  for (const each of parsed.toSorted((a, b) => Number(reviews(a)) - Number(reviews(b)))) visit(each)
  return [...ordered]
}

const reviews = ({ bundle }: { readonly bundle: Bundle }) => bundle.reviews.length > 0

const declaredIn = ({ documents, things }: Bundle): readonly Id[] =>
  [...documents, ...things].map(({ id }) => id)
