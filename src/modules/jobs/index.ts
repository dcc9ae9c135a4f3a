import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { jobsOperations } from './operations.ts'

export const jobsModule: Module = {
  name: 'jobs',
  operations: jobsOperations,
  operationWords,
  refusalWords,
  constraints: {
    job_family_code_key: 'jobs.codeTaken',
    ladder_level_code_key: 'jobs.codeTaken',
    job_profile_code_key: 'jobs.codeTaken',
    position_profile_position_id_fkey: 'jobs.position.notFound',
    position_profile_profile_id_fkey: 'jobs.profile.notFound',
  },
}
