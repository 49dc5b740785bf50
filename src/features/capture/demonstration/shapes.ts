import type { Side } from '../../../core/body/skeleton'
import { FACE_AT, HEAD } from '../../../core/movements/demonstration/proportions'
import { movingPart, type PartName, tipOf } from './moving'
import { arrowHead, chain, disc, limb, line, oval, plane, type Spot } from './outline'
import { regionOf, type SeenFigure, type Shown, seenOnTheWay } from './view'

/** `moving`: of the movement that is shown. `mark`: what tells where a face looks. */
export type Tone = 'body' | 'moving' | 'mark'

/** A part of a drawn figure: an outline, and what colour it has. */
export interface Shape {
  readonly name: string
  readonly d: string
  readonly tone: Tone
  /** The side whose colour it has; absent where left and right do not differ. */
  readonly side?: Side
}

interface Part extends Shape {
  /** What is nearer to the camera is drawn later. */
  readonly near: number
}

const middle = (a: Spot, b: Spot): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const towards = (a: Spot, b: Spot, share: number): Spot => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

const upperArm = (f: SeenFigure, side: Side) => limb(f[`${side}_shoulder`], f[`${side}_elbow`], 0.055, 0.038)

const forearm = (f: SeenFigure, side: Side) => {
  const wrist = f[`${side}_wrist`]
  const palm = middle(f[`${side}_index`], f[`${side}_pinky`])
  const knuckles = towards(wrist, palm, 0.7)
  return [
    limb(f[`${side}_elbow`], wrist, 0.037, 0.025),
    limb(wrist, knuckles, 0.026, 0.033),
    limb(knuckles, towards(wrist, palm, 1.3), 0.033, 0.018),
    limb(towards(wrist, f[`${side}_thumb`], 0.3), f[`${side}_thumb`], 0.017, 0.012),
  ].join('')
}

const thigh = (f: SeenFigure, side: Side) => limb(f[`${side}_hip`], f[`${side}_knee`], 0.085, 0.055)

const shank = (f: SeenFigure, side: Side) => {
  const [knee, ankle] = [f[`${side}_knee`], f[`${side}_ankle`]]
  const calf = towards(knee, ankle, 0.3)
  return [
    limb(knee, calf, 0.052, 0.056),
    limb(calf, ankle, 0.056, 0.036),
    limb(towards(f[`${side}_heel`], ankle, 0.2), f[`${side}_foot_index`], 0.036, 0.028),
  ].join('')
}

/** The spine's curve, as points. */
const spine = ({ mid_hip: a, waist: b, chest: c, mid_shoulder: d }: SeenFigure): readonly Spot[] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => {
    const s = 1 - t
    const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] as const
    const sum = (of: 'x' | 'y') =>
      a[of] * weights[0] + b[of] * weights[1] + c[of] * weights[2] + d[of] * weights[3]
    return { x: sum('x'), y: sum('y') }
  })

function trunk(f: SeenFigure): string {
  const { left_shoulder, right_shoulder, left_hip, right_hip, head } = f
  const back = spine(f)
  const loin = back[2] ?? f.waist
  const waist = (hip: Spot) => ({
    x: loin.x + (hip.x - f.mid_hip.x) * 0.62,
    y: loin.y + (hip.y - f.mid_hip.y) * 0.62,
  })
  const throat = towards(f.mid_shoulder, head, 0.3)
  return [
    chain(back, (share) => 0.092 + 0.012 * Math.sin(share * Math.PI * 1.5)),
    ...(['left', 'right'] as const).map((side) => {
      const hip = f[`${side}_hip`]
      return chain([f[`${side}_shoulder`], waist(hip), hip], (share) => 0.055 + 0.035 * share)
    }),
    plane([left_shoulder, right_shoulder, waist(right_hip), right_hip, left_hip, waist(left_hip)]),
    limb(left_shoulder, right_shoulder, 0.05, 0.05),
    limb(left_hip, right_hip, 0.088, 0.088),
    limb(f.mid_shoulder, towards(f.mid_shoulder, head, 0.7), 0.058, 0.05),
    ...(['left', 'right'] as const).map((side) =>
      limb(throat, towards(f.mid_shoulder, f[`${side}_shoulder`], 0.75), 0.03, 0.045),
    ),
  ].join('')
}

/** A point of the head, metres from the middle between the ears: forwards and up. */
function inHead({ head: ears, crown, face }: SeenFigure, forwards: number, up: number): Spot {
  const add = (of: 'x' | 'y') =>
    ears[of] + ((face[of] - ears[of]) / FACE_AT) * forwards + ((crown[of] - ears[of]) / HEAD.crown) * up
  return { x: add('x'), y: add('y') }
}

/** The head with what stands out of it: ears and nose, where they are seen against what is behind it. */
function head(f: SeenFigure): string {
  const { head: ears, crown, face } = f
  const aside = Math.min(1, Math.hypot(face.x - ears.x, face.y - ears.y) / FACE_AT)
  const across = Math.hypot(0.074 * Math.sqrt(1 - aside * aside), 0.094 * aside)
  return [
    oval(inHead(f, 0, 0.018), crown, across, HEAD.crown - 0.018),
    chain([inHead(f, 0.012, -0.02), inHead(f, 0.05, -0.078)], (share) => 0.07 - 0.036 * share),
    disc(inHead(f, 0.018, -0.045), 0.054),
    disc(towards(f.nose, ears, 0.16), 0.018),
    ...(['left', 'right'] as const).map((side) => disc(f[`${side}_ear`], 0.019)),
  ].join('')
}

/** Eyes, nose and the nearer ear, as far as they are on the side that is seen. */
function face(f: SeenFigure): readonly Part[] {
  const near = f.head.near + 0.2
  const isSeen = (point: { readonly near: number }, by: number) => point.near - f.head.near > by
  const mark = (name: string, d: string): Part => ({ name, d, tone: 'mark', near })
  return [
    ...(['left', 'right'] as const).flatMap((side) => [
      ...(isSeen(f[`${side}_eye`], 0.02) ? [mark(`${side} eye`, disc(f[`${side}_eye`], 0.0085))] : []),
      ...(isSeen(f[`${side}_ear`], 0.03)
        ? [mark(`${side} ear`, oval(f[`${side}_ear`], f.crown, 0.009, 0.018))]
        : []),
    ]),
    ...(isSeen(f.nose, 0.06)
      ? [mark('nose', limb(towards(middle(f.left_eye, f.right_eye), f.nose, 0.35), f.nose, 0.006, 0.011))]
      : []),
  ]
}

/** The parts of the figure from the farthest to the nearest. */
export function shapesOf(f: SeenFigure, shown: Shown): readonly Shape[] {
  const part = (name: PartName, d: string, near: number, of?: Side): Part => {
    const moving = movingPart(shown, name, of)
    return {
      ...{ name: of ? `${of} ${name}` : name, d, near },
      tone: moving ? 'moving' : 'body',
      ...(moving?.side && { side: moving.side }),
    }
  }
  /** One outline where all of a limb has one colour, so that nothing parts it at the joint. */
  const limbParts = (
    upper: PartName,
    lower: PartName,
    outlines: readonly [string, string],
    near: number,
    of: Side,
  ) =>
    movingPart(shown, upper, of) === undefined && movingPart(shown, lower, of) !== undefined
      ? [part(upper, outlines[0], near, of), part(lower, outlines[1], near + 0.01, of)]
      : [part(upper, outlines.join(''), near, of)]
  const sides = ['left', 'right'] as const
  const arms = sides.flatMap((of) =>
    limbParts('upper arm', 'forearm', [upperArm(f, of), forearm(f, of)], f[`${of}_elbow`].near + 0.02, of),
  )
  const legs = sides.flatMap((of) =>
    limbParts('thigh', 'shank', [thigh(f, of), shank(f, of)], f[`${of}_knee`].near - 0.02, of),
  )
  const middleParts = [...legs, part('trunk', trunk(f), 0), part('head', head(f), 0.03)]
  // What lies still is one body. Arms are parted from it, which may hang before it, and a head from a trunk that moves.
  const region = regionOf(shown)
  const isBody = ({ tone, name }: Part) => tone === 'body' && !(region === 'trunk' && name === 'head')
  const still = [...middleParts, ...(region === 'neck' ? arms : [])].filter(isBody)
  const body: Part = { name: 'body', d: still.map(({ d }) => d).join(''), near: 0, tone: 'body' }
  const others = [...middleParts, ...arms].filter((each) => !still.includes(each))
  return [body, ...others, ...face(f)].sort((one, other) => one.near - other.near)
}

/** The moving parts as they are at the start, to be drawn faintly behind the figure at the end. */
export const shapesAtRest = (shown: Shown): readonly Shape[] =>
  shapesOf(seenOnTheWay(shown, 0), shown).filter(({ tone }) => tone === 'moving')

/** What the moving parts do: a line from where each starts to where it ends, and the head of an arrow. */
export function waysOf(shown: Shown): readonly { readonly line: string; readonly head: string }[] {
  const figures = Array.from({ length: 21 }, (_, index) => seenOnTheWay(shown, 0.06 + (index / 20) * 0.88))
  const size = regionOf(shown) === 'neck' ? 0.04 : 0.075
  return shown.asked.map((asked) => {
    const spots = figures.map((figure) => tipOf(figure, asked))
    const [before, last] = [spots.at(-3), spots.at(-1)]
    return { line: line(spots), head: before && last ? arrowHead(before, last, size) : '' }
  })
}
