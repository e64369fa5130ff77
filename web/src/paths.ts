/** Every address inside the console, below /console. */
export const paths = {
  signIn: '/sign-in',
  orders: '/orders',
  order: (orderId: string) => `/orders/${orderId}`,
  products: '/products',
} as const

/** Addresses of the server that the console links to. */
export const outside = {
  apiReference: '/docs/api/',
} as const
