import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../model/fault.ts'

/** Texts of documents, by the SHA-256 of their bytes. */
export type TextsAtHand = ReadonlyMap<string, string>

/**
 * All `.txt` files of a folder.
 * @throws {Fault} when there is no such folder, or a file is not UTF-8.
 */
export const readTexts = async (folder: string): Promise<TextsAtHand> => {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new Fault(`No texts can be read from "${folder}": give --texts a folder of .txt files.`, { cause })
  })
  const texts = new Map<string, string>()
  for (const name of names.filter((each) => each.endsWith('.txt')).sort()) {
    const { text, sha256 } = await readText(join(folder, name))
    texts.set(sha256, text)
  }
  return texts
}

/** The text of a file exactly as it stands, a byte order mark and line ends included, since offsets count them. */
export const readText = async (path: string): Promise<{ readonly text: string; readonly sha256: string }> => {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Fault(`The text "${path}" cannot be read.`, { cause })
  })
  const sha256 = sha256Of(bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sha256 }
  } catch (cause) {
    throw new Fault(`The text "${path}" is not UTF-8: save it as UTF-8.`, { cause })
  }
}

export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
