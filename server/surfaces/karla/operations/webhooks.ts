export const webhooksOperations = {}
