export const claimsOperations = {}
