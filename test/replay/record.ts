import { recordingHolds, writeRecording } from './recording'

/** `npm run record`: what the networks find in the clips of the end-to-end tests, where it is not known. `--again`: anyway. */
if (!process.argv.includes('--again') && (await recordingHolds()))
  console.log('Clips, weights, pose code and libraries are those of the recording: nothing to do.')
else await writeRecording()
