export { addressLabelPdf } from './address-label.ts'
export { packingSlipPdf } from './packing-slip.ts'
export { pickListPdf } from './pick-list.ts'
