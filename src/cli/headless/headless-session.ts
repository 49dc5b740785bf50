import { type Browser, chromium } from 'playwright'
import type { Pose, RunningModel } from '../../core/body/pose'
import type { Detection } from '../../core/ensemble/detection'
import { CHROMIUM_FLAGS, findChromium } from '../chromium'
import type { PageOptions, RefinementJob } from '../page/contract'
import { UsageError } from '../usage-error'
import { buildPage } from './page-build'
import { servePage } from './page-server'

/** What one file gave: a single pose for a still, one per frame for a video. */
export interface EstimatedInput {
  readonly kind: 'still' | 'video'
  readonly identity: RunningModel
  readonly poses: readonly Pose[]
  /** Of a still, where they were asked for: what each network saw. */
  readonly detections?: readonly Detection[]
}

export interface HeadlessSession {
  /**
   * Runs a file through camera and pose.
   *
   * @param name what the file is called in a {@link UsageError} when it cannot be read.
   */
  estimate(path: string, name: string, onFrame?: (frames: number) => void): Promise<EstimatedInput>
  /** Looks at some frames of a video once more, with a model that is too slow for all of them. */
  refineFrames(path: string, job: RefinementJob): Promise<readonly Pose[]>
  close(): Promise<void>
}

async function launch(flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    throw new UsageError('No Chromium was found. Install one (npm test does) or set CHROMIUM_PATH.')
  }
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] })
}

/**
 * Opens the app's own camera and pose code in a headless Chromium. `PLUMBLINE_PAGE` names a folder with
 * a page that is built already: the commands' tests have one whose networks are replayed.
 *
 * Lifetime: holds a browser and a server until `close`.
 *
 * @param flags given to Chromium beside the usual ones.
 */
export async function openHeadless(
  options: PageOptions,
  flags: readonly string[] = [],
): Promise<HeadlessSession> {
  const server = await servePage(process.env.PLUMBLINE_PAGE ?? (await buildPage()))
  const browser = await launch(flags).catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  let receive: Window['deliverPose'] = async () => {}
  try {
    const page = await browser.newPage()
    // An error that nobody in the page waits for would leave us waiting for an answer for ever.
    page.on('pageerror', (error) => {
      console.error(error)
      void browser.close()
    })
    const deliver: Window['deliverPose'] = (...delivered) => receive(...delivered)
    await page.exposeFunction('deliverPose', deliver)
    await page.goto(`${server.url}/index.html`)
    await page.waitForFunction(() => window.plumbline !== undefined)
    return {
      close,
      async estimate(path, name, onFrame) {
        const poses: Pose[] = []
        let detections: readonly Detection[] | undefined
        receive = async (pose, seen) => {
          poses.push(pose)
          detections = seen
          onFrame?.(poses.length)
        }
        const job = { url: server.offer(path), options }
        const outcome = await page.evaluate(
          (wanted) => window.plumbline.estimate(wanted.url, wanted.options),
          job,
        )
        if (outcome.kind === 'unreadable') {
          throw new UsageError(`${name}: ${outcome.why}`)
        }
        return { kind: outcome.kind, identity: outcome.identity, poses, ...(detections && { detections }) }
      },
      async refineFrames(path, job) {
        const poses: Pose[] = []
        receive = async (pose) => void poses.push(pose)
        const wanted = { url: server.offer(path), options, job }
        await page.evaluate(
          (asked) => window.plumbline.refineFrames(asked.url, asked.options, asked.job),
          wanted,
        )
        return poses
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
