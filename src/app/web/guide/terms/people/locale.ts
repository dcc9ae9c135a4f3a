import type { Terms } from '../term.ts'

export const peopleTerms: Terms = {
  roster: {
    said: ['花名册', 'Roster'],
    means: [
      '公司所有人的名单。职工名册是法定要建的，里面应有哪几项也有规定（劳动合同法实施条例第八条）。',
      'The list of everybody in the company. The law requires one and says what it must hold (LCL Implementing Regulations, art. 8).',
    ],
    page: '/people',
  },
  person: {
    said: ['员工', 'Employee'],
    means: [
      '花名册里的一个人；离开又回来，仍是同一个人。',
      'One person in the roster, who stays the same person after leaving and coming back.',
    ],
    page: '/people',
  },
  employeeNo: {
    said: ['工号', 'Employee number'],
    means: [
      '公司给每个人的编号，不会有两个人同时使用。',
      'The number that the company gives a person; no two people hold the same one.',
    ],
    page: '/people',
  },
  residentId: {
    said: ['公民身份号码', 'Resident ID number'],
    means: [
      '身份证上的18位号码，末位是校验位，能读出出生日期和性别。',
      'The 18 characters of the identity card; the last is a check character, and birth date and sex can be read from it.',
    ],
    page: '/people/hire',
  },
  hukouAddress: {
    said: ['户籍地址', 'Registered address'],
    means: [
      '户口登记的地址，可以和现住址不同。',
      'The address of the household register (hukou); people may live elsewhere.',
    ],
    page: '/me',
  },
  emergencyContact: {
    said: ['紧急联系人', 'Emergency contact'],
    means: ['出事时要通知的人和电话。', 'Whom to call when something happens, and the number.'],
    page: '/me',
  },
  manager: {
    said: ['直接主管', 'Line manager'],
    means: [
      '一个人直接向谁汇报；有下属的人自动成为「业务负责人」。',
      'The one a person reports to; whoever has reports becomes a “line manager” by itself.',
    ],
    page: '/people',
  },
  employmentType: {
    said: ['用工形式', 'Employment type'],
    means: [
      '全日制、非全日制、劳务派遣、外包、实习、超龄用工或退休返聘。',
      'Full-time, part-time, dispatch, outsourcing, intern, over age, or retired and engaged again.',
    ],
    page: '/people',
  },
  labourDispatch: {
    said: ['劳务派遣', 'Labour dispatch'],
    means: [
      '合同签在派遣公司，人在本公司工作，只用于临时性、辅助性、替代性岗位（劳动合同法第六十六条）。',
      'Employed by a dispatch agency and working here, in temporary, auxiliary or substitute posts only (Labour Contract Law, art. 66).',
    ],
    page: '/people',
  },
  hire: {
    said: ['入职', 'Joining'],
    means: [
      '到公司工作的第一天，用工从这天算起，不看哪天签合同。',
      'The first day at work. Employment counts from it, whatever day the contract is signed.',
    ],
    page: '/people/hire',
  },
  rehire: {
    said: ['再入职', 'Re-hire'],
    means: [
      '离开过的人回来：档案接上，是一段新的任职。',
      'Somebody who left comes back: the record carries on with a new employment.',
    ],
    page: '/people/hire',
  },
  firstWorkDate: {
    said: ['参加工作日期', 'First work date'],
    means: [
      '第一次参加工作的日子，累计工作年限从这天算，决定年休假天数。',
      'The first day of work anywhere. Years of work count from it and decide annual leave.',
    ],
    page: '/people',
  },
  cumulativeService: {
    said: ['累计工作年限', 'Years of work'],
    means: [
      '在所有单位工作的年数合计，年休假按它算。',
      'All years of work with whatever employer; annual leave goes by them.',
    ],
    page: '/people',
  },
  tenure: {
    said: ['司龄', 'Tenure'],
    means: [
      '在本公司工作了多久，从入职日期算起，满一个月计一个月。',
      'How long somebody has been with the company: from the joining, in whole months.',
    ],
    page: '/people',
  },
  probation: {
    said: ['试用期', 'Probation'],
    means: [
      '合同里约定的考察期，最长按合同期限是1、2或6个月，同一公司只能约定一次（劳动合同法第十九条）。',
      'The agreed time of trial: at most 1, 2 or 6 months by the term of the contract, and once per employer (Labour Contract Law, art. 19).',
    ],
    page: '/people/hire',
  },
  confirm: {
    said: ['转正', 'Confirmation'],
    means: ['试用期合格，成为正式员工。', 'The probation is passed and the employment confirmed.'],
    page: '/people/moves',
  },
  transfer: {
    said: ['调动', 'Transfer'],
    means: ['换部门、岗位或主管，从某一天起。', 'Another unit, position or manager from some day on.'],
    page: '/people/moves',
  },
  promote: {
    said: ['晋升', 'Promotion'],
    means: ['升到更高的职级，常常同时调岗或调薪。', 'To a higher level, often with another position or pay.'],
    page: '/people/moves',
  },
  second: {
    said: ['借调', 'Secondment'],
    means: [
      '暂时到别的部门工作，编制和合同不动，到期回来。',
      'Working elsewhere for a while; plan and contract stay where they are, and the person returns.',
    ],
    page: '/people/moves',
  },
  leave: {
    said: ['离职', 'Leaving'],
    means: [
      '结束在公司的任职，花名册里保留到最后工作日，历史一直都在。',
      'The end of an employment. The person stays in the roster to the last day, and the history for good.',
    ],
    page: '/people/moves',
  },
  changeRequest: {
    said: ['信息变更', 'Request to change details'],
    means: [
      '员工申请修改自己的信息，审批通过后才写入花名册。',
      'An employee asks to change his or her own details; they are written once approved.',
    ],
    page: '/approvals',
  },
}
