import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './queries.ts'
import { createConsole } from './router.tsx'
import { LanguageProvider } from './texts/language.tsx'
import { applyTheme, chosenTheme } from './theme.ts'
import { ToastProvider } from './ui/toast.tsx'
import './styles.css'

applyTheme(chosenTheme())
const queries = createQueries()
const router = createConsole(queries)
const root = document.getElementById('console')
if (!root) throw new Error('index.html has no place for the console')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
