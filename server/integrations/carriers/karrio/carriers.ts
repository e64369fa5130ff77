import { createCarrierNames } from '../carrier-names.ts'

/**
 * Values of `carrier_name`, which are the names of Karrio's connectors: https://github.com/karrioapi/karrio,
 * modules/connectors. DHL has several; the universal one tracks parcels of all its divisions.
 */
export const karrioCarriers = createCarrierNames([
  { carrier: 'ups', asked: 'ups', told: ['ups'] },
  { carrier: 'usps', asked: 'usps', told: ['usps', 'usps_international'] },
  { carrier: 'fedex', asked: 'fedex', told: ['fedex'] },
  {
    carrier: 'dhl',
    asked: 'dhl_universal',
    told: ['dhl_universal', 'dhl_express', 'mydhl', 'dhl_parcel_de', 'dhl_poland'],
  },
  { carrier: 'dpd', asked: 'dpd', told: ['dpd'] },
  { carrier: 'gls', asked: 'gls', told: ['gls'] },
  { carrier: 'hermes', asked: 'hermes', told: ['hermes'] },
  { carrier: 'royalmail', asked: 'royalmail', told: ['royalmail'] },
  { carrier: 'laposte', asked: 'laposte', told: ['laposte', 'colissimo'] },
  { carrier: 'chronopost', asked: 'chronopost', told: ['chronopost'] },
  { carrier: 'austrian-post', asked: 'postat', told: ['postat'] },
  { carrier: 'tnt', asked: 'tnt', told: ['tnt'] },
])
