import type { Helps } from '../help.ts'

export const settingsHelps: Helps = {
  '/settings': {
    title: ['设置', 'Settings'],
    purpose: [
      '公司、用户、权限、审计、备份，都从这里进。',
      'The way to company, users, permissions, audit and backups.',
    ],
    doing: [
      ['先填「公司」和「用人单位」。', 'Begin with “Company” and “Employing entities”.'],
      ['再在「人员与角色」里请同事进来。', 'Then invite colleagues under “Users and roles”.'],
      ['定期看「运行与备份」。', 'Look at “System and backup” from time to time.'],
    ],
    knowing: [['你只看到自己能用的几项。', 'You see only those that you may use.']],
    pages: ['/settings/company', '/settings/users', '/settings/system'],
    terms: ['role', 'audit', 'backup'],
  },
  '/settings/company': {
    title: ['公司', 'Company'],
    purpose: ['公司的简称、主要用工城市和时区。', 'The company’s name, main city of work and time zone.'],
    doing: [['改好后「保存」。', 'Change it and “Save”.']],
    knowing: [
      ['简称显示在左上角和组织架构顶端。', 'The name stands at the top left and at the top of the chart.'],
      [
        '时区决定一天从几点算起，变动按它生效。',
        'The time zone decides when a day begins, and changes take effect by it.',
      ],
    ],
    pages: ['/organization/settings', '/settings/users'],
    terms: ['legalEntity', 'effectiveDay'],
  },
  '/settings/users': {
    title: ['人员与角色', 'Users and roles'],
    purpose: [
      '谁能登录，各是什么角色，对应花名册里的谁。',
      'Who can sign in, in which roles, and who that is in the roster.',
    ],
    doing: [
      [
        '「邀请用户」：填邮箱、选角色，对方自己设密码。',
        '“Invite” a colleague: e-mail and role; the password is theirs to set.',
      ],
      ['「关联人员」到花名册里的本人。', '“Link to a person” in the roster.'],
      [
        '「分配角色」；人事专员这类角色还要指定部门。',
        '“Assign roles”; some, such as an HR specialist’s, need their units.',
      ],
      ['「为什么能／不能」回答某人能不能做某事。', '“Why may, why not” answers what somebody may do.'],
      [
        '人走了，账号自动停用；也可以手工「停用账号」。',
        'When somebody leaves, the account closes by itself; or “Disable” it by hand.',
      ],
    ],
    knowing: [
      [
        '员工和业务负责人的角色按在职和汇报关系自动获得。',
        'The roles of employee and line manager come by themselves from the roster.',
      ],
      [
        '没有邮件服务器时，把邀请链接当面交给对方。',
        'Without a mail server, hand over the link of the invitation yourself.',
      ],
    ],
    pages: ['/settings/access', '/settings/security', '/people'],
    terms: ['role', 'scope', 'manager'],
  },
  '/settings/access': {
    title: ['权限矩阵', 'Permission matrix'],
    purpose: ['每个角色能做什么、对谁、看多深。', 'What each role may do, to whom, and how deep it sees.'],
    doing: [
      ['点一格「单独开通」或「修改」。', 'Press a cell to “Grant this alone” or “Change” it.'],
      ['「新建角色」，可以照搬一个再改。', '“New role”, starting from another one.'],
      ['不该有的权限「收回」。', '“Take back” what should not be there.'],
    ],
    knowing: [
      [
        '一项权限有三部分：操作、范围、信息级别。',
        'A permission has three parts: operation, scope and class of information.',
      ],
      [
        '内置角色不能改名或删除，可以改权限。',
        'Built-in roles can’t be renamed or deleted; their permissions can be changed.',
      ],
      ['最后一位能管理权限的人不能丢掉这个权限。', 'The last one who manages permissions can’t lose that.'],
    ],
    pages: ['/settings/users', '/settings/audit'],
    terms: ['role', 'scope', 'fieldClass'],
  },
  '/settings/security': {
    title: ['登录与安全', 'Sign-in and security'],
    purpose: ['你自己的密码、登录的设备和 API 密钥。', 'Your own password, where you are signed in, and API keys.'],
    doing: [
      ['「修改密码」后，其他设备自动下线。', '“Change password” ends all other sessions.'],
      ['不认识的设备，「下线」；不放心就「下线其他设备」。', '“End” a session you do not know, or “End all others”.'],
      ['写脚本用「新建密钥」，不用了就「停用」。', '“New key” for a script; “End” it when it is no longer used.'],
    ],
    knowing: [['密钥只显示一次，权限和你一样。', 'A key is shown once and may do what you may.']],
    pages: ['/reference', '/settings'],
    terms: ['apiKey', 'audit'],
  },
  '/settings/notices': {
    title: ['提醒设置', 'Notice settings'],
    purpose: [
      '提醒你什么、提前多久、要不要发邮件和进日历。',
      'What you are reminded of, how long before, by mail and in the calendar.',
    ],
    doing: [
      [
        '在「提醒我什么」里逐种选，以及「提前多久」。',
        'Choose the kinds under “What to remind me of”, and “How long before”.',
      ],
      ['邮件选「每个工作日」「每周一」或「不发」。', 'Mails come “Each weekday”, “Each Monday” or “Never”.'],
      [
        '「生成日历地址」，加到手机或电脑的日历里。',
        '“Make an address” and add it to the calendar of your phone or computer.',
      ],
    ],
    knowing: [
      [
        '日历地址只显示一次，知道的人就能看到，不要转发；不放心就「换一个地址」。',
        'The address is shown once, and whoever knows it sees the notices: keep it to yourself, or “Renew” it.',
      ],
      [
        '没有设置邮件服务器时，提醒只在页面和日历里。',
        'Without a mail server, notices show on the page and in the calendar only.',
      ],
    ],
    pages: ['/notices', '/settings/outbox'],
    terms: [],
  },
  '/settings/audit': {
    title: ['审计', 'Audit'],
    purpose: ['谁、何时、从哪里、做了什么。', 'Who did what, when and from where.'],
    doing: [
      [
        '按人、操作、内容搜索，再选「最近7天」「最近30天」或「最近一年」。',
        'Search by people, operation or content, within “Last 7 days”, “Last 30 days” or “Last year”.',
      ],
      ['打开一条看详细内容。', 'Open an entry for its details.'],
      [
        '「核对」整条审计链，被改、删、加的都会查出来。',
        '“Verify” the whole chain: what was edited, deleted or inserted is found.',
      ],
    ],
    knowing: [
      ['敏感信息的值不写进审计，只写改了哪几项。', 'Sensitive values are not kept here, only which fields changed.'],
      ['导出、下载、显示证件号也有记录。', 'Exports, downloads and looks at identity numbers are entries too.'],
    ],
    pages: ['/settings/access', '/settings/system'],
    terms: ['audit', 'auditChain'],
  },
  '/settings/outbox': {
    title: ['发件箱', 'Outbox'],
    purpose: ['系统发出和等待发出的邮件。', 'Mails that were sent and that wait.'],
    doing: [
      ['看哪些「待发送」，哪些没有发出、为什么。', 'See which are “Waiting”, which failed, and why.'],
      ['没有邮件服务器时，打开邮件，把内容转告收件人。', 'Without a mail server, open a mail and pass it on yourself.'],
    ],
    knowing: [
      ['邮件服务器由环境变量 SMTP_URL 设置。', 'The mail server is set by the variable SMTP_URL.'],
      ['已发送的邮件不保留内容。', 'The content of sent mails is not kept.'],
    ],
    pages: ['/settings/users', '/settings/system'],
    terms: [],
  },
  '/settings/jobs': {
    title: ['后台任务', 'Jobs'],
    purpose: [
      '导入、导出、夜间整理这类要花点时间的事，做到哪了。',
      'Imports, exports, nightly work: how far they are.',
    ],
    doing: [
      ['「停止」不想等的，失败的「重试」。', '“Cancel” what you will not wait for, “Retry” what failed.'],
      [
        '管理员可以看「全部任务」和「未送达的事件」。',
        'Administrators also see “Everyone’s” and “Undelivered events”.',
      ],
    ],
    knowing: [
      [
        '关掉页面，任务照样做完；顶栏会显示进度。',
        'Jobs go on when the page is closed; the top bar shows the progress.',
      ],
    ],
    pages: ['/people/import', '/settings/system'],
    terms: [],
  },
  '/settings/system': {
    title: ['运行与备份', 'System and backup'],
    purpose: [
      '系统好不好、磁盘够不够、备份有没有。',
      'Whether the system is well, the disk has room, and there are backups.',
    ],
    doing: [
      ['「现在备份」，做完「下载」到别的机器。', '“Back up now”, then “Download” it to another machine.'],
      ['旧的备份可以「删除」。', '“Delete” backups that are too old.'],
    ],
    knowing: [
      ['备份里没有密钥，RENHE_KEY 要另外保管好。', 'A backup holds no key: keep RENHE_KEY elsewhere.'],
      ['恢复用命令做，恢复到一个空的系统里。', 'A restore is done by command, into an empty system.'],
      ['做备份时不用停，做完自动读回核对。', 'Work goes on meanwhile, and the backup is read back when it is done.'],
    ],
    pages: ['/settings/jobs', '/settings/audit'],
    terms: ['backup', 'auditChain'],
  },
}
