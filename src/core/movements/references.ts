import { degrees } from '../math/units'
import type { ReferenceMeaning, ReferenceRange } from './movement'

const AAOS = 'American Academy of Orthopaedic Surgeons, as tabulated in Norkin & White, 5th ed., appendix A'
const GILL = 'Gill et al. 2020, BMC Musculoskelet Disord 21:676'
const BOONE = 'Boone & Azen 1979'
const WALKER = 'Walker et al. 1984'

const band = (low: number, high: number, meaning: ReferenceMeaning, source: string): ReferenceRange => ({
  low: degrees(low),
  high: degrees(high),
  meaning,
  source,
})
const single = (value: number, meaning: ReferenceMeaning, source: string) =>
  band(value, value, meaning, source)

/**
 * Published reference values, degrees. The first of each list is what the stage draws. They differ
 * in method and people, so they orient; a person is compared with their other side and own baseline.
 */
export const REFERENCES = {
  shoulderAbduction: [
    band(124.5, 164, 'abduction-medians-by-age', GILL),
    single(180, 'textbook', AAOS),
    single(165, 'means-of-older-people', WALKER),
  ],
  shoulderFlexion: [
    band(141, 180, 'flexion-percentiles-of-young-adults', GILL),
    single(180, 'textbook', AAOS),
    single(165, 'means-of-older-people', WALKER),
  ],
  shoulderExtension: [
    single(60, 'textbook', AAOS),
    single(62, 'means-of-men', BOONE),
    single(44, 'means-of-older-people', WALKER),
  ],
  shoulderExternalRotation: [
    single(90, 'textbook', AAOS),
    single(104, 'means-of-men', BOONE),
    single(81, 'means-of-older-people', WALKER),
  ],
  shoulderInternalRotation: [
    single(70, 'textbook', AAOS),
    single(69, 'means-of-men', BOONE),
    single(62, 'means-of-older-people', WALKER),
  ],
  elbowFlexion: [
    single(150, 'textbook', AAOS),
    single(143, 'means-of-men', BOONE),
    single(143, 'means-of-older-people', WALKER),
  ],
  cervicalFlexion: [single(45, 'textbook', AAOS)],
  cervicalExtension: [single(45, 'textbook', AAOS)],
  cervicalLateralFlexion: [single(45, 'textbook', AAOS)],
  cervicalRotation: [single(60, 'textbook', AAOS)],
} satisfies Record<string, readonly ReferenceRange[]>
