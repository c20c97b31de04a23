import { type DestinationStream, destination, pino } from 'pino'

/** From the most talkative to none at all. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** An error, a sentence, or what is known of an event with a sentence. */
type Write = (what: unknown, sentence?: string) => void
export type Log = { readonly debug: Write; readonly info: Write; readonly warn: Write; readonly error: Write }

type Options = {
  /** What is told with every event, such as the request it belongs to. */
  readonly known?: () => object
  readonly to?: DestinationStream
}

/** One line an event, on standard error: JSON, or for a person at a terminal the same in words. */
export function openLog(level: LogLevel, { known = () => ({}), to = standardError() }: Options = {}): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: known,
    },
    to,
  )
}

// At once, so that the last words before an end are written too.
const standardError = (): DestinationStream =>
  process.stderr.isTTY ? { write: inWords } : destination({ dest: 2, sync: true })

function inWords(line: string): void {
  const { time, level, msg, err, ...rest } = JSON.parse(line)
  const more = Object.keys(rest).length > 0 ? JSON.stringify(rest) : ''
  process.stderr.write(`${[time, level, msg, more, err?.stack].filter(Boolean).join(' ')}\n`)
}
