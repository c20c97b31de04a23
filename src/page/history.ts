import { addressOf, type View, viewOf } from './view.ts'

type Step = { readonly step: number; readonly last: number }

/** The view that is seen, kept in the address: undo and redo are the browser's own back and forward. */
export type Views = {
  readonly current: () => View
  change(change: Partial<View>): void
  /** Says more exactly what is seen already: no step, nothing to undo, and nobody is told. */
  settle(change: Partial<View>): void
  undo(): void
  redo(): void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  onChange(listener: (view: View) => void): void
}

export function openViews(): Views {
  let view = viewOf(location.search)
  // How far redo leads is known to who made the steps alone; a fresh page has nothing to redo.
  let last = stepOf()
  const listeners: ((view: View) => void)[] = []
  const tell = (next: View) => {
    view = next
    for (const listener of listeners) listener(view)
  }
  addEventListener('popstate', () => tell(viewOf(location.search)))
  return {
    current: () => view,
    change: (change) => {
      const next = { ...view, ...change }
      const address = addressOf(next)
      if (address === addressOf(view)) return
      last = stepOf() + 1
      history.pushState({ step: last, last } satisfies Step, '', address)
      tell(next)
    },
    settle: (change) => {
      const next = { ...view, ...change }
      const address = addressOf(next)
      view = next
      if (address !== location.search) history.replaceState(history.state, '', address)
    },
    undo: () => history.back(),
    redo: () => history.forward(),
    canUndo: () => stepOf() > 0,
    canRedo: () => stepOf() < last,
    onChange: (listener) => listeners.push(listener),
  }
}

const stepOf = (): number => {
  const { state } = history
  return typeof state === 'object' && state !== null && 'step' in state ? Number(state.step) : 0
}
