/** An answer as text that is the same for the same content, whatever the order of fields. */
export const inOrder = (answer: unknown): string => JSON.stringify(answer, sortedFields)

/** The same, whatever the order of lists too. */
export const asBags = (answer: unknown): string => JSON.stringify(withBags(answer))

const sortedFields = (_key: string, value: unknown) => (isObject(value) ? sorted(value) : value)

function withBags(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(withBags(item))).sort()
  if (!isObject(value)) return value
  return sorted(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withBags(part)])))
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
