/** A place in a text, in UTF-16 units as JavaScript counts; `end` is after the last. */
export type Span = { readonly start: number; readonly end: number }

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
