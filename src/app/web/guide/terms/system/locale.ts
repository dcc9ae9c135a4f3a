import type { Terms } from '../term.ts'

export const systemTerms: Terms = {
  asOf: {
    said: ['时点', 'As of'],
    means: [
      '看哪一天的公司：过去的日子只读，将来的日子含计划中的变动。',
      'The day the company is looked at: past days can only be read, days to come include what is planned.',
    ],
    page: '/organization/chart',
  },
  effectiveDay: {
    said: ['生效日', 'Effective day'],
    means: [
      '一项变动从哪天起算；可以是将来，也可以补录过去。',
      'The day from which a change holds; it may be to come, or be recorded later.',
    ],
    page: '/people/moves',
  },
  plannedChange: {
    said: ['计划变动', 'Planned change'],
    means: [
      '生效日还没到的变动，到那天自动生效，之前可以撤销。',
      'A change whose day is still to come. It takes effect by itself and can be undone before.',
    ],
    page: '/people/moves',
  },
  correction: {
    said: ['更正', 'Correction'],
    means: [
      '改正登记错的一条，原来那条保留为「已被更正」。',
      'Puts a wrong entry right; the old one is kept and marked as replaced.',
    ],
    page: '/people/moves',
  },
  approve: {
    said: ['核准', 'Approve'],
    means: ['有权限的人同意，事情才生效。', 'Somebody with the right to it agrees; only then it holds.'],
    page: '/approvals',
  },
  role: {
    said: ['角色', 'Role'],
    means: [
      '一组权限，例如人事经理、审计；一个用户可以有几个角色。',
      'A set of permissions, such as HR manager or auditor; a user may have several.',
    ],
    page: '/settings/users',
  },
  scope: {
    said: ['权限范围', 'Scope'],
    means: [
      '对谁有权限：本人、下属、指定部门或全公司。',
      'Whom a permission reaches: oneself, one’s reports, units, or the company.',
    ],
    page: '/settings/access',
  },
  fieldClass: {
    said: ['信息级别', 'Class of information'],
    means: [
      '公开、内部、个人、敏感、案件五级，决定一项信息谁能看。',
      'Public, internal, personal, sensitive or case: it decides who may see a field.',
    ],
    page: '/settings/access',
  },
  audit: {
    said: ['审计', 'Audit'],
    means: [
      '谁、何时、做了什么的记录，写入后改动会被查出来。',
      'The record of who did what and when. Whatever is altered afterwards is found out.',
    ],
    page: '/settings/audit',
  },
  auditChain: {
    said: ['审计链', 'Audit chain'],
    means: [
      '把审计记录一环扣一环地封存，少一条、改一条都对不上。',
      'Entries are sealed one upon the other, so that a missing or altered one does not fit.',
    ],
    page: '/settings/audit',
  },
  backup: {
    said: ['备份', 'Backup'],
    means: ['整个数据库和文件的一份副本，不含密钥。', 'A copy of the whole database and all files, without the key.'],
    page: '/settings/system',
  },
  apiKey: {
    said: ['API 密钥', 'API key'],
    means: ['脚本用它以你的身份调用接口，权限和你一样。', 'A script acts as you with it, with your permissions.'],
    page: '/settings/security',
  },
  retentionPeriod: {
    said: ['保存期限', 'Retention period'],
    means: [
      '个人信息应当只保存到够用为止（个人信息保护法第十九条）。',
      'How long personal information is kept: no longer than needed (Personal Information Protection Law, art. 19).',
    ],
  },
  separateConsent: {
    said: ['单独同意', 'Separate consent'],
    means: [
      '处理敏感个人信息前，要为这件事专门取得本人同意（个人信息保护法第二十九条）。',
      'Asked for this one purpose before sensitive personal information is used (Personal Information Protection Law, art. 29).',
    ],
  },
  dataSubjectRequest: {
    said: ['个人信息主体请求', 'Data-subject request'],
    means: [
      '本人要求查阅、复制、更正或删除自己的信息（个人信息保护法第四十四至四十七条）。',
      'Somebody asks to see, copy, correct or delete his or her own data (Personal Information Protection Law, art. 44–47).',
    ],
  },
}
