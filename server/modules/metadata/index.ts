export {
  eraseMetadata,
  getMetadata,
  type Metadata,
  mergeMetadata,
  readAllMetadata,
  removeMetadata,
} from './metadata.ts'
