import { startModule } from '#app/start/index.ts'
import { approvalsModule } from '#modules/approvals/index.ts'
import { insightModule } from '#modules/insight/index.ts'
import { jobsModule as jobArchitectureModule } from '#modules/jobs/index.ts'
import { lawModule } from '#modules/law/index.ts'
import { leaveModule } from '#modules/leave/index.ts'
import { organizationModule } from '#modules/organization/index.ts'
import { payrollModule } from '#modules/payroll/index.ts'
import { peopleModule } from '#modules/people/index.ts'
import { timeModule } from '#modules/time/index.ts'
import { accessModule } from '#platform/access/index.ts'
import { auditModule } from '#platform/audit/index.ts'
import { backupModule } from '#platform/backup/index.ts'
import { filesModule } from '#platform/files/index.ts'
import type { Module } from '#platform/house.ts'
import { identityModule } from '#platform/identity/index.ts'
import { type Daily, jobsModule } from '#platform/jobs/index.ts'
import { refusalWords } from '#platform/locale.ts'
import { mailModule } from '#platform/mail/index.ts'
import { metricModule } from '#platform/metric/index.ts'
import { noticeModule } from '#platform/notice/index.ts'
import { sheetRefusals } from '#platform/sheet/locale.ts'
import type { WordTable } from '#platform/words.ts'
import { leavingHandlers } from './leaving.ts'

const machinery: Module[] = [
  { name: 'platform', operations: [], refusalWords: { ...refusalWords, ...sheetRefusals } },
  identityModule,
  accessModule,
  jobsModule,
  filesModule,
  mailModule,
  metricModule,
  auditModule,
  backupModule,
  noticeModule,
]

/** What areas and the work of the night are called where permissions and jobs are listed. */
const listWords: WordTable = {
  start: ['开始使用', 'Start'],
  organization: ['组织', 'Organization'],
  jobs: ['职位体系', 'Job architecture'],
  people: ['人员', 'People'],
  time: ['考勤', 'Time'],
  leave: ['假期', 'Leave'],
  payroll: ['薪资', 'Payroll'],
  'people.turnDay': ['每日更新花名册', 'Bring the roster to the new day'],
  'organization.applyDue': ['让到期的组织调整生效', 'Apply re-organisations that are due'],
}

/** Everything the product is made of, low to high. */
export const modules: Module[] = [
  ...machinery,
  lawModule,
  approvalsModule,
  organizationModule,
  jobArchitectureModule,
  peopleModule,
  timeModule,
  leaveModule,
  payrollModule,
  insightModule,
  { ...startModule, handlers: leavingHandlers, operationWords: { ...startModule.operationWords, ...listWords } },
]

const night = [
  'people.turnDay',
  'organization.applyDue',
  'leave.turnDay',
  'approvals.turnDay',
  'files.sweep',
  'job.sweep',
]

/** Soon after midnight, what turns the day; the letters when people come to work. */
export const dailyJobs: Daily[] = [...night.map((kind) => ({ kind, from: 0 })), { kind: 'notice.digest', from: 8 }]
