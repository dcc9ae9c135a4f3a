import type { Terms } from '../term.ts'

export const approvalTerms: Terms = {
  inbox: {
    said: ['待办', 'Inbox'],
    means: [
      '等我决定的事，和我发起的、抄送我的申请。',
      'What waits for my decision, and requests that I sent or got a copy of.',
    ],
    page: '/approvals',
  },
  approvalFlow: {
    said: ['审批流程', 'Flow'],
    means: [
      '一类申请要经过哪些步骤、谁来批；改流程不影响已经在批的。',
      'The steps that one kind of request takes, and who decides. Changing it leaves requests under way as they are.',
    ],
    page: '/approvals/flows',
  },
  anyOf: {
    said: ['或签', 'Any one decides'],
    means: ['一步里有几个人，其中一个人批了就算。', 'Of several who are asked at a step, the first one decides.'],
    page: '/approvals/flows',
  },
  allOf: {
    said: ['会签', 'Everybody decides'],
    means: ['一步里的每个人都同意才往下走。', 'A step goes on only when everybody asked at it has agreed.'],
    page: '/approvals/flows',
  },
  addApprovers: {
    said: ['加签', 'Add approvers'],
    means: [
      '在自己之前或之后，再请别人也批这一件。',
      'To have others decide on this one request too, before or after oneself.',
    ],
    page: '/approvals',
  },
  handOverRequest: {
    said: ['转交', 'Hand over'],
    means: ['这一件改由更合适的人来批。', 'To let somebody better placed decide on this one instead.'],
    page: '/approvals',
  },
  sendBack: {
    said: ['退回', 'Send back'],
    means: ['请发起人改好再提交，不算驳回。', 'Back to the asker, to be mended and sent again; not a refusal.'],
    page: '/approvals',
  },
  delegation: {
    said: ['委托', 'Delegation'],
    means: [
      '外出期间由别人代批；不指定人就交给下一位。',
      'While one is away another decides in one’s place; without a name, the next in line.',
    ],
    page: '/approvals',
  },
  copyTo: {
    said: ['抄送', 'Copy'],
    means: [
      '通过后让谁知道，或被人提到；只看不批。',
      'Who is told when it is approved, or was mentioned; to read, not to decide.',
    ],
    page: '/approvals',
  },
  dryRun: {
    said: ['试运行', 'Dry run'],
    means: [
      '发布前用一个真实的人试试：会由谁来批。',
      'Before publishing: who would decide a request of this real person.',
    ],
    page: '/approvals/flows',
  },
}
