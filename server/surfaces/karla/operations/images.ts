export const imagesOperations = {}
