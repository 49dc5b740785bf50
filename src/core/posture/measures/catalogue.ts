import type { PostureMeasure } from './measure'
import { FRONTAL_MEASURES } from './rows/frontal'
import { SAGITTAL_MEASURES } from './rows/sagittal'

/** Every posture measure, the frontal ones first. A known roll of the camera is taken off before they are read. */
export const POSTURE_MEASURES: readonly PostureMeasure[] = [...FRONTAL_MEASURES, ...SAGITTAL_MEASURES]
