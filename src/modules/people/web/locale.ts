import { defineWords } from '#platform/words.ts'

/** What several of the people screens say; each screen's own sentences are beside it. */
export const words = defineWords('people.web', {
  people: ['{{count}}人', '{{count}} person', '{{count}} people'],
  none: ['—', '—'],
  listComma: ['、', ', '],
  cancel: ['取消', 'Cancel'],
  edit: ['编辑', 'Edit'],
  more: ['更多', 'More'],
  import: ['导入', 'Import'],
  export: ['导出', 'Export'],
  hire: ['办理入职', 'Hire'],

  years: ['{{count}}年', '{{count}} year', '{{count}} years'],
  yearsMonths: ['{{years}}年{{months}}个月', '{{years}} y {{months}} m'],
  monthsOnly: ['{{count}}个月', '{{count}} month', '{{count}} months'],
  yearsOld: ['{{count}}岁', '{{count}} year old', '{{count}} years old'],
  daysLeft: ['还有{{count}}天', '{{count}} day left', '{{count}} days left'],
  daysOver: ['已过{{count}}天', '{{count}} day over', '{{count}} days over'],

  regretted: ['如果可以，公司希望留住这个人吗？', 'Would the company have liked to keep this person?'],
  regrettedHint: [
    '只给人事看，用来统计可惜流失率；本人看不到',
    'For HR only, for the regretted turnover; the person never sees it',
  ],
  regrettedShort: ['希望留住', 'Liked to keep'],

  findPerson: ['找人：姓名、拼音、工号', 'Find by name, pinyin or number'],
  findUnit: ['找部门', 'Find a unit'],
  findPosition: ['找岗位', 'Find a position'],
  unitFirst: ['先选部门', 'Choose a unit first'],
  typeToFind: ['输入姓名、拼音或工号', 'Type a name, pinyin or number'],
  nothingFound: ['没有找到「{{query}}」', 'Nothing found for “{{query}}”'],
  clearChoice: ['清除', 'Clear'],
  newPosition: ['没有合适的岗位？先去组织架构新增', 'No fitting position? Add it in the chart first'],

  contractN: ['第{{n}}份', 'No. {{n}}'],
  contractNth: ['第{{n}}份合同', 'Contract no. {{n}}'],
  noEnd: ['无固定期限', 'open-ended'],
  until: ['至{{day}}', 'to {{day}}'],
  fromTo: ['{{from}} – {{to}}', '{{from}} – {{to}}'],
  openEnd: ['至今', 'now'],
  mustBeOpenEnded: ['转无固定期限', 'Open-ended next'],
  contractEndsIn: ['合同{{count}}天后到期', 'Contract ends in {{count}} day', 'Contract ends in {{count}} days'],
  contractOver: ['合同已到期', 'Contract has ended'],
  seconded: ['借调中', 'Seconded'],
  planned: ['计划', 'Planned'],
  numberShort: ['工号{{number}}', 'No. {{number}}'],
  managerShort: ['主管{{name}}', 'reports to {{name}}'],

  'state.standing': ['有效', 'Standing'],
  'state.undone': ['已撤销', 'Undone'],
  'state.corrected': ['已被更正', 'Replaced'],
})
