import { cameraMoved } from './camera-moved'
import { confidence } from './confidence'
import { distance } from './distance'
import { flip } from './flip'
import { frozen } from './frozen'
import { GATE_IDS, type Gate, type GateId, type GateSubject } from './gate'
import { inFrame } from './in-frame'
import { level } from './level'
import { light } from './light'
import { onePerson } from './one-person'
import { speed } from './speed'
import { elbow, plane } from './straight-arm'
import { view } from './view'

const ROWS: Readonly<Record<GateId, Gate>> = {
  frozen,
  camera: cameraMoved,
  'one-person': onePerson,
  light,
  'in-frame': inFrame,
  distance,
  level,
  view,
  confidence,
  flip,
  elbow,
  plane,
  speed,
}

/** Looks a gate up by its id. */
export const gateById = (id: GateId): Gate => ROWS[id]

/** The gates that a movement passes through, the one that has to be put right first at the head. */
export const gatesFor = (movement: GateSubject): readonly Gate[] =>
  GATE_IDS.map(gateById).filter((gate) => gate.appliesTo(movement))
