import type { ProtocolFaultCode } from '../../core/protocol/protocol-fault'

/** What is wrong with a protocol; of a step or a movement, what it has to be. */
const faults: Readonly<Record<ProtocolFaultCode, string>> = {
  protocol: 'this is no protocol.',
  json: 'the file is no JSON: it breaks off, or is something else.',
  'too-long': 'the file is longer than any protocol: it may have 64 kilobytes.',
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
  title: 'Protocols',
  detail: 'What a guided measurement leads through, step by step.',
  /** From the set-up to here. */
  link: 'Edit protocols',
  back: 'Guided measurement',
  new: 'New protocol',
  own: 'The clinic’s own',
  none: 'None yet. Begin a new one, copy one that comes with the app, or import a file.',
  builtIn: 'Come with the app',
  change: 'Change',
  copy: 'Copy',
  export: 'Export',
  delete: 'Delete',
  /** For who hears the buttons only. */
  of: '{action}: {name}',
  deleted: '“{name}” was deleted. What was measured by it stays.',
  import: {
    action: 'Import a file',
    done: '“{name}” is one of the clinic’s own now.',
    already: '“{name}” is here already: nothing was added.',
    failed: '“{file}” was not imported; nothing was changed.',
    unreadable: 'The file could not be read.',
  },
  editor: {
    untitled: 'New protocol',
    name: 'Name',
    steps: 'Steps',
    noSteps: 'No step yet. Choose what is measured first.',
    keep: 'Keep',
    kept: '“{name}” is kept on this device.',
    discard: 'Discard changes',
    discarded: 'The changes were discarded.',
    toPutRight:
      '{count, plural, one {One thing has} other {# things have}} to be put right before it can be kept.',
    overtaken: 'This protocol was changed in another tab',
    overtakenNext: 'What you keep here takes the place of that. Discard your changes to see it.',
    turns:
      '{now, plural, one {The person turns, sits down or stands up once} other {The person turns, sits down or stands up # times}}. In another order {best, plural, =0 {they need not} one {once is enough} other {# times are enough}}.',
    fewestTurns: 'Put in that order',
    step: 'Step {step}',
    up: 'Move step {step} up',
    down: 'Move step {step} down',
    /** Said to who cannot see it. */
    moved: 'Step {from} is step {to} now.',
    remove: 'Remove step {step}',
    details: 'How it is done',
    inShort:
      '{facing, select, front {Facing the camera} left {Left side to the camera} other {Right side to the camera}}, {position, select, sitting {sitting} other {standing}}{together, select, yes {, together} other {}}; {repetitions} × held {hold} s',
    movements: 'Movements',
    removeMovement: 'Take out: {movement}',
    addMovement: 'Another movement in this step',
    addStep: 'Movement of the next step',
    add: 'Add',
    addStepAction: 'Add a step',
    order: 'Several movements',
    orders: { 'in-turn': 'One after the other', together: 'Together' },
    facing: 'To the camera',
    facings: { front: 'Face', left: 'Left side', right: 'Right side' },
    position: 'Position',
    positions: { sitting: 'Sitting', standing: 'Standing' },
    mode: 'Who moves',
    modes: { active: 'Active', assisted: 'Assisted', passive: 'Passive' },
    repetitions: 'Repetitions of each',
    hold: 'Hold, seconds',
  },
  /** A reminder below the header: what is not kept yet. */
  reminder: 'The protocol “{name}”',
  faults,
  /** `{movement}` is 0 where all of the step is meant. */
  faultAt: 'Step {step}{movement, plural, =0 {} other {, movement {movement}}}: {what}',
}
