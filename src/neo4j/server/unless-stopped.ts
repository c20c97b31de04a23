/** What the work gives; once stopping is asked for, the signal's reason is thrown instead and the work left to itself. */
export function unlessStopped<Answer>(stop: AbortSignal, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(stop.reason)
    if (stop.aborted) leave()
    stop.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', leave))
  })
}

/** Rejects with the signal's reason as soon as stopping is asked for. */
export const stopped = (stop: AbortSignal): Promise<never> => unlessStopped(stop, new Promise(() => {}))
