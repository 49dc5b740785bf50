/** What is on the disk, for the screens: clients, their sessions, and the trials in each. */
export type { UnreadableRecord } from '../records/record-kind'
export { StorageError, type StorageProblem } from '../storage-error'
export { countClients, createClient, eraseClient, listClients, readClient, renameClient } from './clients'
export type { Undo } from './erase'
export { type ClientOverview, findClients } from './find-clients'
export { followRecords } from './follow-records'
export type { RecentSession } from './sessions'
export {
  assignSession,
  listAllSessions,
  listRecentSessions,
  listSessions,
  listUnassignedSessions,
  readLatestSession,
  readMeasuredSession,
  readSession,
} from './sessions'
export { deleteTrial, readRecording, readTrial, saveRun, saveTrial, setGoniometer } from './trials'
