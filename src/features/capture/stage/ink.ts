/** The stage's colours and font, read once from the tokens. */
export interface Ink {
  readonly measure: string
  readonly line: string
  readonly muted: string
  readonly shade: string
  readonly font: string
}

export function readInk(element: Element): Ink {
  const tokens = getComputedStyle(element)
  const token = (name: string) => tokens.getPropertyValue(name).trim()
  return {
    measure: token('--measure'),
    line: token('--stage-line'),
    muted: token('--stage-muted'),
    shade: token('--stage-shade'),
    font: token('--font'),
  }
}
