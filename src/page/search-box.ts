import { ask, Unanswered } from './ask.ts'
import { SearchDocument, type SearchQuery } from './documents.generated.ts'
import { byId, element } from './elements.ts'
import { inWords } from './wording.ts'

type Hit = SearchQuery['search']['nodes'][number]

const pauseMs = 120

/** Takes one thing, or the two ends of the relation that a passage states. */
type Choose = (ids: readonly string[]) => void

/** Finds things as one types. */
export function openSearchBox(choose: Choose) {
  const input = byId('search-text', HTMLInputElement)
  const list = byId('search-hits', HTMLDivElement)
  const usual = { placeholder: input.placeholder, choose }
  let purpose = usual
  let hits: readonly Hit[] = []
  let at = -1
  let asking = new AbortController()
  let pause: ReturnType<typeof setTimeout> | undefined

  const seekFor = (next: typeof usual) => {
    purpose = next
    input.placeholder = next.placeholder
  }
  /** Hits are of the text that was typed last, and of no text before. */
  const forget = () => {
    clearTimeout(pause)
    asking.abort()
    hits = []
    at = -1
  }
  const close = () => {
    forget()
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const take = (hit: Hit | undefined) => {
    const ids = hit ? idsOf(hit) : []
    if (ids.length === 0) return
    const { choose: deed } = purpose
    input.value = ''
    seekFor(usual)
    close()
    deed(ids)
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
    const text = input.value.trim()
    if (text === '') return close()
    asking = new AbortController()
    const { signal } = asking
    try {
      const { search } = await ask(SearchDocument, { text: text.slice(0, 200) }, signal)
      if (signal.aborted) return
      hits = search.nodes.filter((hit) => idsOf(hit).length > 0)
      show(
        hits.length === 0
          ? [note('Nothing was found.')]
          : hits.map((hit, index) => option(hit, index, () => take(hit))),
      )
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof Unanswered)) throw error
      show([note(error.message)])
    }
  }

  input.addEventListener('input', () => {
    forget()
    pause = setTimeout(() => void find(), pauseMs)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') mark(Math.min(at + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') mark(Math.min(Math.max(at - 1, 0), hits.length - 1))
    else if (event.key === 'Enter') take(hits[Math.max(at, 0)])
    else if (event.key === 'Escape') {
      seekFor(usual)
      close()
    } else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => setTimeout(close, 150))

  return {
    focus(): void {
      seekFor(usual)
      input.focus()
    },
    /** For one purpose, until something was chosen or Escape pressed. */
    focusFor(placeholder: string, take: Choose): void {
      seekFor({ placeholder, choose: take })
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
