export {
  answerClaim,
  approveClaim,
  askCustomer,
  cancelClaim,
  noteOnClaim,
  rejectClaim,
  reopenClaim,
  resolveClaim,
  startClaim,
} from './decide.ts'
export { fileClaim } from './file-claim.ts'
export { followReshipments } from './follow-orders.ts'
export { CUSTOMER } from './machine.ts'
export { erasePersonFromClaims, exportClaims } from './personal-data.ts'
export {
  browseClaims,
  countOpenClaims,
  getClaim,
  getClaimByNumber,
  listClaims,
  listClaimsOfOrders,
} from './read.ts'
export { type Refund, refundClaim, reshipClaim } from './settle.ts'
export type {
  Claim,
  ClaimChanges,
  ClaimEntry,
  ClaimFilter,
  ClaimLine,
  ClaimPicture,
  ClaimResolution,
  ClaimStatus,
  ClaimType,
  ClaimWithHistory,
  NewClaim,
  NewClaimLine,
  NewPicture,
} from './types.ts'
export { deleteClaim, putClaimAway, updateClaim } from './update-claim.ts'
export { claimTasks } from './upkeep.ts'
export { inClaimWindow } from './window.ts'
export { getRefundTerms, type RefundTerms } from './worth.ts'
