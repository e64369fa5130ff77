export const orgsOperations = {}
