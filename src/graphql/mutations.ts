import { GraphQLError } from 'graphql'
import type { Rank } from '../model/claim.ts'
import { DatabaseUnavailable, Fault, TookTooLong } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import { badInput } from './errors.ts'
import type { Context } from './resolvers.ts'

type Decision = { readonly why: string; readonly by: string }
type MergeInput = Decision & { readonly former: Id; readonly kept: Id }
type SplitInput = Decision & { readonly one: Id; readonly other: Id }
type LoadInput = { readonly bundle: string; readonly texts: readonly string[]; readonly by: string }
type ReviewInput = Decision & { readonly claim: Id; readonly rank: Rank }

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
  readonly merge: (input: MergeInput) => Promise<Edit>
  readonly split: (input: SplitInput) => Promise<Edit>
  readonly reviewClaim: (input: ReviewInput) => Promise<Edit>
  readonly load: (input: LoadInput) => Promise<LoadReport>
}

/** @throws {GraphQLError} `UNAUTHORIZED` without the token, `BAD_INPUT` for what cannot be. */
export const mutationResolvers = {
  merge: (_root: unknown, { input }: { input: MergeInput }, context: Context) =>
    edited(context, ({ merge }) => merge(input)),
  split: (_root: unknown, { input }: { input: SplitInput }, context: Context) =>
    edited(context, ({ split }) => split(input)),
  reviewClaim: (_root: unknown, { input }: { input: ReviewInput }, context: Context) =>
    edited(context, ({ reviewClaim }) => reviewClaim(input)),
  load: (_root: unknown, { input }: { input: LoadInput }, context: Context) =>
    edited(context, ({ load }) => load(input)),
}

async function edited<Made>({ edits }: Context, edit: (edits: Edits) => Promise<Made>): Promise<Made> {
  if (edits === null) throw unauthorized()
  try {
    return await edit(edits)
  } catch (error) {
    const isCallersMistake =
      error instanceof Fault && !(error instanceof DatabaseUnavailable || error instanceof TookTooLong)
    throw isCallersMistake ? badInput(error.message) : error
  }
}

const unauthorized = () =>
  new GraphQLError(
    'Writing takes the token of this service: send the header "Authorization: Bearer TOKEN".',
    {
      extensions: { code: 'UNAUTHORIZED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } },
    },
  )
