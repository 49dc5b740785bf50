/** The paper that both stills are laid on: thousandths of the person's height, mid-ankle at 0, 0. */
export const BODY = 1000
/** From above the crown to below the shoes, whose tips lie lower in the picture than the ankles. */
export const FRAME = { left: -365, right: 365, top: -1090, bottom: 135 } as const
export const WIDTH = FRAME.right - FRAME.left
export const HEIGHT = FRAME.bottom - FRAME.top
