/** Commands to copy, with the address under which this console is open. */
const at = (path: string): string => `${location.origin}/api${path}`

export const shopExample = (key = 'dsk_...'): string => `curl ${at('/shop')} \\
  -H 'Authorization: Bearer ${key}'`

export const ordersExample = (): string => `curl '${at('/orders?status=New&limit=10')}' \\
  -H 'Authorization: Bearer dsk_...'`

export const webhookExample = (): string => `curl ${at('/webhooks')} \\
  -H 'Authorization: Bearer dsk_...' \\
  -H 'Content-Type: application/json' \\
  -H 'Idempotency-Key: my-first-webhook' \\
  -d '{"url": "https://example.com/hooks", "eventTypes": ["order.shipped"]}'`

export const streamExample = (): string => `curl -N ${at('/events/stream')} \\
  -H 'Authorization: Bearer dsk_...'`
