export { acceptedTags } from './accept-language.ts'
export { Answer, EVENT_STREAM } from './answer.ts'
export { checkAnswer } from './check-answer.ts'
export { type Contract, type ContractOperation, loadContract, type Parameter } from './contract.ts'
export type { DocsCredentials, SurfaceDeps } from './deps.ts'
export { AuthFailure, type Failure, Refusal, type Violation } from './failure.ts'
export { forwardWww } from './forward-www.ts'
export { deleteExpiredAnswers } from './idempotency.ts'
export { naming } from './naming.ts'
export type { Problem } from './problem.ts'
export type { UploadedFile } from './request-body.ts'
export type { Schema } from './schema.ts'
export { createHttp, type HttpOptions } from './server.ts'
export { mountStartPage } from './start-page.ts'
export { mountSurfaces } from './surface.ts'
export { findUnstorable } from './text.ts'
export type {
  Admission,
  AnyOperation,
  Call,
  Operation,
  OperationsOf,
  Query,
  RequestInfo,
  SuccessOf,
  Surface,
} from './types.ts'
export { compileAll, validatorsOf } from './validate.ts'
