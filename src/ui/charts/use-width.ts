import { useEffect, useRef, useState } from 'react'

/** The width there is, CSS pixels: for a chart that is drawn in real pixels so that its text keeps its size. */
export function useWidth() {
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const element = host.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      // Zero while the chart is folded away or not laid out: keep what it was.
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [host, width] as const
}
