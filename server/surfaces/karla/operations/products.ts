export const productsOperations = {}
