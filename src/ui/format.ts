/** Degrees as text: whole on screen, one decimal in tables; a true minus sign; never "−0". */
export function formatDegrees(
  value: number,
  { decimals = 0, signed = false }: { readonly decimals?: 0 | 1; readonly signed?: boolean } = {},
) {
  const size = Math.abs(value).toFixed(decimals)
  const isZero = Number(size) === 0
  const sign = isZero ? '' : value < 0 ? '−' : signed ? '+' : ''
  return `${sign}${size}°`
}

/** A moment as people write it: "24 Nov 2025, 10:17"; `iso` is ISO 8601. */
export const formatMoment = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** A day: "24 Nov 2025". */
export const formatDay = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** A time of day: "10:17"; `iso` is ISO 8601. */
export const formatTime = (iso: string) =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** A size on the disk, in decimal units as disks are sold: "4.1 MB", "12 GB". */
export const formatBytes = (bytes: number) =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e9)} GB`
