import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAccuracyArguments } from '../../src/cli/accuracy/accuracy-arguments'
import { type PhotographLabel, readLabels } from '../../src/cli/accuracy/real/labels'
import { unseenArms } from '../../src/cli/accuracy/real/notes'
import { readPairs, summarisePairs } from '../../src/cli/accuracy/real/pairs'
import { answerCase, readRefusalCases } from '../../src/cli/accuracy/real/refusals'
import { readPhotograph } from '../../src/cli/accuracy/real/score-real'
import { summariseReal, summariseRefusals } from '../../src/cli/accuracy/real/summarise-real'
import { type RealTruth, realTruths } from '../../src/cli/accuracy/real/truths'
import { UsageError } from '../../src/cli/usage-error'
import type { Pose } from '../../src/core/body/pose'
import { pixels, seconds } from '../../src/core/math/units'
import { facingCamera, mapped } from '../core/support/stick-figure'
import { turnedFigure } from '../core/support/turned-figure'

type Joints = PhotographLabel['joints']['a']

const SEEN: Joints = Object.fromEntries(
  ['left', 'right'].flatMap((side) =>
    ['shoulder', 'elbow', 'wrist', 'eye'].map((joint) => [`${side}_${joint}`, [1, 2, 'seen'] as const]),
  ),
)

/** A photograph of somebody who faces the camera, with the left arm at 80 and 84°. */
const label = (change: Partial<PhotographLabel> = {}): PhotographLabel => ({
  view: ['front', 'oblique'],
  turn_deg: [0, 10],
  notes: ['', ''],
  joints: { a: SEEN, b: SEEN },
  angles: { a: { 'abduction/left': 80 }, b: { 'abduction/left': 84 } },
  ...change,
})

const NOBODY: Pose = {
  ...{ time: seconds(0), width: pixels(1000), height: pixels(1000), people: 0 },
  imageLandmarks: {},
}

describe('the note of a rater', () => {
  it.each([
    ['left arm hidden by the bag', ['left']],
    ['bag hides right upper arm; shoes cut off', ['right']],
    ['arms raised towards the camera, face in shadow', ['left', 'right']],
    ['left wrist behind the bag, upper arms foreshortened', ['left', 'right']],
    ['right arm points at camera', ['right']],
    ['seated, thighs foreshortened towards camera, arms raised sideways', []],
    ['ears hidden by hair and arms', []],
    ['left forearm behind the bag', []],
    ['from in front, turned to the left', []],
    ['', []],
  ])('%s', (note, arms) => {
    expect([...unseenArms(note)]).toEqual(arms)
  })
})

describe('what raters saw', () => {
  const of = (change: Partial<PhotographLabel> = {}) => realTruths({ 'one.jpg': label(change) })

  it('is the mean of the two who marked joints', () => {
    expect(of()).toEqual({
      truths: [
        {
          ...{ file: 'one.jpg', movement: 'shoulder-abduction', side: 'left' },
          ...{ truth: 82, apart: 4, isTurned: false },
        },
      ],
      leftOut: { unseen: 0, guessed: 0, apart: 0 },
    })
  })

  it.each([
    ['unseen', { notes: ['', 'left arm foreshortened'] as [string, string] }],
    [
      'guessed',
      { joints: { a: SEEN, b: { ...SEEN, left_shoulder: [1, 2, 'guess'] as [number, number, 'guess'] } } },
    ],
    ['guessed', { joints: { a: SEEN, b: {} } }],
    ['apart', { angles: { a: { 'abduction/left': 80 }, b: { 'abduction/left': 93 } } }],
  ])('is left out as %s', (reason, change) => {
    expect(of(change)).toEqual({
      truths: [],
      leftOut: { ...{ unseen: 0, guessed: 0, apart: 0 }, [reason]: 1 },
    })
  })

  it('is no truth where one of them gives no angle, or both see another view', () => {
    const none = { truths: [], leftOut: { unseen: 0, guessed: 0, apart: 0 } }
    expect(of({ angles: { a: { 'abduction/left': 80 }, b: { 'abduction/left': null } } })).toEqual(none)
    expect(of({ view: ['right_side', 'back'] })).toEqual(none)
    // An elbow is read from the side alone.
    const elbow = { angles: { a: { 'elbow/right': 90 }, b: { 'elbow/right': 92 } } }
    expect(of(elbow)).toEqual(none)
    expect(of({ ...elbow, view: ['right_side', 'oblique'] }).truths).toMatchObject([
      { movement: 'elbow-flexion', side: 'right', truth: 91 },
    ])
  })

  it('tells who is turned, and what a third rater saw in the sign of the movement', () => {
    expect(of({ turn_deg: [-30, 15] }).truths).toMatchObject([{ isTurned: true }])
    const bent = {
      a: { trunk: -12 },
      b: { trunk: -14 },
      eye: { 'trunk-lateral-flexion/right': [11, 4] as [number, number] },
    }
    expect(of({ angles: bent }).truths).toMatchObject([
      { movement: 'trunk-lateral-flexion', side: 'left', truth: -13, eye: { degrees: -11, tolerance: 4 } },
    ])
  })
})

describe('a photograph is read', () => {
  const truth: RealTruth = {
    ...{ file: 'one.jpg', movement: 'shoulder-abduction', side: 'left' },
    ...{ truth: 82, apart: 4, isTurned: false },
  }

  it('through the gates with its uncertainty, and without them', () => {
    const reading = readPhotograph(truth, facingCamera({ abduction: { left: 80 } }), 'refined')
    expect(reading.shipped).toEqual({ degrees: expect.closeTo(80, 6), halfWidth: expect.any(Number) })
    expect(reading.ungated).toEqual({ degrees: expect.closeTo(80, 6) })
  })

  it('or refused with the reason', () => {
    expect(readPhotograph(truth, NOBODY, 'refined').shipped).toMatchObject({ missing: 'nobody' })
  })

  it('and summed up by range, with the raters beside it', () => {
    const given = { degrees: 84, halfWidth: 3 }
    const readings = [
      { ...truth, shipped: given, ungated: given },
      { ...truth, truth: 90, eye: { degrees: 87, tolerance: 2 }, shipped: given, ungated: given },
      { ...truth, truth: 160, shipped: { missing: 'wrong-view', detail: 'view' }, ungated: { degrees: 163 } },
      { ...truth, isTurned: true, shipped: { missing: 'wrong-view' }, ungated: { missing: 'nobody' } },
    ] as const
    const rows = summariseReal(readings)
    expect(rows.map(({ name, shipped: { n } }) => [name, n])).toEqual([
      ['abduction 75–115°', 2],
      ['abduction beyond 150°', 1],
      ['shoulder-abduction', 3],
      ['turned by more than 20°', 1],
    ])
    expect(rows[0]).toMatchObject({
      shipped: { answered: 2, mae: 4, bias: -2 },
      coverage: { n: 2, within: 0.5 },
      // 6° off are more than ± 3 and the third rater's tolerance of 2.
      withTolerance: 0.5,
      raters: { apart: 4, eye: { n: 1, bias: -3 }, toEye: { n: 1, bias: -3 } },
    })
    expect(rows[1]).toMatchObject({ shipped: { answered: 0, refused: 1 }, ungated: { bias: 3 } })
    expect(rows[1]).not.toHaveProperty('coverage')
    // People whom the raters see turned are rightly refused, and not counted.
    expect(summariseRefusals(readings)).toEqual([{ reason: 'wrong-view, view', count: 1 }])
  })
})

describe('a folder of photographs', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'real-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const labels = (content: string) => writeFile(join(folder, 'labels.json'), content)

  it('is read with its labels', async () => {
    await labels(JSON.stringify({ 'one.jpg': label() }))
    expect(await readLabels(folder)).toEqual({ 'one.jpg': label() })
  })

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a way out of the folder', JSON.stringify({ '../one.jpg': label() })],
    ['a hidden file', JSON.stringify({ '.one.jpg': label() })],
    ['another kind of file', JSON.stringify({ 'one.svg': label() })],
    ['a prototype', '{"__proto__": {}}'],
    ['an angle that is none', JSON.stringify({ 'one.jpg': label({ turn_deg: [0, 1e9] }) })],
    ['one rater alone', JSON.stringify({ 'one.jpg': { ...label(), notes: ['alone'] } })],
    ['a joint that is neither seen nor guessed', '{"one.jpg": {"joints": {"a": {"nose": [1, 2, "felt"]}}}}'],
  ])('is refused with %s, in one line', async (_, content) => {
    await labels(content)
    await expect(readLabels(folder)).rejects.toThrow(UsageError)
    await expect(readLabels(folder)).rejects.toThrow(/^[^\n]+$/)
  })

  it('is refused without labels', async () => {
    await expect(readLabels(join(folder, 'gone'))).rejects.toThrow('no such file')
  })

  it('has pairs of one stance, which must tell the same turn of the body', async () => {
    expect(await readPairs(folder)).toEqual([])
    const pairs = join(folder, 'pairs')
    await mkdir(pairs)
    for (const name of ['lift_0.jpg', 'lift_1.jpg', 'bend_0.jpg', 'bend_1.jpg', 'alone_0.jpg'])
      await writeFile(join(pairs, name), '')
    const found = await readPairs(folder)
    expect(found.map(({ name }) => name)).toEqual(['bend', 'lift'])
    const straight = facingCamera()
    expect(summarisePairs(found, () => straight)).toMatchObject({ n: 2, answered: 2, mae: 0, alike: 1 })
    // Of one pair nobody is found in the end.
    const summary = summarisePairs(found, ({ image }) => (image === 'lift_1.jpg' ? NOBODY : straight))
    expect(summary).toMatchObject({ n: 2, answered: 1, refused: 1, alike: 1, onSameFeet: { n: 0 } })
  })

  it('tells pairs of people who stay on their feet from those who step elsewhere or bend', () => {
    const picture = (image: string) => ({ id: image, image, path: image })
    const pair = (name: string) => ({ name, start: picture(`${name}_0`), end: picture(`${name}_1`) })
    const start = turnedFigure(0)
    const { nose } = turnedFigure(30).imageLandmarks
    if (!nose) throw new Error('no nose')
    const poses: Readonly<Record<string, Pose>> = {
      // The feet stay; what is turned is the head.
      stays_1: { ...start, imageLandmarks: { ...start.imageLandmarks, nose } },
      steps_1: mapped(start, (x, y) => [x + 100, y]),
      leans_1: mapped(start, (x, y) => [y < 600 ? x + 600 - y : x, y]),
    }
    const pairs = ['stays', 'steps', 'leans'].map(pair)
    const turns = summarisePairs(pairs, ({ image }) => poses[image] ?? start)
    expect(turns).toMatchObject({ n: 3, onSameFeet: { n: 1, answered: 1, alike: 0 } })
  })

  it('has pictures of which it is known whether they can be measured', async () => {
    expect(await readRefusalCases(folder)).toEqual([])
    const gates = join(folder, 'gates')
    await mkdir(gates)
    const known = { file: 'one.jpg', movement: 'shoulder-abduction', should: 'measure', why: 'from in front' }
    await writeFile(join(gates, 'one.json'), JSON.stringify(known))
    const [one] = await readRefusalCases(folder)
    if (!one) throw new Error('the case is gone')
    expect(one.picture.path).toBe(join(gates, 'one.jpg'))
    expect(answerCase(one, facingCamera({ abduction: { left: 80, right: 20 } }))).toMatchObject({
      said: '80° / 20°',
      isRight: true,
    })
    expect(answerCase(one, NOBODY)).toMatchObject({ isRight: false })
    expect(answerCase({ ...one, should: 'refuse' }, NOBODY)).toMatchObject({ isRight: true })
    await writeFile(join(gates, 'two.json'), JSON.stringify({ ...known, movement: 'a shrug' }))
    await expect(readRefusalCases(folder)).rejects.toThrow(UsageError)
  })
})

describe('the arguments for photographs', () => {
  it('take their folder, and its own cache', () => {
    expect(parseAccuracyArguments(['--real', 'photographs'])).toMatchObject({
      real: expect.stringMatching(/photographs$/),
    })
  })

  it.each([
    [['--real', 'photographs', 'phantom']],
    [['--real', 'photographs', '--floor']],
    [['--real', 'photographs', '--fit']],
    [['--real', 'photographs', '--compare', 'refined,movenet-thunder']],
  ])('refuse %j', (args) => {
    expect(() => parseAccuracyArguments(args)).toThrow('--real goes with no other folder')
  })

  it('write nothing of real people into the project unless the file is named', () => {
    expect(() => parseAccuracyArguments(['--real', 'photographs', '--refresh'])).toThrow('--cache FILE')
  })
})
