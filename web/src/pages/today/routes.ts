import { createRoute, redirect } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { paths } from '../../paths.ts'

export const todayRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: paths.orders })
    },
  }),
] as const
