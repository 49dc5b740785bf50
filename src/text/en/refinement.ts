/** What to do so that the next one works, by why this one did not. */
const next: Readonly<Record<string, string>> = {
  'weights-unavailable':
    'Its models could not be fetched. Check that this device is still connected to where Plumbline comes from, then measure again.',
  'worker-crashed': 'This device ran short of memory. Close other pages and programs, then measure again.',
  'graphics-lost': 'The graphics card stopped answering. Measure again.',
}

/** The refinement: a few pictures of each hold read once more, by more accurate models. */
export const refinement = {
  next,
  nextOtherwise:
    'Its models could not be run here. Measure again; if it comes back, switch the refinement off in the settings.',
  preliminary: 'These numbers are preliminary',
  useLive: 'Use the live values',
  failed: 'The refinement did not work; the live values stand',
  unreadable: 'Most of the holds could not be refined; the live values stand',
  unreadableWhy: 'In one of them it found: {reason}.',
  unreadableNext:
    'Live values compare with the live values of other trials. “Again” measures the movement once more.',
  holds: 'A few pictures of each hold are being read once more, by more accurate models.',
  views:
    'A few pictures of each view are being read once more, by more accurate models. Now: {view}, {number} of {count}.',
  progress: 'Refining: picture {done} of {total}',
  timeLeft: 'about {seconds} s',
  fetching: 'Getting the models for the refinement',
  fetched: '{loaded} of {total}',
  preparing: 'Getting ready to refine',
  live: 'Live values; each hold is refined when the recording ends.',
  liveStand: 'The refinement did not work; these live values stand.',
}
