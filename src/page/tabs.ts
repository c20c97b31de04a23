import { byId } from './elements.ts'
import { tabOf, type View } from './view.ts'

/** Shows the tab that a view is of, and tells which it is. */
export function openTab(view: View): ReturnType<typeof tabOf> {
  const tab = tabOf(view)
  for (const each of ['picture', 'analyses', 'cypher'] as const) {
    byId(`${each}-view`, HTMLElement).hidden = each !== tab
    byId(`show-${each}`, HTMLButtonElement).setAttribute('aria-pressed', String(each === tab))
  }
  return tab
}
