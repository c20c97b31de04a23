/** From the most talkative to none at all. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

type Write = (...parts: readonly unknown[]) => void
export type Log = { readonly debug: Write; readonly info: Write; readonly warn: Write; readonly error: Write }

/** One line an event, on standard error: time, level, and all that is known of it. */
export function openLog(from: LogLevel): Log {
  const writing = (level: LogLevel): Write => {
    if (logLevels.indexOf(level) < logLevels.indexOf(from)) return () => undefined
    return (...parts) => console.error(new Date().toISOString(), level, ...parts)
  }
  return { debug: writing('debug'), info: writing('info'), warn: writing('warn'), error: writing('error') }
}
