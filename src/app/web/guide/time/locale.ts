import type { Help, Helps } from '../help.ts'

const month: Help = {
  title: ['一个月的考勤', 'A month of time'],
  purpose: [
    '每一天排了什么班、几点打卡、算出来是什么结果、为什么。',
    'Each day with its shift, its punches, what it came to, and why.',
  ],
  doing: [
    ['点一天，右边写着「怎么算出来的」。', 'Choose a day: “How this came about” stands beside it.'],
    ['用箭头换月份。', 'The arrows change the month.'],
  ],
  knowing: [
    [
      '改了打卡、排班或请假，这一天会自动重算；关账的月份不会变。',
      'When a punch, a shift or leave changes, the day is reckoned anew by itself; a closed month stands.',
    ],
    [
      '夜班算在上班那一天，次日早上的打卡也归那一天。',
      'A night shift belongs to the day it begins on, with the punch of the next morning.',
    ],
  ],
  pages: ['/time', '/time/close'],
  terms: ['attendance', 'shift', 'overtimeType'],
}

export const timeHelps: Helps = {
  '/time': {
    title: ['今日出勤', 'Attendance today'],
    purpose: ['此刻谁在岗、谁该到没到、谁请假。', 'Who is here now, who should be, who is away.'],
    doing: [
      ['按「该到未到」「迟到」「请假」看人。', 'Look at people by “Due, not here”, “Late”, “On leave”.'],
      ['点一个人，看他整个月。', 'Open somebody for the whole month.'],
    ],
    knowing: [
      [
        '只看得到你能看到的人；每分钟更新一次。',
        'Only people within your scope are shown; it is brought up to date every minute.',
      ],
      ['没有开始排班之前，不会有人被记迟到。', 'Until shifts are set up nobody is late.'],
    ],
    pages: ['/time/close'],
    terms: ['attendance', 'shift'],
  },
  '/time/people/$id': month,
  '/me/time': {
    ...month,
    title: ['我的考勤', 'My time'],
    doing: [
      ...month.doing,
      [
        '月底过后，点「确认无误」；有不对的，点「有不对的地方」写下来。',
        'When the month is over, choose “Confirm”, or “Something is wrong” and say what.',
      ],
    ],
    pages: ['/me'],
  },
  '/time/shifts': {
    title: ['班次排班', 'Shifts and planning'],
    purpose: [
      '几点上下班、怎么轮、谁按哪一套，以及每天实际排的班。',
      'When work begins and ends, how it rotates, who works by which, and what is planned for each day.',
    ],
    doing: [
      [
        '先在「班次」里说明几点上下班，再在「班制」里排成一轮，指派给公司、部门或个人。',
        'Say under “Shifts” when to work; put them into a cycle under “Patterns” and assign it to the company, a unit or people.',
      ],
      [
        '在「排班表」里选一个班次，点或拖过格子，改单独的日子。',
        'Under “Planner” choose a shift and click or drag over single days.',
      ],
    ],
    knowing: [
      [
        '排在休息日的班算换班，按工作日计；要按休息日加班付200%，请在「加班」里用「指派加班」。',
        'A shift planned on a day of rest swaps it and counts as a working day; to pay it at 200% as overtime, use “Assign overtime” in “Overtime”.',
      ],
      [
        '手工排的优先于班制；个人的班制优先于部门的，部门的优先于公司的。',
        'What is planned by hand goes before the pattern; a person’s pattern before the unit’s, and that before the company’s.',
      ],
      [
        '孕期满七个月或哺乳期的员工不能排夜班和加班（女职工劳动保护特别规定第六、九条）。',
        'From the seventh month of pregnancy and while nursing, no night shift and no overtime (Female Workers Rules, arts. 6 and 9).',
      ],
    ],
    pages: ['/time', '/time/overtime'],
    terms: ['shift', 'workHourSystem', 'makeupWorkday'],
  },
  '/time/overtime': {
    title: ['加班', 'Overtime'],
    purpose: [
      '谁离每月36小时最近；查看、撤回加班和补卡申请，指派加班。',
      'Who is nearest the 36 hours of a month; requests for overtime and punches; assigning overtime.',
    ],
    doing: [['要安排人加班，点「指派加班」。', 'To have somebody work longer, choose “Assign overtime”.']],
    knowing: [
      [
        '每日延长一般不超过1小时，特殊不超过3小时，每月不超过36小时（劳动法第四十一条）。',
        'As a rule no more than 1 hour a day, 3 in special cases, 36 a month (Labour Law, art. 41).',
      ],
    ],
    pages: ['/time', '/approvals'],
    terms: ['overtimeType', 'compLeave'],
  },
  '/settings/punching': {
    title: ['打卡规则', 'Rules of punching'],
    purpose: [
      '员工可以用什么打卡，打卡时要不要看地点。',
      'On which devices people punch, and whether it matters where.',
    ],
    doing: [
      ['勾选电脑、手机。', 'Choose computer, phone, or both.'],
      [
        '打开「打卡时看地点」，加上地点，给出半径或公司网络，再保存。',
        'Turn “Look at the place when people punch” on, add each with its radius or the company’s networks, and save.',
      ],
    ],
    knowing: [
      [
        '位置只用来判断，不保存坐标；员工可以不同意，记录写「没有地点」。',
        'A position only decides and is not kept; people may refuse, and the punch says “no place”.',
      ],
      [
        '勾选「手机打卡只用本人的手机（一人一台）」后，员工自己把手机设为打卡手机；换手机时在下面的「打卡手机」里解除。',
        'With “On phones, everybody only from his own” people make their phone their own; for a new one, release the old under “Phones for punching” below.',
      ],
      ['改了请员工同意的内容，会重新征求同意。', 'Change what people agree to, and everybody is asked anew.'],
    ],
    pages: ['/time/punches', '/settings'],
    terms: ['attendance'],
  },
  '/time/punches': {
    title: ['考勤机文件', 'Files of time clocks'],
    purpose: [
      '导入考勤机文件，先看预览；导错了可以撤销。',
      'Import files of time clocks after a preview; what went wrong can be undone.',
    ],
    doing: [
      [
        '点「选择文件」，看「新增」「已有」「有问题」各多少，再导入。',
        'Choose “Choose a file”, see how much is “New”, “There already” and “Set aside”, then import.',
      ],
    ],
    knowing: [
      [
        '同一份文件导两次不会重复；关账月份、未来时间、不在职的打卡会放到一边并说明原因。',
        'The same file twice doubles nothing; punches of closed months, of the future or of people not employed are set aside with the reason.',
      ],
      [
        '一人一行、一天一列的表也能导，上班和下班各一份也行。',
        'A row per person with a column per day will do too, also as two files, of coming and of going.',
      ],
    ],
    pages: ['/time'],
    terms: ['attendance'],
  },
  '/me/time/requests': {
    title: ['补卡和加班', 'Punches and overtime'],
    purpose: [
      '忘打卡就补卡，加班最好事先申请；提交前能看到计多少小时、当月离36小时还差多少、由谁审批。',
      'Ask for a punch you forgot, or for overtime beforehand; you see what it counts, how far the 36 hours are, and who decides.',
    ],
    doing: [['点「补卡」或「申请加班」。', 'Choose “Missing punch” or “Ask for overtime”.']],
    knowing: [
      [
        '没批之前可以撤回；批了的可以取消，当天考勤重新计算。',
        'What waits can be withdrawn; what was approved can be taken back, and the day is reckoned anew.',
      ],
    ],
    pages: ['/me/time', '/approvals'],
    terms: ['overtimeType', 'compLeave'],
  },
  '/time/close': {
    title: ['月结', 'Month close'],
    purpose: [
      '把一个月的考勤看完、改完、确认完，然后关账，交给算薪。',
      'Look through a month, settle what is open, have it confirmed, and close it for pay.',
    ],
    doing: [
      [
        '先看有异常的人：「有旷工」「有缺卡」「加班超36小时」。',
        'First those with exceptions: “Absent”, “Missing punches”, “Over 36 h”.',
      ],
      ['再看「员工确认」里谁有异议。', 'Then see under “Confirmation” who objects.'],
      ['处理完，点「关账」。', 'When all is settled, choose “Close the month”.'],
    ],
    knowing: [
      [
        '关账后打卡、排班、请假、加班都改不了；要改就「打开」，写明原因，会留下记录。',
        'Once closed, punches, shifts, leave and overtime can’t change; “Open again” takes a reason and is recorded.',
      ],
      [
        '「综合工时加班超限」：一个周期的加班，连同法定节假日，超过平均每月36小时（劳部发〔1997〕271号）。',
        '“Over the period limit”: the overtime of a whole period, with statutory holidays, is more than 36 hours a month on average (Ministry of Labour No. 271 [1997]).',
      ],
      ['员工确认之后有变动，会重新请他确认。', 'When something changes after somebody confirmed, he is asked again.'],
    ],
    pages: ['/time'],
    terms: ['attendance', 'overtimeType'],
  },
}
