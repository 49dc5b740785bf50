import type { NetworkKind, Person, RecordedModelId } from '../../body/pose'
import { fading } from '../../math/fading'
import { isMissing, type Missing } from '../../math/missing'
import type { CameraView, MovementId } from '../../movements/movement'
import { type ErrorFigures, METHOD_ERRORS, PEOPLE } from './method-errors'
import type { MethodError } from './uncertainty'

/**
 * Beyond some 45° a turning head shows its profile, and is measured in another way with another error: up
 * to the first of these the one, from the second on the other, degrees.
 */
const BEFORE_PROFILE = 40
const IN_PROFILE = 50

/** Movements that are the same angle the other way, and are off by the same. */
const READ_AS: Readonly<Partial<Record<MovementId, MovementId>>> = {
  'cervical-extension': 'cervical-flexion',
  'shoulder-internal-rotation': 'shoulder-external-rotation',
}

/** How a measurement is seen: what it is off by may hang on that. */
export interface Seen {
  readonly angle: number
  /** The view that it was measured in, where the movement is measured in more than one. */
  readonly view?: CameraView | 'back' | Missing | undefined
}

/** Of a movement that is seen from two sides the larger error where nobody knows from which. */
const largerOf = (one: ErrorFigures, other: ErrorFigures) => (one.rms >= other.rms ? one : other)

/** The figures that hold at an angle, in a view: of a turning head they pass from one to the other by degrees. */
function figuresAt(
  entry: NonNullable<NonNullable<(typeof METHOD_ERRORS)[RecordedModelId]>[MovementId]>,
  { angle, view }: Seen,
): ErrorFigures {
  if ('side' in entry) {
    if (view === undefined || isMissing(view)) return largerOf(entry.side, entry.front)
    return view === 'front' ? entry.front : entry.side
  }
  if ('beyond' in entry) {
    const { toProfile, beyond } = entry
    const share = fading(Math.abs(angle), IN_PROFILE, BEFORE_PROFILE)
    const at = (of: keyof ErrorFigures) => toProfile[of] + share * (beyond[of] - toProfile[of])
    return { rms: at('rms'), within: at('within') }
  }
  return entry
}

/** The models that two kinds of network are, alone. Their mean over a mirror image errs a little less. */
const ALONE = {
  movenet: 'movenet-thunder',
  blazepose: 'litert-blazepose-heavy',
} as const satisfies Record<NetworkKind, RecordedModelId>

/** Whose error a pose has: that of the model that was asked, or of the one network of it that found the person. */
export const modelBehind = (model: RecordedModelId, { foundBy }: Pick<Person, 'foundBy'>): RecordedModelId =>
  foundBy === undefined ? model : ALONE[foundBy]

/**
 * The error of a movement with a model, degrees, where it is known, and how well that is. One person is read
 * too high or too low in much the same way each time, so what is known are people, not pictures: the degrees
 * of freedom are one less than people.
 */
export function phantomError(
  model: RecordedModelId,
  movement: MovementId,
  seen: Seen,
): MethodError | undefined {
  const as = READ_AS[movement] ?? movement
  const entry = METHOD_ERRORS[model]?.[as]
  const people = PEOPLE[as]
  if (entry === undefined || people === undefined) return undefined
  const { rms, within } = figuresAt(entry, seen)
  const freedom = people - 1
  return { ofAnybody: { sd: rms, freedom }, ofOnePerson: { sd: Math.min(rms, within), freedom } }
}
