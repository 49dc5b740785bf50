import type { GateId, GateStatus } from '../../core/quality/gate'

interface GateText {
  /** For the row of small words, and for the conditions of a trial. */
  readonly name: string
  /** What the value is, in a few words. */
  readonly meaning: string
  /** When it warns and refuses, and why: source or measurement. */
  readonly reason: string
}

export const gates: Readonly<Record<GateId, GateText>> = {
  frozen: {
    name: 'Camera goes on',
    meaning: 'time for which the picture has not changed at all',
    reason:
      'Refused where a live camera has sent the same picture for more than 1 s: whoever is in it seems to hold perfectly. Noise of the sensor alone changes 4000 samples by 0.3 of 255 on average; below 0.05 it is the same picture. A camera that repeats each picture once or twice stays below 0.1 s.',
  },
  camera: {
    name: 'Camera in place',
    meaning: 'turn of the camera since the neutral, told by the room in the picture',
    reason:
      'A knocked camera turns the room and the person alike: a roll of 8° reads as 8° of trunk lean. Refused beyond 3° of roll or 8° in all, warned beyond 3°. A phone turned on its side counts as 90°. Told only where the room behind the person has edges: a plain wall tells nothing.',
  },
  light: {
    name: 'Light',
    meaning: 'mean brightness of the picture',
    reason:
      'Three pictures of our phantom (60 %) darkened, with the noise of a dim room: at 30–7 % angles move by 2–5°, at 5 % by up to 6°, at 3 % by 10–13° or the arm is lost, and below nobody is found. Warned below 15 %, refused below 5 % or where the brightness varies by less than 1 %.',
  },
  'one-person': {
    name: 'One person',
    meaning: 'people in the picture',
    reason:
      'Refused unless exactly one person is in view: the network follows one and may change to the other. In an assisted or passive step of a guided run a helper may be there: refused only where trunk and hips jump from one frame to the next (a quarter of a trunk length, and 1.2 a second), or the trunk is another by 30 %.',
  },
  'in-frame': {
    name: 'In picture',
    meaning: 'room to the edge of the picture',
    reason:
      'Refused where a landmark of the measured segment lies outside the picture: there the network guesses. Warned within 1.5 % of the edge, where half a hand is cut off already.',
  },
  distance: {
    name: 'Distance',
    meaning: 'distance from the camera, for an adult and a lens of 60°',
    reason:
      'Arms, legs and trunk: warned nearer than 1.5 m (perspective: up to 3° from a low camera) and beyond 4 m, refused beyond 8 m, where a jitter of one pixel is 2° of an upper arm (picture of 960 pixels). Neck: warned nearer than 0.7 m and beyond 1.8 m (at 3 m the error is twice that at 1.3 m on our phantom), refused beyond 4.5 m.',
  },
  level: {
    name: 'Level',
    meaning: 'roll of the camera',
    reason:
      'Roll goes 1:1 into every angle against the vertical, and into what the trunk is compared with. Warned beyond 3°, refused beyond 8°: the smallest change of a shoulder that an inclinometer tells from its own error (MDC90, flexion, Kolber 2011).',
  },
  flip: {
    name: 'Sides',
    meaning: 'pairs of landmarks that changed sides since the last frame',
    reason:
      'Refused where two pairs or more change places between two frames: no person does that in a thirtieth of a second. One pair alone may cross, as hands do.',
  },
  view: {
    name: 'View',
    meaning: 'turn from the view that is measured in, estimated to about ± 8° (95 %)',
    reason:
      'A plane turned from the picture by 10, 20, 30, 45° shows an angle up to 0.4, 1.8, 4.1, 9.7° off (projection, mid range). Warned beyond an estimate of 12°, refused beyond 33°: the estimate itself is 4° off (SD), and 20° is to be measured. The side of a standing person: warned beyond 8°, twice what the estimate is off by; lines in depth move by up to 3.1° for each degree (projection).',
  },
  confidence: {
    name: 'Seen clearly',
    meaning: 'confidence of the least sure landmark',
    reason:
      'Refused below 30 %, the limit of the makers of MoveNet for using a landmark. Warned below 40 %: in good light the least sure landmark of a measured segment is above it in 97 of 100 pictures of our phantom.',
  },
  elbow: {
    name: 'Elbow',
    meaning: 'bend of the elbow as seen in the picture',
    reason:
      'Warned beyond 15°: a straight arm shows at most 13° on our phantom. An elbow bent by 25° shows 3–23°, so not every bend is seen.',
  },
  plane: {
    name: 'In plane',
    meaning: 'length of the arm in the picture against rest',
    reason:
      'Warned below 91 %: on our phantom 96 of 100 straight arms in the frontal plane show more, an arm 35° forwards shows 88–98 % (6° of error), so not every drift is seen. One of 20° does not show (93–98 %); it costs up to 3°.',
  },
  speed: {
    name: 'Speed',
    meaning: 'speed of the measured angle',
    reason:
      'Warned beyond 120°/s: at fifteen frames a second that is 8° from one frame to the next, as wide as the band that a hold is looked for in, and in dim light the limb is blurred over 4° (exposure of 1/30 s).',
  },
}

/** What a gate says of a recording or a hold. */
export const gateStates = {
  status: {
    pass: 'in order',
    unknown: 'not checked',
    warn: 'more error',
    refuse: 'refused',
  } satisfies Readonly<Record<GateStatus, string>>,
  /** Median and worst of a stretch. */
  stretch: '{median} (worst\u00a0{worst})',
  refusedShare: '{status}, no number in {percent} % of the pictures',
}
