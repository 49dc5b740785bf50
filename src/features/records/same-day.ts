/** Whether two moments (ISO 8601) lie on one calendar day of this device. */
export const onSameDay = (a: string, b: string) => new Date(a).toDateString() === new Date(b).toDateString()
