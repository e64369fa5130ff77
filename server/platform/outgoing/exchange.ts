import type { Dispatcher } from 'undici'

export interface Exchanged {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** First bytes of the body. */
  content: Buffer
  /** There were more. */
  truncated: boolean
}

/** An answer is read this far, so that its connection can be used again. */
const READ_BYTES = 64 * 1024

/**
 * One request and its answer, without the streams that an answer of any length would need. Ends on time also while it
 * waits for a connection. Rejects with what undici throws, or with `OUTGOING_TIMEOUT`.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  limits: { timeoutMs: number; keptBytes: number },
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const handler = new Answer(limits.keptBytes, resolve, reject)
    handler.limit(limits.timeoutMs)
    try {
      dispatcher.dispatch(request, handler)
    } catch (error) {
      handler.fail(error)
    }
  })
}

class Answer implements Dispatcher.DispatchHandler {
  readonly #keptBytes: number
  readonly #resolve: (answer: Exchanged) => void
  readonly #reject: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #controller: Dispatcher.DispatchController | undefined
  #settled = false
  #status = 0
  #headers: Exchanged['headers'] = {}
  #kept: Buffer[] = []
  #keptSoFar = 0
  #read = 0

  constructor(keptBytes: number, resolve: (answer: Exchanged) => void, reject: (error: unknown) => void) {
    this.#keptBytes = keptBytes
    this.#resolve = resolve
    this.#reject = reject
  }

  limit(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      const error = Object.assign(new Error(`no complete answer within ${milliseconds} ms`), {
        code: 'OUTGOING_TIMEOUT',
      })
      this.fail(error)
      this.#controller?.abort(error)
    }, milliseconds)
  }

  fail(error: unknown): void {
    if (this.#settle()) this.#reject(error)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    // It found its connection too late.
    if (this.#settled) controller.abort(new Error('given up'))
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Exchanged['headers']): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#read += chunk.length
    if (this.#keptSoFar < this.#keptBytes) {
      // The parser uses the memory of the chunk again.
      const part = Buffer.from(chunk.subarray(0, this.#keptBytes - this.#keptSoFar))
      this.#kept.push(part)
      this.#keptSoFar += part.length
    }
    if (this.#read <= Math.max(READ_BYTES, this.#keptBytes)) return
    this.#succeed()
    controller.abort(new Error('enough of the answer was read'))
  }

  onResponseEnd(): void {
    this.#succeed()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(error)
  }

  #succeed(): void {
    if (!this.#settle()) return
    const [only] = this.#kept
    const content = this.#kept.length === 1 && only ? only : Buffer.concat(this.#kept)
    const truncated = this.#read > this.#keptBytes
    this.#resolve({ status: this.#status, headers: this.#headers, content, truncated })
  }

  /** False when it had an end already. */
  #settle(): boolean {
    if (this.#settled) return false
    this.#settled = true
    clearTimeout(this.#timer)
    return true
  }
}
