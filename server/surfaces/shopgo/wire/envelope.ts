/** The one form of a success on this wire. */
export interface Success<Payload> {
  result: 'success'
  payload: Payload
}

export const success = <Payload>(payload: Payload): Success<Payload> => ({ result: 'success', payload })

/** A success that has nothing to say. */
export const done = (): Success<Record<string, never>> => success({})
