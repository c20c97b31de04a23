import { createInterface } from 'node:readline/promises'
import { styleText } from 'node:util'
import type { Config } from '../config.ts'
import { mergeThings } from '../importer/identity-claims.ts'
import { correctClaim, type ProposedClaim, proposedClaims, reviewClaims } from '../importer/review-queue.ts'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { type ReviewLine, readReviewLine, reviewHelp } from './review-line.ts'
import { say, useDatabase } from './use-database.ts'

export type ReviewOptions = { readonly by: string; readonly list?: true; readonly json?: true }

const most = 10_000

/** Goes through the claims that wait for a review, document by document, and records what is decided of them at once. */
export async function review(
  config: Config,
  document: string | undefined,
  options: ReviewOptions,
): Promise<void> {
  await useDatabase(config, async (database) => {
    const found = await proposedClaims(database, { document: document ?? null, most: most + 1 })
    const waiting = found.slice(0, most)
    if (found.length > most)
      say(`More than ${most.toLocaleString('en')} claims wait for a review: these are the first.`)
    if (options.json) return console.log(JSON.stringify(waiting, null, 2))
    if (waiting.length === 0) return say('No claim waits for a review.')
    const documents = [...Map.groupBy(waiting, (claim) => claim.document).values()]
    if (options.list) return documents.forEach(showDocument)
    const lines = linesOfInput()
    try {
      for (const claims of documents) {
        if (!(await reviewDocument(database, claims, { lines, by: options.by }))) return
      }
    } finally {
      lines.close()
    }
  })
}

type Lines = { readonly next: (prompt: string) => Promise<string | null>; readonly close: () => void }

/** Lines as they are typed, or from a file; null at the end. */
function linesOfInput(): Lines {
  const input = createInterface({ input: process.stdin, terminal: false })
  const lines = input[Symbol.asyncIterator]()
  return {
    async next(prompt) {
      process.stdout.write(prompt)
      const { value, done } = await lines.next()
      return done ? null : value
    },
    close: () => input.close(),
  }
}

type Reviewing = { readonly lines: Lines; readonly by: string }

/** @returns whether to go on with the next document. */
async function reviewDocument(
  database: Database,
  claims: readonly ProposedClaim[],
  { lines, by }: Reviewing,
): Promise<boolean> {
  const decided = new Set<ProposedClaim>()
  showDocument(claims)
  while (decided.size < claims.length) {
    const line = await lines.next(
      'a accept, r reject, c correct, m merge, w words, n next, q quit, ? help > ',
    )
    if (line === null) return false
    const answer = readReviewLine(line, claims.length)
    if (answer.do === 'quit') return false
    if (answer.do === 'next') return true
    for (const claim of await decide(database, answer, { claims, decided, by })) decided.add(claim)
  }
  return true
}

type Deciding = {
  readonly claims: readonly ProposedClaim[]
  readonly decided: ReadonlySet<ProposedClaim>
  readonly by: string
}

/** @returns the claims that wait no more. */
async function decide(
  database: Database,
  answer: ReviewLine,
  { claims, decided, by }: Deciding,
): Promise<readonly ProposedClaim[]> {
  const numbered = (numbers: readonly number[]) =>
    numbers.flatMap((number) => claims[number - 1] ?? []).filter((claim) => !decided.has(claim))
  try {
    switch (answer.do) {
      case 'accept':
        return await rank(database, numbered(answer.numbers), {
          rank: 'normal',
          by,
          why: 'Read, and found right.',
        })
      case 'reject':
        return await rank(database, numbered(answer.numbers), { rank: 'retracted', by, why: answer.why })
      case 'correct': {
        const [claim] = numbered([answer.number])
        if (!claim) return []
        const { version } = await correctClaim(database, {
          claim: claim.id,
          correction: answer.correction,
          by,
          why: 'The words say it so.',
        })
        console.log(`Corrected; data version ${version}.`)
        return [claim]
      }
      case 'merge': {
        const { version } = await mergeThings(database, {
          former: answer.former,
          kept: answer.kept,
          by,
          why: answer.why,
        })
        console.log(`${answer.former} is ${answer.kept} now; data version ${version}.`)
        return []
      }
      case 'show':
        for (const claim of numbered(answer.numbers)) console.log(`  ${inContext(claim)}`)
        return []
      case 'nothing':
        console.log(answer.problem)
        return []
      default:
        console.log(reviewHelp)
        return []
    }
  } catch (error) {
    // What cannot be decided so is said, and may be decided otherwise.
    if (!(error instanceof Fault)) throw error
    console.log(error.message)
    return []
  }
}

async function rank(
  database: Database,
  claims: readonly ProposedClaim[],
  decision: { readonly rank: 'normal' | 'retracted'; readonly by: string; readonly why: string },
): Promise<readonly ProposedClaim[]> {
  if (claims.length === 0) return []
  const { version } = await reviewClaims(database, { claims: claims.map(({ id }) => id), ...decision })
  const done = decision.rank === 'normal' ? 'accepted' : 'rejected'
  console.log(`${claims.length} ${done}; data version ${version}.`)
  return claims
}

function showDocument(claims: readonly ProposedClaim[]): void {
  const [first] = claims
  if (!first) return
  console.log(`\n${styleText('bold', printable(first.title ?? first.document))}  ${first.document}`)
  console.log(`${claims.length} ${claims.length === 1 ? 'claim waits' : 'claims wait'} for a review.`)
  for (const [index, claim] of claims.entries()) {
    console.log(`${String(index + 1).padStart(4)}  ${inWords(claim)}`)
    if (claim.exact) console.log(`      “${shortened(claim.exact)}”`)
    else if (claim.reason) console.log(`      ${printable(claim.reason)}`)
  }
}

const inWords = ({ predicate, subject, objects, value, edtf, qualifiers }: ProposedClaim): string =>
  [
    subject,
    styleText('bold', predicate),
    printable([objects.join(' or '), value, edtf].filter(Boolean).join(' ')),
    qualifiers.length > 0 ? `(${qualifiers.join(', ')})` : '',
  ]
    .filter(Boolean)
    .join(' ')

const inContext = ({ exact, prefix, suffix, reason }: ProposedClaim): string =>
  exact
    ? `…${printable(prefix ?? '')}${styleText('bold', printable(exact))}${printable(suffix ?? '')}…`
    : printable(reason ?? 'It has no words.')

const shortened = (words: string): string => {
  const line = printable(words).replace(/\s+/g, ' ')
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

/** A text may have signs that would steer a terminal. */
const printable = (words: string): string => words.replace(/\p{Cc}+/gu, ' ')
