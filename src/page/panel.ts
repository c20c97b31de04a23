import type { Point } from '../model/layout.ts'
import { Unanswered } from './ask.ts'
import { element } from './elements.ts'
import type { Node } from './graph.ts'
import { lineContent } from './line-panel.ts'
import { listContent } from './list-panel.ts'
import type { Loaded } from './load-graph.ts'
import type { Seen } from './seen.ts'
import { thingContent } from './thing-panel.ts'
import type { View } from './view.ts'

/** What the panel is told of, and what can be done from it. */
export type PanelContext = {
  readonly view: View
  readonly loaded: Loaded
  readonly seen: Seen
  readonly places: ReadonlyMap<string, Point>
  /** Aborted when the panel is to hold something else. */
  readonly stopped: AbortSignal
  change(change: Partial<View>): void
  /** Lets the search box find the other end of a way. */
  wayFrom(node: Node): void
}

/** What is written before any answer has come, and then what the service adds to it. */
export type Content = { readonly now: readonly Element[]; readonly later: Promise<readonly Element[]> | null }

/** Keeps beside the picture what is selected in it, or the list of all that it shows. */
export function openPanel(panel: HTMLElement) {
  let asking = new AbortController()
  return async (context: Omit<PanelContext, 'stopped'>): Promise<void> => {
    asking.abort()
    asking = new AbortController()
    const { signal: stopped } = asking
    const { now, later } = contentOf({ ...context, stopped })
    const waiting = element('p', { class: 'soft', role: 'status' }, later ? 'Looking up the words …' : '')
    const held = panel.contains(document.activeElement)
    panel.replaceChildren(...now, ...(later ? [waiting] : []))
    panel.scrollTop = 0
    if (held) panel.focus({ preventScroll: true })
    if (!later) return
    const more = await later.catch((error: unknown) => {
      if (stopped.aborted) return []
      if (error instanceof Unanswered) return [element('p', { role: 'alert' }, error.message)]
      throw error
    })
    if (!stopped.aborted) waiting.replaceWith(...more)
  }
}

function contentOf(context: PanelContext): Content {
  const [one, other] = context.view.select
  if (one === undefined) return listContent(context)
  return other === undefined ? thingContent(one, context) : lineContent(one, other, context)
}
