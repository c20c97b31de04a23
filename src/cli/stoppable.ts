import { Fault } from '../model/fault.ts'

/** Not done, since Ctrl-C or SIGTERM came before. */
export class Stopped extends Fault {
  override readonly name = 'Stopped'
}

/**
 * Runs work that can be stopped by Ctrl-C and SIGTERM: `stop` then comes, with a `Stopped` to reject with.
 * The work tidies up before it rejects; what it left to itself is ended with the process.
 */
export async function stoppable<Answer>(work: (stop: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const asked = new AbortController()
  // Heard for as long as the work tidies up: npm passes a Ctrl-C on that the terminal has sent already.
  const ask = () => {
    if (!asked.signal.aborted) console.error('Stopping.')
    asked.abort(new Stopped('Stopped before it was done.'))
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, ask)
  try {
    return await work(asked.signal)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, ask)
    if (asked.signal.aborted) setTimeout(() => process.exit(), 500).unref()
  }
}
