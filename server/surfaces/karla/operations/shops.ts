export const shopsOperations = {}
