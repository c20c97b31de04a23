import { z } from 'zod'
import { dateOf, type Translation } from './translation.ts'

const contact = z.object({ id: z.string(), edtf: z.string().nullable() }).nullable()

const leaders = z.object({
  leaders: z.array(
    z.object({
      ...{ id: z.string(), name: z.string() },
      counterparts: z.array(
        z.object({
          participant: z.object({ id: z.string(), name: z.string() }),
          ...{ contacts: z.number(), calls: z.number(), meetings: z.number() },
          ...{ first: contact, last: contact },
        }),
      ),
    }),
  ),
})

export const counterparts: Translation = {
  variables: (variables) => variables,
  answer: (data) => {
    const [leader] = leaders.parse(data).leaders
    if (!leader) return { leader: null }
    const { id, name } = leader
    const nodes = leader.counterparts.map(({ first, last, ...counterpart }) => ({
      ...counterpart,
      first: shown(first),
      last: shown(last),
    }))
    return { leader: { id, name, counterparts: { nodes } } }
  },
}

const shown = (found: z.infer<typeof contact>) => found && { id: found.id, date: dateOf(found.edtf) }
