export { getMetadata, type Metadata, mergeMetadata, removeMetadata } from './metadata.ts'
