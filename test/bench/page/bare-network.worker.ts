import * as Comlink from 'comlink'
import { fetchFiles } from '../../../src/pose/litert/load-networks'
import { Network } from '../../../src/pose/litert/network'
import { POSE_LANDMARK } from '../../../src/pose/litert/networks'
import { startRuntime } from '../../../src/pose/litert/runtime'

/** The landmark network of BlazePose full and nothing else: the floor that the whole path is held against. */
let network: Network | undefined

const worker = {
  async open() {
    const file = POSE_LANDMARK['litert-blazepose-full']
    const { liteRt, accelerator } = await startRuntime('wasm', () => {})
    const bytes = (await fetchFiles([file], () => {})).get(file)
    if (!bytes) throw new Error('the network was not fetched')
    network = await Network.compile(liteRt, bytes, accelerator, ['Identity'])
  },
  /** Milliseconds of one run. */
  async time(): Promise<number> {
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
