import type { Module } from '#platform/house.ts'
import { importPunchesJob } from './import/job.ts'
import { operationWords, refusalWords } from './locale.ts'
import { fileOperations } from './operations/files.ts'
import { phoneOperations } from './operations/phones.ts'
import { placeOperations } from './operations/places.ts'
import { punch } from './operations/punch.ts'
import { punchesOperations } from './operations/punches.ts'

/** What this part brings to the module. */
export const punching: Omit<Module, 'name'> = {
  operations: [punch, ...punchesOperations, ...placeOperations, ...phoneOperations, ...fileOperations],
  jobs: [importPunchesJob],
  operationWords,
  refusalWords,
  constraints: { punch_phone_key: 'time.phoneTaken' },
}
