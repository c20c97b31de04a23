import type { Config } from './config.ts'
import type { Log } from './graphql/service.ts'

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** One line an event, on standard error: time, level, and all that is known of it. */
export function openLog(level: Config['log']): Log {
  const from = levels.indexOf(level)
  const at = (name: (typeof levels)[number]) => (parts: unknown[]) => {
    if (levels.indexOf(name) >= from) console.error(new Date().toISOString(), name, ...parts)
  }
  return {
    debug: (...parts) => at('debug')(parts),
    info: (...parts) => at('info')(parts),
    warn: (...parts) => at('warn')(parts),
    error: (...parts) => at('error')(parts),
  }
}
