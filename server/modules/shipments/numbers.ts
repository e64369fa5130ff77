export { numberKey } from '#modules/orders'
