/** Where pictures come from. */
export const SOURCE_KINDS = ['webcam', 'sample', 'file'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
