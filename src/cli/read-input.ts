import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { Fault } from '../model/fault.ts'

/** The text of a file, or of standard input for `-`. @throws {Fault} when there is no such file. */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return text(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Fault(`There is no file "${file}" to read; give its path, or - for standard input.`, { cause })
  }
}

/** @throws {Fault} when it is no JSON. */
export function readJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault(`${what} is no JSON: ${text.slice(0, 60)}`, { cause })
  }
}
