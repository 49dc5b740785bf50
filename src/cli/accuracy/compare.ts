import { join } from 'node:path'
import type { ModelId } from '../../core/body/pose'
import type { Backend } from '../../pose/engine'
import { PROJECT_ROOT } from '../project-root'
import { formatTable, oneDecimal } from '../table'
import { estimateImages } from './estimate-images'
import { type Apart, COMPARED_MEASURES, type ComparedPicture, compareEngines } from './parity'
import type { PlannedImage } from './score'

/** The sample recording that comes with the app, and what it shows: see public/sample.json. */
const SAMPLE = join(PROJECT_ROOT, 'public/sample.webm')
const SAMPLE_SHOWS = { measure: 'shoulder-abduction', side: 'right' } as const

const twoDecimals = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2))

const row = (what: string, unit: string, { n, median, mean, p95, max }: Apart) => [
  what,
  unit,
  String(n),
  ...[median, mean].map(twoDecimals),
  ...[p95, max].map(oneDecimal),
]

function rows(where: string, pictures: readonly ComparedPicture[]) {
  const { landmarks, angles } = compareEngines(pictures)
  return [
    row(`${where}: landmarks`, '% trunk', landmarks),
    ...angles.map(({ measure, apart }) => row(`${where}: ${measure}`, 'degrees', apart)),
  ]
}

/**
 * Runs two models on the images of the movements that both measure, and on the sample recording, and
 * tells how far apart they are.
 */
export async function compare(
  plan: readonly PlannedImage[],
  [first, second]: readonly [ModelId, ModelId],
  backend: Backend,
): Promise<string> {
  const compared = plan.flatMap(({ image, scoredSet }) => {
    const measure = COMPARED_MEASURES.find((each) => each === scoredSet.measure)
    const side = scoredSet.side(image)
    return measure && side ? [{ image, measure, side }] : []
  })
  const images = compared.map(({ image }) => image)
  const one = await estimateImages(images, { model: first, backend }, { recording: SAMPLE })
  const other = await estimateImages(images, { model: second, backend }, { recording: SAMPLE })
  const pictures = compared.flatMap(({ image, measure, side }): ComparedPicture[] => {
    const a = one.poses.get(image.id)
    const b = other.poses.get(image.id)
    return a && b ? [{ measure, side, one: a, other: b }] : []
  })
  const frames = one.recording.flatMap((pose, index): ComparedPicture[] => {
    const b = other.recording[index]
    return b ? [{ ...SAMPLE_SHOWS, one: pose, other: b }] : []
  })
  const lost = [...pictures, ...frames].filter(
    ({ one: a, other: b }) => (a.people === 0) !== (b.people === 0),
  ).length
  return [
    `${first} against ${second} on ${backend}: how far apart they are`,
    '',
    formatTable(
      ['', '', 'n', 'median', 'mean', 'p95', 'max'],
      [...rows('images', pictures), ...rows('sample', frames)],
    ),
    '',
    `Pictures in which only one of them found a person: ${lost}`,
  ].join('\n')
}
