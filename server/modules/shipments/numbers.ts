/** How numbers are compared: without spaces, in upper case. Stored as number_key. */
export const numberKey = (trackingNumber: string): string => trackingNumber.replace(/\s/g, '').toUpperCase()
