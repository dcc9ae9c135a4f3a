import { defineWords } from '#platform/words.ts'

/** What people are reminded of: the names of the kinds, and the sentences. A sentence stands beside its day. */
export const words = defineWords('people.notices', {
  'kind.contractEnding': ['合同到期', 'Contracts running out'],
  'kind.withoutContract': ['未签合同', 'Without a contract'],
  'kind.probationEnding': ['试用期到期', 'Probations ending'],
  'kind.joining': ['入职', 'Joining'],
  'kind.leaving': ['离职', 'Leaving'],
  'kind.planned': ['计划的变动', 'Planned moves'],
  'kind.birthday': ['生日', 'Birthdays'],
  'kind.anniversary': ['入职周年', 'Work anniversaries'],
  'kind.own': ['我自己的日子', 'My own days'],

  contractEnding: ['{{name}}的劳动合同到期', 'The contract of {{name}} runs out'],
  openEndedNext: [
    '{{name}}的劳动合同到期，续签应订立无固定期限合同',
    'The contract of {{name}} runs out; the next must be open-ended',
  ],
  withoutContract: [
    '{{name}}还没有书面劳动合同，满一个月起要付二倍工资',
    '{{name}} has no written contract; after a month double pay is due',
  ],
  doublePay: [
    '{{name}}入职满一个月还没有书面劳动合同，要付二倍工资',
    '{{name}} has had no written contract for over a month: double pay is due',
  ],
  deemedOpenEnded: [
    '{{name}}满一年没有书面劳动合同，视为已订立无固定期限合同，请补签',
    '{{name}} has had no written contract for a year: it is deemed open-ended and must be signed',
  ],
  probationEnding: ['{{name}}的试用期到期', 'The probation of {{name}} ends'],
  joining: ['{{name}}入职', '{{name}} joins'],
  leaving: ['{{name}}的最后工作日', 'Last day of {{name}}'],
  confirm: ['{{name}}转正', '{{name}} is confirmed'],
  transfer: ['{{name}}调到{{unit}}', '{{name}} moves to {{unit}}'],
  promote: ['{{name}}晋升', '{{name}} is promoted'],
  second: ['{{name}}借调到{{unit}}', '{{name}} is seconded to {{unit}}'],
  return: ['{{name}}借调期满返回', '{{name}} comes back from secondment'],
  birthday: ['{{name}}生日', 'Birthday of {{name}}'],
  anniversary: ['{{name}}入职满{{count}}年', '{{name}}: {{count}} year with us', '{{name}}: {{count}} years with us'],
  ownContract: ['你的劳动合同到期', 'Your contract runs out'],
  ownProbation: ['你的试用期到期', 'Your probation ends'],
  ownAnniversary: ['你入职满{{count}}年', '{{count}} year since you joined', '{{count}} years since you joined'],
})

/** One character on the tile of each kind; in English an icon. */
export const glyphs = {
  contractEnding: ['约', 'page'],
  withoutContract: ['签', 'warning'],
  probationEnding: ['试', 'clock'],
  joining: ['入', 'plus'],
  leaving: ['离', 'logout'],
  planned: ['动', 'swap'],
  birthday: ['生', 'gift'],
  anniversary: ['年', 'star'],
  own: ['我', 'person'],
} as const
