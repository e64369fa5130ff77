/** One message of Server-Sent Events. */
export interface Message {
  id: string | null
  /** `message` where none is named. */
  event: string
  data: string
}

const LINE_END = /\r\n|\n|\r/

/** The messages of a stream as they come; comments are passed over. Ends with the stream, and throws when it breaks. */
export async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Message> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader() // the types of the two disagree about shared memory
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += value
    const blocks = text.split(/\r\n\r\n|\n\n|\r\r/)
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const message = read(block)
      if (message) yield message
    }
  }
}

function read(block: string): Message | null {
  const message: Message = { id: null, event: 'message', data: '' }
  let told = false
  for (const line of block.split(LINE_END)) {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? []
    if (name === 'id') message.id = value
    if (name === 'event') message.event = value
    if (name === 'data') {
      message.data += told ? `\n${value}` : value
      told = true
    }
  }
  return told ? message : null
}
