/** Reads the stored calls about one subject, in turn. One job a subject. */
export const CALLS = 'integrations.calls'

/** Tells a mail tool of one event. */
export const TELL = 'integrations.tell'

/** Asks a mail tool for the groups of an order's customer. */
export const SEGMENTS = 'integrations.segments'
