import { everyMovement, type Gate, PASS } from './gate'

/** Exactly one person: nobody cannot be measured, and of two the network takes now one, now the other. */
export const onePerson: Gate = {
  id: 'one-person',
  unit: '',
  steady: false,
  badness: (people) => Math.abs(people - 1),
  appliesTo: everyMovement,
  measure: ({ pose }) => ({ value: pose.people }),
  judge({ value }) {
    if (value === 1) return PASS
    return value === 0
      ? { status: 'refuse', instruction: 'step-into-picture', reason: 'nobody' }
      : { status: 'refuse', instruction: 'only-one-person', reason: 'several-people' }
  },
}
