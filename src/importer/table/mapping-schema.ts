import { z } from 'zod'
import { basisNames } from '../../model/claim.ts'
import { type PredicateName, predicateNames } from '../../model/predicates.ts'
import { idPattern } from '../../model/thing.ts'
import { declaredTypes } from '../bundle.ts'

// YAML is read with every scalar as it is written, so that a code 007 or NO stays one; JSON brings numbers too.
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const yes = z.union([z.boolean(), z.enum(['true', 'false'])]).transform((value) => String(value) === 'true')
const whole = z.union([z.number(), z.string().regex(/^\d+$/, 'a whole number')]).transform(Number)
const id = z.string().regex(idPattern, 'an id such as document/my-table')
const texts = z.union([text.transform((one) => [one]), z.array(text)])

const template = text
  .describe(
    'A text with columns in braces, such as "visit/{id}" or "{name | slug}". Without a column it is the same for every row.',
  )
  .meta({ id: 'Template' })

const test = z
  .union([
    texts,
    z.strictObject({
      is: texts.optional().describe('One of these values.'),
      not: texts.optional().describe('None of these values.'),
      matches: z.string().optional().describe('A /pattern/ that it contains.'),
      from: text.optional().describe('At least this number, or this text in the order of the alphabet.'),
      to: text.optional().describe('At most this.'),
    }),
  ])
  .describe('One of the values; or "present" or "missing".')
  .meta({ id: 'Test' })

const condition = z.record(z.string(), test)
const conditions = z
  .union([condition, z.array(condition).min(1)])
  .describe('Columns (with filters, if need be) and what they must be: all of them; of a list of such, one.')
  .meta({ id: 'Conditions' })

const datePart = z
  .union([
    template,
    z.strictObject({
      year: template,
      month: template.optional(),
      day: template.optional(),
    }),
    z.strictObject({
      time: template.describe('A time as Wikidata writes it: +1952-10-07T00:00:00Z.'),
      precision: template.describe('Its precision: 9 a year, 10 a month, 11 a day.'),
    }),
  ])
  .meta({ id: 'DatePart' })

const date = z
  .union([
    template,
    z.strictObject({
      on: datePart.optional().describe('One day, month or year.'),
      from: datePart.optional().describe('The first day of what lasts.'),
      to: datePart.optional().describe('The last day of what lasts.'),
      format: texts
        .optional()
        .describe(
          'How the days are written, with YYYY, MM, DD and Month, such as DD/MM/YYYY; several are tried in order. Without it: ISO 8601 or EDTF.',
        ),
      open: texts.optional().describe('Values of `to` that say that it lasts still, such as 9999-12-31.'),
      withoutEnd: z
        .enum(['unknown', 'open', 'same'])
        .optional()
        .describe(
          'What a missing `to` means: an unknown end (the default), that it lasts still, or one day only.',
        ),
    }),
  ])
  .meta({ id: 'MappedDate' })

const end = z.union([template, z.array(template).min(1)])

const claim = z
  .union([
    template,
    z.strictObject({
      value: template
        .optional()
        .describe('What is said, of a predicate with a value: a name, a kind, a status.'),
      object: end
        .optional()
        .describe(
          'Of a predicate with an object: the name of a thing of this mapping, or an id. Several mean at least one of them.',
        ),
      date: date.optional(),
      role: template.optional(),
      stance: template.optional(),
      polarity: template.optional(),
      channel: template.optional(),
      speaker: template.optional(),
      onBehalfOf: template.optional().describe('For whom: the name of a thing of this mapping, or an id.'),
      during: template.optional(),
      negated: template.optional(),
      alleged: template.optional(),
      certain: template.optional().describe('"false" or "no" for a guess.'),
      toldBy: z
        .array(template)
        .optional()
        .describe('Who told it, first teller first; left out: the publisher.'),
      basis: z.enum(basisNames).optional().describe('What it rests on, where the cells alone do not say it.'),
      reason: z.string().optional().describe('Why, in one sentence; needed with every basis but quoted.'),
      when: conditions.optional().describe('Only then it is claimed.'),
      cite: z
        .array(z.string())
        .optional()
        .describe('Further columns whose cells are to be shown as evidence.'),
    }),
  ])
  .meta({ id: 'MappedClaim' })

const claims = z.union([claim, z.array(claim)])
// Zod has no type for a record of these keys that are all optional and stand among others.
const predicateShape = Object.fromEntries(
  predicateNames.map((name) => [name, claims.optional().describe(`Claims that it is, or does: ${name}.`)]),
) as Record<PredicateName, z.ZodOptional<typeof claims>>

const thing = z
  .strictObject({
    type: z.enum(declaredTypes).describe('What it is.'),
    id: template,
    when: conditions.optional().describe('Only then a row has it.'),
    optional: yes
      .optional()
      .describe('Whether a row may lack it, when a cell of its id has no value; else such a row is refused.'),
    wikidata: template.optional(),
    iso2: template.optional(),
    iso3: template.optional(),
    cow: template.optional(),
    born: template.optional(),
    died: template.optional(),
    title: template.optional(),
    notation: template.optional(),
    latitude: template.optional(),
    longitude: template.optional(),
    ...predicateShape,
  })
  .meta({ id: 'MappedThing' })

const things = z.record(z.string(), thing)

const repeat = z
  .strictObject({
    as: z
      .string()
      .regex(/^\w+$/)
      .describe('What one of them is called: as member, its parts are {member.value} and so on.'),
    list: template.optional().describe('A cell with several values: {x.value}, {x.number}.'),
    by: text.optional().describe('What parts them, a text or a /pattern/; usually ";".'),
    columns: texts
      .optional()
      .describe(
        'Columns that each say the same of another: names, patterns such as c*, c1..c91, or from one to another: Albania..Zimbabwe. {x.column}, {x.value}.',
      ),
    groups: z
      .record(z.string(), text)
      .optional()
      .describe(
        'Groups of columns that are numbered: name: party_#_name gives {x.name}; # is the number as the columns have it, {x.number}.',
      ),
    to: whole.optional().describe('The highest number of groups.'),
    people: template
      .optional()
      .describe(
        'A text with offices and names of people: {x.office}, {x.name}, and {x.of}, the adjective or body told with them.',
      ),
    after: texts.optional().describe('Of people: only those named after these words, such as "met with".'),
    records: z
      .string()
      .optional()
      .describe('Of JSON: the way to a list of records, such as claims.P39; {x.part.of.it}.'),
    when: conditions.optional().describe('Only those for which this holds.'),
    things: things.describe('Things that each of them makes; they may name those of the row.'),
  })
  .meta({ id: 'Repeat' })

const table = z
  .strictObject({
    type: z
      .enum(['csv', 'tsv', 'jsonl', 'json'])
      .optional()
      .describe('Usually what the ending of the file says, .gz aside; csv where it says nothing.'),
    delimiter: z.string().length(1).optional().describe('Usually a comma, or a tab for tsv.'),
    quote: z.string().optional().describe('Usually "; none where nothing is quoted.'),
    encoding: z.string().optional().describe('Usually utf-8.'),
    comment: z.string().min(1).optional().describe('What a line begins with that is a comment.'),
    columns: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('The names of columns, where the table has no header.'),
    records: z
      .string()
      .optional()
      .describe('Of json: the way to the records, such as entities.*; usually *.'),
    largestRecord: whole.optional().describe('The most characters one record may have; usually 1048576.'),
  })
  .meta({ id: 'Table' })

const value = z
  .union([
    template,
    z.strictObject({
      sorted: z.array(template).min(2).describe('Texts that are joined in the order of the alphabet.'),
      by: text.optional().describe('What stands between them; usually -.'),
    }),
    z.strictObject({
      choose: z
        .array(z.strictObject({ when: conditions.optional(), value: template }))
        .min(1)
        .describe('The first of these whose conditions hold.'),
    }),
  ])
  .meta({ id: 'Value' })

const document = z.strictObject({
  id,
  title: z.string().min(1),
  url: z.url().optional(),
  language: z.string().min(2).default('en').describe('BCP 47, such as en.'),
  publisher: z
    .strictObject({ id, name: z.string().min(1) })
    .optional()
    .describe('The organisation that published the table.'),
  licence: z.string().min(1).optional().describe('On what terms it may be used: SPDX, such as CC0-1.0.'),
  date: z.string().optional().describe('When it was published, in EDTF.'),
})

/** A mapping file: how the rows of a table become things and claims. Published as docs/mapping.schema.json. */
export const mappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    mapping: z.literal('readout-mapping/1').describe('The language of this file.'),
    files: texts.optional().describe('Names of files that it is for; * stands for anything.'),
    document: document.describe('What the table is as a source.'),
    table: table.prefault({}).describe('How the table is written down.'),
    missing: z
      .union([texts, z.record(z.string(), texts)])
      .optional()
      .describe(
        'Values that mean that nothing is known, of all columns or by column (* for all). An empty cell always does.',
      ),
    join: z
      .record(
        z.string().regex(/^\w+$/),
        z.strictObject({
          file: z.string().describe('Another table, beside this one.'),
          key: z.string().describe('The column of it that tells its rows apart.'),
          on: template.describe('What is looked up there, usually a column of this table: "{person-id}".'),
          table: table.prefault({}),
        }),
      )
      .optional()
      .describe('Other tables; {people.surname} is the cell of the row found there.'),
    lookups: z
      .record(z.string(), z.record(z.string(), text))
      .optional()
      .describe('Small lists of value: value, for the filter lookup.'),
    values: z.record(z.string(), value).optional().describe('Values with a name, to be used like columns.'),
    where: conditions.optional().describe('Only rows for which this holds are taken.'),
    things: things.describe('What each row tells of, by names of your own.'),
    repeat: z.array(repeat).optional().describe('What a row tells several of.'),
  })
  .meta({ title: 'Readout mapping' })

export type Mapping = z.infer<typeof mappingSchema>
export type MappedThing = z.infer<typeof thing>
export type MappedClaim = z.infer<typeof claim>
export type MappedDate = z.infer<typeof date>
export type DatePart = z.infer<typeof datePart>
export type Conditions = z.infer<typeof conditions>
export type Repeat = z.infer<typeof repeat>
export type MappedValue = z.infer<typeof value>

/** The language as JSON Schema (draft 2020-12), for editors. */
export const mappingJsonSchema = () => z.toJSONSchema(mappingSchema, { io: 'input' })
