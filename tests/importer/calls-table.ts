import { tableFile } from './table/a-table.ts'

const names = ['Ada Ahn', 'Bo Berg', 'Cem Can', 'Dov Dahl', 'Eva Eck', 'Fay Fox', 'Gus Gray'] as const

/** Calls between a few people who are named again and again, each pair on a day of its own. */
export const callsTable = (file: string, calls: number): string =>
  tableFile(
    file,
    [
      'number,day,caller,called',
      ...Array.from({ length: calls }, (_, index) => {
        const day = new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10)
        return `${index + 1},${day},${names[index % 7]},${names[(index + 1 + (index % 5)) % 7]}`
      }),
      '',
    ].join('\n'),
  )

export const callsMapping = `
things:
  caller: { type: Leader, id: "leader/{caller | slug}", named: "{caller}", participated: { object: call, role: initiator } }
  called: { type: Leader, id: "leader/{called | slug}", named: "{called}", participated: call }
  call:
    type: Contact
    id: "call/{number}"
    dated: "{day}"
    hasKind: { value: call, basis: reference, reason: The table is of calls. }
    hasStatus: { value: held, basis: reference, reason: The table is of calls that took place. }
`
