import type { PlatformOp } from '../operation.ts'
import { done } from '../wire/envelope.ts'

export const testPlatformApiKey: PlatformOp<'testPlatformApiKey'> = async () => done()
