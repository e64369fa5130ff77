import { SettingsFrame } from './settings-frame.tsx'
import { ShippingMethods } from './shipping-methods.tsx'
import { ShippingRates } from './shipping-rates.tsx'

export const ShippingPage = () => (
  <SettingsFrame section="shipping">
    <ShippingMethods />
    <ShippingRates />
  </SettingsFrame>
)
