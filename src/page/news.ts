import { element } from './elements.ts'

/** What tells of news: the place of the last change known, and a sentence over the picture. */
export type News = {
  /** From where on there is news: `about.lastChange`. */
  from(change: string): void
  clear(): void
}

const question = 'subscription { changes { kind by } }'

/**
 * Listens for changes of the graph, and offers to draw anew what is shown; nothing is drawn unasked. A tab that is not looked
 * at listens to nothing: a browser opens six streams to one host, for all of its tabs.
 */
export function openNews(place: HTMLElement, again: () => void): News {
  let known: string | null = null
  let changes = 0
  let stream: EventSource | null = null

  const tell = () => {
    const sentence = changes === 1 ? 'The graph has changed.' : `The graph has changed ${changes} times.`
    place.replaceChildren(
      sentence,
      ' ',
      element('button', { type: 'button', onclick: again }, 'Draw it anew'),
    )
    place.hidden = false
  }
  const listen = () => {
    stream?.close()
    stream = null
    if (known === null || document.hidden) return
    const asked = question.replace('changes', `changes(after: "${known}")`)
    stream = new EventSource(`/graphql?query=${encodeURIComponent(asked)}`)
    stream.addEventListener('next', ({ data, lastEventId }) => {
      // A fault has no place among the changes.
      if (lastEventId === '' || 'errors' in JSON.parse(data)) return
      known = lastEventId
      changes += 1
      tell()
    })
    // A browser gives up where a service that starts again answers otherwise.
    stream.addEventListener('error', () => {
      if (stream?.readyState === EventSource.CLOSED) setTimeout(listen, 10_000)
    })
    // What comes to an end by itself was refused; all else comes again.
    stream.addEventListener('complete', () => stream?.close())
  }
  document.addEventListener('visibilitychange', listen)
  return {
    from(change) {
      if (known !== null) return
      known = change
      listen()
    },
    clear() {
      changes = 0
      place.hidden = true
    },
  }
}
