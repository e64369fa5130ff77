import { Invalid } from '#platform/errors'
import { Refusal, type RequestInfo } from '#platform/http/index'

const LARGEST_IMAGE = 10 * 1024 * 1024

/** The first file of an upload form, whatever its field is called. */
export function uploadedImage({ files }: Pick<RequestInfo, 'files'>): Buffer {
  const [first] = [...(files?.values() ?? [])].flat()
  if (!first) throw new Invalid('image_invalid', { field: 'image' })
  if (first.content.length > LARGEST_IMAGE)
    throw new Refusal(413, 'image_too_large', 'The image is larger than 10 MiB.')
  return first.content
}
