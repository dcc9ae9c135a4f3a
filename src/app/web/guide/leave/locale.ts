import type { Helps } from '../help.ts'

export const leaveHelps: Helps = {
  '/me/leave': {
    title: ['请假', 'Ask for leave'],
    purpose: [
      '三下请好假：选假种，点日子，提交。余额和申请到了谁那里也在这里。',
      'Leave in three taps: kind, days, send. What is left and who has your request are here too.',
    ],
    doing: [
      [
        '日历上先点第一天，再点最后一天；只请一天就点一下。',
        'Choose the first day in the calendar, then the last; a single day is one tap.',
      ],
      [
        '提交前看一眼：算几天、剩多少、谁审批、同期谁不在。点算出来的天数，看怎么数的。',
        'Look before you send: how many days, what is left, who decides, who is away then. Choose the count to see how it came about.',
      ],
      [
        '计划变了：审批中的「撤回」，已批准的「销假」或「提前结束」。',
        'Plans changed? “Withdraw” what waits; “Cancel” what is agreed, or “End earlier”.',
      ],
      ['点假种的名字，看每一笔给假和用假。', 'Choose a kind of leave to see every entry of it.'],
    ],
    knowing: [
      [
        '申请一提交就先占用余额；撤回、未同意或销假，马上还回来。',
        'A request takes from the balance at once; withdrawn, declined or cancelled, it comes back at once.',
      ],
      [
        '休息日和节假日不算，除非这种假按自然日算。',
        'Rest days and holidays don’t count, unless the kind goes by calendar days.',
      ],
      [
        '婚假、产假这类收在假种下面，要先由人事登记。',
        'Marriage or maternity leave is kept below the other kinds: HR registers the event first.',
      ],
    ],
    pages: ['/me', '/approvals'],
    terms: ['annualLeave', 'compLeave'],
  },
  '/leave': {
    title: ['请假与日历', 'Leave and calendar'],
    purpose: ['谁在哪天不在，谁的申请在等谁。', 'Who is away on which days, and whose request waits for whom.'],
    doing: [
      [
        '「日历」里一行一个人：实色已批准，虚线审批中；最下面是每天不在的人数。',
        'In “Calendar” each row is a person: full is agreed, dashed waits; below is how many are away each day.',
      ],
      ['点一个标记，旁边打开这次请假。', 'Choose a mark: the request opens beside it.'],
      ['「申请」里按状态、假种、部门、日期筛选。', 'In “Requests” narrow by state, kind, unit and days.'],
      [
        '人事可以「替员工请假」，已经同意的可直接记为已批准。',
        'HR may “Ask for somebody”, or record leave as agreed already.',
      ],
    ],
    knowing: [
      [
        '只看得到你能看到的人；看不到假种的人只知道谁不在。',
        'Only people within your scope are shown; who may not see the kind sees only who is away.',
      ],
      [
        '已过的日子只有人事能销假或缩短，关账的月份改不了。',
        'Days that have gone are changed by HR alone; a closed month stands.',
      ],
    ],
    pages: ['/time', '/approvals'],
    terms: ['annualLeave', 'compLeave'],
  },
  '/leave/ledger': {
    title: ['假期台账', 'Leave ledger'],
    purpose: [
      '每个人在某一天各种假还剩多少，每一笔凭什么。',
      'What everybody has of each leave on a day, and what each entry rests on.',
    ],
    doing: [
      [
        '右上角换一天，以后的日子也行：会到期的已扣，会再给的写在后面。',
        'Change the day above, also to one to come: what runs out by then is gone, what will be given stands behind.',
      ],
      ['点一个人看明细；在旁边「调整」要写原因。', 'Choose somebody for the ledger; “Adjust” takes a reason.'],
      [
        '结婚、生育时点那种假，再点「登记假期」：法定天数会算好。',
        'For a wedding or a birth choose that leave, then “Give leave”: the days of the law are reckoned.',
      ],
    ],
    knowing: [
      ['余额就是明细的合计，每个页面都一样。', 'A balance is the sum of its ledger, the same on every page.'],
      ['不能给自己调整，请同事办理。', 'Nobody adjusts his own leave: ask a colleague.'],
      [
        '要离职的人，年休假旁边写着要折现几天。',
        'For somebody who leaves, the days to be paid out stand beside annual leave.',
      ],
    ],
    pages: ['/leave/types', '/leave/year-end', '/leave/opening'],
    terms: ['annualLeave', 'compLeave'],
  },
  '/leave/types': {
    title: ['假期类型', 'Leave types'],
    purpose: [
      '有哪些假、给多少、怎么请，法律要求至少多少。',
      'Which leaves there are, what they give and ask, and the legal minimum.',
    ],
    doing: [
      ['第一次来，点「启用常用假期类型」。', 'The first time choose “Start with the usual types”.'],
      ['点一种假修改规则，写明从哪天起。', 'Choose a type to change its rule, and say from which day.'],
      ['不用的点「停用」，已有的余额和记录都还在。', '“Retire” what is not used: its ledger stays.'],
    ],
    knowing: [
      ['低于法定的规则存不了，会写出是哪一条。', 'A rule below the law can’t be saved; its article is named.'],
      [
        '标着「待核验」的下限，用之前请核对原文。',
        'A minimum marked “To be verified” should be checked against its text.',
      ],
    ],
    pages: ['/leave/ledger', '/settings/law'],
    terms: ['annualLeave', 'compLeave'],
  },
  '/leave/year-end': {
    title: ['假期年结', 'Leave year-end'],
    purpose: [
      '上年没休的怎么结，这一年给每个人多少。',
      'What becomes of last year’s leave, and what everybody is given for this one.',
    ],
    doing: [
      [
        '先看上面的合计，再按人看：清零、结转、发放。',
        'Look at the totals, then at people: what runs out, goes on, is given.',
      ],
      ['点带虚线的天数，看怎么算出来的。', 'Choose a dotted number to see how it came about.'],
      ['没问题就办理，看着它办完。', 'Then run it, and watch it through.'],
    ],
    knowing: [
      [
        '办多少次都不会重复发；中途停了，再办会接着来。',
        'Nothing is ever given twice; stopped half way, it goes on where it was.',
      ],
      [
        '标着「可能不享受」的，是上年病假或带薪事假太多（条例第四条），要不要给由你定。',
        '“May not be due”: too much sick or paid personal leave the year before (Regulations, art. 4). You decide.',
      ],
      ['平时不办也行：每天夜里会自动给当天该给的。', 'Without it, each night gives what begins that day.'],
    ],
    pages: ['/leave/ledger', '/leave/types'],
    terms: ['annualLeave'],
  },
  '/leave/opening': {
    title: ['期初余额', 'Opening balances'],
    purpose: ['把旧系统里剩下的假带过来。', 'Brings over what was left in the system before.'],
    doing: [
      ['下载模板，人已经在里面，填上剩余天数。', 'Get the template: your people are in it. Fill in the days.'],
      ['传上来先看一眼，有问题的行会说为什么。', 'Send it and look first: rows with a problem say why.'],
      ['导入后可以整批撤销。', 'An import can be undone as one.'],
    ],
    knowing: [
      [
        '表里写多少，那天就剩多少：之前给的会先冲掉。',
        'What the table says is what was left on that day, whatever was given before.',
      ],
      ['有人用掉了其中的假，就不能整批撤销了。', 'Once somebody has taken leave of it, it can’t be undone as one.'],
    ],
    pages: ['/leave/ledger', '/leave/types'],
    terms: ['annualLeave'],
  },
}
