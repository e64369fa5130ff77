export const keysOperations = {}
