export const campaignsOperations = {}
