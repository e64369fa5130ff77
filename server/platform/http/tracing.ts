import {
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api'

const tracer = trace.getTracer('doorstep')
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/
const ZEROS = /^0+$/

export interface RequestTrace {
  /** Runs the handler with the span as the parent of what it starts. */
  readonly run: <T>(work: () => T) => T
  readonly end: (status: number) => void
}

/** A server span for the request, continuing the caller's trace; null when nobody records. */
export function startTrace(
  operation: string,
  attributes: Readonly<Record<string, string>>,
  traceparent: unknown,
): RequestTrace | null {
  const parent = typeof traceparent === 'string' ? parentOf(traceparent) : ROOT_CONTEXT
  const span = tracer.startSpan(operation, { kind: SpanKind.SERVER, attributes }, parent)
  if (!span.isRecording()) return null
  return traceOf(span, trace.setSpan(parent, span))
}

function traceOf(span: Span, active: Context): RequestTrace {
  return {
    run: (work) => context.with(active, work),
    end(status) {
      span.setAttribute('http.response.status_code', status)
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }
}

/** The caller's span of a W3C traceparent header; a malformed one starts a new trace. */
function parentOf(header: string): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(header) ?? []
  if (!traceId || !spanId || !flags || ZEROS.test(traceId) || ZEROS.test(spanId)) return ROOT_CONTEXT
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}
