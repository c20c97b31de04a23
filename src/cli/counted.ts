/** A number with its noun, for a sentence: `1 row`, `12 rows`. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`
