#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Most of a start is compiling; the second one finds it done. Ahead of the import, which is what is compiled. In
// JavaScript, since the file that a process starts with is never found compiled: it would load Node's compiler for itself.
enableCompileCache()
const { findImportsFast } = await import('./imports.ts')
findImportsFast()
const { runCommandLine } = await import('./cli/command-line.ts')

process.exit(await runCommandLine(process.argv.slice(2)))
