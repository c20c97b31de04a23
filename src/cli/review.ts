import { createInterface } from 'node:readline/promises'
import type { Config } from '../config.ts'
import { mergeThings } from '../importer/identity-claims.ts'
import { correctClaim, type ProposedClaim, proposedClaims, reviewClaims } from '../importer/review-queue.ts'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { type ReviewLine, readReviewLine, reviewHelp } from './review-line.ts'
import { showDocument, wordsInContext } from './show-claims.ts'
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
  const left = (now: number) => {
    const waiting = claims.length - decided.size - now
    return waiting > 0 ? `${waiting} left; ` : ''
  }
  try {
    switch (answer.do) {
      case 'accept':
        return await rank(database, numbered(answer.numbers), {
          rank: 'normal',
          by,
          why: 'Read, and found right.',
          left,
        })
      case 'reject':
        return await rank(database, numbered(answer.numbers), {
          rank: 'retracted',
          by,
          why: answer.why,
          left,
        })
      case 'correct': {
        const [claim] = numbered([answer.number])
        if (!claim) return []
        const { version } = await correctClaim(database, {
          claim: claim.id,
          correction: answer.correction,
          by,
          why: answer.why,
        })
        console.log(
          `${answer.number} is corrected (${fieldsIn(answer.correction)}); ${left(1)}data version ${version}.`,
        )
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
        for (const claim of numbered(answer.numbers)) console.log(`  ${wordsInContext(claim)}`)
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

const fieldsIn = (correction: Readonly<Record<string, unknown>>): string =>
  Object.entries(correction)
    .map(([field, value]) => (value === null ? `no ${field}` : `${field} ${value}`))
    .join(', ')

type Ranking = {
  readonly rank: 'normal' | 'retracted'
  readonly by: string
  readonly why: string
  /** Tells how many wait when so many more are decided. */
  readonly left: (now: number) => string
}

async function rank(
  database: Database,
  claims: readonly ProposedClaim[],
  { left, ...decision }: Ranking,
): Promise<readonly ProposedClaim[]> {
  if (claims.length === 0) return []
  const { version } = await reviewClaims(database, { claims: claims.map(({ id }) => id), ...decision })
  const done = decision.rank === 'normal' ? 'accepted' : 'rejected'
  console.log(`${claims.length} ${done}; ${left(claims.length)}data version ${version}.`)
  return claims
}
