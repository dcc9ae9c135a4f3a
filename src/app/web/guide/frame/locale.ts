import type { Help, Helps } from '../help.ts'
import type { Said } from '../said.ts'

/** What holds on every page; the panel says it below the page's own. */
export const everywhere: readonly Said[] = [
  [
    '按 Cmd/Ctrl+K 找人、页面和操作，拼音和首字母也行。',
    'Cmd/Ctrl+K finds people, pages and actions, by pinyin and initials too.',
  ],
  ['按 ? 打开这里，Esc 关闭。', '? opens this, Esc closes it.'],
  [
    '没有权限的页面和按钮不会出现；需要的话，找管理员开通。',
    'Pages and buttons that you may not use do not appear; ask an administrator if you need them.',
  ],
]

/** Where a page has no help of its own: an address that is not there. */
export const general: Help = {
  title: ['人和', 'Renhe'],
  purpose: [
    '人事经理每天工作的地方：组织、职位、花名册、合同、权限和审计。',
    'Where an HR manager works all day: organisation, jobs, roster, contracts, permissions and audit.',
  ],
  doing: [],
  knowing: [],
  pages: ['/', '/people', '/organization/chart'],
  terms: [],
}

export const frameHelps: Helps = {
  '/': {
    title: ['工作台', 'Today'],
    purpose: [
      '一天从这里开始：要办的、卡住的、关键数字、未来30天的变动，还有和自己有关的事。',
      'Where the day begins: what to do, what is stuck, the key figures, the next 30 days, and what concerns yourself.',
    ],
    doing: [
      [
        '「今天要办」按时限从上往下做，点「逐一决定」到要处理的人。',
        'Work “To do” from the top; “Decide” leads to the people concerned.',
      ],
      [
        '「卡住的事」过了日子还没人办，点进去是名单。',
        '“Stuck” is past its day with nobody having acted; each line opens its list.',
      ],
      [
        '点数字看它怎么算的，再到「趋势与细分」和背后的人。',
        'Press a figure to see how it was computed, then its “Trend and breakdown” and the people behind it.',
      ],
      ['「调整布局」，放你要看的版块和数字。', '“Arrange” the sections and figures that you want to see.'],
      ['公司刚建好时，照「先做这几步」走。', 'In a new company follow “First steps”.'],
    ],
    knowing: [
      ['每个人只看到自己范围内的人和数字。', 'Everybody sees the people and figures within their own scope.'],
      ['数字是今天的，变动一生效就跟着变。', 'Figures are those of today and follow each change as it takes effect.'],
    ],
    pages: ['/people', '/people/contracts', '/people/moves'],
    terms: ['probation', 'labourContract', 'plannedChange'],
  },
  '/notices': {
    title: ['提醒', 'Notices'],
    purpose: [
      '快到日子的事：合同、试用期、生日、入离职、计划中的变动。',
      'What is coming near: contracts, probations, birthdays, joining and leaving, planned changes.',
    ],
    doing: [
      [
        '处理完的点「知道了」，一组都看过了点「全部知道了」。',
        '“Dismiss” what is dealt with, “Dismiss all” for a whole group.',
      ],
      ['现在不想管，「稍后提醒」。', '“Remind me later” what can wait.'],
      [
        '在「待处理」「稍后」「已知道」之间切换；标错了可以「恢复」。',
        'Switch between “Open”, “Put off” and “Dismissed”; “Bring back” what was marked by mistake.',
      ],
    ],
    knowing: [
      ['每个人只收到和自己有关的提醒。', 'Everybody is reminded of what concerns them.'],
      [
        '种类、提前多久、邮件和日历在「提醒设置」里选。',
        'Kinds, days before, mail and calendar are chosen under “Settings”.',
      ],
    ],
    pages: ['/', '/settings/notices', '/people/contracts'],
    terms: ['probation', 'contractRenewal', 'plannedChange'],
  },
  '/tasks': {
    title: ['办理', 'Do'],
    purpose: ['手机上的目录：能办的事和能去的页面。', 'The menu of the phone: what can be done, and every page.'],
    doing: [
      ['「办理入职」：新同事，或以前的同事回来。', '“Hire somebody”: a new colleague, or one who comes back.'],
      ['「起草组织调整」：先起草，到期一次生效。', '“Draft a re-organisation”: drafted first, applied on one day.'],
      ['「申请修改我的信息」：手机、住址、银行卡。', '“Ask to change my details”: mobile, address, bank account.'],
    ],
    knowing: [['电脑上，这些都在左边的导航里。', 'On a computer all of this is in the navigation at the left.']],
    pages: ['/people/hire', '/organization/changes', '/me'],
    terms: ['hire', 'reorganization', 'changeRequest'],
  },
  '/reference': {
    title: ['接口说明', 'API reference'],
    purpose: [
      '每个操作的名字、输入和输出，给写脚本和做集成的同事看。',
      'The name, input and output of every operation, for those who write scripts and integrations.',
    ],
    doing: [
      ['用「找操作」搜中文、英文或操作名。', 'Use “Find an operation” by Chinese, English or its name.'],
      ['「下载 OpenAPI 3.1」导入你的工具。', '“Download OpenAPI 3.1” and load it into your tools.'],
    ],
    knowing: [
      ['脚本用 API 密钥登录，权限和建密钥的人一样。', 'Scripts sign in with an API key and may do what its owner may.'],
      ['金额是分，日期是 YYYY-MM-DD。', 'Money is in fen, days are YYYY-MM-DD.'],
    ],
    pages: ['/settings/security', '/settings/audit'],
    terms: ['apiKey', 'audit', 'fieldClass'],
  },
  '/glossary': {
    title: ['术语表', 'Glossary'],
    purpose: [
      '人事常用词的中文、英文和一句话的意思。',
      'The words of the trade in Chinese and English, each with its meaning in a sentence.',
    ],
    doing: [
      ['用「找术语」搜中文、英文、拼音或首字母。', '“Find a term” by Chinese, English, pinyin or initials.'],
      ['点术语旁的链接，到用它的那一页。', 'The link beside a term leads to the page where it is used.'],
    ],
    knowing: [
      ['同一个意思在界面、导出和接口里用同一个词。', 'One idea has one word on the screen, in exports and in the API.'],
      [
        '法条只写要点，各地另有规定的以当地为准。',
        'The law is given in brief; where a city has rules of its own, they hold.',
      ],
    ],
    pages: ['/reference', '/people'],
    terms: ['roster', 'rescission', 'expiry'],
  },
}
