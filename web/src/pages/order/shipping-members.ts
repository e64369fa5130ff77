export const CASH = 'cashOnDelivery.amount'
export const CASH_REFERENCE = 'cashOnDelivery.reference'
