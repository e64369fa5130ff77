import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import type { Queue } from './jobs.ts'

export interface Tracing {
  /** Sends what is left, for at most a few seconds. */
  stop: () => Promise<void>
}

/** Sends spans to an OTLP over HTTP receiver. Nothing of the SDK is loaded when there is none. */
export async function startTracing(endpoint: string | null): Promise<Tracing | null> {
  if (!endpoint) return null
  const [{ BatchSpanProcessor, ParentBasedSampler, AlwaysOnSampler, TracerProvider }, exporting, resources] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const exporter = new exporting.OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: 5000 })
  const provider = new TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': 'doorstep' }),
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  context.setGlobalContextManager(new AsyncContexts())
  trace.setGlobalTracerProvider(provider)
  return {
    async stop() {
      await provider.shutdown()
      trace.disable()
      context.disable()
    },
  }
}

/** Lets a span be found by the code that runs within it, however asynchronous. */
class AsyncContexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>()

  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT
  }

  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(
    active: Context,
    fn: F,
    thisArg?: ThisParameterType<F>,
    ...args: A
  ): ReturnType<F> {
    return this.#storage.run(active, () => fn.apply(thisArg, args))
  }

  bind<T>(active: Context, target: T): T {
    if (typeof target !== 'function') return target
    const bound = (...args: unknown[]) => this.#storage.run(active, () => target(...args))
    return bound as T // safe: the same function within another context
  }

  enable(): this {
    return this
  }

  disable(): this {
    this.#storage.disable()
    return this
  }
}

const tracer = trace.getTracer('doorstep')

/** The queue with a span around each run. */
export function traced(queue: Queue): Queue {
  return {
    ...queue,
    run: (ctx, jobs) =>
      tracer.startActiveSpan(
        `job ${queue.name}`,
        {
          kind: SpanKind.CONSUMER,
          attributes: { 'doorstep.queue': queue.name, 'doorstep.shop': ctx.shopId, 'doorstep.jobs': jobs.length },
        },
        async (span) => {
          try {
            await queue.run(ctx, jobs)
          } catch (error) {
            span.recordException(error instanceof Error ? error : String(error))
            span.setStatus({ code: SpanStatusCode.ERROR })
            throw error
          } finally {
            span.end()
          }
        },
      ),
  }
}
