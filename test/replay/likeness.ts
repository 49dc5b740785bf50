/** A thumbnail without its brightness and contrast: a camera and a file decode the same picture a little differently. */
export function standardised(thumbnail: Uint8Array): Float64Array {
  const mean = thumbnail.reduce((sum, each) => sum + each, 0) / thumbnail.length
  const spread = Math.sqrt(thumbnail.reduce((sum, each) => sum + (each - mean) ** 2, 0) / thumbnail.length)
  return Float64Array.from(thumbnail, (each) => (each - mean) / (spread || 1))
}

/** How unlike two standardised thumbnails are: 0 the same, 1.4 nothing in common. */
export function unlikeness(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2
  return Math.sqrt(sum / one.length)
}
