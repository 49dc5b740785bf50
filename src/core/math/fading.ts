/** 1 at `full`, 0 at `none`, a line in between and the same beyond; whichever of the two is the larger. */
export const fading = (size: number, full: number, none: number) =>
  Math.min(1, Math.max(0, (none - size) / (none - full)))
