import type { Module } from '../house.ts'
import { digestJob } from './digest.ts'
import { operationWords, refusalWords } from './locale.ts'
import { noticeOperations } from './operations.ts'

export { calendarRoutes } from './door.ts'
export type { Answer, Asking, Due, NoticeSource } from './notice.ts'

export const noticeModule: Module = {
  name: 'notice',
  operations: noticeOperations,
  jobs: [digestJob],
  operationWords,
  refusalWords,
}
