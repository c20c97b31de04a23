/** By code unit and not by language: the same everywhere, for good. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => inOrder(a.id, b.id)

/** Each text once, in order. */
export const distinct = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(inOrder)
