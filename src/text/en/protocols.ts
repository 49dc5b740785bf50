import type { ProtocolFaultCode } from '../../core/protocol/protocol-fault'

/** What is wrong with a protocol; of a step or a movement, what it has to be. */
const faults: Readonly<Record<ProtocolFaultCode, string>> = {
  protocol: 'this is no protocol.',
  id: 'the id of a protocol has 1 to 80 characters.',
  name: 'the name has 1 to 80 characters.',
  steps: 'a protocol has 1 to 30 steps.',
  step: 'this is no step.',
  movements: 'a step has 1 to 6 movements.',
  movement: 'Plumbline knows no such movement.',
  side: 'a movement of a limb or to a side is “left” or “right”; the others have no side.',
  order: 'movements are made “in-turn” or “together”.',
  facing: 'the person faces “front”, or has the “left” or “right” side to the camera.',
  position: 'the person is “sitting” or “standing”.',
  mode: 'a movement is “active”, “assisted” or “passive”.',
  repetitions: 'repetitions are 1 to 5.',
  hold: 'a hold is 1 to 5 seconds.',
  unseen: 'this cannot be seen when the person faces this way.',
  together: 'this cannot be made at the same time as another movement of the step.',
  twice: 'this is asked for already.',
}

/** The clinic's own protocols. */
export const protocols = {
  faults,
  /** `{movement}` is 0 where all of the step is meant. */
  faultAt: 'Step {step}{movement, plural, =0 {} other {, movement {movement}}}: {what}',
}
