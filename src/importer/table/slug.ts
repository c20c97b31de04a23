import anyAscii from 'any-ascii'

/** A text as part of an id; nothing of one without a letter or digit. */
export function slugOf(text: string): string | undefined {
  const slug = anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['’`.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? undefined : slug
}
