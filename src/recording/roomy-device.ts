/** Browsers that tell how much memory a device has tell up to 8 GB, in powers of two. */
const ROOMY = 8

/** Whether the device can hold the refined model's networks, some 700 MB, beside everything else. */
export const isRoomy = () => (navigator.deviceMemory ?? ROOMY) >= ROOMY
