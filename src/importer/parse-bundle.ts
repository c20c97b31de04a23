import type { z } from 'zod'
import { type Bundle, bundleSchema } from './bundle.ts'
import { Findings, RefusedBundle } from './refused-bundle.ts'

/**
 * @param file names the bundle in what is said of it.
 * @throws {RefusedBundle} with every place where the JSON is not of the form of a bundle.
 */
export const parseBundle = (file: string, json: unknown): Bundle => {
  const parsed = bundleSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const findings = new Findings(file)
  for (const issue of parsed.error.issues.flatMap(innermost)) {
    findings.add(entryAt(json, issue.path), reasonOf(json, issue))
  }
  throw new RefusedBundle(file, findings.faults)
}

type Issue = z.core.$ZodIssue

/** Where a value may have several forms, what keeps it from the one that it comes nearest to. */
const innermost = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const [nearest] = issue.errors.toSorted((a, b) => nearness(b) - nearness(a))
  if (!nearest || nearest.length === 0) return [issue]
  return nearest.flatMap(innermost).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** A form is near when all that is wrong lies within it, and nearer than another when at least its type is right. */
const nearness = (issues: readonly Issue[]) =>
  (issues.every((issue) => issue.path.length > 0) ? 2 : 0) + (issues[0]?.code === 'invalid_type' ? 0 : 1)

const reasonOf = (json: unknown, issue: Issue): string => {
  const found = JSON.stringify(valueAt(json, issue.path))
  if (found === undefined || issue.code === 'unrecognized_keys') return issue.message
  return `${issue.message}, found ${found.length > 80 ? `${found.slice(0, 79)}…` : found}`
}

const entryAt = (json: unknown, path: Issue['path']): string => {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  const entry = valueAt(json, path.slice(0, 2))
  const name = [textAt(entry, 'predicate'), textAt(entry, 'subject') ?? textAt(entry, 'id')]
    .filter(Boolean)
    .join(' ')
  return `${place.slice(1) || 'the whole'}${name ? ` (${name})` : ''}`
}

const valueAt = (json: unknown, path: Issue['path']): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), json)

const textAt = (entry: unknown, key: string): string | undefined => {
  const value = isRecord(entry) ? entry[key] : undefined
  return typeof value === 'string' ? value : undefined
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null
