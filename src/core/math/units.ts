/**
 * Branded units. A number with a unit cannot be passed where another unit is wanted, so a mix-up
 * of degrees and radians, or of pixels and metres, does not compile. At run time each is a plain
 * number (a double).
 */
declare const unit: unique symbol
type Quantity<Unit extends string> = number & { readonly [unit]: Unit }

/** An angle in degrees: what people read and what is stored. */
export type Degrees = Quantity<'degree'>
/** An angle in radians: only inside computations. */
export type Radians = Quantity<'radian'>
/** A time in seconds on the clock of the source that the frame came from. */
export type Seconds = Quantity<'second'>
/** A duration in milliseconds: timings of the machine, never of the person. */
export type Milliseconds = Quantity<'millisecond'>
/** An image coordinate or length in pixels of the frame as captured (never mirrored). */
export type Pixels = Quantity<'pixel'>
/** A coordinate or length as a share of the longer side of a frame, from its middle: as stored. */
export type Normalised = Quantity<'longer side of the frame'>
/** A length in metres. */
export type Metres = Quantity<'metre'>

export const degrees = (value: number) => value as Degrees
export const radians = (value: number) => value as Radians
export const seconds = (value: number) => value as Seconds
export const milliseconds = (value: number) => value as Milliseconds
export const pixels = (value: number) => value as Pixels
export const normalised = (value: number) => value as Normalised
export const metres = (value: number) => value as Metres

/** Converts an angle from radians to degrees. */
export const toDegrees = (angle: Radians) => degrees((angle * 180) / Math.PI)
/** Converts an angle from degrees to radians. */
export const toRadians = (angle: Degrees) => radians((angle * Math.PI) / 180)
