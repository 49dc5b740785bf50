import type { Encounter } from '../../../src/core/assessment/encounter'
import type { Trial } from '../../../src/core/trial/trial'
import { saveTrial } from '../../../src/storage/repositories'

/** The app's storage once more, with nothing in memory that it shares: as another tab has it. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly session: Encounter; readonly trial: Trial }>) =>
    void saveTrial(data.session, data.trial),
)
