/** A turning point of a course: seconds and degrees. Between two the angle goes as a raised cosine. */
export type Turn = readonly [time: number, angle: number]

/** The angle at each time. */
export const course =
  (...turns: readonly Turn[]) =>
  (time: number): number => {
    const next = turns.findIndex(([at]) => at > time)
    const [after, before] = [turns[next], turns[next - 1]]
    if (!after) return turns.at(-1)?.[1] ?? 0
    if (!before) return after[1]
    const share = (time - before[0]) / (after[0] - before[0])
    return before[1] + (after[1] - before[1]) * (0.5 - 0.5 * Math.cos(Math.PI * share))
  }

/** Held lifts one after the other: 1.5 s of rest, then each up in 1.2 s, held, down in 1.2 s, 1.3 s of rest. */
export function lifts(rest: number, lifted: readonly { readonly to: number; readonly hold: number }[]) {
  const turns: Turn[] = [
    [0, rest],
    [1.5, rest],
  ]
  let time = 1.5
  for (const { to, hold } of lifted) {
    turns.push(
      [time + 1.2, to],
      [time + 1.2 + hold, to],
      [time + 2.4 + hold, rest],
      [time + 3.7 + hold, rest],
    )
    time += 3.7 + hold
  }
  return { angle: course(...turns), duration: time }
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Jitter of a network, standard deviation in degrees. */
export function jitter(seed: number, sd: number): () => number {
  const next = random(seed)
  return () => sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}
