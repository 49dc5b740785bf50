import type { Codec } from '../../../src/storage/codec'

/** Takes its time, and leaves nothing readable: what a cipher does, without the cipher. */
export const slowCodec: Codec = {
  name: 'slow',
  encode: async ({ kind, id }, record) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return btoa(encodeURIComponent(JSON.stringify({ kind, id, record })))
  },
  decode: async ({ kind, id }, data) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const opened = JSON.parse(decodeURIComponent(atob(String(data))))
    if (opened.kind !== kind || opened.id !== id) throw new Error('not of this row')
    return opened.record
  },
}
