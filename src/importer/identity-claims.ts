import { ranks } from '../model/claim.ts'
import { Fault } from '../model/fault.ts'
import { type EditableClaim, type IdentityEdit, mergeEdit, splitEdit } from '../model/identity-edit.ts'
import { predicateNames } from '../model/predicates.ts'
import { aOrAn, type Id, thingTypes } from '../model/thing.ts'
import type { Database, Transaction } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'
import { type Decision, type Edit, editorialDocument, recordDecision } from './editorial.ts'
import { oneOf } from './recorded.ts'

/**
 * Makes two things one: the former id then leads to the kept one. A split of the two is taken back.
 * @throws {Fault} when there is no such thing, or they cannot be merged, or are already.
 */
export const mergeThings = (
  database: Database,
  { former, kept, ...decision }: Decision & { readonly former: Id; readonly kept: Id },
): Promise<Edit> =>
  recordDecision(database, decision, async (transaction) => {
    const [a, b] = await twoThings(transaction, former, kept)
    if (a.kept === b.kept) throw new Fault(`${former} and ${kept} are the same already: ${a.kept}.`)
    for (const { id, kept: resolved } of [a, b]) {
      if (resolved !== id) throw new Fault(`${id} was merged already and resolves to ${resolved}: give that.`)
    }
    const known = await knownOf(transaction, [a, b])
    const edit = mergeEdit([former, ...a.members], [kept, ...b.members], known)
    if (!edit)
      throw new Fault(
        `${former} and ${kept} cannot be merged: claims tell others of those that each was merged with apart.`,
      )
    return decidedBy(edit, kept)
  })

/**
 * Makes two things of one, or tells that two never were: what editors merged is taken back, and what others claim to be the
 * same is contradicted.
 * @throws {Fault} when there is no such thing, or that is told already.
 */
export const splitThings = (
  database: Database,
  { one, other, ...decision }: Decision & { readonly one: Id; readonly other: Id },
): Promise<Edit> =>
  recordDecision(database, decision, async (transaction) => {
    const both = await twoThings(transaction, one, other)
    const edit = splitEdit(one, other, await knownOf(transaction, both))
    if (!edit) throw new Fault(`${one} and ${other} are told to be different already.`)
    return decidedBy(edit, one)
  })

/** As many as the statement gives: with some of them a merge or split would go by half of what is told. */
const mostClaims = 10_000

const decidedBy = ({ add, reviews }: IdentityEdit, id: Id) => ({ id, claims: add ? [add] : [], reviews })

type Found = Statements['import/identity-things']['row']

async function twoThings(transaction: Transaction, one: Id, other: Id): Promise<readonly [Found, Found]> {
  if (one === other) throw new Fault(`${one} is given twice: give two ids.`)
  const rows = await transaction.run('import/identity-things', { ids: [one, other] })
  const find = (id: Id): Found => {
    const found = rows.find((row) => row.id === id)
    if (!found) throw new Fault(`There is no thing ${id}.`)
    return found
  }
  const [a, b] = [find(one), find(other)]
  if (a.type !== b.type)
    throw new Fault(
      `${one} is ${aOrAn(a.type)} and ${other} ${aOrAn(b.type)}: only things of one type can be the same.`,
    )
  if (a.type === 'Document') throw new Fault('Documents cannot be merged: each is what claims rest on.')
  return [a, b]
}

async function knownOf(transaction: Transaction, [a, b]: readonly [Found, Found]) {
  const ids = [...new Set([...a.members, ...b.members, a.id, b.id])]
  const rows = await transaction.run('import/identity-claims', { ids })
  if (rows.length >= mostClaims)
    throw new Fault(
      `${a.id} and ${b.id} have ${mostClaims} claims on who they are or more, which are too many.`,
    )
  const claims = rows.map(editable)
  const named = new Set([...ids, ...claims.flatMap(({ subject, objects }) => [subject, ...objects])])
  // Claims join things of one type alone, so that whatever they name is of the type of the two.
  const type = oneOf(thingTypes, a.type)
  return { things: [...named].map((id) => ({ id, type })), claims }
}

const editable = (row: Statements['import/identity-claims']['row']): EditableClaim => ({
  id: row.id,
  predicate: oneOf(predicateNames, row.predicate),
  subject: row.subject,
  objects: row.objects,
  negated: row.negated,
  certain: row.certain,
  rank: row.rank === null ? 'normal' : oneOf(ranks, row.rank),
  own: row.from === editorialDocument,
})
