import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './queries.ts'
import { Start } from './start.tsx'
import { LanguageProvider } from './texts/language.tsx'
import { applyTheme, chosenTheme } from './theme.ts'
import { ToastProvider } from './ui/toast.tsx'
import './styles.css'

applyTheme(chosenTheme())
const root = document.getElementById('console')
if (!root) throw new Error('index.html has no place for the console')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={createQueries()}>
        <ToastProvider>
          <Start />
        </ToastProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
