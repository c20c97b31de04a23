import { hash } from 'node:crypto'
import type { Claim } from './claim.ts'
import type { Id } from './thing.ts'

/**
 * A hash of who says what, so that a claim has its id before it is recorded and the same one wherever it is read.
 * Its words, its basis and the reason for it are left out: more evidence for a claim does not make another claim.
 */
export const claimId = (claim: Omit<Claim, 'id' | 'basis' | 'reason'>): Id => {
  const { date } = claim
  const said = [
    claim.from,
    claim.predicate,
    claim.subject,
    claim.objects.toSorted(),
    claim.value,
    date && [date.edtf, date.earliest, date.startLatest, date.endEarliest, date.latest],
    claim.role,
    claim.stance,
    claim.polarity,
    claim.channel,
    claim.speaker,
    claim.onBehalfOf,
    claim.during,
    claim.negated,
    claim.alleged,
    claim.certain,
    claim.toldBy,
  ]
  return `claim/${hash('sha256', JSON.stringify(said)).slice(0, 26)}`
}
