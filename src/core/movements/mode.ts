/**
 * Who moves. `active`: the person alone. `assisted`: the person, helped by somebody else. `passive`: somebody
 * else, while the person lets them. What one gives says nothing about another: a passive range is usually
 * the larger one.
 */
export const MOVEMENT_MODES = ['active', 'assisted', 'passive'] as const
export type MovementMode = (typeof MOVEMENT_MODES)[number]

/** The mode of something that says it only where it is not active. */
export const modeOf = ({ mode = 'active' }: { readonly mode?: MovementMode }): MovementMode => mode

/** The mode as such a thing says it. */
export const saidMode = (mode: MovementMode): { readonly mode?: MovementMode } =>
  mode === 'active' ? {} : { mode }
