import { type Context, inTransaction, requireAnyScope } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { countViews, deleteViewRow, insertView, selectView, selectViews, updateViewRow } from './queries/views.ts'
import type { NewView, SavedView } from './types.ts'

const MOST_VIEWS = 100

/**
 * Views belong to whoever saved them, a person or a key: a person finds them in every browser, and what the console does
 * with a session a program can do with its key.
 */
export async function listViews(ctx: Context): Promise<SavedView[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  return selectViews(ctx)
}

/** A name that the caller has given before is a Conflict `view_name_taken`. */
export async function createView(ctx: Context, input: NewView): Promise<SavedView> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const view = { ...input, name: nameOf(input.name), id: ctx.newId(), createdAt: ctx.now() }
  return orTaken(view.name, () =>
    inTransaction(ctx, async (tx) => {
      if ((await countViews(tx)) >= MOST_VIEWS) throw new Conflict('views_too_many', { most: MOST_VIEWS })
      await insertView(tx, view)
      return view
    }),
  )
}

/** Members that are absent stay as they are. */
export async function updateView(ctx: Context, id: string, changes: Partial<NewView>): Promise<SavedView> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const name = changes.name === undefined ? {} : { name: nameOf(changes.name) }
  return orTaken(name.name ?? '', () =>
    inTransaction(ctx, async (tx) => {
      const view = await selectView(tx, id)
      if (!view) throw new NotFound('view_not_found', { id })
      const changed = { ...view, ...changes, ...name }
      await updateViewRow(tx, changed)
      return changed
    }),
  )
}

export async function deleteView(ctx: Context, id: string): Promise<void> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteViewRow(tx, id))) throw new NotFound('view_not_found', { id })
  })
}

function nameOf(text: string): string {
  const name = text.trim()
  if (name === '') throw new Invalid('text_missing', { field: 'name' })
  return name
}

async function orTaken<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (violatedConstraint(error) === 'saved_view_shop_id_owner_name_key')
      throw new Conflict('view_name_taken', { name })
    throw error
  }
}
