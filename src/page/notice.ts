import { element } from './elements.ts'

const patienceMs = 400

/** One sentence over the picture, where there is no picture or it takes its time. */
export function openNotice(place: HTMLElement) {
  const put = (...content: readonly (HTMLElement | string)[]) => {
    place.replaceChildren(...content)
    place.hidden = false
  }
  const clear = () => {
    place.hidden = true
  }
  return {
    clear,
    say: (sentence: string) => put(sentence),
    fault(sentence: string, again: () => void): void {
      put(element('p', {}, sentence), element('button', { type: 'button', onclick: again }, 'Try again'))
    },
    /** Says that one has to wait, if it takes long enough to be noticed; what it returns takes these words away, and no others. */
    waiting(): () => void {
      const words = element('span', {}, 'Asking Readout …')
      const shown = setTimeout(() => put(words), patienceMs)
      return () => {
        clearTimeout(shown)
        if (place.contains(words)) clear()
      }
    },
  }
}
