import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Annotations made by hand lie beside the project, or nowhere: they quote texts that are not Readout's to give on. */
const shared = join(import.meta.dirname, '../../../shared')
export const originals = join(shared, 'texts')
const annotations = join(shared, 'gold/seeds/gold')
export const areAtHand = existsSync(annotations) && existsSync(originals)

const span = z.object({ quote: z.string(), start: z.int(), end: z.int() })
const date = z.object({
  edtf: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  alternatives: z.array(z.object({ edtf: z.string() })).default([]),
})
const named = z.object({ name: z.string(), evidence: span })

const annotated = z.object({
  document: z.object({ id: z.string(), sha256: z.string(), published: date }),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      qid: z.string().nullable(),
      aliases: z.array(z.string()),
      optional: z.boolean().default(false),
      inferred: z.boolean().default(false),
    }),
  ),
  offices: z.array(z.object({ person: z.string(), title: z.string(), of: z.string() })),
  states: z.array(z.object({ iso2: z.string(), iso3: z.string() })),
  organisations: z.array(named),
  places: z.array(named),
  agreements: z.array(
    z.object({
      id: z.string(),
      date,
      parties: z.array(z.string()),
      signatories: z.array(z.string()),
      members: z.array(z.object({ date })).default([]),
      mentions: z.array(span),
    }),
  ),
  contacts: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      status: z.string(),
      date,
      participants: z.array(
        z.object({ person: z.string(), role: z.string(), optional: z.boolean().default(false) }),
      ),
      participants_states: z.array(z.string()).default([]),
      place: z.string().nullable(),
      evidence: z.array(span),
    }),
  ),
  references: z.array(
    z.object({
      contact: z.string(),
      agreement: z.string(),
      relation: z.string(),
      polarity: z.string(),
      core: z.boolean(),
      evidence: z.array(span),
      claimed_by: z.string().optional(),
    }),
  ),
  topics: z.array(z.object({ contact: z.string(), topic: z.string(), evidence: span })),
  links: z.array(z.object({ from: z.string(), to: z.string(), evidence: span })),
  source_chain: z.array(z.object({ chain: z.array(z.string()), covers: z.string().nullable() })),
  conflicts: z.array(z.object({ type: z.string(), evidence: span })),
  noise: z.array(span),
  negatives: z.array(span),
})

export type Span = z.infer<typeof span>
export type Annotated = z.infer<typeof annotated>
export type AnnotatedDate = z.infer<typeof date>
export type AnnotatedContact = Annotated['contacts'][number]
export type AnnotatedAgreement = Annotated['agreements'][number]

export const readAnnotations = async (): Promise<readonly Annotated[]> => {
  const names = (await readdir(annotations)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => annotated.parse(JSON.parse(await readFile(join(annotations, name), 'utf8')))),
  )
}

export const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
