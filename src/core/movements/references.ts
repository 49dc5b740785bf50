import { degrees } from '../math/units'
import type { ReferenceRange } from './movement'

const AAOS = 'American Academy of Orthopaedic Surgeons, as tabulated in Norkin & White, 5th ed., appendix A'
const GILL = 'Gill et al. 2020, BMC Musculoskelet Disord 21:676'
const BOONE = 'Boone & Azen 1979'
const WALKER = 'Walker et al. 1984'

const band = (low: number, high: number, meaning: string, source: string): ReferenceRange => ({
  low: degrees(low),
  high: degrees(high),
  meaning,
  source,
})
const single = (value: number, meaning: string, source: string) => band(value, value, meaning, source)

const men = 'mean of active movement by goniometer, 109 men and boys up to 54 years'
const older = 'mean of active movement by goniometer, 60 people of 65–85 years'
const textbook = 'textbook value'

/**
 * Published reference values, degrees. The first of each list is what the stage draws. They differ
 * in method and people, so they orient; a person is compared with their other side and own baseline.
 */
export const REFERENCES = {
  shoulderAbduction: [
    band(124.5, 164, 'medians of active abduction by age, right side, 2404 adults of 20–84 years', GILL),
    single(180, textbook, AAOS),
    single(165, older, WALKER),
  ],
  shoulderFlexion: [
    band(141, 180, '5th to 95th percentile of active flexion, adults of 20–34 years, right side', GILL),
    single(180, textbook, AAOS),
    single(165, older, WALKER),
  ],
  shoulderExtension: [single(60, textbook, AAOS), single(62, men, BOONE), single(44, older, WALKER)],
  shoulderExternalRotation: [single(90, textbook, AAOS), single(104, men, BOONE), single(81, older, WALKER)],
  shoulderInternalRotation: [single(70, textbook, AAOS), single(69, men, BOONE), single(62, older, WALKER)],
  elbowFlexion: [single(150, textbook, AAOS), single(143, men, BOONE), single(143, older, WALKER)],
  cervicalFlexion: [single(45, textbook, AAOS)],
  cervicalExtension: [single(45, textbook, AAOS)],
  cervicalLateralFlexion: [single(45, textbook, AAOS)],
  cervicalRotation: [single(60, textbook, AAOS)],
} satisfies Record<string, readonly ReferenceRange[]>
