import type { Day } from './bounds.ts'

/** An answer as it was asked: what names it for good. */
export type CitedAnswer = {
  /** What was asked, in a few words. */
  readonly title: string
  /** Where it is asked again. */
  readonly address: string
  /** Data version of the graph. */
  readonly version: number
  /** Tells whether an answer is the same. */
  readonly digest: string
  /** The day, as YYYY-MM-DD. */
  readonly asked: string
}

const titleOf = ({ title, version }: Pick<CitedAnswer, 'title' | 'version'>, what = 'an answer') =>
  `${title}: ${what} of the Readout graph at data version ${version}`

const footnote = (title: string, when: string, address: string) => `“${title}”. ${when}. ${address}`

/** As it stands in a footnote. */
export const citationText = (cited: CitedAnswer): string =>
  footnote(titleOf(cited), `Asked on ${cited.asked}`, cited.address)

/** The same of a file, with the day of the data: whenever it is asked for, it is the same. */
export const citationOfFile = (
  file: Pick<CitedAnswer, 'title' | 'version' | 'address'> & { readonly day: Day },
): string => footnote(titleOf(file, 'a file'), `Data of ${file.day}`, file.address)

/** As BibTeX has it; with `\url`, which the package url or hyperref brings. */
export function citationBibtex(cited: CitedAnswer): string {
  const { address, version, digest, asked } = cited
  return [
    `@misc{readout-${version}-${digest.slice(0, 8)},`,
    `  title = {{${titleOf(cited).replaceAll('_', '\\_')}}},`,
    `  howpublished = {\\url{${address}}},`,
    `  year = {${asked.slice(0, 4)}},`,
    `  urldate = {${asked}},`,
    `  version = {${version}}`,
    '}',
    '',
  ].join('\n')
}

/** As CSL JSON has it, which reference managers and pandoc read. */
export const citationCsl = (cited: CitedAnswer) => ({
  id: `readout-${cited.version}-${cited.digest.slice(0, 8)}`,
  type: 'dataset',
  title: titleOf(cited),
  version: String(cited.version),
  URL: cited.address,
  issued: { 'date-parts': [[Number(cited.asked.slice(0, 4))]] },
  accessed: { 'date-parts': [cited.asked.split('-').map(Number)] },
})

type State = Pick<CitedAnswer, 'version' | 'digest'>

/** Whether an answer is what it was when it was cited, in a sentence. */
export function comparedToCited(cited: State, now: State): string {
  const versions = `the graph was at data version ${cited.version} and is at ${now.version}`
  if (cited.digest === now.digest) {
    return cited.version === now.version
      ? `The answer is as it was cited, at data version ${now.version}.`
      : `The answer is still as it was cited, though ${versions}.`
  }
  return cited.version === now.version
    ? `The answer is not as it was cited, though the graph is at data version ${now.version}: quotes and codes that were added later are shown at every version, and another release of Readout may answer otherwise.`
    : `The answer has changed since it was cited: ${versions}. “readout rebuild --version ${cited.version}” gives the graph that it was asked of, but for what was withdrawn since.`
}
