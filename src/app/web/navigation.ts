import type { IconName } from '#platform/ui/icons.tsx'
import type { words } from './locale.ts'

/** A word that needs nothing filled in. */
export type Word = Exclude<keyof typeof words.table, 'account'>

/** A page by its address. `find` is what else it is looked for by: pinyin, initials, other words. */
export type Place = {
  href: string
  word: Word
  find: string
  /** What its reader must be allowed besides, where the page's own operation says too little: one's own contract is no list of contracts. */
  also?: string
}

type Group = { key: string; glyph: string; icon: IconName; word: Word; places: readonly Place[] }

/** What stands in the side navigation (interface.md §2). What has no page yet, or may not be used, is left out. */
export const blocks: readonly (readonly Group[])[] = [
  [
    {
      key: 'people',
      glyph: '人',
      icon: 'person',
      word: 'peopleAndOrg',
      places: [
        { href: '/organization/chart', word: 'chart', find: 'zuzhi jiagou zzjg tree org' },
        { href: '/organization/changes', word: 'changes', find: 'tiaozheng caoan tzca reorganisation draft' },
        { href: '/organization/headcount', word: 'headcount', find: 'bianzhi bz plan' },
        { href: '/jobs', word: 'jobs', find: 'zhiwei zhiji zwtx ladder family level profile' },
        { href: '/people', word: 'roster', find: 'huamingce hmc yuangong employees staff' },
        { href: '/people/moves', word: 'moves', find: 'biandong ruzhi lizhi bd transfer join leave' },
        {
          href: '/people/contracts',
          word: 'contracts',
          find: 'hetong zhengjian ht documents renewal',
          also: 'people.signContract',
        },
        { href: '/people/import', word: 'importRoster', find: 'daoru dr excel csv upload' },
      ],
    },
    {
      key: 'time',
      glyph: '勤',
      icon: 'clock',
      word: 'timeAndLeave',
      places: [
        { href: '/me/time', word: 'myTime', find: 'wode kaoqin daka wdkq dk buka my time punch' },
        {
          href: '/me/leave',
          word: 'myLeave',
          find: 'qingjia qj wode jiaqi wdjq nianjia xiaojia yue my leave holiday vacation',
        },
        { href: '/time', word: 'timeToday', find: 'jinri chuqin jrcq kaoqin kq attendance today' },
        { href: '/time/shifts', word: 'timeShifts', find: 'banci paiban bc pb shift schedule planner roster' },
        { href: '/time/overtime', word: 'timeOvertime', find: 'jiaban jb buka overtime correction' },
        { href: '/time/punches', word: 'timePunches', find: 'kaoqinji dakaji daoru kqj device clock import punches' },
        {
          href: '/leave',
          word: 'teamLeave',
          find: 'qingjia rili qjrl xiujia calendar away absence requests',
          // Everybody has a calendar of himself; the place is for who leads or keeps others.
          also: 'time.today',
        },
        {
          href: '/leave/ledger',
          word: 'leaveLedger',
          find: 'jiaqi taizhang jqtz yue nianjia tiaozheng balance ledger entitlement',
          also: 'time.today',
        },
        {
          href: '/leave/types',
          word: 'leaveTypes',
          find: 'jiaqi leixing jqlx guize hunjia chanjia kinds rules policy',
        },
        {
          href: '/leave/year-end',
          word: 'leaveYearEnd',
          find: 'jiaqi nianjie jqnj jiezhuan qingling carry over expire',
        },
        { href: '/time/close', word: 'timeClose', find: 'yuejie yj guanzhang kaoqin huizong close month' },
      ],
    },
    {
      key: 'pay',
      glyph: '薪',
      icon: 'page',
      word: 'pay',
      places: [
        { href: '/me/payslips', word: 'myPayslips', find: 'wode gongzitiao wdgzt xinzi payslip salary' },
        { href: '/me/deductions', word: 'myDeductions', find: 'zhuanxiang fujia kouchu zxfjkc geshui tax deduction' },
        { href: '/payroll', word: 'payRuns', find: 'hexin pici hxpc gongzi xinzi hesuan faxin pay run salary' },
        {
          href: '/payroll/one-offs',
          word: 'payOneOffs',
          find: 'yicixing xiangmu ycxxm jiangjin ticheng bonus commission one-off',
        },
        {
          href: '/payroll/amounts',
          word: 'payAmounts',
          find: 'guding xiangmu gdxm jintie gangwei gongzi allowance fixed',
        },
        {
          href: '/payroll/insurance',
          word: 'payInsurance',
          find: 'shebao gongjijin sbgjj wuxian yijin jishu social insurance fund',
        },
        { href: '/payroll/tax', word: 'payTax', find: 'geshui gs zhuanxiang fujia income tax' },
        {
          href: '/payroll/corrections',
          word: 'payCorrections',
          find: 'gengzheng bufa gzbf bucha back pay corrections',
        },
        {
          href: '/payroll/costs',
          word: 'payCosts',
          find: 'rengong chengben duibi rgcb niandu labour cost years compare',
        },
        {
          href: '/payroll/results',
          word: 'payResults',
          find: 'yingshou yu lirun ysylr renxiao renjun chanzhi revenue profit results',
        },
        { href: '/payroll/questions', word: 'payQuestions', find: 'gongzitiao yiwen gztyw questions payslip' },
        {
          href: '/payroll/leaving',
          word: 'payLeaving',
          find: 'lizhi jiesuan lzjs jingji buchang severance final pay leaving',
        },
        { href: '/payroll/items', word: 'payItems', find: 'xinzi xiangmu xzxm gongshi formula items' },
        { href: '/payroll/groups', word: 'payGroups', find: 'faxinzu fxz pay group' },
        {
          href: '/law/calculators',
          word: 'calculators',
          find: 'jisuanqi jsq geshui nianzhongjiang shebao gongjijin jiaban nianjia tuixiu buchangjin tax bonus severance n+1 2n',
        },
      ],
    },
  ],
  [
    {
      key: 'insight',
      glyph: '察',
      icon: 'eye',
      word: 'insight',
      places: [
        {
          href: '/insight/metrics',
          word: 'metrics',
          find: 'hexin zhibiao hxzb lizhilv turnover headcount kpi figures',
        },
      ],
    },
  ],
]

/** What one can do, wherever one is. */
export const deeds: readonly (Place & { glyph: string; icon: IconName; detail: Word; operation: string })[] = [
  {
    href: '/people/hire',
    word: 'hire',
    detail: 'hireNote',
    glyph: '人',
    icon: 'person',
    operation: 'people.hire',
    find: 'ruzhi banli rz new employee',
  },
  {
    href: '/people/import',
    word: 'importDeed',
    detail: 'importNote',
    glyph: '人',
    icon: 'upload',
    operation: 'people.startImport',
    find: 'daoru huamingce dr excel csv',
  },
  {
    href: '/leave/opening',
    word: 'leaveOpening',
    detail: 'leaveOpeningNote',
    glyph: '勤',
    icon: 'upload',
    operation: 'leave.importOpening',
    find: 'qichu yue qcye jiaqi daoru opening balances import leave',
  },
  {
    href: '/organization/changes',
    word: 'reorganize',
    detail: 'reorganizeNote',
    glyph: '人',
    icon: 'tree',
    operation: 'organization.draftReorganization',
    find: 'zuzhi tiaozheng tz merge split move',
  },
  {
    href: '/settings/users',
    word: 'invite',
    detail: 'inviteNote',
    glyph: '设',
    icon: 'plus',
    operation: 'user.invite',
    find: 'yaoqing tongshi yq user account',
  },
  {
    href: '/me/leave',
    word: 'askLeave',
    detail: 'askLeaveNote',
    glyph: '勤',
    icon: 'calendar',
    operation: 'leave.request',
    find: 'qingjia qj nianjia bingjia shijia leave holiday vacation sick',
  },
  {
    href: '/me',
    word: 'changeMine',
    detail: 'changeMineNote',
    glyph: '我',
    icon: 'edit',
    operation: 'people.requestChange',
    find: 'wode xinxi xiugai bank address phone',
  },
]

export type SettingsPlace = Place & {
  icon: IconName
  note: Word
  /** Each user's own things: no reason to show 设置 to somebody who has nothing else there. */
  everybody?: boolean
}

/** The pages of 设置, in the order of use. */
export const settingsPlaces: readonly SettingsPlace[] = [
  { href: '/settings/company', word: 'company', note: 'companyNote', icon: 'home', find: 'gongsi gs legal entity' },
  {
    href: '/organization/settings',
    word: 'legalEntities',
    note: 'legalEntitiesNote',
    icon: 'flag',
    find: 'yonggong zhuti chengben zhongxin cost centre',
  },
  { href: '/settings/users', word: 'users', note: 'usersNote', icon: 'person', find: 'yonghu juese yh role' },
  { href: '/settings/access', word: 'matrix', note: 'matrixNote', icon: 'columns', find: 'quanxian juzhen qx' },
  {
    href: '/settings/security',
    word: 'security',
    note: 'securityNote',
    icon: 'lock',
    find: 'denglu anquan mima session password key',
    everybody: true,
  },
  {
    href: '/settings/notices',
    word: 'noticeSettings',
    note: 'noticeSettingsNote',
    icon: 'bell',
    find: 'tixing shezhi tx mail calendar rili youjian',
    everybody: true,
  },
  {
    href: '/settings/law',
    word: 'lawFigures',
    note: 'lawFiguresNote',
    icon: 'shield',
    find: 'fagui canshu fgcs zuidi gongzi shebao jishu law figures minimum wage holidays',
  },
  {
    href: '/settings/punching',
    word: 'punchRules',
    note: 'punchRulesNote',
    icon: 'clock',
    find: 'daka guize didian dkgz punch rules places network',
  },
  { href: '/settings/audit', word: 'audit', note: 'auditNote', icon: 'list', find: 'shenji sj log' },
  { href: '/settings/outbox', word: 'outbox', note: 'outboxNote', icon: 'inbox', find: 'faxinxiang fjx mail' },
  {
    href: '/settings/jobs',
    word: 'backgroundJobs',
    note: 'backgroundJobsNote',
    icon: 'refresh',
    find: 'renwu rw queue',
    everybody: true,
  },
  {
    href: '/settings/system',
    word: 'system',
    note: 'systemNote',
    icon: 'gear',
    find: 'yunxing beifen yx bf backup restore',
  },
]

/** Pages outside the groups. */
export const otherPlaces: readonly Place[] = [
  { href: '/', word: 'today', find: 'gongzuotai gzt home cockpit' },
  {
    href: '/approvals',
    word: 'inbox',
    find: 'daiban shenpi db sp daiwopi chaosong weituo xinxi biangeng xxbg approve requests delegation todo',
  },
  {
    href: '/approvals/all',
    word: 'allRequests',
    find: 'quanbu shenqing qbsq kazhu all requests stuck',
  },
  {
    href: '/approvals/flows',
    word: 'flows',
    find: 'liucheng sheji lcsj shenpiliu huiqian huoqian flow design approval steps',
  },
  { href: '/me', word: 'mine', find: 'wode wd profile' },
  { href: '/people/stuck', word: 'stuck', find: 'kazhu kzds yuqi overdue late' },
  { href: '/notices', word: 'notices', find: 'tixing tx reminders bell shengri birthday' },
  { href: '/glossary', word: 'glossary', find: 'shuyubiao syb terms words' },
  { href: '/reference', word: 'reference', find: 'jiekou shuoming api openapi' },
]
