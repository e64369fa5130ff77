export const shipmentEventsOperations = {}
