export const discountsOperations = {}
