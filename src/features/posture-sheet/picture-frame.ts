import { createContext, type ReactNode, useContext } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import { pixels } from '../../core/math/units'
import type { Crop } from './crop'

/** What lies on a picture needs to know of it. */
export interface PictureFrame {
  /** The part of the picture that is shown. */
  readonly crop: Crop
  /** The picture itself, as SVG in its own pixels: the magnifier shows it again. */
  readonly backdrop: ReactNode
  /** Where on the picture something on the screen lies; in the part that is shown. */
  readonly toPicture: (onScreen: { readonly clientX: number; readonly clientY: number }) => ImagePoint
  /** CSS pixels on the screen for each pixel of the picture. */
  readonly scale: () => number
}

const FrameContext = createContext<PictureFrame | undefined>(undefined)
export const PictureFrameProvider = FrameContext.Provider

export function usePictureFrame(): PictureFrame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('a point lies on a picture')
  return frame
}

const between = (least: number, value: number, most: number) => pixels(Math.min(Math.max(value, least), most))

interface At {
  readonly x: number
  readonly y: number
}

/** A point that stays in what is shown of the picture. */
export const inside = ({ x, y }: At, crop: Crop): ImagePoint => ({
  x: between(crop.x, x, crop.x + crop.width),
  y: between(crop.y, y, crop.y + crop.height),
})

/** Where something lies in what is shown, for the style sheet. */
export const positionOf = ({ x, y }: At, crop: Crop) => ({
  left: `${(100 * (x - crop.x)) / crop.width}%`,
  top: `${(100 * (y - crop.y)) / crop.height}%`,
})
