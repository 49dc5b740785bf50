import { describe, expect, test } from 'vitest'
import { degrees, seconds } from '../../src/core/math/units'
import { modeOf } from '../../src/core/movements/mode'
import { readRecord, writeRecord } from '../../src/storage/records/record-kind'
import { trialKind } from '../../src/storage/records/trial'
import { aSession, aSummary } from '../fixtures/trials'

const kept = aSummary({ session: aSession('2025-03-03'), movement: 'cervical-rotation', side: 'left' })
const otherMovement = {
  start: seconds(1),
  end: seconds(4),
  degrees: degrees(12),
  reason: 'other-movement' as const,
}
const told = { ...kept, analysis: { ...kept.analysis, notCounted: [otherMovement] } }

describe('a trial on the disk', () => {
  test('from before a lift could be another movement is read as it is', () => {
    expect(readRecord(trialKind, { ...writeRecord(trialKind, kept), recordVersion: 4 })).toEqual({
      value: kept,
    })
  })

  test('keeps that a lift was another movement', () => {
    expect(readRecord(trialKind, writeRecord(trialKind, told))).toEqual({ value: told })
  })

  test('from before there were modes is read as it is, and was active', () => {
    const before = { ...writeRecord(trialKind, told), recordVersion: 5 }
    expect(readRecord(trialKind, before)).toEqual({ value: told })
    expect('value' in readRecord(trialKind, before) && modeOf(told)).toBe('active')
  })

  test('keeps its mode, and is left alone by an app that knows none', () => {
    const passive = { ...kept, mode: 'passive' as const, helperFrames: 40 }
    expect(readRecord(trialKind, writeRecord(trialKind, passive))).toEqual({ value: passive })
    expect(readRecord({ ...trialKind, version: 5 }, writeRecord(trialKind, passive))).toEqual({
      unreadable: { kind: 'trial', id: passive.id, reason: 'from-a-newer-version' },
    })
  })

  test('that tells it is left alone by an app from before', () => {
    const before = { ...trialKind, version: 4 }
    expect(readRecord(before, writeRecord(trialKind, told))).toEqual({
      unreadable: { kind: 'trial', id: told.id, reason: 'from-a-newer-version' },
    })
  })
})
