import type { Between } from './day-math.ts'
import { heldBetween } from './leaders.ts'
import type { Office } from './offices.ts'
import type { Person } from './people.ts'

/** "both foreign ministers" are those of the text who are. */
export function colleaguesIn(
  people: readonly Person[],
  office: Office | null,
  published: Between | null,
): Person[] {
  if (!isBelow(office)) return []
  return people.filter(
    ({ offices, known }) =>
      offices.some(({ kind }) => kind === office.kind) ||
      (known && published && heldBetween(known, office.kind, [], published)),
  )
}

/** "the foreign ministers" are none of the presidents who are told to have met, nor are any deputies. */
export const isOfOthers = (
  told: readonly Person[],
  office: Office | null,
  published: Between | null,
): boolean =>
  isBelow(office) &&
  (office.kind.startsWith('deputy ') ||
    (told.length > 1 &&
      published !== null &&
      told.every(({ known }) => known !== null && heldBetween(known, 'leader', [], published))))

/** An office of which each state has several. */
const isBelow = (office: Office | null): office is Office =>
  office !== null && /minister|advis|envoy|secretar/.test(office.kind) && office.kind !== 'prime minister'
