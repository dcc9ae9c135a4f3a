import type { Scope } from '#platform/access/grant.ts'
import { type SeedGrant, type SeedRole, seed } from '#platform/access/seed.ts'
import type { Db } from '#platform/database/database.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'

const open: FieldClass[] = ['public', 'internal']
const withPersonal: FieldClass[] = [...open, 'personal']
const allButCases: FieldClass[] = [...withPersonal, 'sensitive']

const grants = (scope: Scope, classes: FieldClass[], patterns: string[]): SeedGrant[] =>
  patterns.map((pattern) => ({ pattern, scope, classes }))

const chart = [
  'organization.company',
  'organization.chart',
  'organization.units',
  'organization.unit',
  'organization.changeDays',
]

/** Everything about the organisation that can be looked at. */
const organization = [
  ...chart,
  'organization.findPeople',
  'organization.positions',
  'organization.headcount',
  'organization.legalEntities',
  'organization.costCentres',
]

/** A re-organisation as far as its draft: that it takes effect is decided higher up. */
const drafts = [
  'organization.reorganizations',
  'organization.reorganization',
  'organization.draftReorganization',
  'organization.saveReorganizationSteps',
]

/** One's own part in requests: whoever has asked, is asked or got a copy. */
const approvals = [
  'approvals.request',
  'approvals.attachment',
  'approvals.decide',
  'approvals.decideMany',
  'approvals.sendBack',
  'approvals.withdraw',
  'approvals.addApprovers',
  'approvals.handOver',
  'approvals.remind',
  'approvals.comment',
]

/** The flows themselves, and what is stuck. */
const flows = [
  'approvals.requests',
  'approvals.request',
  'approvals.repair',
  'approvals.flows',
  'approvals.flow',
  'approvals.usualFlows',
  'approvals.saveFlow',
  'approvals.publishFlow',
  'approvals.discardFlow',
  'approvals.dryRun',
  'approvals.fieldChoices',
]

/** Figures, with their definitions: of those whom the scope reaches. */
const figures = ['metric.catalogue', 'metric.values']

const jobs = ['jobs.families', 'jobs.ladder', 'jobs.profiles', 'jobs.profile']

/** Other people's days and months. */
const attendance = [
  ...['time.today', 'time.month', 'time.day', 'time.monthState', 'time.monthPeople', 'time.punches'],
  ...['time.planner', 'time.corrections', 'time.overtimes', 'time.overtimeOfMonth', 'time.figurePeople'],
]

/** What a superior does with the time of his people. */
const planning = ['time.planDays', 'time.copyPlan', 'time.assignOvertime', 'time.withdrawOvertime']

/** One's own days and months, and the word one has on them. */
const ownTime = [
  ...['time.myMonth', 'time.myDay', 'time.myWord', 'time.confirmMonth', 'time.disputeMonth', 'time.planner'],
  ...['time.punch', 'time.myPunchDay', 'time.punches', 'time.consentPlace', 'time.takePhone'],
  ...['time.requestCorrection', 'time.previewCorrection', 'time.withdrawCorrection', 'time.myCorrections'],
  ...['time.requestOvertime', 'time.previewOvertime', 'time.withdrawOvertime', 'time.myOvertimes'],
]

/** One's own leave. */
const ownLeave = [
  'mine',
  'preview',
  'request',
  'show',
  'attachment',
  'withdraw',
  'cancel',
  'shorten',
  'requests',
  'calendar',
  'balances',
  'ledger',
].map((verb) => `leave.${verb}`)

/** Leave of other people, as far as whoever reaches some of them keeps it. */
const leaveOfPeople = [
  ...[
    'show',
    'attachment',
    'requests',
    'calendar',
    'balances',
    'ledger',
    'previewFor',
    'eventDays',
    'requestFor',
    'shorten',
    'cancel',
    'countAnew',
    'withdraw',
  ],
  ...['adjust', 'grantEvent', 'leavingDays', 'exportBalances', 'downloadBalances'],
].map((verb) => `leave.${verb}`)

/** One's own payslips and what one declares for tax. */
const ownPay = [
  ...[
    'mySlips',
    'mySlip',
    'mySlipPdf',
    'openSlip',
    'confirmSlip',
    'askSlip',
    'myDeductions',
    'declareDeduction',
    'previewDeduction',
  ],
  ...['endDeduction', 'renewDeductions'],
].map((verb) => `payroll.${verb}`)

/** Whoever does the pay sees what pay is made of, of everybody. */
const payDay = [
  ...['payroll.*', 'people.roster', 'people.rosterCount', 'people.search', 'people.show', 'people.timeline'],
  ...[
    'time.monthState',
    'time.monthPeople',
    'time.month',
    'time.day',
    'law.figures',
    'law.addFigure',
    'law.confirmFigure',
  ],
  ...['job.mine', 'job.show', 'job.cancel'],
]

/** The roles that the product brings; a company may change their grants and add roles of its own. */
export const builtInRoles: SeedRole[] = [
  {
    id: 'admin',
    names: { zh: '系统管理员', en: 'Administrator' },
    grants: grants('company', open, [
      'user.*',
      'access.*',
      'audit.*',
      'setting.*',
      'mail.*',
      'job.*',
      'backup.*',
      'organization.company',
      'organization.saveCompany',
      'start.fillSample',
      ...flows,
    ]),
  },
  {
    id: 'hr_manager',
    names: { zh: '人事经理', en: 'HR manager' },
    grants: grants('company', allButCases, ['*']),
  },
  {
    id: 'hrbp',
    names: { zh: '人事专员 / HRBP', en: 'HR specialist / HRBP' },
    grants: [
      ...grants('units', withPersonal, ['people.*', 'jobs.*', 'time.*', ...leaveOfPeople, ...organization, ...figures]),
      ...grants('company', open, [...drafts, ...jobs]),
    ],
  },
  {
    id: 'manager',
    names: { zh: '业务负责人', en: 'Line manager' },
    implied: 'leader',
    grants: [
      ...grants('reports', open, [
        'people.roster',
        'people.rosterCount',
        'people.search',
        'people.show',
        'people.timeline',
        'people.lanes',
        'people.moves',
        'people.alerts',
        'people.stuck',
        'people.leavingTasks',
        'people.tickLeavingTask',
        'people.proposeMove',
        'people.proposals',
        ...attendance,
        ...planning,
        'leave.calendar',
        'leave.balances',
        'leave.requests',
        'leave.show',
        ...chart,
        ...figures,
      ]),
      ...grants('company', open, jobs),
    ],
  },
  {
    id: 'employee',
    names: { zh: '员工', en: 'Employee' },
    implied: 'person',
    grants: [
      ...grants('self', allButCases, [
        'people.me',
        'people.show',
        'people.reveal',
        'people.timeline',
        'people.lanes',
        'people.contracts',
        'people.requestChange',
        'people.documents',
        'people.downloadDocument',
        'organization.company',
        ...ownTime,
        ...ownLeave,
        ...ownPay,
      ]),
      // Told of one's own unit alone, whatever the scope; birthdays wait for the company to open personal data here.
      ...grants('company', open, ['people.colleagues']),
    ],
  },
  {
    id: 'executive',
    names: { zh: '管理层', en: 'Executive' },
    grants: [
      ...grants('company', open, [...chart, 'organization.headcount', ...jobs, ...figures]),
      // Sums of a run, for who approves it, and what pay costs beside what the company earns; nobody's payslip.
      ...grants('company', allButCases, ['payroll.run', 'payroll.payCosts', 'payroll.businessResults']),
    ],
  },
  {
    id: 'auditor',
    names: { zh: '审计', en: 'Auditor' },
    grants: grants('company', open, ['audit.*', 'access.matrix', 'access.roles', 'organization.company']),
  },
  {
    id: 'user',
    names: { zh: '所有用户', en: 'Every user' },
    implied: 'user',
    grants: grants('self', withPersonal, approvals),
  },
  {
    id: 'payroll',
    names: { zh: '薪酬专员', en: 'Payroll specialist' },
    grants: [...grants('company', allButCases, payDay), ...grants('company', open, [...organization, ...figures])],
  },
]

/** At every start: idempotent, and what the company changed stays changed. */
export const seedRoles = (db: Db): Promise<void> => seed(db, builtInRoles)
