import { element } from './elements.ts'
import { type Month, withGaps } from './months.ts'
import type { View } from './view.ts'
import { monthName } from './wording.ts'

const svgSpace = 'http://www.w3.org/2000/svg'
const height = 46

/** Contacts by month with a window by two handles; of uncertain days the bars are pale. */
export function openTimeline(place: HTMLElement, change: (window: Pick<View, 'from' | 'to'>) => void) {
  let shown = ''
  return (counted: readonly Month[], view: View): void => {
    const months = withGaps(counted)
    const key = JSON.stringify([months, view.from, view.to])
    if (key === shown) return
    shown = key
    const [first, last] = [months[0]?.month, months.at(-1)?.month]
    if (!first || !last) {
      place.replaceChildren(element('p', { class: 'soft' }, 'No contact here has a known date.'))
      return
    }
    const held = document.activeElement?.id
    const window = { from: view.from ?? first, to: view.to ?? last }
    const handle = (name: 'from' | 'to', label: string) => {
      const input = element('input', {
        type: 'range',
        id: `window-${name}`,
        min: '0',
        max: String(months.length - 1),
        value: String(
          Math.max(
            0,
            months.findIndex(({ month }) => month >= window[name]),
          ),
        ),
        'aria-valuetext': monthName(window[name]),
      })
      const words = element('output', {}, monthName(window[name]))
      input.addEventListener('input', () => {
        words.textContent = monthName(months[Number(input.value)]?.month ?? '')
      })
      input.addEventListener('change', () => {
        const month = months[Number(input.value)]?.month ?? first
        const next = { ...window, [name]: month }
        if (next.from > next.to) next[name === 'from' ? 'to' : 'from'] = month
        change({ from: next.from === first ? null : next.from, to: next.to === last ? null : next.to })
      })
      return element('label', {}, label, input, words)
    }
    place.replaceChildren(
      bars(months, window),
      element('div', { class: 'handles' }, handle('from', 'From'), handle('to', 'to')),
    )
    if (held?.startsWith('window-')) document.getElementById(held)?.focus()
  }
}

function bars(
  months: readonly Month[],
  window: { readonly from: string; readonly to: string },
): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, 'svg')
  const total = months.reduce((sum, { sure, perhaps }) => sum + sure + perhaps, 0)
  svg.setAttribute('viewBox', `0 0 ${months.length} ${height}`)
  svg.setAttribute('preserveAspectRatio', 'none')
  svg.setAttribute('role', 'img')
  svg.setAttribute(
    'aria-label',
    `${Math.round(total)} dated contacts by month, ${monthName(months[0]?.month ?? '')} to ${monthName(months.at(-1)?.month ?? '')}`,
  )
  const most = Math.max(...months.map(({ sure, perhaps }) => sure + perhaps))
  for (const [index, { month, sure, perhaps }] of months.entries()) {
    const isOut = month < window.from || month > window.to
    const tall = (count: number) => (count / most) * (height - 2)
    const bar = (from: number, count: number, kind: string) => {
      if (count === 0) return
      const drawn = document.createElementNS(svgSpace, 'rect')
      const box = { x: index + 0.08, y: height - tall(from + count), width: 0.84, height: tall(count) }
      for (const [name, value] of Object.entries(box)) drawn.setAttribute(name, String(value))
      drawn.setAttribute('class', isOut ? `${kind} outside` : kind)
      svg.append(drawn)
    }
    bar(0, sure, 'bar')
    bar(sure, perhaps, 'unsure')
  }
  return svg
}
