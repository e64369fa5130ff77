import type { Surface } from '#platform/http/index'

/** Upload forms have one file under any name; a text of the member's name beside it says nothing. */
export const normaliseBody: NonNullable<Surface['normaliseBody']> = (body, schema) => {
  const image = schema.properties?.image
  if (image?.format !== 'binary' || typeof body !== 'object' || body === null) return body
  return {
    image: Object.values(body)
      .flat()
      .find((value) => typeof value === 'string'),
  }
}
