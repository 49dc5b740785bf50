import type { ReferenceMeaning } from '../../core/movements/movement'

/** What published reference values are, of whom, and how they were taken. */
export const referenceMeanings: Readonly<Record<ReferenceMeaning, string>> = {
  textbook: 'textbook value',
  'abduction-medians-by-age': 'medians of active abduction by age, right side, 2404 adults of 20–84 years',
  'flexion-percentiles-of-young-adults':
    '5th to 95th percentile of active flexion, adults of 20–34 years, right side',
  'means-of-men': 'mean of active movement by goniometer, 109 men and boys up to 54 years',
  'means-of-older-people': 'mean of active movement by goniometer, 60 people of 65–85 years',
}
