import { FlatBuffer } from './flatbuffer'

/** Fields of the tables in TensorFlow Lite's schema (tensorflow/compiler/mlir/lite/schema/schema.fbs). */
const MODEL = { subgraphs: 2, signatures: 7 } as const
const SUBGRAPH = { tensors: 0, outputs: 2, operators: 3 } as const
const TENSOR = { name: 3 } as const
const OPERATOR = { inputs: 1, outputs: 2 } as const

/**
 * Takes from a network, in place, what only serves outputs that nobody reads. The runtime computes
 * every output that a file names: of BlazePose's landmark networks that includes the outline of the
 * body at full resolution, a fifth of the time of the full one.
 *
 * The outputs that stay keep their names, order and values. A network with signatures, which name
 * outputs by number, is left as it is.
 */
export function prune(file: Uint8Array, wanted: readonly string[]): void {
  const buffer = new FlatBuffer(file)
  const [graph, ...others] = buffer.tables(buffer.root, MODEL.subgraphs)
  const signatures = buffer.elements(buffer.root, MODEL.signatures)
  if (graph === undefined || others.length > 0 || signatures.length > 0) return
  const names = buffer.tables(graph, SUBGRAPH.tensors).map((tensor) => buffer.text(tensor, TENSOR.name))
  const outputs = buffer.integers(graph, SUBGRAPH.outputs)
  const keptOutputs = outputs.filter((tensor) => wanted.includes(names[tensor] ?? ''))
  if (keptOutputs.length === outputs.length) return

  // Operators stand in the order of their execution: read backwards, each is met after its readers.
  const needed = new Set(keptOutputs)
  const operators = buffer.tables(graph, SUBGRAPH.operators)
  const keptOperators = operators.toReversed().filter((operator) => {
    if (!buffer.integers(operator, OPERATOR.outputs).some((tensor) => needed.has(tensor))) return false
    for (const tensor of buffer.integers(operator, OPERATOR.inputs)) needed.add(tensor)
    return true
  })
  buffer.keepIntegers(graph, SUBGRAPH.outputs, keptOutputs)
  buffer.keepTables(graph, SUBGRAPH.operators, keptOperators.toReversed())
}
