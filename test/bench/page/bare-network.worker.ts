import * as Comlink from 'comlink'
import { LANDMARK_OUTPUTS } from '../../../src/pose/litert/landmarker'
import { fetchFiles } from '../../../src/pose/litert/load-networks'
import { Network } from '../../../src/pose/litert/network'
import { POSE_LANDMARK } from '../../../src/pose/litert/networks'
import { startRuntime } from '../../../src/pose/litert/runtime'

const ALL_OUTPUTS = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3', 'Identity_4']

/**
 * The landmark network of BlazePose full and nothing else, as its makers ship it and as the engine
 * uses it, without the outputs that it does not read.
 */
const networks: Network[] = []

const worker = {
  async open() {
    const file = POSE_LANDMARK['litert-blazepose-full']
    const { liteRt, accelerator } = await startRuntime('wasm', () => {})
    const bytes = (await fetchFiles([file], () => {})).get(file)
    if (!bytes) throw new Error('the network was not fetched')
    for (const outputs of [ALL_OUTPUTS, LANDMARK_OUTPUTS]) {
      networks.push(await Network.compile(liteRt, bytes.slice(), { accelerator }, outputs))
    }
  },
  /** Milliseconds of one run: of the network as it is shipped, or as it is used. */
  async time(which: 'shipped' | 'used'): Promise<number> {
    const network = networks[which === 'shipped' ? 0 : 1]
    const start = performance.now()
    await network?.run(
      (input) => input.fill(0.5),
      () => {},
    )
    return performance.now() - start
  },
}

export type BareNetworkWorker = typeof worker

Comlink.expose(worker)
