import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../examples/', import.meta.url)

/** The questions that GraphiQL opens with, in the order of their file names; planned at start, so that the first is fast. */
export const examples: readonly { readonly name: string; readonly query: string }[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => ({
    name: file.replace(/\.graphql$/, ''),
    query: readFileSync(new URL(file, folder), 'utf8'),
  }))
