export const isoOrNull = (at: Date | null): string | null => (at ? at.toISOString() : null)
