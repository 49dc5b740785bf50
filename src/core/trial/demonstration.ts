import type { Recorded } from './trial'

/**
 * Whether something was read off a recording that comes with the app. It shows how measuring works and
 * says nothing about anybody: it is never kept, never compared, and no evidence of an error.
 */
export const isDemonstration = ({ source }: Pick<Recorded, 'source'>): boolean => source.kind === 'sample'
