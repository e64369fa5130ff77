export const dealsOperations = {}
