import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call, type Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { useToast } from '../../ui/toast.tsx'
import { filterOf, type OrderFilter } from './order-filter.ts'
import { viewsQuery } from './queries.ts'
import { orderListTexts } from './texts.ts'

export type SavedView = Schemas['SavedView']
type NewView = Schemas['NewSavedView']
type List = Schemas['SavedViewList']

/** The address of a view. */
export const addressOf = (view: SavedView): OrderFilter => ({ ...filterOf(view.filter), view: view.id })

/** Views of the person who is signed in. They are kept on the server and follow them to other browsers. */
export function useViews() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const words = useWords(orderListTexts)
  const { data } = useQuery(viewsQuery)
  const keep = (change: (views: SavedView[]) => SavedView[]) =>
    queries.setQueryData<List>(viewsQuery.queryKey, (list) => list && { items: change(list.items) })
  const open = (search: OrderFilter) => void navigate({ to: paths.orders, search })

  const create = useMutation({
    mutationFn: (view: NewView) => call('post', '/views', { body: view }),
    onSuccess(view) {
      keep((views) => [...views, view])
      open(addressOf(view))
    },
  })
  const update = useMutation({
    mutationFn: ({ id, ...changes }: Partial<NewView> & { id: string }) =>
      call('patch', '/views/{viewId}', { path: { viewId: id }, body: changes }),
    onMutate: ({ id, ...changes }) =>
      keep((views) => views.map((view) => (view.id === id ? { ...view, ...changes } : view))),
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  })
  const remove = useMutation({
    mutationFn: ({ id }: SavedView) => call('delete', '/views/{viewId}', { path: { viewId: id } }),
    onSuccess(_nothing, { id, name, filter, columns }) {
      keep((views) => views.filter((view) => view.id !== id))
      open({})
      toast({ text: words.viewDeleted(name), undo: () => create.mutate({ name, filter, columns }) })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  })
  return { views: data?.items ?? [], create, update, remove }
}

export type Views = ReturnType<typeof useViews>
