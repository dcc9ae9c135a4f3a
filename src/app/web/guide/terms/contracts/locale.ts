import type { Terms } from '../term.ts'

export const contractTerms: Terms = {
  labourContract: {
    said: ['劳动合同', 'Labour contract'],
    means: [
      '应在用工之日起一个月内书面订立，超过一个月未订的每月付二倍工资（劳动合同法第十条、第八十二条）。',
      'In writing within a month of the first day of work; after that the wage is due twice (Labour Contract Law, art. 10 and 82).',
    ],
    page: '/people/contracts',
  },
  termType: {
    said: ['合同期限类型', 'Term of the contract'],
    means: [
      '固定期限、无固定期限，或以完成一定工作任务为期限。',
      'Fixed, open-ended, or until a certain task is done.',
    ],
    page: '/people/contracts',
  },
  open_ended: {
    said: ['无固定期限', 'Open-ended'],
    means: [
      '没有到期日的合同；连续工作满十年，或连续两次固定期限后续订，一般就应订立（劳动合同法第十四条）。',
      'A contract without a last day; as a rule it is due after ten years of service or when a second fixed term is renewed (Labour Contract Law, art. 14).',
    ],
    page: '/people/contracts',
  },
  contractRenewal: {
    said: ['续签', 'Renewal'],
    means: ['合同到期前再签下一份，次数会累计。', 'The next contract, signed before one ends; they are counted.'],
    page: '/people/contracts',
  },
  rescission: {
    said: ['解除', 'Rescission'],
    means: [
      '合同没到期就提前结束，可以是协商、员工辞职或公司单方解除。',
      'The contract ends before its term: agreed, by resignation or by the employer.',
    ],
    page: '/people/moves',
  },
  expiry: {
    said: ['终止', 'Expiry'],
    means: [
      '合同到期，或出现退休等法定情形而自然结束，和「解除」不是一回事。',
      'The contract ends by itself, at its term or for a reason in the law such as retirement. Not the same as rescission.',
    ],
    page: '/people/contracts',
  },
  leaveReason: {
    said: ['离职原因', 'Reason for leaving'],
    means: [
      '为什么离开，登记得越准，离职率才越有用。',
      'Why somebody leaves. The better it is recorded, the more turnover tells.',
    ],
    page: '/people/moves',
  },
  leavingCertificate: {
    said: ['离职证明', 'Leaving certificate'],
    means: [
      '解除或终止时必须出具，写明合同期限、结束日期、岗位和工作年限（劳动合同法第五十条）。',
      'To be given at the end, with term, last day, post and years of service (Labour Contract Law, art. 50).',
    ],
    page: '/people/moves',
  },
  economicCompensation: {
    said: ['经济补偿（N）', 'Economic compensation (N)'],
    means: [
      '依法解除或终止时付给员工：每满一年一个月工资，满六个月不足一年按一年，不满六个月半个月（劳动合同法第四十七条）。',
      'Paid on a lawful ending: a month’s wage per year, six months counting as a year and less as half a month (Labour Contract Law, art. 47).',
    ],
  },
  payInLieuOfNotice: {
    said: ['代通知金（+1）', 'Pay in lieu of notice (+1)'],
    means: [
      '按第四十条解除又没有提前三十天通知时，多付一个月工资，按上月工资算。',
      'One more month, by the wage of last month, when a dismissal under art. 40 comes without 30 days’ notice.',
    ],
  },
  unlawfulTerminationDamages: {
    said: ['赔偿金（2N）', 'Damages for unlawful termination (2N)'],
    means: [
      '公司违法解除或终止时付，是经济补偿的两倍，付了就不再付经济补偿（劳动合同法第八十七条）。',
      'Twice the compensation where the employer ended the contract unlawfully, and instead of it (Labour Contract Law, art. 87).',
    ],
  },
  nonCompete: {
    said: ['竞业限制', 'Non-compete'],
    means: [
      '离职后最长两年不到竞争对手工作，只用于高管、高级技术人员和负有保密义务的人，并按月付补偿（劳动合同法第二十三、二十四条）。',
      'Not to work for a competitor for up to two years; only for senior, technical and secret-holding staff, and paid monthly (Labour Contract Law, art. 23 and 24).',
    ],
  },
  confidentialityAgreement: {
    said: ['保密协议', 'Confidentiality agreement'],
    means: ['约定哪些是商业秘密、怎样保守。', 'Says what the trade secrets are and how they are kept.'],
    page: '/people/contracts',
  },
  serviceBond: {
    said: ['服务期', 'Service period'],
    means: [
      '公司出钱做专业技术培训后约定的工作年限，违约金不超过培训费中未履行的部分（劳动合同法第二十二条）。',
      'Years agreed in return for paid professional training; damages never exceed the unserved share of its cost (Labour Contract Law, art. 22).',
    ],
  },
  handOver: {
    said: ['工作交接', 'Hand-over'],
    means: [
      '离职时把工作交给谁；直属下级从次日起归接手的人。',
      'Who takes over from a leaver; those who reported to the leaver report there from the next day.',
    ],
    page: '/people/moves',
  },
  retirementAge: {
    said: ['法定退休年龄', 'Statutory retirement age'],
    means: [
      '2025年起逐步延迟：男到六十三岁，女到五十五岁或五十八岁，每人按出生年月算。',
      'Rising step by step since 2025, to 63 for men and to 55 or 58 for women; for each it goes by the month of birth.',
    ],
    page: '/people',
  },
  arbitration: {
    said: ['劳动仲裁', 'Labour arbitration'],
    means: [
      '劳动争议先仲裁再诉讼，时效一年，从知道权利被侵害算起。',
      'Disputes go to arbitration before court, within a year of knowing of the wrong.',
    ],
  },
}
