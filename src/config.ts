import { resolve } from 'node:path'
import { z } from 'zod'
import type { JwtRules } from './graphql/jwt.ts'
import { type DoorSettings, doorOf, doorSettings, unsafeDoor } from './http/settings.ts'
import { type LogLevel, logLevels } from './log.ts'
import { Fault } from './model/fault.ts'

/** Every setting of the service, read once; the README says what each is for. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds database, logs, secrets and jars. */
  readonly home: string
  /** The first port to try for Bolt; 0 takes any free one. */
  readonly boltPort: number
  /** Which way of having a Neo4j is insisted on; null takes the first that works. */
  readonly neo4j: 'embedded' | 'container' | null
  readonly address: Neo4jAddress | null
  readonly javaHome: string | null
  readonly log: LogLevel
  /** What writing by GraphQL takes; null for the one that is kept in the home. */
  readonly token: string | null
  /** What bookmarks are signed with; null for one that is kept in the home. */
  readonly bookmarkSecret: string | null
  /** Whose tokens allow what their scopes say, beside that one token; null for nobody's. */
  readonly jwt: JwtRules | null
  /** Who may ask in Cypher. */
  readonly cypher: 'token' | 'everyone' | 'nobody'
  /** In development the statements behind an answer are shown to whoever asks for them. */
  readonly development: boolean
  /** What the service bears of whom, and what it tells them. */
  readonly door: DoorSettings
}

/** Where a Neo4j is, and what opens it. */
export type Neo4jAddress = {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** @throws {Fault} one that names every wrong variable, and every unknown one that starts with READOUT_. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(isGiven))
  const read = settings.safeParse(given)
  const wrong = [
    ...(read.error?.issues ?? []).map(({ path: [name], message }) => sentence(String(name), given, message)),
    ...contradictions(given),
    ...unsafeDoor(given),
    ...Object.keys(given).filter(isUnknown).map(didYouMean),
  ]
  if (!read.success || wrong.length > 0) throw new Fault(`${wrong.join('; ')}.`)
  return frozen(read.data)
}

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, 'a whole number from 0 to 65535')
  .transform(Number)

const secretRule = 'at least 16 letters, digits and any of . _ ~ + / = -'

const settings = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  READOUT_HOME: z.string().default('.readout'),
  READOUT_BOLT_PORT: port.default(7687),
  READOUT_NEO4J: z.enum(['embedded', 'container'], 'embedded or container').optional(),
  READOUT_LOG: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
  READOUT_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, secretRule)
    .optional(),
  READOUT_JWT_ISSUER: z.string().optional(),
  READOUT_JWT_AUDIENCE: z.string().optional(),
  READOUT_JWT_KEYS: z
    .string()
    .refine(isKeyAddress, 'an https address of a JSON Web Key Set (http on this machine only)')
    .optional(),
  READOUT_JWT_SECRET: z.string().min(32, 'at least 32 letters').optional(),
  READOUT_BOOKMARK_SECRET: z.string().min(32, 'at least 32 letters').optional(),
  READOUT_CYPHER: z.enum(['token', 'everyone', 'nobody'], 'token, everyone or nobody').default('token'),
  // Set by many tools to test and the like: only this one word means anything here.
  NODE_ENV: z.string().optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+/, 'an address such as neo4j://localhost:7687')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  JAVA_HOME: z.string().optional(),
  ...doorSettings,
})

type Given = { readonly [name in keyof typeof settings.shape]?: string }

function frozen(read: z.infer<typeof settings>): Config {
  const address = read.NEO4J_URI && {
    uri: read.NEO4J_URI,
    user: read.NEO4J_USER,
    password: read.NEO4J_PASSWORD,
    database: read.NEO4J_DATABASE,
  }
  return Object.freeze({
    port: read.PORT,
    host: read.HOST,
    home: resolve(read.READOUT_HOME),
    boltPort: read.READOUT_BOLT_PORT,
    neo4j: read.READOUT_NEO4J ?? null,
    address: address ? Object.freeze(address) : null,
    javaHome: read.JAVA_HOME ?? null,
    log: read.READOUT_LOG,
    token: read.READOUT_TOKEN ?? null,
    bookmarkSecret: read.READOUT_BOOKMARK_SECRET ?? null,
    jwt: jwtOf(read),
    cypher: read.READOUT_CYPHER,
    development: read.NODE_ENV === 'development',
    door: Object.freeze(doorOf(read)),
  })
}

function jwtOf({
  READOUT_JWT_ISSUER: issuer,
  READOUT_JWT_AUDIENCE: audience,
  READOUT_JWT_KEYS: address,
  READOUT_JWT_SECRET: secret,
}: z.infer<typeof settings>): JwtRules | null {
  if (issuer === undefined || audience === undefined) return null
  if (address !== undefined) return Object.freeze({ issuer, audience, keys: { address } })
  return secret === undefined ? null : Object.freeze({ issuer, audience, keys: { secret } })
}

/** Whoever can change the keys on their way can sign for anybody. */
function isKeyAddress(text: string): boolean {
  const url = URL.parse(text)
  if (url?.protocol === 'https:') return true
  return url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}

// `NAME= command` in a shell or `${NAME:-}` in a compose file means: not set. Only a password may be empty, for a
// server that asks for none.
function isGiven(entry: [string, string | undefined]): entry is [string, string] {
  const [name, value] = entry
  return value !== undefined && (value !== '' || name === 'NEO4J_PASSWORD')
}

const secrets = ['READOUT_TOKEN', 'READOUT_JWT_SECRET', 'READOUT_BOOKMARK_SECRET']

function sentence(name: string, given: Readonly<Record<string, string>>, expected: string): string {
  // A secret is told nobody.
  const told = secrets.includes(name) ? 'set' : `"${given[name]}"`
  return `${name} is ${told} but must be ${expected}`
}

const contradictions = (given: Given): string[] => [...ofAddress(given), ...ofTokens(given)]

/** Half of what tells whose tokens are believed would believe nobody, or more than was meant. */
function ofTokens(given: Given): string[] {
  const { READOUT_JWT_KEYS: keys, READOUT_JWT_SECRET: secret } = given
  const parts = ['READOUT_JWT_ISSUER', 'READOUT_JWT_AUDIENCE'] as const
  const set = [...parts, 'READOUT_JWT_KEYS', 'READOUT_JWT_SECRET'] as const
  const [first] = set.filter((name) => given[name] !== undefined)
  if (first === undefined) return []
  const wrong = parts
    .filter((name) => given[name] === undefined)
    .map((name) => `${first} is set without ${name}: set it too, or tokens of others would be believed`)
  if (keys === undefined && secret === undefined)
    wrong.push(
      `${first} is set without READOUT_JWT_KEYS or READOUT_JWT_SECRET: set one, by which tokens are checked`,
    )
  if (keys !== undefined && secret !== undefined)
    wrong.push('READOUT_JWT_KEYS and READOUT_JWT_SECRET are both set: unset one')
  return wrong
}

/** Settings that would be ignored in silence: most likely the address is misspelt or was forgotten. */
function ofAddress(given: Given): string[] {
  const withAddress = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const
  if (given.NEO4J_URI === undefined) {
    return withAddress
      .filter((name) => given[name])
      .map((name) => `${name} is set without NEO4J_URI: set the address of that Neo4j too, or unset ${name}`)
  }
  const wrong: string[] = []
  if (given.NEO4J_PASSWORD === undefined) {
    wrong.push('NEO4J_URI is set without NEO4J_PASSWORD: set it (empty, if the server asks for none)')
  }
  if (given.READOUT_NEO4J !== undefined) {
    wrong.push('READOUT_NEO4J and NEO4J_URI are both set, each names another Neo4j: unset one')
  }
  return wrong
}

const names = Object.keys(settings.shape)

function isUnknown(name: string): boolean {
  return name.startsWith('READOUT_') && !names.includes(name)
}

function didYouMean(unknown: string): string {
  const spellings = [unknown, unknown.replace('READOUT_', '')]
  const distance = (name: string) => Math.min(...spellings.map((spelling) => editDistance(spelling, name)))
  const [nearest = ''] = names.toSorted((a, b) => distance(a) - distance(b))
  const hint = distance(nearest) <= 3 ? `did you mean ${nearest}?` : `the settings are ${names.join(', ')}`
  return `${unknown} is not a setting (${hint})`
}

/** Levenshtein distance: how many letters to insert, drop or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const letter of a) {
    const next = [(row[0] ?? 0) + 1]
    for (const [column, other] of [...b].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
