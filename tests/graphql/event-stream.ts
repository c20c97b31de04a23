type Event = { readonly id: string; readonly data: string }

/** A stream of events as a browser reads it; an id without an event is told as the id to go on from. */
type EventStream = {
  readonly status: number
  readonly headers: Headers
  next(): Promise<Event>
  lastId(): string
  close(): void
}

export async function openEvents(
  service: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> {
  const gone = new AbortController()
  const address = `${service}/graphql?query=${encodeURIComponent(query)}`
  const answer = await fetch(address, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: gone.signal,
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let [unread, lastId] = ['', '']
  const block = async (): Promise<string> => {
    for (;;) {
      const end = unread.indexOf('\n\n')
      if (end >= 0) {
        const found = unread.slice(0, end)
        unread = unread.slice(end + 2)
        return found
      }
      const read = await reader?.read()
      if (!read || read.done) throw new Error('The stream is over.')
      unread += read.value
    }
  }
  const next = async (): Promise<Event> => {
    for (;;) {
      const lines = await block()
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(lines)?.[1]
      lastId = field('id') ?? lastId
      const data = field('data')
      if (data !== undefined) return { id: lastId, data }
    }
  }
  // The first block tells where the stream begins.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) lastId = (await block()).slice(4)
  return {
    status: answer.status,
    headers: answer.headers,
    next,
    lastId: () => lastId,
    close: () => gone.abort(),
  }
}
