import { existsSync } from 'node:fs'
import { UsageError } from '../../usage-error'
import { estimateImages } from '../estimate-images'
import type { Picture } from '../phantom-image'
import type { DetectedPicture } from './detected-picture'
import { type DetectionCache, pictureKey, readCache, writeCache } from './detection-cache'
import { driftedFrom } from './drift'
import { rounded } from './rounded'
import { sightChecksum } from './sight'

type Pictures = ReadonlyMap<string, DetectedPicture>

export interface DetectOptions {
  /** The cache's file. */
  readonly cache: string
  /** Whether the networks look at every picture, whatever the cache holds. */
  readonly networks: boolean
  /** Whether the cache is written anew with what was found in these images, and nothing else. */
  readonly refresh: boolean
  /** How many browsers work side by side. */
  readonly browsers?: number
}

export interface DetectedImages {
  /** By the image's id. */
  readonly pictures: Pictures
  /** Where the networks were asked for: a line for each picture of which the cache does not say what they find. */
  readonly drifted: readonly string[]
}

interface Keyed {
  readonly image: Picture
  readonly key: string
}

/** Why a picture is not read from the cache. */
function whyLook(cache: DetectionCache | undefined, sight: string, networks: boolean): string {
  if (networks) return 'as was asked'
  if (cache === undefined) return 'there is no cache'
  if (cache.sight !== sight) return 'weights, pose code or a library have changed since the cache was written'
  return 'they are not in the cache'
}

/** Runs the networks. */
async function lookAt(images: readonly Picture[], browsers: number | undefined): Promise<Pictures> {
  if (images.length === 0) return new Map()
  const gone = images.find(({ path }) => !existsSync(path))
  if (gone) throw new UsageError(`There is no picture ${gone.path} to look at: see the README beside it.`)
  const { poses, detections } = await estimateImages(
    images,
    { model: 'refined', backend: 'wasm', detections: true },
    { ...(browsers && { browsers }) },
  )
  return new Map(
    [...poses].map(([id, { width, height, people, light }]) => [
      id,
      rounded({ width, height, people, ...(light && { light }), detections: detections.get(id) ?? [] }),
    ]),
  )
}

const keyOf = async (image: Picture): Promise<Keyed> => ({
  image,
  key: image.key ?? (await pictureKey(image.path)),
})

/** What the cache holds of the images, by their ids; nothing where it was written by other networks. */
function known(cache: DetectionCache | undefined, sight: string, keyed: readonly Keyed[]): Pictures {
  if (cache?.sight !== sight) return new Map()
  return new Map(
    keyed.flatMap(({ image, key }) => {
      const picture = cache.pictures.get(key)
      return picture ? [[image.id, picture] as const] : []
    }),
  )
}

/** What the networks found in each image: from the cache where it still holds, from the networks otherwise. */
export async function detectImages(
  images: readonly Picture[],
  { cache: path, networks, refresh, browsers }: DetectOptions,
): Promise<DetectedImages> {
  const [cache, sight, keyed] = await Promise.all([
    readCache(path),
    sightChecksum(),
    Promise.all(images.map(keyOf)),
  ])
  const cached = known(cache, sight, keyed)
  const stale = networks ? images : images.filter(({ id }) => !cached.has(id))
  if (stale.length > 0)
    console.error(
      `The networks look at ${stale.length} of ${images.length} pictures: ${whyLook(cache, sight, networks)}.`,
    )
  const looked = await lookAt(stale, browsers)
  const pictures = new Map([...cached, ...looked])
  if (refresh) {
    const kept = keyed.flatMap(({ image, key }) => {
      const picture = pictures.get(image.id)
      return picture ? [[key, rounded(picture)] as const] : []
    })
    await writeCache(path, { sight, pictures: new Map(kept) })
  }
  return { pictures, drifted: networks && !refresh ? driftedFrom(cached, looked) : [] }
}
