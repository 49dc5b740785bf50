import type { Pose } from './pose'

/** The frame for whoever is followed, however many others are in it: more than one person refuses every landmark. */
export const asOnePerson = (pose: Pose): Pose => ({ ...pose, people: Math.min(1, pose.people) })
