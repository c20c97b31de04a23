import { readRules } from './rules.ts'

/** "did not meet", "denied that he had met", "if they met": what begins at a place of a marked sentence tells of no contact. */
export function isDenied(text: string, start: number): boolean {
  const { denied, unreal, frame } = readRules().contacts
  const before = text.slice(Math.max(0, start - reach), start)
  return denied.test(before) || (unreal.test(before) && !frame.test(before))
}

/** Longer sentences deny one thing and tell another. */
const reach = 160
