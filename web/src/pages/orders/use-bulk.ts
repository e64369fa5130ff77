import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type BulkAction, type BulkOutcome, type Chosen, doWithAll, inChunks } from './bulk.ts'

interface Run {
  action: BulkAction
  /** Null: nobody knows yet. */
  total: number | null
  outcome: BulkOutcome
  state: 'running' | 'done' | 'stopped' | 'failed'
  error: unknown
}

/** What takes an action back. Ending an order and taking it in hand cannot be taken back. */
const OPPOSITES: Partial<Record<BulkAction, BulkAction>> = { clear: 'hold', hold: 'clear' }

/** One action with many orders at a time, with its progress and what became of them. */
export function useBulk() {
  const queries = useQueryClient()
  const [run, setRun] = useState<Run | null>(null)
  const stopped = useRef(false)

  async function start(action: BulkAction, orders: AsyncIterable<readonly Chosen[]>, total: number | null) {
    stopped.current = false
    const begun: Run = { action, total, outcome: NOTHING, state: 'running', error: null }
    setRun(begun)
    let { outcome } = begun
    try {
      await doWithAll(action, orders, (next) => {
        outcome = next
        setRun({ ...begun, outcome })
        return !stopped.current
      })
      setRun({ ...begun, outcome, state: stopped.current ? 'stopped' : 'done' })
    } catch (error) {
      setRun({ ...begun, outcome, state: 'failed', error })
    } finally {
      void queries.invalidateQueries({ queryKey: ['orders'] })
    }
  }

  const back = run && run.state !== 'running' ? OPPOSITES[run.action] : undefined
  const { changed } = run?.outcome ?? NOTHING
  return {
    run,
    start,
    stop: () => {
      stopped.current = true
    },
    /** Null where nothing can be taken back. */
    undo: back && changed.length > 0 ? () => void start(back, inChunks(changed), changed.length) : null,
    close: () => setRun(null),
  }
}

const NOTHING: BulkOutcome = { changed: [], unchanged: 0, refused: [] }

export type Bulk = ReturnType<typeof useBulk>
