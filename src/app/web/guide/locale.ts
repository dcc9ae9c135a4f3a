import { defineWords } from '#platform/words.ts'

export const words = defineWords('app.guide', {
  help: ['帮助', 'Help'],
  doing: ['在这里可以', 'What you can do here'],
  knowing: ['要知道', 'Good to know'],
  terms: ['术语', 'Terms'],
  allTerms: ['全部术语', 'All terms'],
  pages: ['相关页面', 'Pages that belong with it'],
  everywhere: ['哪里都一样', 'Everywhere'],

  glossary: ['术语表', 'Glossary'],
  glossaryNote: [
    '人事常用的词，一句话说清；有页面在用的，点链接就到。',
    'The words of the trade, each in a sentence; where a page uses one, the link leads there.',
  ],
  termCount: ['{{count}}个术语', '{{count}} term', '{{count}} terms'],
  findTerm: ['找术语', 'Find a term'],
  noTerm: ['没有找到这个术语', 'No such term'],
  noTermWhy: [
    '换个词再找，中文、英文、拼音、首字母都可以。',
    'Try another word: Chinese, English, pinyin or initials.',
  ],
  'group.organization': ['组织与职位', 'Organisation and jobs'],
  'group.people': ['人员与任职', 'People and posts'],
  'group.contracts': ['合同与离职', 'Contracts and leaving'],
  'group.time': ['工时与假期', 'Working time and leave'],
  'group.pay': ['薪酬、社保与个税', 'Pay, insurance and tax'],
  'group.growth': ['招聘、绩效与发展', 'Recruiting, performance and growth'],
  'group.approvals': ['审批', 'Approvals'],
  'group.system': ['时间、权限与审计', 'Time, permissions and audit'],
  chinese: ['中文', 'Chinese'],
  meaning: ['意思', 'Meaning'],
  oneWord: ['一个意思一个词，表、操作、界面都用它。', 'One word per idea, the same in table, operation and screen.'],
})
