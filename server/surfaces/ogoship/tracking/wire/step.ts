import { isMapped, type MissingStep, type SeenStep, type StepChanges } from '#modules/shipments'
import { toTime, toTimeOrNull } from '../../times.ts'
import type { Wire } from './values.ts'

export function stepChangesFrom(body: Wire<'ProviderStepUpdateDto'>): StepChanges {
  const { status, subStatus, texts, isInformational, reopens, notify } = body
  return {
    status,
    ...(subStatus === undefined ? {} : { subStatus }),
    ...(texts === undefined ? {} : { texts: texts.map(({ locale, value }) => ({ locale, value })) }),
    ...(isInformational === undefined ? {} : { informational: isInformational }),
    ...(reopens === undefined ? {} : { reopens }),
    ...(notify === undefined ? {} : { notify }),
  }
}

export const toStep = (step: SeenStep): Wire<'ProviderStepDto'> => ({
  id: step.id,
  provider: step.carrier,
  code: step.code,
  qualifier: step.qualifier === '' ? null : step.qualifier,
  rawText: step.rawText,
  isMapped: isMapped(step),
  status: step.status,
  subStatus: step.subStatus,
  texts: step.texts,
  isInformational: step.informational,
  reopens: step.reopens,
  notify: step.notify,
  timesSeen: step.seen?.seen ?? 0,
  firstSeenAt: toTimeOrNull(step.seen?.firstAt ?? null),
  lastSeenAt: toTimeOrNull(step.seen?.lastAt ?? null),
  updatedAt: toTimeOrNull(step.editedAt),
  updatedBy: step.editedBy,
})

export const toMissingStep = (step: MissingStep): Wire<'MissingProviderStepDto'> => ({
  ...toStep(step),
  samples: step.samples.map(({ trackingNumber, rawText, occurredAt }) => ({
    trackingNumber: trackingNumber ?? '',
    rawText,
    occurredAt: toTime(occurredAt),
  })),
})
