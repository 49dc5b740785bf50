/** A point of a drawing, metres, y down. */
export interface Spot {
  readonly x: number
  readonly y: number
}

const number = (value: number) => (Math.round(value * 1000) / 1000).toString()
const at = ({ x, y }: Spot) => `${number(x)} ${number(y)}`

/** The outline of a limb with round ends that is thicker at one than at the other. */
export function limb(from: Spot, to: Spot, fromRadius: number, toRadius: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const reach = Math.hypot(dx, dy) || 1
  // A quarter turn from the way it points: all limbs go round the same way, so that their union has no holes.
  const beside = ({ x, y }: Spot, radius: number): Spot => ({
    x: x + (dy / reach) * radius,
    y: y - (dx / reach) * radius,
  })
  const [r1, r2] = [number(fromRadius), number(toRadius)]
  return [
    `M${at(beside(from, fromRadius))}L${at(beside(to, toRadius))}`,
    `A${r2} ${r2} 0 0 1 ${at(beside(to, -toRadius))}`,
    `L${at(beside(from, -fromRadius))}A${r1} ${r1} 0 0 1 ${at(beside(from, fromRadius))}Z`,
  ].join('')
}

/** Limbs from one point to the next. */
export const chain = (spots: readonly Spot[], radius: (share: number) => number): string =>
  spots
    .slice(1)
    .map((spot, index) => {
      const last = spots.length - 1
      return limb(spots[index] ?? spot, spot, radius(index / last), radius((index + 1) / last))
    })
    .join('')

/** A flat shape, going round the same way as every limb. */
export function plane(spots: readonly Spot[]): string {
  const area = spots.reduce((sum, { x, y }, index) => {
    const next = spots[(index + 1) % spots.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
  const round = area < 0 ? [...spots].reverse() : spots
  return `${round.map((spot, index) => `${index === 0 ? 'M' : 'L'}${at(spot)}`).join('')}Z`
}

/** An ellipse whose upright axis points from its middle towards `up`. */
export function oval(middle: Spot, up: Spot, across: number, upright: number): string {
  const [dx, dy] = [up.x - middle.x, up.y - middle.y]
  const reach = Math.hypot(dx, dy) || 1
  const top = { x: middle.x + (dx / reach) * upright, y: middle.y + (dy / reach) * upright }
  const bottom = { x: 2 * middle.x - top.x, y: 2 * middle.y - top.y }
  const turn = number((Math.atan2(dx, -dy) * 180) / Math.PI)
  const arc = `A${number(across)} ${number(upright)} ${turn} 0 1`
  return `M${at(top)}${arc} ${at(bottom)}${arc} ${at(top)}Z`
}

export const disc = ({ x, y }: Spot, radius: number): string =>
  limb({ x, y }, { x: x + 0.001, y }, radius, radius)

/** A line through points. */
export const line = (spots: readonly Spot[]): string =>
  spots.map((spot, index) => `${index === 0 ? 'M' : 'L'}${at(spot)}`).join('')

/** The head of an arrow that comes from one point to another. */
export function arrowHead(from: Spot, to: Spot, size: number): string {
  const direction = Math.atan2(to.y - from.y, to.x - from.x)
  const wing = (turn: number): Spot => ({
    x: to.x + Math.cos(direction + turn) * size,
    y: to.y + Math.sin(direction + turn) * size,
  })
  return line([wing(2.5), to, wing(-2.5)])
}
