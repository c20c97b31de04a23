/** Renews what is in an element, and leaves the focus and what was folded open where they were. */
export function keepingPlace(place: HTMLElement, renew: () => void): void {
  const focused = place.contains(document.activeElement) ? nameOf(document.activeElement) : null
  const open = new Set([...place.querySelectorAll('details[open]')].map(nameOf))
  const { scrollTop } = place
  renew()
  for (const details of place.querySelectorAll('details')) if (open.has(nameOf(details))) details.open = true
  place.scrollTop = scrollTop
  const again = [...place.querySelectorAll('[data-filter], select')].find((each) => nameOf(each) === focused)
  if (focused && again instanceof HTMLElement) again.focus({ preventScroll: true })
}

const nameOf = (element: Element | null): string =>
  element?.getAttribute('data-filter') ?? element?.getAttribute('aria-label') ?? ''
