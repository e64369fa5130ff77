export { exportPerson, type PersonExport } from './export-person.ts'
export { eraseNow, listRequests, type NewRequest, openRequest, privacyQueue, privacyTasks } from './requests.ts'
export type { Erasure, PersonKeys, PrivacyRequest } from './types.ts'
