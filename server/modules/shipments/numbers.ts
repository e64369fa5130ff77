/** How numbers are compared: without spaces, in upper case. As the database's column number_key makes it. */
export const numberKey = (trackingNumber: string): string => trackingNumber.replace(/\s/g, '').toUpperCase()
