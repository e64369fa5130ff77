import { parse } from 'yaml'
import { type Contract, contractOf } from './contract.ts'

/** What a contract's YAML file says. The server reads the JSON that is generated from it. */
export const readYaml = (yaml: string): unknown => parse(yaml, { merge: true, maxAliasCount: -1 })

export const parseContract = (name: string, yaml: string): Contract => contractOf(name, readYaml(yaml))
