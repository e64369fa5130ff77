export const announcementsOperations = {}
