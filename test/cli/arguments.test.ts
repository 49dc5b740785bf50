import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCURACY_HELP, parseAccuracyArguments } from '../../src/cli/accuracy/accuracy-arguments'
import { MEASURE_HELP, parseMeasureArguments } from '../../src/cli/measure/measure-arguments'
import { UsageError } from '../../src/cli/usage-error'
import { MODEL_IDS } from '../../src/core/body/pose'
import { MOVEMENT_IDS } from '../../src/core/movements/movement'
import { NOT_OFFERED } from '../../src/core/movements/not-offered'
import { text } from '../../src/text/text'

const PICTURE = join(import.meta.dirname, '../accuracy/phantom/images/abduction_man_left_090.jpg')
const abduction = ['--movement', 'shoulder-abduction']

describe('the arguments of measure', () => {
  it('have defaults for all but the movement and the files', () => {
    const parsed = parseMeasureArguments([PICTURE, ...abduction])
    expect(parsed).toMatchObject({ backend: 'wasm' })
    expect(parsed).not.toHaveProperty('model')
    expect(parsed).toMatchObject({
      asked: [{ movement: 'shoulder-abduction', side: 'right' }],
      inputs: [{ name: PICTURE, path: PICTURE }],
    })
  })

  it('take both sides of several movements, or the one that is named', () => {
    const several = [PICTURE, ...abduction, '--movement', 'cervical-flexion', ...abduction]
    expect(parseMeasureArguments(several)).toMatchObject({
      asked: [
        { movement: 'shoulder-abduction', side: 'left' },
        { movement: 'shoulder-abduction', side: 'right' },
        { movement: 'cervical-flexion' },
      ],
    })
    expect(parseMeasureArguments([...several, '--side', 'left'])).toMatchObject({
      asked: [{ movement: 'shoulder-abduction', side: 'left' }, { movement: 'cervical-flexion' }],
    })
    expect(parseMeasureArguments([PICTURE, ...abduction, '--side', 'both'])).toHaveProperty('asked.length', 2)
  })

  describe('with a protocol', () => {
    let folder: string
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'protocol-'))
    })
    afterAll(() => rm(folder, { recursive: true }))
    const written = async (name: string, content: string) => {
      await writeFile(join(folder, name), content)
      return ['--protocol', join(folder, name)]
    }

    it('take what its steps ask for', async () => {
      const turns = ['left', 'right'].map((side) => ({ movement: 'cervical-rotation', side }))
      const steps = [{ movements: turns }, { movements: [{ movement: 'cervical-flexion' }] }]
      const protocol = await written('neck.json', JSON.stringify({ steps }))
      expect(parseMeasureArguments([PICTURE, ...protocol])).toMatchObject({
        asked: [...turns, { movement: 'cervical-flexion' }],
      })
      expect(() => parseMeasureArguments([PICTURE, ...protocol, ...abduction])).toThrow(
        '--protocol says what to measure',
      )
    })

    it('carry who moves, and refuse one movement in two modes: a recording does not tell them apart', async () => {
      const movements = [{ movement: 'shoulder-abduction', side: 'left' }]
      const passive = { movements, mode: 'passive' }
      const moved = await written('passive.json', JSON.stringify({ steps: [passive] }))
      expect(parseMeasureArguments([PICTURE, ...moved])).toMatchObject({
        asked: [{ ...movements[0], mode: 'passive' }],
      })
      const both = await written('both.json', JSON.stringify({ steps: [{ movements }, passive] }))
      expect(() => parseMeasureArguments([PICTURE, ...both])).toThrow('in two modes')
    })

    it.each([
      ['no JSON', 'steps: none', 'it is no JSON'],
      ['none of its steps', '{"steps":[]}', 'A protocol has 1 to 30 steps.'],
      [
        'an unknown movement',
        '{"steps":[{"movements":[{"movement":"shrug"}]}]}',
        'Step 1, movement 1: Plumbline knows no such movement.',
      ],
      [
        'the same asked for twice',
        '{"steps":[{"movements":[{"movement":"cervical-flexion"}]},{"movements":[{"movement":"cervical-flexion"}]}]}',
        'Step 2, movement 1: this is asked for already.',
      ],
    ])('refuse one with %s, and say where', async (_, content, message) => {
      const protocol = await written('wrong.json', content)
      expect(() => parseMeasureArguments([PICTURE, ...protocol])).toThrow(UsageError)
      expect(() => parseMeasureArguments([PICTURE, ...protocol])).toThrow(message)
    })
  })

  it('take the rate of raw mjpeg', () => {
    expect(parseMeasureArguments([PICTURE, ...abduction])).not.toHaveProperty('mjpegRate')
    expect(parseMeasureArguments([PICTURE, ...abduction, '--fps', '12'])).toHaveProperty('mjpegRate', 12)
  })

  it.each([
    ['an unknown option', [PICTURE, ...abduction, '--sides', 'left'], "Unknown option '--sides'"],
    [
      'an unknown movement',
      [PICTURE, '--movement', 'shoulder-shrug'],
      '--movement shoulder-shrug is not known',
    ],
    ['no movement', [PICTURE], '--movement is missing'],
    ['an unknown side', [PICTURE, ...abduction, '--side', 'middle'], '--side middle is not known'],
    ['no rate', [PICTURE, ...abduction, '--fps', 'fast'], '--fps fast is no rate'],
    [
      'a neutral for several',
      [PICTURE, ...abduction, '--side', 'both', '--neutral', PICTURE],
      '--neutral is for one movement and side',
    ],
    ['an unknown model', [PICTURE, ...abduction, '--model', 'posenet'], '--model posenet is not known'],
    ['no file', [...abduction], 'No file to measure was named'],
    ['a file that is not there', ['gone.jpg', ...abduction], 'gone.jpg cannot be read'],
    ['a folder', [import.meta.dirname, ...abduction], 'is not a file'],
    [
      'a neutral that is not there',
      [PICTURE, ...abduction, '--neutral', 'gone.jpg'],
      'gone.jpg cannot be read',
    ],
    [
      'a place that cannot be written',
      [PICTURE, ...abduction, '--json', 'gone/out.json'],
      '--json gone/out.json',
    ],
  ])('refuse %s in one line', (_, args, message) => {
    expect(() => parseMeasureArguments(args)).toThrow(UsageError)
    expect(() => parseMeasureArguments(args)).toThrow(message)
    try {
      parseMeasureArguments(args)
    } catch (error) {
      expect(String(error)).not.toContain('\n')
    }
  })

  it('ask for help before anything else', () => {
    expect(parseMeasureArguments(['--help'])).toBe('help')
  })

  it('are explained with every movement and model by its id', () => {
    for (const id of [...MOVEMENT_IDS, ...MODEL_IDS]) expect(MEASURE_HELP).toContain(id)
    for (const { name, reason } of NOT_OFFERED.map(({ id }) => text.notOffered[id]))
      expect(MEASURE_HELP).toContain(`${name}: ${reason}`)
  })
})

describe('the arguments of accuracy', () => {
  it('default to the folder that the project carries', () => {
    expect(parseAccuracyArguments([])).toMatchObject({
      folder: expect.stringMatching(/test[\\/]accuracy[\\/]phantom$/),
      model: 'refined',
    })
  })

  it.each([
    ['an unknown option', ['--models', 'x'], "Unknown option '--models'"],
    ['an unknown model', ['--model', 'posenet'], '--model posenet is not known'],
    ['two folders', ['one', 'two'], 'Only one folder'],
  ])('refuse %s', (_, args, message) => {
    expect(() => parseAccuracyArguments(args)).toThrow(message)
  })

  it('are explained with every model by its id', () => {
    for (const id of MODEL_IDS) expect(ACCURACY_HELP).toContain(id)
  })
})
