export const ordersOperations = {}
