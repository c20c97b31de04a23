import { readFile } from 'node:fs/promises'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import { mappingFaults } from './check-mapping.ts'
import { type Mapping, mappingSchema } from './mapping-schema.ts'

/** @throws {Fault} that tells every fault of it with its line, when it is no mapping. */
export async function readMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Fault(`There is no mapping "${file}" to read.`, { cause })
  })
  return parseMapping(file, text)
}

/** @param file names the mapping in what is said of it. @throws {Fault} that tells every fault of it with its line. */
export function parseMapping(file: string, text: string): Mapping {
  const lines = new LineCounter()
  // Every scalar as it is written: a code 007, 1.10 or NO is a text, and so is 2999-01-01.
  const yaml = parseDocument(text, { schema: 'failsafe', lineCounter: lines })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const [error] = yaml.errors
  if (error)
    throw new Fault(`${file}, line ${lineAt(error.pos[0])}: ${error.message.split('\n')[0]}`, {
      cause: error,
    })
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = yaml.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1
  }
  const said = (path: readonly PropertyKey[], reason: string) =>
    `${file}, line ${lineOf(path)}, ${path.map(String).join('.') || 'the whole'}: ${reason}`
  const parsed = mappingSchema.safeParse(plainOf(file, yaml))
  if (!parsed.success) {
    const issues = parsed.error.issues.map(nearest)
    throw new Fault(issues.map(({ path, message }) => said(path, message)).join('\n'))
  }
  const faults = mappingFaults(parsed.data)
  if (faults.length > 0) throw new Fault(faults.map(({ path, reason }) => said(path, reason)).join('\n'))
  return parsed.data
}

/** Names for parts of YAML may lead nowhere, or to more than any mapping holds. */
function plainOf(file: string, yaml: Document.Parsed): unknown {
  try {
    return yaml.toJS()
  } catch (cause) {
    throw new Fault(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

type Issue = z.core.$ZodIssue

/** Where a value may have several forms, what keeps it from the one that it comes nearest to. */
const nearest = (issue: Issue): { readonly path: readonly PropertyKey[]; readonly message: string } => {
  if (issue.code !== 'invalid_union') return issue
  const deepest = issue.errors
    .flat()
    .toSorted((a, b) => b.path.length - a.path.length || rank(a) - rank(b))[0]
  if (!deepest) return issue
  const inner = nearest(deepest)
  return { path: [...issue.path, ...inner.path], message: inner.message }
}

/** That a key is not known says more than that a map is no text. */
const rank = ({ code }: Issue) => (code === 'unrecognized_keys' ? 0 : code === 'invalid_type' ? 2 : 1)
