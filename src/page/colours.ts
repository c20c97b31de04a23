/** Colours of the picture that follow light and dark, as page.css has them. */
export type Colours = {
  readonly ground: string
  readonly ink: string
  readonly outline: string
  readonly line: string
  readonly faint: string
  readonly disputed: string
  readonly chosen: string
}

export function currentColours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ground: of('ground'),
    ink: of('ink'),
    outline: of('outline'),
    line: of('line'),
    faint: of('faint'),
    disputed: of('disputed'),
    chosen: of('chosen'),
  }
}
