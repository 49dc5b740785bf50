/**
 * Our own simple drawings of where a point lies, 120 by 120: outlines of the body, bones under the
 * skin, and the spot. From the side the person faces right.
 */
export interface GuideDrawing {
  readonly skin: readonly string[]
  readonly bones: readonly string[]
  readonly spots: readonly (readonly [x: number, y: number])[]
}

/** A path and its mirror image about the middle of the drawing, with x and y of every point in pairs. */
function bothSides(path: string): readonly string[] {
  let isX = true
  const mirrored = path.replace(/[A-Za-z]|-?\d+(?:\.\d+)?/g, (token) => {
    if (/[A-Za-z]/.test(token)) {
      isX = true
      return token
    }
    const turned = isX ? String(120 - Number(token)) : token
    isX = !isX
    return turned
  })
  return [path, mirrored]
}

const HEAD = [
  'M38 120C41 104 45 94 40 82C26 74 20 56 24 42C28 20 48 10 66 12C84 14 92 28 92 42L94 50L103 64L96 68L97 74L94 78L95 86C92 93 84 94 74 92C72 100 74 110 77 120',
  'M60 52C58 44 47 43 45 53C43 64 52 74 57 67C58 65 58 63 58 61',
] as const

const SHOULDERS = bothSides('M50 0L50 14C50 26 40 30 26 33C12 37 7 48 6 70L4 120')
const HUMERUS = bothSides('M10 56C8 46 18 40 25 45C29 50 27 58 23 62L22 120M10 56L12 120')
const SCAPULAE = bothSides('M47 46L40 88L24 56M47 46L30 44M45 54L18 37')

const WAIST = bothSides('M30 0C26 20 20 30 16 44C10 60 10 80 12 120')
const WINGS = bothSides(
  'M56 92C48 88 40 82 38 72C36 64 30 58 26 52C22 42 30 26 47 32C50 38 52 46 52 56C50 70 52 82 56 92Z',
)
const FEMURS = bothSides('M30 120L27 96C22 92 20 86 23 80L32 78C36 74 42 78 41 84C40 88 36 90 34 92L36 120')
const SACRUM = 'M50 38L70 38L65 66L60 76L55 66Z'

const HIP_SIDE = {
  skin: ['M30 0C28 16 30 24 24 40C14 60 18 86 34 96L36 120', 'M96 0C101 20 101 40 98 54C95 76 91 100 89 120'],
  bones: [
    'M37 54C31 38 44 20 66 22C84 24 93 36 91 48C86 55 81 60 77 68C78 76 72 82 64 82C56 82 50 76 50 68C46 65 40 60 37 54Z',
    'M54 120L55 96C51 92 52 84 58 82C66 80 70 86 68 92L67 120',
  ],
} as const

const ANKLE_FRONT = {
  skin: [
    'M42 0C44 24 44 40 40 56C34 68 36 76 38 84C32 96 26 104 26 112C40 120 78 120 94 112C94 104 88 96 84 88C88 80 88 72 82 60C78 42 80 24 80 0',
  ],
  bones: ['M52 0L50 46C44 56 42 66 46 72L66 70L68 50L66 0', 'M72 0L73 56C80 64 80 76 76 80L70 76'],
} as const

const drawings = {
  'head-side': { skin: HEAD, bones: [], spots: [[60, 58]] },
  'neck-side': {
    skin: [
      'M30 0C32 18 40 30 40 44C40 54 35 60 29 65C20 74 14 92 12 120',
      'M84 0C80 16 78 22 78 34C78 50 84 56 100 62',
    ],
    bones: [
      'M54 6L66 6L66 14L54 14ZM54 18L66 18L66 26L54 26ZM53 30L65 30L65 38L53 38ZM51 42L63 42L62 50L51 50ZM49 54L61 55L60 63L48 62ZM45 67L57 69L55 78L43 76ZM40 81L52 84L49 93L37 90Z',
      'M54 11L47 14M54 23L47 26M53 35L45 39M51 47L43 52M48 60L33 65M43 74L29 82M37 88L24 98',
    ],
    spots: [[30, 65]],
  },
  'ear-front': {
    skin: [
      'M30 50C28 20 44 8 60 8C76 8 92 20 90 50C90 84 74 104 60 104C46 104 30 84 30 50Z',
      ...bothSides('M30 46C22 42 20 54 24 62C26 68 30 70 32 66'),
      ...bothSides('M40 48C44 45 49 45 52 48'),
      'M60 50L56 68L62 70M50 84C56 87 64 87 70 84',
    ],
    bones: [],
    spots: [
      [29, 57],
      [91, 57],
    ],
  },
  'shoulder-front': {
    skin: SHOULDERS,
    bones: [...bothSides('M56 42C46 34 40 42 30 37L16 37'), ...HUMERUS],
    spots: [
      [17, 37],
      [103, 37],
    ],
  },
  'shoulder-back': {
    skin: SHOULDERS,
    bones: [...SCAPULAE, ...HUMERUS, 'M60 10L60 120'],
    spots: [
      [17, 37],
      [103, 37],
    ],
  },
  'scapula-back': {
    skin: SHOULDERS,
    bones: [...SCAPULAE, 'M60 10L60 120'],
    spots: [
      [40, 88],
      [80, 88],
    ],
  },
  'pelvis-front': {
    skin: WAIST,
    bones: [...WINGS, ...FEMURS, SACRUM],
    spots: [
      [25, 51],
      [95, 51],
    ],
  },
  'pelvis-back': {
    skin: [...WAIST, 'M60 72L60 108', ...bothSides('M60 108C50 114 36 114 26 106')],
    bones: [...WINGS, SACRUM],
    spots: [
      [48, 42],
      [72, 42],
    ],
  },
  'knee-front': {
    skin: ['M30 0C32 30 36 40 38 56C38 72 36 90 38 120', 'M90 0C88 30 84 40 82 56C82 72 84 90 82 120'],
    bones: [
      'M48 0L48 34C40 44 40 58 46 68L60 64L74 68C80 58 80 44 72 34L72 0',
      'M44 76L76 76C78 88 70 92 70 120M44 76C42 88 50 92 50 120',
      'M48 54C48 44 54 40 60 40C66 40 72 44 72 54C72 62 66 68 60 72C54 68 48 62 48 54Z',
    ],
    spots: [[60, 56]],
  },
  'ankle-front': { ...ANKLE_FRONT, spots: [[62, 70]] },
  'toes-front': {
    skin: [
      'M44 0C44 20 42 32 37 48C32 64 26 80 24 96',
      'M78 0C78 22 82 36 86 52C91 68 96 82 97 94',
      'M24 96C22 106 26 114 35 114C44 114 48 107 46 97M46 100C46 109 49 113 54 113C60 113 62 108 61 99M61 101C61 108 64 111 69 111C74 111 75 106 74 98M74 99C75 106 77 109 81 108C85 107 87 103 86 97M86 97C87 103 90 105 93 103C97 101 98 98 97 94',
    ],
    bones: ['M46 92L50 50M58 92L58 46M69 92L66 46M80 92L73 50M36 90L43 56'],
    spots: [[54, 112]],
  },
  'shoulder-side': {
    skin: [
      'M36 0C34 16 22 30 20 60L20 120',
      'M80 0C80 12 92 24 98 50C102 70 98 90 96 120',
      'M42 120L42 60C42 38 50 28 60 28C70 28 78 38 78 60L78 120',
    ],
    bones: [
      'M46 34L74 33',
      'M50 50C48 40 54 38 60 38C68 38 72 42 70 50C70 56 66 58 66 64L66 120M50 50C50 56 54 58 54 64L54 120',
    ],
    spots: [[60, 32]],
  },
  'hip-side-asis': { ...HIP_SIDE, spots: [[91, 48]] },
  'hip-side-psis': { ...HIP_SIDE, spots: [[37, 54]] },
  'hip-side-trochanter': { ...HIP_SIDE, spots: [[60, 88]] },
  'ankle-side': {
    skin: [
      'M40 0C42 30 40 50 34 66C28 78 28 90 34 96L100 96C107 96 107 89 98 85C84 79 72 70 68 56C66 40 68 20 70 0',
    ],
    bones: ['M50 0L49 58C44 64 45 76 52 79C59 77 60 66 56 58L55 0'],
    spots: [[52, 70]],
  },
} as const satisfies Readonly<Record<string, GuideDrawing>>

export type GuideDrawingName = keyof typeof drawings

/** A drawing by its name. */
export const guideDrawing = (name: GuideDrawingName): GuideDrawing => drawings[name]
