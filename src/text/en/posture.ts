import type { PostureMeasureId } from '../../core/posture/measures/measure'

interface PostureMeasureText {
  readonly name: string
  readonly definition: string
  /** Which direction is positive. */
  readonly positive: string
  /** Where the definition comes from. */
  readonly source: string
}

export const postureMeasures: Readonly<Record<PostureMeasureId, PostureMeasureText>> = {
  'head-tilt': {
    name: 'Head tilt',
    definition:
      'The head against the vertical: by the face’s surface, else the line between the eyes against the horizontal; from behind the line between the ears.',
    positive: 'left side higher',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'head-shift': {
    name: 'Head shift',
    definition: 'Middle between the ears beside the vertical through mid-shoulder.',
    positive: 'to the left',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'shoulder-line': {
    name: 'Shoulder line',
    definition:
      'Line between both acromia, where they are placed, against the horizontal; else between the shoulder landmarks (near the joint centres).',
    positive: 'left side higher',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'scapular-line': {
    name: 'Scapular line',
    definition:
      'Line between the lower angles of both scapulae, once they are placed, against the horizontal.',
    positive: 'left side higher',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'trunk-shift': {
    name: 'Lateral trunk shift',
    definition: 'Mid-shoulder beside the vertical through mid-hip.',
    positive: 'to the left',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'trunk-lean-lateral': {
    name: 'Lateral trunk lean',
    definition: 'Trunk axis (mid-hip to mid-shoulder) against the vertical.',
    positive: 'to the left',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'pelvic-obliquity': {
    name: 'Pelvic obliquity',
    definition:
      'Line between both ASIS (from behind: both PSIS), once they are placed, against the horizontal. No value without them: no pose model sees the pelvis under clothes.',
    positive: 'left side higher',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'frontal-knee-left': {
    name: 'Left frontal knee angle',
    definition:
      'Straight continuation of the thigh (hip to knee) to the shank (knee to ankle) in the picture. Changes when the leg turns about its own axis.',
    positive: 'knee towards the midline',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'frontal-knee-right': {
    name: 'Right frontal knee angle',
    definition:
      'Straight continuation of the thigh (hip to knee) to the shank (knee to ankle) in the picture. Changes when the leg turns about its own axis.',
    positive: 'knee towards the midline',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'toe-out': {
    name: 'Toe-out, mean of both feet',
    definition:
      'Mid-ankle to the tip of the second toe against straight ahead, seen from above, once both are placed on both feet: how far the toe lies beside the ankle, over their distance of 0.122 body heights, corrected for the toe being nearer to the camera. The mean of left and right, in which a turn of the body cancels. Each foot alone is not given: that turn would go into it in full, and it would be known to ± 9 to 11° only.',
    positive: 'toe-out; negative toe-in',
    source:
      'our own definition; foot length from Drillis & Contini 1966 (as in Winter, Biomechanics and Motor Control of Human Movement), heel to ankle from “Normalizing Foot Moment Arm Lengths in Men and Women”, Med Sci Sports Exerc 2015',
  },
  'plumb-head-lateral': {
    name: 'Plumb line: head',
    definition: 'Middle between the ears beside the vertical through mid-ankle.',
    positive: 'to the left',
    source: 'plumb line from mid-ankle, our own definition on the landmarks of the pose models',
  },
  'plumb-shoulders-lateral': {
    name: 'Plumb line: shoulders',
    definition: 'Mid-shoulder beside the vertical through mid-ankle.',
    positive: 'to the left',
    source: 'plumb line from mid-ankle, our own definition on the landmarks of the pose models',
  },
  'plumb-pelvis-lateral': {
    name: 'Plumb line: pelvis',
    definition: 'Mid-hip beside the vertical through mid-ankle.',
    positive: 'to the left',
    source: 'plumb line from mid-ankle, our own definition on the landmarks of the pose models',
  },
  'plumb-knees-lateral': {
    name: 'Plumb line: knees',
    definition: 'Middle between the knees beside the vertical through mid-ankle.',
    positive: 'to the left',
    source: 'plumb line from mid-ankle, our own definition on the landmarks of the pose models',
  },
  'craniovertebral-angle': {
    name: 'Craniovertebral angle',
    definition:
      'Line from C7 to the tragus, once both are placed, against the horizontal through C7. The tragus is corrected for standing nearer to the camera than C7.',
    positive: 'tragus above C7; smaller is further forward',
    source: 'as in Gallego-Izquierdo 2020; no cut-off is applied',
  },
  'ear-shoulder-inclination': {
    name: 'Ear–shoulder inclination',
    definition:
      'Line from the shoulder (near the joint centre) to the ear (near the tragus), as the models mark them, against the horizontal. It is not the craniovertebral angle, and no cut-off applies to it.',
    positive: 'ear above the shoulder; smaller is further forward',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'head-offset': {
    name: 'Head offset',
    definition: 'Tragus (else ear) in front of the acromion (else shoulder).',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'shoulder-offset': {
    name: 'Shoulder offset',
    definition: 'Acromion (else shoulder) in front of the trochanter (else hip).',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'forward-shoulder-angle': {
    name: 'Forward shoulder angle',
    definition: 'Line from C7 to the acromion, once both are placed, against the vertical.',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'trunk-inclination': {
    name: 'Trunk inclination',
    definition:
      'Trunk axis (mid-hip to mid-shoulder) against the vertical. It leans a little forwards of the thorax, differently in everybody.',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'pelvic-tilt': {
    name: 'Pelvic tilt',
    definition: 'Line from PSIS to ASIS of the near side, once both are placed, against the horizontal.',
    positive: 'ASIS lower',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'knee-angle': {
    name: 'Knee angle',
    definition:
      'Straight continuation of the thigh (trochanter, else hip, to knee) to the shank (knee to malleolus, else ankle) of the near leg.',
    positive: 'bent; negative beyond straight',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'plumb-ear': {
    name: 'Plumb line: ear',
    definition:
      'Tragus (else ear) in front of the vertical through the lateral malleolus (else the ankle landmark).',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'plumb-shoulder': {
    name: 'Plumb line: shoulder',
    definition:
      'Acromion (else shoulder) in front of the vertical through the lateral malleolus (else the ankle landmark).',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'plumb-hip': {
    name: 'Plumb line: hip',
    definition:
      'Trochanter (else hip) in front of the vertical through the lateral malleolus (else the ankle landmark).',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
  'plumb-knee': {
    name: 'Plumb line: knee',
    definition: 'Knee in front of the vertical through the lateral malleolus (else the ankle landmark).',
    positive: 'forwards',
    source: 'our own definition, on the landmarks of the pose models',
  },
}
