/** How rows can be printed: for a person, a spreadsheet, or a program. */
export const rowForms = ['table', 'csv', 'json'] as const
export type RowForm = (typeof rowForms)[number]
