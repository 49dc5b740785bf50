import { writeFile } from 'node:fs/promises'
import { median, quantile } from 'simple-statistics'
import type { RecordTimes } from './page/contract'

/** Nobody waits for longer than this, milliseconds, to see what they asked for. */
const WANTED = 100

const p95 = (times: readonly number[]) => quantile([...times], 0.95)

/** The figures as text; with a file also as JSON, 95th percentiles in milliseconds. */
export async function recordsReport(times: RecordTimes, clients: number, file?: string): Promise<string> {
  const figures = {
    unlockToListMilliseconds: times.list,
    searchMilliseconds: p95(times.search),
    clientMilliseconds: p95(times.client),
    notingMilliseconds: times.noting,
    startMilliseconds: p95(times.start),
  }
  if (file !== undefined) await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`)
  const [byIndex, byFullRead] = [median([...times.client]), median([...times.clientByFullRead])]
  const ms = (value: number) => `${value.toFixed(0).padStart(6)} ms`
  return [
    `${clients} clients on the disk, 95th percentiles (wanted: at most ${WANTED} ms each)`,
    '',
    `list of all clients, first read  ${ms(figures.unlockToListMilliseconds)}`,
    `a key of a search                ${ms(figures.searchMilliseconds)}`,
    `a client's page                  ${ms(figures.clientMilliseconds)}`,
    `the start screen                 ${ms(figures.startMilliseconds)}`,
    '',
    `a client's page, median: ${byIndex.toFixed(0)} ms with the index of evidence, ${byFullRead.toFixed(0)} ms by reading every session: ${(byFullRead / byIndex).toFixed(1)} times as long`,
    `noting the evidence of every session, once after an upgrade: ${(figures.notingMilliseconds / 1000).toFixed(1)} s`,
  ].join('\n')
}
