import type { Shop } from './types.ts'

/** Whether the shop's plan has not ended. A shop without a plan has nothing that could. */
export const isSubscribed = ({ trialEndsAt }: Pick<Shop, 'trialEndsAt'>, now: Date): boolean =>
  trialEndsAt === null || trialEndsAt > now
