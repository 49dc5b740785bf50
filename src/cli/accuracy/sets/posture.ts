import { trueToeOut } from '../standing-truth'
import { angle, nearSide, none, OFF, type ScoredSet, STRAIGHT } from './scored-set'

/** Measures of a standing person. */
export const POSTURE_SETS: readonly ScoredSet[] = [
  {
    set: 'head_tilt',
    measure: 'head-tilt',
    side: none,
    truth: (image) => angle(image, 'eye_line_tilt'),
    parts: [],
  },
  {
    set: 'shoulder_tilt',
    measure: 'shoulder-line',
    side: none,
    truth: (image) => angle(image, 'shoulder_line_tilt'),
    parts: [STRAIGHT, OFF],
  },
  {
    set: 'shoulder_tilt',
    measure: 'toe-out',
    side: none,
    truth: trueToeOut,
    parts: [STRAIGHT, OFF],
    placed: () => ['left_malleolus', 'right_malleolus', 'left_toe', 'right_toe'],
  },
  {
    set: 'trunk_lean_lateral',
    measure: 'trunk-lean-lateral',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_lateral'),
    parts: [],
  },
  {
    set: 'trunk_lean_forward',
    measure: 'trunk-inclination',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_forward_midshoulder_raw'),
    parts: [],
  },
  {
    // The definition's line bends away from the thorax above the hips, by 0.5 to 2.5° in these people.
    set: 'trunk_lean_forward',
    measure: 'trunk-inclination',
    against: 'thorax',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_forward_raw'),
    parts: [],
  },
  {
    set: 'trunk_lean_forward',
    measure: 'knee-angle',
    side: none,
    truth: (image) => angle(image, `${nearSide(image)}_knee_flexion`),
    parts: [],
  },
  {
    set: 'forward_head',
    measure: 'craniovertebral-angle',
    side: none,
    truth: (image) => angle(image, 'craniovertebral_angle'),
    parts: [],
    placed: (image) => ['c7', `${nearSide(image)}_tragus`],
  },
  {
    // Refused on purpose: without both ASIS there is no pelvic line.
    set: 'pelvis_tilt',
    measure: 'pelvic-obliquity',
    side: none,
    truth: (image) => angle(image, 'pelvis_tilt'),
    parts: [],
  },
  {
    set: 'back_head_tilt',
    measure: 'head-tilt',
    side: none,
    truth: (image) => angle(image, 'ear_line_tilt'),
    parts: [],
  },
  {
    set: 'back_shoulder_tilt',
    measure: 'shoulder-line',
    side: none,
    truth: (image) => angle(image, 'shoulder_line_tilt'),
    parts: [],
  },
  {
    set: 'back_trunk_lean',
    measure: 'trunk-lean-lateral',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_lateral'),
    parts: [],
  },
  {
    // Refused on purpose, as from in front: without both PSIS there is no pelvic line.
    set: 'back_pelvis_tilt',
    measure: 'pelvic-obliquity',
    side: none,
    truth: (image) => angle(image, 'pelvis_tilt'),
    parts: [],
  },
]
