import type { Loaded } from './load-graph.ts'
import type { Seen } from './seen.ts'
import type { View } from './view.ts'
import { counted } from './wording.ts'

const titles: Readonly<Record<Exclude<View['show'], 'around' | 'path'>, string>> = {
  overview: 'Everything that documents relate',
  leaders: 'Leaders most in contact',
  states: 'States most in contact',
  agreements: 'Agreements referenced together',
  'leaders-agreements': 'Leaders and the agreements of their contacts',
}

/** What the picture is of, how much of it is seen, and where the rest is. */
export function subjectOf(view: View, { graph }: Loaded, { nodes, lines, strong, hidden }: Seen): string {
  const name = (id: string) => graph.nodes.get(id)?.name ?? id
  const title =
    view.show === 'around'
      ? `Around ${view.of.map(name).join(' and ')}`
      : view.show === 'path'
        ? `Shortest ways between ${view.of.map(name).join(' and ')}`
        : titles[view.show]
  const { leftOut } = graph
  const weak = lines.length - strong.size
  const rest = [
    ...(weak > 0 ? [`${counted(weak, 'weaker line')} drawn only with what is selected`] : []),
    ...(hidden > 0 ? [`${counted(hidden, 'thing')} hidden by filters or without a line`] : []),
    ...(leftOut.nodes > 0 ? [leftOutInWords(view, leftOut.nodes)] : []),
  ]
  return `${title}: ${counted(nodes.length, 'thing')}, ${counted(lines.length, 'line')}${rest.length > 0 ? `; ${rest.join('; ')}` : ''}.`
}

const leftOutInWords = ({ show }: View, count: number): string =>
  show === 'path'
    ? `${counted(count, 'thing')} on other ways as short left out`
    : `${counted(count, 'weaker one')} left out: search for a name, or expand a thing, to see more`
