import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { FlatBuffer } from '../../src/pose/litert/flatbuffer'
import { prune } from '../../src/pose/litert/prune'

const landmarkNetwork = async () => new Uint8Array(await readFile('models/files/pose-landmark-full.tflite'))

/** What a file says of itself: the names of its outputs and what each operator reads and writes. */
function graphOf(file: Uint8Array) {
  const buffer = new FlatBuffer(file)
  const [graph = 0] = buffer.tables(buffer.root, 2)
  const names = buffer.tables(graph, 0).map((tensor) => buffer.text(tensor, 3))
  return {
    inputs: buffer.integers(graph, 1),
    outputs: buffer.integers(graph, 2),
    outputNames: buffer.integers(graph, 2).map((tensor) => names[tensor]),
    operators: buffer.tables(graph, 3).map((operator) => ({
      reads: buffer.integers(operator, 1),
      writes: buffer.integers(operator, 2),
    })),
    constants: new Set(
      buffer.tables(graph, 0).flatMap((tensor, index) => {
        const field = buffer.field(tensor, 2)
        return field !== undefined && buffer.view.getUint32(field, true) > 0 ? [index] : []
      }),
    ),
  }
}

const WANTED = ['Identity', 'Identity_1', 'Identity_3', 'Identity_4']

describe('pruning a network', () => {
  it('takes the outline of the body and the operators that only it needs', async () => {
    const file = await landmarkNetwork()
    const before = graphOf(file)
    prune(file, WANTED)
    const after = graphOf(file)
    expect(before.outputNames).toEqual(['Identity', 'Identity_1', 'Identity_2', 'Identity_3', 'Identity_4'])
    expect(after.outputNames).toEqual(WANTED)
    expect(before.operators.length - after.operators.length).toBe(46)
    expect(after.inputs).toEqual(before.inputs)
  })

  it('leaves a network in which everything that is read has been written', async () => {
    const file = await landmarkNetwork()
    prune(file, WANTED)
    const { inputs, outputs, operators, constants } = graphOf(file)
    const known = new Set([...inputs, ...constants, -1])
    for (const { reads, writes } of operators) {
      for (const tensor of reads) expect(known.has(tensor), `tensor ${tensor}`).toBe(true)
      for (const tensor of writes) known.add(tensor)
    }
    for (const tensor of outputs) expect(known.has(tensor)).toBe(true)
  })

  it('changes nothing where everything is wanted', async () => {
    const file = await landmarkNetwork()
    prune(file, [...WANTED, 'Identity_2'])
    // Compared as bytes: the matcher would look at six million numbers one by one.
    expect(Buffer.compare(file, await landmarkNetwork())).toBe(0)
  })
})
