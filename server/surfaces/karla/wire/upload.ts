import { Invalid } from '#platform/errors'
import { Refusal } from '#platform/http/failure'
import type { RequestInfo } from '#platform/http/index'

const LARGEST_IMAGE = 10 * 1024 * 1024

/** The bytes of the first file of an upload form, whatever its part is called. */
export function uploadedImage({ files }: Pick<RequestInfo, 'files'>): Buffer {
  const [first] = [...(files?.values() ?? [])].flat()
  if (!first) throw new Invalid('image_invalid', { field: 'image' })
  if (first.content.length > LARGEST_IMAGE)
    throw new Refusal(413, 'image_too_large', 'The picture must not be larger than 10 MiB.')
  return first.content
}
