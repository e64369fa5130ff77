import { createCarrierNames } from '../carrier-names.ts'

/** Carrier strings of https://docs.easypost.com/carriers. DHL has one a division: the number tells which. */
export const easypostCarriers = createCarrierNames([
  { carrier: 'usps', asked: 'USPS', told: ['USPS'] },
  { carrier: 'ups', asked: 'UPS', told: ['UPS', 'UPSDAP', 'UPSIparcel', 'UPSMailInnovations'] },
  { carrier: 'fedex', asked: 'FedEx', told: ['FedEx', 'FedExDefault', 'FedexSmartPost', 'FedExCrossBorder'] },
  { carrier: 'dhl', asked: null, told: ['DHLExpress', 'DHLPaket', 'DhlEcs', 'DHLEcommerceAsia'] },
  { carrier: 'dpd', asked: 'DPD', told: ['DPD', 'DPDUK', 'DPDNL'] },
  { carrier: 'hermes', asked: 'Evri', told: ['Evri', 'Hermes'] },
  { carrier: 'royalmail', asked: 'RoyalMail', told: ['RoyalMail'] },
  { carrier: 'laposte', asked: 'LaPoste', told: ['LaPoste', 'Colissimo'] },
  { carrier: 'chronopost', asked: 'Chronopost', told: ['Chronopost'] },
  { carrier: 'postnl', asked: 'PostNL', told: ['PostNL'] },
  { carrier: 'amazon', asked: 'AmazonShipping', told: ['AmazonShipping', 'AmazonMws'] },
])
