/** How things of a kind are told from others: by shape and colour both, since some people see only one of them. */
export type Look = {
  readonly kind: NodeKind
  readonly one: string
  readonly many: string
  readonly colour: string
  readonly shape: Shape
  /** How large it is drawn, in pixels from its middle. */
  readonly radius: number
}

/** Kinds of things that are drawn, as the contract names them. */
export type NodeKind =
  | 'LEADER'
  | 'STATE'
  | 'ORGANISATION'
  | 'OFFICE'
  | 'AGREEMENT'
  | 'CONTACT'
  | 'CALL'
  | 'MEETING'
  | 'VISIT'
  | 'MESSAGE'
  | 'TOPIC'
  | 'PLACE'

export type Shape =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'hexagon'
  | 'arrow'
  | 'envelope'
  | 'ring'
  | 'cross'
  | 'star'
  | 'pentagon'
  | 'bar'

// The eight colours of Okabe and Ito; contacts share one and differ by shape.
const orange = '#e69f00'
const skyBlue = '#56b4e9'
const green = '#009e73'
const yellow = '#f0e442'
const blue = '#0072b2'
const vermillion = '#d55e00'
const purple = '#cc79a7'
const grey = '#8c8c8c'

/** In the order of the legend. */
export const looks: readonly Look[] = [
  { kind: 'LEADER', one: 'Leader', many: 'Leaders', colour: orange, shape: 'circle', radius: 11 },
  { kind: 'AGREEMENT', one: 'Agreement', many: 'Agreements', colour: green, shape: 'diamond', radius: 11 },
  { kind: 'CALL', one: 'Call', many: 'Calls', colour: skyBlue, shape: 'triangle', radius: 8 },
  { kind: 'MEETING', one: 'Meeting', many: 'Meetings', colour: skyBlue, shape: 'hexagon', radius: 8 },
  { kind: 'VISIT', one: 'Visit', many: 'Visits', colour: skyBlue, shape: 'arrow', radius: 8 },
  { kind: 'MESSAGE', one: 'Message', many: 'Messages', colour: skyBlue, shape: 'envelope', radius: 8 },
  { kind: 'CONTACT', one: 'Contact', many: 'Other contacts', colour: skyBlue, shape: 'ring', radius: 8 },
  {
    kind: 'ORGANISATION',
    one: 'Organisation',
    many: 'Organisations',
    colour: purple,
    shape: 'square',
    radius: 10,
  },
  { kind: 'STATE', one: 'State', many: 'States', colour: vermillion, shape: 'cross', radius: 11 },
  { kind: 'OFFICE', one: 'Office', many: 'Offices', colour: yellow, shape: 'bar', radius: 9 },
  { kind: 'PLACE', one: 'Place', many: 'Places', colour: blue, shape: 'pentagon', radius: 9 },
  { kind: 'TOPIC', one: 'Topic', many: 'Topics', colour: grey, shape: 'star', radius: 9 },
]

const byKind = new Map(looks.map((look) => [look.kind, look]))

export function lookOf(kind: NodeKind): Look {
  const look = byKind.get(kind)
  if (!look) throw new Error(`No look for ${kind}.`)
  return look
}

export const contactKinds: readonly NodeKind[] = ['CALL', 'MEETING', 'VISIT', 'MESSAGE', 'CONTACT']

/** Kinds shown at first: states, places and topics join nearly everything, so they have to be asked for. */
export const usualKinds: readonly NodeKind[] = ['LEADER', 'AGREEMENT', ...contactKinds, 'ORGANISATION']

/** The kind of a thing by its type in the contract. @throws {Error} for a type that is not drawn. */
export const kindOfType = (type: string): NodeKind => {
  if (type === 'Exchange') return 'CONTACT'
  const kind = looks.find((look) => look.kind === type.toUpperCase())?.kind
  if (!kind) throw new Error(`No kind for a ${type}.`)
  return kind
}
