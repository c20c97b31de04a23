import { readRules } from './rules.ts'
import type { Span } from './span.ts'

/** "did not meet", "denied that he had met", "if they met": what stands between two places of a marked sentence tells of no contact. */
export function isDenied(text: string, { start, end }: Span): boolean {
  const { denied, deniedAfter, unreal, frame } = readRules().contacts
  const before = text.slice(Math.max(0, start - reach), start)
  return (
    denied.test(before) || deniedAfter.test(text.slice(end)) || (unreal.test(before) && !frame.test(before))
  )
}

/** Longer sentences deny one thing and tell another. */
const reach = 160
