export const PREFERENCES = ['accuracy', 'balanced', 'speed'] as const
/** What matters most to whoever measures. */
export type Preference = (typeof PREFERENCES)[number]

/**
 * Pictures a second that a model must reach. Held positions and slow movements can be read off 5 a
 * second (ten in the shortest hold of 2 s); 15 look alive and resolve a movement at its usual pace; 30
 * are all that the camera takes.
 */
export const WANTED_RATE: Readonly<Record<Preference, number>> = { accuracy: 5, balanced: 15, speed: 30 }

/** Pictures a second that the camera is asked for. */
const CAMERA_RATE = 30
/** To the worker and back, and drawing, milliseconds for one picture: `npm run bench`. */
const AROUND_THE_WORKER = 3

/**
 * Pictures a second that are measured when one takes `medianMs` in the worker. A picture that comes
 * while another is being measured is dropped, so the rate is a whole part of the camera's.
 */
export const framesPerSecond = (medianMs: number): number =>
  CAMERA_RATE / Math.max(1, Math.ceil(((medianMs + AROUND_THE_WORKER) * CAMERA_RATE) / 1000))
