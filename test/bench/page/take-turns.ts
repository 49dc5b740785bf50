import type { CapturedFrame } from '../../../src/camera/frame-source'
import { openWebcam } from '../../../src/camera/webcam'

/** Rounds that are not counted: the networks settle and the person is found. */
const WARM_UP = 5

/**
 * Times subjects on the camera's own frames in turn, one frame each, so that whatever else the
 * machine does meets all of them alike; only one works at a time. A subject answers with its time in
 * milliseconds and closes its frame.
 */
export async function takeTurns<Subject extends string>(
  subjects: Readonly<Record<Subject, (frame: CapturedFrame) => Promise<number>>>,
  order: readonly Subject[],
  rounds: number,
): Promise<Record<Subject, number[]>> {
  const times = order.map((subject): [Subject, number[]] => [subject, []])
  const source = await openWebcam()
  let turn = 0
  await new Promise<void>((done, failed) => {
    source.run({
      async onFrame(frame) {
        const [subject, measured] = times[turn % times.length] ?? []
        const round = Math.floor(turn / times.length)
        turn++
        if (!subject || !measured || round >= WARM_UP + rounds) {
          frame.image.close()
          done()
          return
        }
        const time = await subjects[subject](frame)
        if (round >= WARM_UP) measured.push(time)
      },
      onProblem: failed,
    })
  })
  source.stop()
  return Object.fromEntries(times) as Record<Subject, number[]>
}
