import { NotAllowed } from '../model/fault.ts'
import type { News } from './load.ts'

/**
 * News of who may only propose: all its claims wait for a review, and there is nothing else.
 * @throws {NotAllowed} for news that would count at once.
 */
export function proposed(news: News, by: string): News {
  const claims = new Set(news.claims.map(({ id }) => id))
  const things = new Set(news.things.filter(({ isNew }) => isNew).map(({ id }) => id))
  const more = [
    ...news.reviews
      .filter(({ claim, rank }) => rank !== 'proposed' || !claims.has(claim))
      .map(({ claim }) => `reviews ${claim}`),
    ...news.things.filter(({ id }) => !things.has(id)).map(({ id }) => `tells more of ${id}`),
    ...news.links
      .filter((link) => !things.has(link.document))
      .map((link) => `tells more of ${link.document}`),
    ...news.nowQuoted.map(({ id }) => `tells more of ${id}`),
    ...news.quotes.filter(({ claim }) => !claims.has(claim)).map(({ claim }) => `adds words to ${claim}`),
  ]
  if (more[0] !== undefined) {
    throw new NotAllowed(
      `The scope propose brings new claims and nothing that counts at once, but this bundle ${more[0]}: leave that out, or use a token with the scope review.`,
    )
  }
  const why = 'Proposed with a token that allows no more.'
  return { ...news, reviews: news.claims.map(({ id }) => ({ claim: id, rank: 'proposed', by, why })) }
}
