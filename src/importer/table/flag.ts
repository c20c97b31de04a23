/** The words for yes and no in cells and mappings; null for any other. */
export function readFlag(text: string): boolean | null {
  if (/^(?:true|yes|y|1|x)$/i.test(text)) return true
  return /^(?:false|no|n|0)$/i.test(text) ? false : null
}
