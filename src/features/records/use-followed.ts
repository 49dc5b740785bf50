import { useEffect, useState } from 'react'
import { followRecords } from '../../storage/repositories'

/**
 * What `read` gives, and again after each change of the database, in this tab or another; undefined
 * until the first answer. `read` must not throw. `dependencies` say when to ask anew, as with an effect;
 * until the new answer the one before stays.
 */
export function useFollowed<Value>(
  read: () => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  const [answer, setAnswer] = useState<{ readonly value: Value }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what `read` rests on.
  useEffect(() => {
    let isOver = false
    let isReading = false
    let isStale = false
    /** One reading at a time; however many changes come meanwhile, one more follows. */
    const refresh = async () => {
      isStale = true
      if (isReading) return
      isReading = true
      while (isStale && !isOver) {
        isStale = false
        const value = await read()
        if (!isOver) setAnswer({ value })
      }
      isReading = false
    }
    const stop = followRecords(() => void refresh())
    void refresh()
    return () => {
      isOver = true
      stop()
    }
  }, [...dependencies])
  return answer?.value
}
