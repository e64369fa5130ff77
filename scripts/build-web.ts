/** Builds the console into web/dist. With --if-needed only when a source is newer than what is there. */
import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = [
  'web/index.html',
  'web/src/**/*',
  'server/generated/doorstep.ts',
  'scripts/build-web.ts',
  'package-lock.json',
]

async function isCurrent(): Promise<boolean> {
  const built = await stat(join(ROOT, 'web/dist/index.html')).catch(() => null)
  if (built === null) return false
  for await (const path of glob(SOURCES, { cwd: ROOT })) {
    if ((await stat(join(ROOT, path))).mtimeMs > built.mtimeMs) return false
  }
  return true
}

if (!process.argv.includes('--if-needed') || !(await isCurrent())) {
  // Most starts build nothing and need not wait for these.
  const [{ build }, { default: react }, { default: tailwind }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
    import('@tailwindcss/vite'),
  ])
  await build({
    root: join(ROOT, 'web'),
    base: '/console/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), tailwind()],
    build: {
      target: 'esnext',
      outDir: 'dist',
      emptyOutDir: true,
      // The policy of the page allows files of this server alone.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
}
