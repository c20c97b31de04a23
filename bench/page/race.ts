import { chromium } from 'playwright-core'
import { Fault } from '../../src/model/fault.ts'
import { chromiumPath, quietly } from '../../tests/page/chromium.ts'
import { distribution, median } from '../measure/statistics.ts'
import { describeMachine, type Machine } from '../report/machine.ts'
import type { Table } from '../report/table.ts'
import type { Running } from '../running.ts'
import type { PageOptions } from './command-line.ts'
import { madeUpNetwork } from './made-up-network.ts'
import { openStage } from './stage.ts'
import { type Watched, watch } from './watch.ts'

const sizes = [2_000, 20_000] as const
const contestants = { Readout: '/?show=overview', 'sigma + graphology': '/sigma' } as const
const goals: Readonly<Record<(typeof sizes)[number], number>> = { 2000: 500, 20000: 1_500 }

/** Races the network page against sigma with graphology: the same network, places and browser, in turn. */
export async function racePage(
  { rounds }: Pick<PageOptions, 'rounds'>,
  { stop, say }: Pick<Running, 'stop' | 'say'>,
): Promise<{ readonly heading: string; readonly tables: readonly Table[] }> {
  const executablePath = chromiumPath()
  if (executablePath === null)
    throw new Fault('There is no Chromium in /usr/bin; Debian has it as "chromium".')
  const machine = await describeMachine()
  await using started = new AsyncDisposableStack()
  const browser = await chromium.launch({ executablePath, args: [...quietly] })
  started.defer(() => browser.close())
  const tables: Table[] = []
  for (const size of sizes) {
    const stage = await openStage(madeUpNetwork(size))
    started.defer(() => stage.close())
    const found = new Map<string, Watched[]>()
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, path] of Object.entries(contestants)) {
        stop.throwIfAborted()
        const watched = await watch(browser, `${stage.address}${path}`)
        say(`${size} nodes, round ${round}, ${name}: first picture ${Math.round(watched.firstPictureMs)} ms`)
        // The first round warms the browser up.
        if (round > 0) found.set(name, [...(found.get(name) ?? []), watched])
      }
    }
    tables.push(tableOf(size, found))
  }
  return { heading: headingOf(machine(), browser.version()), tables }
}

const headingOf = ({ processors, memoryGb, loadBefore, loadAfter }: Machine, chromium: string): string =>
  `${processors}, ${memoryGb} GB, Chromium ${chromium}; load before ${loadBefore.toFixed(1)}, after ${loadAfter.toFixed(1)}. Medians.`

function tableOf(size: (typeof sizes)[number], found: ReadonlyMap<string, readonly Watched[]>): Table {
  const of = (read: (watched: Watched) => number) => (runs: readonly Watched[]) => median(runs.map(read))
  const frames = (runs: readonly Watched[]) => distribution(runs.flatMap(({ frameMs }) => frameMs))
  const rows: readonly (readonly [string, string, (runs: readonly Watched[]) => number])[] = [
    ['first picture, ms', `≤ ${goals[size]}`, of(({ firstPictureMs }) => firstPictureMs)],
    ['frame while panning and zooming, median, ms', '≤ 17', (runs) => frames(runs).p50],
    ['frame while panning and zooming, p95, ms', '≤ 50', (runs) => frames(runs).p95],
    [
      'select until the panel is there, ms',
      size === 2_000 ? '≤ 100' : '',
      of(({ selectMs }) => selectMs ?? Number.NaN),
    ],
    ['heap, MB', '≤ 50', of(({ heapMb }) => heapMb)],
    ['page as sent, KB', '≤ 120', of(({ sentKb }) => sentKb)],
    ['requests to other hosts', '0', of(({ strangers }) => strangers)],
    ['layout shifts', '0', of(({ shifts }) => shifts)],
  ]
  const runs = [...found]
  return {
    title: `The network page at ${size.toLocaleString('en')} nodes and ${(size * 2).toLocaleString('en')} links`,
    head: ['', 'goal', ...runs.map(([name]) => name)],
    rows: rows.map(([what, goal, read]) => [what, goal, ...runs.map(([, watched]) => figure(read(watched)))]),
  }
}

const figure = (value: number): string =>
  Number.isNaN(value)
    ? '–'
    : value < 10 && !Number.isInteger(value)
      ? value.toFixed(1)
      : String(Math.round(value))
