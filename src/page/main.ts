import type { Point } from '../model/layout.ts'
import { openAnalyses } from './analyses.ts'
import { citeAddress, graphiqlAddress } from './as-graphql.ts'
import { ask, Unanswered } from './ask.ts'
import { isSameCamera } from './camera.ts'
import { CountsDocument, type CountsQuery, MonthsDocument } from './documents.generated.ts'
import { byId } from './elements.ts'
import { filtersOf } from './filters.ts'
import type { Node } from './graph.ts'
import { openViews } from './history.ts'
import { keepingPlace } from './keeping-place.ts'
import { askedFor, isProjection, loadGraph, nothingLoaded, questionOf, showFor } from './load-graph.ts'
import { type Month, monthsOf } from './months.ts'
import { openNews } from './news.ts'
import { openNotice } from './notice.ts'
import { openOwnCypher } from './own-cypher.ts'
import { openPanel } from './panel.ts'
import { openPicture } from './picture.ts'
import { openLayout } from './places.ts'
import { documentsOf, isPublisherOff, type Stating, withoutTheirDocuments } from './publishers.ts'
import { openSearchBox } from './search-box.ts'
import { type Seen, seenIn } from './seen.ts'
import { subjectOf } from './subject.ts'
import { openTab } from './tabs.ts'
import { takeAwayLinks } from './take-away.ts'
import { openTimeline } from './timeline.ts'
import { isTyping } from './typing.ts'
import { ownCypher, toggled, type View } from './view.ts'

const views = openViews()
const layOut = openLayout()
const showPanel = openPanel(byId('panel', HTMLElement))
const showTimeline = openTimeline(byId('timeline', HTMLElement), change)
const showAnalyses = openAnalyses(byId('analyses-view', HTMLElement), change)
openOwnCypher(byId('cypher-view', HTMLElement))
const notice = openNotice(byId('notice', HTMLElement))
const news = openNews(byId('news', HTMLElement), () => {
  news.clear()
  loaded = nothingLoaded
  void show(views.current())
})
const canvas = byId('picture', HTMLCanvasElement)

let loaded = nothingLoaded
/** What is asked for now. */
let loading: { readonly asked: string; readonly stop: AbortController } | null = null
/** The question whose picture was drawn last. */
let drawn: string | null = null
let laid: ReadonlyMap<string, Point> = new Map()
let seen: Seen = { nodes: [], lines: [], strong: new Set(), hidden: 0 }
let documents: readonly Stating[] = []
let months: readonly Month[] = []

const picture = openPicture(canvas, {
  select: (ids) => change({ select: ids }),
  expand: (id) => change({ expand: toggled(views.current().expand, id), select: [id] }),
  hide: (id) => change({ hide: [...views.current().hide, id], select: [] }),
  pin: (id, place) => {
    const others = views.current().pin.filter((pin) => pin.id !== id)
    change({ pin: place ? [...others, { id, ...place }] : others })
  },
  read: () => byId('panel', HTMLElement).focus(),
  look: keepCamera,
})

/** A step to another view; another picture is seen whole at first. */
function change(part: Partial<View>): void {
  keepCamera()
  const isOther = questionOf({ ...views.current(), ...part }) !== questionOf(views.current())
  views.change(isOther ? { camera: null, ...part } : part)
}

function keepCamera(): void {
  if (isLoaded(views.current())) views.settle({ camera: picture.camera() })
}

const search = openSearchBox(find)

function find(ids: readonly string[]): void {
  const isSeen = ids.every((id) => seen.nodes.some((node) => node.id === id))
  const place = { show: 'around', of: ids, expand: [], hide: [] } as const
  change({ analysis: null, select: ids, ...(isSeen ? {} : place) })
  canvas.focus()
}

/** Shows a view; what has to be asked for is asked for first. */
async function show(view: View): Promise<void> {
  const tab = openTab(view)
  showTools(view)
  void showAnalyses(tab === 'cypher' ? { ...view, analysis: null } : view)
  if (tab !== 'picture') return
  if (askedFor(view) === loaded.asked) {
    stopLoading()
    await draw()
  } else if (askedFor(view) !== loading?.asked) await load(view)
}

/** Asks for what a view shows, and draws whatever else of it is wanted by then. */
async function load(view: View): Promise<void> {
  stopLoading()
  const mine = { asked: askedFor(view), stop: new AbortController() }
  loading = mine
  const { signal } = mine.stop
  const done = notice.waiting()
  const placed = async () => {
    const next = await loadGraph(view, signal)
    return { next, places: await layOut(next, signal) }
  }
  try {
    const counting = isProjection(view) ? ask(MonthsDocument, {}, signal) : null
    const [{ next, places }, counted] = await Promise.all([placed(), counting])
    // Elsewhere they can wait until there is something to look at.
    if (isPublisherOff(views.current())) documents = await documentsOf(next.graph.links, signal)
    signal.throwIfAborted()
    loaded = next
    laid = places
    months = counted?.contactsByMonth ?? monthsOf(next.graph.nodes.values())
  } catch (error) {
    if (signal.aborted) return
    if (!(error instanceof Unanswered)) throw error
    notice.fault(error.message, () => void load(views.current()))
    return
  } finally {
    done()
    if (loading === mine) loading = null
  }
  await draw()
  await nameDocuments()
}

/** Filters by document and publisher can be offered only when these have names. */
async function nameDocuments(): Promise<void> {
  const { graph } = loaded
  const named = await documentsOf(graph.links).catch(() => [])
  if (loaded.graph !== graph) return
  documents = named
  if (isLoaded(views.current())) drawFilters(views.current())
}

function stopLoading(): void {
  loading?.stop.abort()
  loading = null
}

/** Draws what is loaded, if that is what is wanted. */
async function draw(): Promise<void> {
  const view = views.current()
  if (!isLoaded(view)) return
  const isFirst = drawn === null
  const isElsewhere = drawn !== questionOf(view) || !isSameCamera(view.camera, picture.camera())
  drawPicture(view)
  if (isElsewhere) picture.look(view.camera)
  drawn = questionOf(view)
  keepCamera()
  // What stands beside the picture takes as long as the picture: who waits for it would rather see something.
  if (isFirst) await picture.painted()
  const now = views.current()
  if (!isLoaded(now)) return
  picture.reveal(now.select)
  drawRest(now)
}

const isLoaded = (view: View): boolean => view.analysis === null && askedFor(view) === loaded.asked

function drawPicture(view: View): void {
  seen = seenIn(loaded.graph, withoutTheirDocuments(view, documents))
  const places = placesIn(view)
  picture.show({ seen, places, select: view.select, pinned: new Set(view.pin.map(({ id }) => id)) })
}

function placesIn({ pin }: View): ReadonlyMap<string, Point> {
  if (pin.length === 0) return laid
  const pinned = pin.filter(({ id }) => laid.has(id)).map(({ id, x, y }) => [id, { x, y }] as const)
  return new Map([...laid, ...pinned])
}

function drawRest(view: View): void {
  byId('subject', HTMLElement).textContent = subjectOf(view, loaded, seen)
  showTakeAway(view)
  drawFilters(view)
  showTimeline(months, view)
  void showPanel({ view, loaded, seen, places: placesIn(view), change, wayFrom: askForTheOtherEnd })
  // On a phone it lies over the foot of the picture while something is selected.
  byId('panel', HTMLElement).classList.toggle('sheet', view.select.length > 0)
  tell(view)
  if (loaded.graph.nodes.size === 0) notice.say(emptyWords(view))
  else if (view.show === 'path' && loaded.graph.links.length === 0) notice.say(noWay)
  else if (seen.nodes.length === 0) notice.say('The filters leave nothing to be seen.')
  else notice.clear()
}

function drawFilters(view: View): void {
  const filters = byId('filters', HTMLElement)
  keepingPlace(filters, () =>
    filters.replaceChildren(...filtersOf({ view, graph: loaded.graph, seen, documents, change })),
  )
}

function askForTheOtherEnd({ id, name }: Node): void {
  search.focusFor(`Way from ${name} to …`, ([other = id]) => {
    if (other === id) return find([id])
    change({ analysis: null, show: 'path', of: [id, other], expand: [], select: [], hide: [] })
    canvas.focus()
  })
}

const noWay = 'No way of six steps or fewer joins the two by what is sure and was held.'

const emptyWords = ({ show: shown, kinds }: View): string =>
  shown !== 'overview'
    ? 'Nothing was found to draw.'
    : kinds.length === 0
      ? 'All kinds are switched off.'
      : 'There is nothing in the graph yet: “readout load” fills it.'

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
press('show-picture', () => change({ analysis: null }))
press('show-analyses', () => change({ analysis: '' }))
press('show-cypher', () => change({ analysis: ownCypher }))
press('zoom-in', picture.zoomIn)
press('zoom-out', picture.zoomOut)
press('zoom-fit', picture.showAll)
byId('skip', HTMLAnchorElement).addEventListener('click', (event) => {
  // Its address is for who has no scripts: it would be a step that cannot be undone.
  event.preventDefault()
  byId(views.current().analysis === null ? 'panel' : 'analyses-view', HTMLElement).focus()
})
addEventListener('keydown', (event) => {
  if (isTyping(event)) return
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault()
    if (event.shiftKey) views.redo()
    else if (views.canUndo()) views.undo()
  } else if (event.key === '/') {
    event.preventDefault()
    search.focus()
  }
})
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', picture.repaint)
if (matchMedia('(max-width: 1000px)').matches) byId('controls', HTMLDetailsElement).open = false

views.onChange((view) => void show(view))

async function count(): Promise<CountsQuery> {
  const counts = await ask(CountsDocument, {})
  news.from(counts.about.lastChange)
  return counts
}

async function begin(): Promise<void> {
  const counting = count().catch(() => null)
  // A bare address opens with what suits the graph, so its size has to be known first.
  if (location.search === '') {
    const counts = await counting
    if (counts) views.settle({ show: showFor(counts) })
  }
  void picture.painted().then(() => performance.mark('readout-first-picture'))
  await show(views.current())
}
void begin()
