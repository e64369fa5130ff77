export const shopifyOperations = {}
