import { ask, Unanswered } from './ask.ts'
import { SearchDocument, type SearchQuery } from './documents.generated.ts'
import { byId, element } from './elements.ts'
import { inWords } from './wording.ts'

type Hit = SearchQuery['search']['nodes'][number]

const pauseMs = 120

/** Finds things as one types. `choose` takes one thing, or the two ends of the relation that a passage states. */
export function openSearchBox(choose: (ids: readonly string[]) => void) {
  const input = byId('search-text', HTMLInputElement)
  const list = byId('search-hits', HTMLDivElement)
  let hits: readonly Hit[] = []
  let at = -1
  let asking = new AbortController()
  let pause: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    at = -1
  }
  const take = (hit: Hit | undefined) => {
    const ids = hit ? idsOf(hit) : []
    if (ids.length === 0) return
    input.value = ''
    close()
    choose(ids)
  }
  const mark = (next: number) => {
    at = next
    for (const [index, item] of [...list.children].entries())
      item.setAttribute('aria-selected', String(index === at))
    list.children[at]?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', at < 0 ? '' : `hit-${at}`)
  }
  const show = (items: readonly HTMLDivElement[]) => {
    list.replaceChildren(...items)
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }
  const find = async () => {
    asking.abort()
    asking = new AbortController()
    const text = input.value.trim()
    if (text === '') return close()
    try {
      const { search } = await ask(SearchDocument, { text: text.slice(0, 200) }, asking.signal)
      hits = search.nodes.filter((hit) => idsOf(hit).length > 0)
      at = -1
      show(
        hits.length === 0
          ? [note('Nothing was found.')]
          : hits.map((hit, index) => option(hit, index, () => take(hit))),
      )
    } catch (error) {
      if (error instanceof Unanswered) show([note(error.message)])
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => void find(), pauseMs)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') mark(Math.min(at + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') mark(Math.max(at - 1, 0))
    else if (event.key === 'Enter') take(hits[Math.max(at, 0)])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => setTimeout(close, 150))

  return {
    focus(placeholder: string): void {
      input.placeholder = placeholder
      input.focus()
    },
  }
}

function idsOf({ thing, evidence }: Hit): string[] {
  if (thing) return [thing.id]
  if (!evidence) return []
  const { subject, objects } = evidence.claim
  const [object] = objects
  return object ? [subject.id, object.id] : [subject.id]
}

const note = (text: string) =>
  element('div', { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' }, text)

function option(hit: Hit, index: number, take: () => void): HTMLDivElement {
  const { kind, thing, evidence } = hit
  const about = thing
    ? (thing.name ?? hit.matched)
    : [evidence?.claim.subject.name, evidence?.claim.objects[0]?.name].filter(Boolean).join(' – ')
  const isName = thing?.name === hit.matched
  return element(
    'div',
    // Before the box loses its focus, and with it its list.
    { role: 'option', id: `hit-${index}`, 'aria-selected': 'false', onmousedown: take },
    element('div', {}, ...(isName ? highlighted(hit) : [about])),
    element('small', {}, inWords(kind), ...(isName ? [] : [': ', ...highlighted(hit)])),
  )
}

function highlighted({ matched, highlights }: Hit): (HTMLElement | string)[] {
  const letters = [...matched]
  const parts: (HTMLElement | string)[] = []
  let at = 0
  for (const { start, end } of highlights) {
    parts.push(letters.slice(at, start).join(''), element('mark', {}, letters.slice(start, end).join('')))
    at = end
  }
  return [...parts, letters.slice(at).join('')]
}
