import type { Side } from '../../../core/body/skeleton'
import type { PhantomImage } from '../phantom-image'
import { angle, OFF, opposite, type ScoredSet, STRAIGHT, variable } from './scored-set'

const limb = ({ side }: PhantomImage): Side | undefined => (side === 'mid' ? undefined : side)
/** An angle of the tested side between the joints of the rig. */
const rig = (image: PhantomImage, name: string) => angle(image, `${image.side}_${name}`)
/** The same between the middles of the limbs' visible outlines: the second ruler. */
const outline = (image: PhantomImage, name: string) =>
  image.angles_limb?.[`${image.side}_${name}`] ?? undefined

/** How far the middle of the thigh's outline has moved from the person's own stance, against the vertical. */
function thighOutline(image: PhantomImage, neutral: PhantomImage | undefined): number | undefined {
  const now = outline(image, 'thigh_frontal')
  const rest = neutral && outline(neutral, 'thigh_frontal')
  const [hip, hipAndPelvis] = [rig(image, 'hip_abduction'), rig(image, 'hip_abduction_gravity')]
  if (now === undefined || rest === undefined || hip === undefined || hipAndPelvis === undefined)
    return undefined
  // The outline's angle is the thigh's against the pelvis; a lifted pelvis is part of the definition.
  return now - rest + (hipAndPelvis - hip)
}

/** Movements of arms and legs. */
export const LIMB_SETS: readonly ScoredSet[] = [
  {
    set: 'abduction',
    measure: 'shoulder-abduction',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'shoulder_abduction'),
    parts: [STRAIGHT, OFF],
  },
  {
    set: 'abduction_compensated',
    measure: 'shoulder-abduction',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'shoulder_abduction'),
    parts: [],
  },
  {
    set: 'flexion',
    measure: 'shoulder-flexion',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'shoulder_flexion'),
    parts: [STRAIGHT, OFF],
  },
  {
    set: 'shoulder_extension',
    measure: 'shoulder-extension',
    side: limb,
    // The phantom counts extension as negative flexion.
    truth: (image) => opposite(variable(image)),
    limbTruth: (image) => opposite(outline(image, 'shoulder_flexion')),
    parts: [],
  },
  {
    set: 'elbow',
    measure: 'elbow-flexion',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'elbow_flexion_sagittal'),
    parts: [],
  },
  {
    set: 'elbow_extension',
    measure: 'elbow-extension',
    side: limb,
    // The phantom counts how far the elbow is still bent.
    truth: (image) => opposite(variable(image)),
    limbTruth: (image) => opposite(outline(image, 'elbow_flexion_sagittal')),
    parts: [],
  },
  {
    // Internal rotation is its opposite, read in the same way.
    set: 'rotation_abd90_side',
    measure: 'shoulder-external-rotation',
    side: limb,
    truth: variable,
    parts: [STRAIGHT, OFF],
  },
  {
    // Against the vertical, and only as a change from the person's own stance.
    set: 'hip_abduction',
    measure: 'hip-abduction',
    side: limb,
    truth: (image, neutral) => neutral && rig(image, 'hip_abduction_gravity'),
    limbTruth: thighOutline,
    parts: [],
  },
  {
    set: 'knee_flexion',
    measure: 'knee-flexion',
    side: limb,
    truth: (image) => rig(image, 'knee_flexion_sagittal'),
    limbTruth: (image) => outline(image, 'knee_flexion_sagittal'),
    parts: [],
  },
]
