import { defineEvent } from '#platform/events'

/** Stock, reserved or available of the variant (the subject) changed. */
export const stockLevelChanged = defineEvent<{ variantId: string }>('stock.levelChanged')
