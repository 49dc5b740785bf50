import type { PhantomImage } from './phantom-image'

const facing = ({ view, subject_heading_deg: heading }: PhantomImage): number => {
  if (view === 'front') return 0
  return Math.sign(heading) * (view === 'back' ? 180 : 90)
}

/** Degrees the person is turned from the plane of the picture that the view asks for. */
export const turnFromView = (image: PhantomImage): number => image.subject_heading_deg - facing(image)

/**
 * Images that share a person's neutral: the second batch names its groups; in the first batch they
 * are the images of the same human, side and set, taken with the same camera and the same turn
 * (the phantom makes "a turned camera" by turning the person).
 */
function neutralGroup(image: PhantomImage): string {
  if (image.group !== undefined) return image.group
  const { human, set, side, view, camera } = image
  return [human, set, side, view, JSON.stringify(camera), turnFromView(image)].join('|')
}

const isNeutral = (image: PhantomImage) =>
  image.group === undefined ? image.nominal_deg === 0 : image.neutral === true

/** Finds each image's neutral, by the image's id. An image that is itself the neutral has none. */
export function pairWithNeutrals(images: readonly PhantomImage[]): ReadonlyMap<string, PhantomImage> {
  const neutrals = new Map(images.filter(isNeutral).map((image) => [neutralGroup(image), image]))
  return new Map(
    images.flatMap((image) => {
      const neutral = neutrals.get(neutralGroup(image))
      return neutral === undefined || neutral === image ? [] : [[image.id, neutral] as const]
    }),
  )
}
