import { type CompiledModel, type CompileOptions, type LiteRt, Tensor } from '@litertjs/core'
import { PoseError } from '../pose-error'
import { prune } from './prune'

/**
 * A compiled network with one input of floats. The input lives in the runtime's memory for good; the
 * outputs are read in place there, and freed as soon as they have been read.
 */
export class Network {
  readonly #liteRt: LiteRt
  readonly #model: CompiledModel
  readonly #input: Tensor
  /** Which of the network's outputs are wanted, in the order in which they are handed out. */
  readonly #wanted: readonly number[]

  private constructor(liteRt: LiteRt, model: CompiledModel, wanted: readonly number[]) {
    const [input] = model.getInputDetails()
    if (!input) throw new Error('the network has no input')
    this.#liteRt = liteRt
    this.#model = model
    this.#wanted = wanted
    this.#input = new Tensor(
      new Float32Array(input.shape.reduce((size, side) => size * side, 1)),
      input.shape,
    )
  }

  /** Compiles a network. `outputs`: the names of the outputs that are wanted. `file` is changed. */
  static async compile(
    liteRt: LiteRt,
    file: Uint8Array,
    options: CompileOptions,
    outputs: readonly string[],
  ): Promise<Network> {
    prune(file, outputs)
    const model = await liteRt.loadAndCompile(file, options)
    if (!model.isFullyAccelerated && options.accelerator !== 'wasm')
      throw new PoseError('backend-unavailable', 'The graphics card cannot run all of the network.')
    const names = model.getOutputDetails().map(({ name }) => name)
    const wanted = outputs.map((name) => names.indexOf(name))
    if (wanted.includes(-1))
      throw new Error(`the network gives ${names.join(', ')}, not ${outputs.join(', ')}`)
    return new Network(liteRt, model, wanted)
  }

  /** Runs the network once `fill` has written its input. `read` gets the outputs for its call only. */
  async run<T>(
    fill: (input: Float32Array) => void,
    read: (...outputs: readonly Float32Array[]) => T,
  ): Promise<T> {
    fill(this.#lock(this.#input, 'WRITE'))
    this.#unlock(this.#input)
    const results = await this.#model.run([this.#input])
    const wanted = new Set(this.#wanted)
    const readable = await Promise.all(
      results.map((result, index) => (wanted.has(index) ? onProcessor(result) : result)),
    )
    const outputs = this.#wanted.flatMap((index) => readable[index] ?? [])
    try {
      return read(...outputs.map((output) => this.#lock(output, 'READ')))
    } finally {
      for (const output of outputs) this.#unlock(output)
      for (const result of readable) result.delete()
    }
  }

  /** A tensor's floats as they lie in the runtime's memory, until it is unlocked. */
  #lock({ liteRtTensorBuffer: buffer }: Tensor, mode: 'READ' | 'WRITE'): Float32Array {
    const { liteRtWasm } = this.#liteRt
    const pointer = buffer.lock(liteRtWasm.LiteRtTensorBufferLockMode[mode])
    return new Float32Array(liteRtWasm.HEAPU8.buffer, pointer, buffer.packedSize() / 4)
  }

  #unlock({ liteRtTensorBuffer: buffer }: Tensor) {
    buffer.unlock()
  }
}

/**
 * Brings a result over from the graphics card. One that is in the processor's memory already stays as
 * it is: LiteRT 2.5.3 never frees the type of the tensor that it copies from there.
 */
const onProcessor = async (result: Tensor): Promise<Tensor> =>
  result.accelerator === 'wasm' ? result : result.moveTo('wasm')
