import { checkImportJob } from './check-import.ts'
import { inspectingOperations } from './inspecting.ts'
import { mendingOperations } from './mending.ts'
import { importOperations as ownOperations } from './operations.ts'
import { previewingOperations } from './previewing.ts'
import { undoImportJob, writeImportJob } from './write-import.ts'

export { importOperationWords, importRefusalWords } from './locale.ts'
export { importSubject } from './store/reach.ts'

export const importOperations = [
  ...inspectingOperations,
  ...ownOperations,
  ...mendingOperations,
  ...previewingOperations,
]
export const importJobs = [checkImportJob, writeImportJob, undoImportJob]
