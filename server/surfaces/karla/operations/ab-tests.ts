export const abTestsOperations = {}
