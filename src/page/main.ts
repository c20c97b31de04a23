import type { Point } from '../model/layout.ts'
import { openAnalyses } from './analyses.ts'
import { citeAddress, graphiqlAddress } from './as-graphql.ts'
import { ask, Unanswered } from './ask.ts'
import { CountsDocument, type CountsQuery, MonthsDocument } from './documents.generated.ts'
import { byId } from './elements.ts'
import { filtersOf } from './filters.ts'
import { emptyGraph, type Node } from './graph.ts'
import { openViews } from './history.ts'
import { keepingPlace } from './keeping-place.ts'
import {
  asksOtherwise,
  isOtherPicture,
  isProjection,
  type Loaded,
  loadGraph,
  questionOf,
  showFor,
} from './load-graph.ts'
import { type Month, monthsOf } from './months.ts'
import { openNews } from './news.ts'
import { openNotice } from './notice.ts'
import { openOwnCypher } from './own-cypher.ts'
import { openPanel } from './panel.ts'
import { openPicture } from './picture.ts'
import { openLayout } from './places.ts'
import { openSearchBox } from './search-box.ts'
import { type Seen, seenIn } from './seen.ts'
import { subjectOf } from './subject.ts'
import { takeAwayLinks } from './take-away.ts'
import { openTimeline } from './timeline.ts'
import { ownCypher, tabOf, toggled, type View } from './view.ts'

const views = openViews()
const layOut = openLayout()
const showPanel = openPanel(byId('panel', HTMLElement))
const showTimeline = openTimeline(byId('timeline', HTMLElement), views.change)
const showAnalyses = openAnalyses(byId('analyses-view', HTMLElement), views.change)
openOwnCypher(byId('cypher-view', HTMLElement))
const notice = openNotice(byId('notice', HTMLElement))
const news = openNews(byId('news', HTMLElement), () => {
  news.clear()
  void count().catch(() => undefined)
  void show(views.current(), null)
})
const canvas = byId('picture', HTMLCanvasElement)

let loaded: Loaded = { graph: emptyGraph, places: new Map(), steps: [] }
let laid: ReadonlyMap<string, Point> = new Map()
let seen: Seen = { nodes: [], lines: [], strong: new Set(), hidden: 0 }
let counts: CountsQuery | null = null
let months: readonly Month[] = []
let loading = new AbortController()
let wayFrom: string | null = null

const picture = openPicture(canvas, {
  select: (ids) => views.change({ select: ids }),
  expand: (id) => views.change({ expand: toggled(views.current().expand, id), select: [id] }),
  hide: (id) => views.change({ hide: [...views.current().hide, id], select: [] }),
  pin: (id, place) => {
    const others = views.current().pin.filter((pin) => pin.id !== id)
    views.change({ pin: place ? [...others, { id, ...place }] : others })
  },
  read: () => byId('panel', HTMLElement).focus(),
})

const search = openSearchBox((ids) => {
  const [one = ''] = ids
  const isSeen = ids.every((id) => seen.nodes.some((node) => node.id === id))
  if (wayFrom !== null && wayFrom !== one)
    views.change({ show: 'path', of: [wayFrom, one], expand: [], select: [], hide: [] })
  else if (isSeen) views.change({ select: ids })
  else views.change({ show: 'around', of: ids, expand: [], select: ids, hide: [] })
  wayFrom = null
  canvas.focus()
})

/** Shows a view; what has to be asked for is asked for first. */
async function show(view: View, before: View | null): Promise<void> {
  const tab = tabOf(view)
  for (const each of ['picture', 'analyses', 'cypher'] as const) {
    byId(`${each}-view`, HTMLElement).hidden = each !== tab
    byId(`show-${each}`, HTMLButtonElement).setAttribute('aria-pressed', String(each === tab))
  }
  showTools(view)
  if (tab === 'analyses') return await showAnalyses(view)
  if (tab === 'cypher') return
  const isNew = before === null || loaded.graph === emptyGraph
  if (isNew || asksOtherwise(view, before)) {
    if (!(await load(view))) return
    drawPicture(view)
    if (isNew || isOtherPicture(view, before)) picture.showAll()
    // What stands beside the picture takes as long as the picture: who waits for it would rather see something.
    if (isNew) await picture.painted()
  } else drawPicture(view)
  if (view !== views.current()) return
  picture.reveal(view.select)
  drawRest(view)
}

/** @returns false where nothing came of it, because of a fault or because another view is wanted by now. */
async function load(view: View): Promise<boolean> {
  loading.abort()
  loading = new AbortController()
  const { signal } = loading
  const done = notice.waiting()
  try {
    const counting = isProjection(view) ? ask(MonthsDocument, {}, signal) : null
    const next = await loadGraph(view, signal)
    const places = await layOut(next)
    const counted = await counting
    if (signal.aborted) return false
    loaded = next
    laid = places
    months = counted?.contactsByMonth ?? monthsOf(next.graph.nodes.values())
    done()
    return true
  } catch (error) {
    if (signal.aborted) return false
    done()
    if (!(error instanceof Unanswered)) throw error
    notice.fault(error.message, () => void show(views.current(), null))
    return false
  }
}

function drawPicture(view: View): void {
  seen = seenIn(loaded.graph, view)
  const places = placesIn(view)
  picture.show({ seen, places, select: view.select, pinned: new Set(view.pin.map(({ id }) => id)) })
}

function placesIn({ pin }: View): ReadonlyMap<string, Point> {
  if (pin.length === 0) return laid
  const pinned = pin.filter(({ id }) => laid.has(id)).map(({ id, x, y }) => [id, { x, y }] as const)
  return new Map([...laid, ...pinned])
}

function drawRest(view: View): void {
  const { change } = views
  byId('subject', HTMLElement).textContent = subjectOf(view, loaded, seen)
  showTakeAway(view)
  drawFilters(view)
  showTimeline(months, view)
  void showPanel({ view, loaded, seen, places: placesIn(view), change, wayFrom: askForTheOtherEnd })
  // On a phone it lies over the foot of the picture while something is selected.
  byId('panel', HTMLElement).classList.toggle('sheet', view.select.length > 0)
  tell(view)
  if (loaded.graph.nodes.size === 0) notice.say(emptyWords(view))
  else if (seen.nodes.length === 0) notice.say('The filters leave nothing to be seen.')
  else notice.clear()
}

function drawFilters(view: View): void {
  const { change } = views
  const filters = byId('filters', HTMLElement)
  keepingPlace(filters, () =>
    filters.replaceChildren(...filtersOf({ view, graph: loaded.graph, seen, counts, change })),
  )
}

function askForTheOtherEnd({ id, name }: Node): void {
  wayFrom = id
  search.focus(`Way from ${name} to …`)
}

const emptyWords = ({ show: shown }: View): string =>
  shown === 'overview'
    ? 'There is nothing in the graph yet: “readout load” fills it.'
    : 'Nothing was found to draw.'

/** For who hears the page: what was selected. */
function tell({ select }: View): void {
  const names = select.map((id) => loaded.graph.nodes.get(id)?.name ?? id)
  const [one] = select
  const lines = seen.lines.filter(({ source, target }) => source.id === one || target.id === one).length
  byId('told', HTMLElement).textContent =
    names.length === 0
      ? ''
      : names.length === 1
        ? `${names[0]}, ${lines} lines. Enter reads about it.`
        : `Line between ${names.join(' and ')}`
}

function showTools(view: View): void {
  showTakeAway(view)
  byId('undo', HTMLButtonElement).disabled = !views.canUndo()
  byId('redo', HTMLButtonElement).disabled = !views.canRedo()
  const links = { 'as-graphql': graphiqlAddress, cite: citeAddress }
  for (const [id, addressOf] of Object.entries(links)) {
    const link = byId(id, HTMLAnchorElement)
    link.hidden = view.analysis !== null
    link.href = addressOf(questionOf(view))
  }
}

const takeAway = byId('take-away', HTMLDetailsElement)

function showTakeAway(view: View): void {
  const links = takeAwayLinks(view, [...loaded.graph.nodes.keys()])
  takeAway.hidden = links.length === 0
  takeAway.querySelector('ul')?.replaceChildren(...links)
}
takeAway.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) takeAway.open = false
})

const press = (id: string, deed: () => void) => byId(id, HTMLButtonElement).addEventListener('click', deed)
press('undo', views.undo)
press('redo', views.redo)
press('show-picture', () => views.change({ analysis: null }))
press('show-analyses', () => views.change({ analysis: '' }))
press('show-cypher', () => views.change({ analysis: ownCypher }))
press('zoom-in', picture.zoomIn)
press('zoom-out', picture.zoomOut)
press('zoom-fit', picture.showAll)
addEventListener('keydown', (event) => {
  const { target } = event
  const isTyping =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['search', 'password'].includes(target.type))
  if (isTyping) return
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault()
    if (event.shiftKey) views.redo()
    else if (views.canUndo()) views.undo()
  } else if (event.key === '/') {
    event.preventDefault()
    search.focus('')
  }
})
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', picture.repaint)
if (matchMedia('(max-width: 1000px)').matches) byId('controls', HTMLDetailsElement).open = false

views.onChange((view, before) => void show(view, before))

async function count(): Promise<void> {
  counts = await ask(CountsDocument, {})
  news.from(counts.about.lastChange)
}

async function begin(): Promise<void> {
  const counting = count()
  // A bare address opens with what suits the graph, so its size has to be known first.
  if (location.search === '') {
    await counting.catch(() => undefined)
    if (counts) views.begin({ show: showFor(counts) })
  }
  void picture.painted().then(() => performance.mark('readout-first-picture'))
  await show(views.current(), null)
  await counting.catch(() => undefined)
  // Filters by document can be offered only now.
  if (loaded.graph !== emptyGraph && views.current().analysis === null) drawFilters(views.current())
}
void begin()
