import type { WrittenBundle } from '../src/extract/bundle-writer.ts'

/** What a bundle says, in the form of the scorer of ../shared/gold. */
export function predictionOf({ documents = [], things = [], claims = [] }: WrittenBundle) {
  const said = (predicate: string, subject?: string) =>
    claims.filter((claim) => claim.predicate === predicate && (subject ?? claim.subject) === claim.subject)
  const namesOf = (id: string) =>
    said('named', id)
      .toSorted((a, b) => Number(b.role === 'name') - Number(a.role === 'name'))
      .map(({ value }) => value ?? '')
  const evidenceOf = (some: readonly (typeof claims)[number][]) =>
    some.flatMap(({ quotes = [] }) =>
      quotes.flatMap((quote) =>
        'exact' in quote && 'start' in quote
          ? [{ quote: quote.exact, start: quote.start, end: quote.end }]
          : [],
      ),
    )
  const dateOf = (id: string): string | null => {
    const [date] = said('dated', id)
      .filter(({ basis }) => basis !== 'date-slip')
      .map(({ date: told }) => told)
    return typeof date === 'string' ? date.replace('..', ',') : (date?.edtf ?? null)
  }
  const ofType = (type: string) => things.filter((thing) => thing.type === type).map(({ id }) => id)
  const members = new Set(said('partOf').map(({ subject }) => subject))
  const quoted = (id: string) => evidenceOf(claims.filter(({ subject }) => subject === id)).length > 0
  return {
    published: dateOf(documents[0]?.id ?? ''),
    people: ofType('Leader').map((id) => ({ name: namesOf(id)[0] ?? id, aliases: namesOf(id).slice(1) })),
    contacts: ofType('Contact').map((id) => ({
      id,
      kind: said('hasKind', id)[0]?.value,
      status: said('hasStatus', id)[0]?.value,
      date: dateOf(id),
      participants: said('participated')
        .filter(({ subject, object }) => object === id && subject.startsWith('leader/'))
        .map(({ subject }) => namesOf(subject)[0] ?? subject),
      evidence: evidenceOf(said('hasKind', id)),
    })),
    agreements: ofType('Agreement')
      .filter((id) => !members.has(id) || said('named', id).some(({ quotes = [] }) => quotes.length > 0))
      .filter(quoted)
      .map((id) => ({
        id,
        name: namesOf(id)[0] ?? id,
        aliases: namesOf(id).slice(1),
        date: dateOf(id),
        evidence: evidenceOf(said('named', id)),
      })),
    references: referencesIn(said('referenced'), evidenceOf),
  }
}

type Claims = NonNullable<WrittenBundle['claims']>
type Evidence = readonly { readonly quote: string; readonly start: number; readonly end: number }[]

/** One for each contact and agreement, with the words of all claims of them; a polarity before neutral. */
function referencesIn(claims: Claims, evidenceOf: (some: Claims) => Evidence) {
  const pairs = claims.flatMap((claim) =>
    [claim.object ?? []].flat().map((agreement) => ({ contact: claim.subject, agreement, claim })),
  )
  return [...Map.groupBy(pairs, ({ contact, agreement }) => `${contact} ${agreement}`).values()].flatMap(
    (some) => {
      const [first] = some
      if (!first) return []
      const polarity = some.map(({ claim }) => claim.polarity).find((one) => one !== 'neutral') ?? 'neutral'
      return [
        {
          contact: first.contact,
          agreement: first.agreement,
          polarity,
          evidence: evidenceOf(some.map(({ claim }) => claim)),
        },
      ]
    },
  )
}
