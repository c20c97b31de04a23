import type { Rank } from '../model/claim.ts'
import { DatabaseUnavailable, Fault, NotAllowed, OutcomeUnknown, TookTooLong } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import type { Caller } from './caller.ts'
import { badInput, forbidden } from './errors.ts'
import type { Context } from './resolvers.ts'
import { includes } from './scopes.ts'

type Signed = { readonly by: string }
type Decision = Signed & { readonly why: string }
type MergeInput = { readonly former: Id; readonly kept: Id }
type SplitInput = { readonly one: Id; readonly other: Id }
type LoadInput = { readonly bundle: string; readonly texts: readonly string[] }
type ReviewInput = { readonly claim: Id; readonly rank: Rank }
type WithdrawInput = { readonly id: Id }

/** What who loads may do: whether claims count at once, and the one name under which reviews may come; null for any. */
type Loading = { readonly mayReview: boolean; readonly reviewer: string | null }

/** What was made: `id` is of what it was about, which is read from the graph after it. */
type Edit = { readonly version: number; readonly id: Id }

/** What a load brought; `added` claims were not recorded before. */
type LoadReport = Pick<Edit, 'version'> & {
  readonly claims: number
  readonly added: number
  readonly quotes: number
}

/** What may be written. This layer knows the contract and reads the graph; how it is written others tell it. */
export type Edits = {
  readonly merge: (input: MergeInput & Decision) => Promise<Edit>
  readonly split: (input: SplitInput & Decision) => Promise<Edit>
  readonly reviewClaim: (input: ReviewInput & Decision) => Promise<Edit>
  readonly load: (input: LoadInput & Signed & Loading) => Promise<LoadReport>
  readonly withdraw: (input: WithdrawInput & Decision) => Promise<Edit>
}

/** An input as it was sent: who decides may be left out. */
type Sent<Input> = { readonly input: Input & { readonly by?: string | null } }
type Reasoned<Input> = Sent<Input & { readonly why: string }>

/** What a name is shown as where none is given. */
const someone = 'an editor'

/** @throws {GraphQLError} `BAD_INPUT` for what cannot be, `FORBIDDEN` for what is signed by another than the token names. */
export const mutationResolvers = {
  merge: (_root: unknown, { input }: Reasoned<MergeInput>, context: Context) =>
    edited(context, input, ({ merge }, by) => merge({ ...input, by })),
  split: (_root: unknown, { input }: Reasoned<SplitInput>, context: Context) =>
    edited(context, input, ({ split }, by) => split({ ...input, by })),
  reviewClaim: (_root: unknown, { input }: Reasoned<ReviewInput>, context: Context) =>
    edited(context, input, ({ reviewClaim }, by) => reviewClaim({ ...input, by })),
  load: (_root: unknown, { input }: Sent<LoadInput>, context: Context) =>
    edited(context, input, ({ load }, by, { name, scopes }) =>
      load({ ...input, by, mayReview: includes(scopes, 'review'), reviewer: name }),
    ),
  withdraw: (_root: unknown, { input }: Reasoned<WithdrawInput>, context: Context) =>
    edited(context, input, ({ withdraw }, by) => withdraw({ ...input, by })),
}

const notTheCallers = [DatabaseUnavailable, OutcomeUnknown, TookTooLong]

type Input = { readonly by?: string | null }

async function edited<Made>(
  { edits, caller, database, seen }: Context,
  input: Input,
  edit: (edits: Edits, by: string, caller: Caller) => Promise<Made>,
): Promise<Made> {
  if (edits === null) throw new Error('Nothing says how it is written.')
  const known = await caller()
  try {
    const made = await edit(edits, signature(input, known), known)
    Object.assign(seen, { bookmarks: await database.written(), now: [], wanted: true })
    return made
  } catch (error) {
    if (error instanceof NotAllowed) throw forbidden(error.message)
    const isCallersMistake = error instanceof Fault && !notTheCallers.some((kind) => error instanceof kind)
    throw isCallersMistake ? badInput(error.message) : error
  }
}

/** Whom a token names signs as nobody else. */
function signature({ by }: Input, { name }: Caller): string {
  if (name === null) return by ?? someone
  if (by === undefined || by === null || by.trim() === name) return name
  throw new NotAllowed(`The token names ${name}, who cannot sign as somebody else: leave "by" out.`)
}
