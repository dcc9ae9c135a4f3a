import { defineWords } from '#platform/words.ts'

export const words = defineWords('people.own', {
  title: ['我的', 'My own'],
  since: ['在公司{{tenure}}', '{{tenure}} with the company'],
  post: ['我的岗位', 'My post'],
  info: ['我的信息', 'My information'],
  infoNote: ['只有你和有权限的人事看得到', 'Only you and HR with permission see it'],
  ask: ['申请修改', 'Ask for a change'],
  askTitle: ['申请修改我的信息', 'Ask to change my information'],
  askNote: [
    '人事核准后才会生效；在这之前，发工资、报社保用的还是原来的信息。',
    'It holds once HR accepts; until then pay and insurance use what is on file.',
  ],
  askReason: ['说明', 'Why'],
  askReasonHint: ['比如：换了手机号；办了新的工资卡', 'Such as: a new phone, a new bank card'],
  askSend: ['提交{{count}}项修改', 'Ask for {{count}} change', 'Ask for {{count}} changes'],
  askNothing: ['还没有改动', 'Nothing changed yet'],
  asked: ['已提交，等人事核准', 'Sent: HR will decide'],
  requests: ['我的申请', 'My requests'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawn: ['已撤回申请', 'Withdrawn'],
  askedAt: ['{{at}}提交', 'sent {{at}}'],
  contract: ['我的合同', 'My contract'],
  noContract: ['还没有登记书面合同', 'No written contract on file'],
  hideAmount: ['隐藏金额', 'Hide amounts'],
  showAmount: ['显示金额', 'Show amounts'],
  notInRoster: ['你的账号还没有关联花名册', 'Your account is not linked to a person'],
  notInRosterWhy: [
    '请人事在「设置·人员与角色」里把你的账号关联到你本人。',
    'Ask HR to link your account to you under Settings.',
  ],
})
