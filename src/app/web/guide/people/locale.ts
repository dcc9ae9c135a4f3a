import type { Help, Helps } from '../help.ts'

const person: Help = {
  title: ['人员页', 'A person'],
  purpose: [
    '一个人的全部：任职、时间线、合同证件、薪酬和变更记录。',
    'Everything about one person: post, time line, contracts and documents, pay, and the record of changes.',
  ],
  doing: [
    [
      '从「办理变动」里选「调动」「晋升」「借调」「调薪」或「离职」。',
      'Under “Record a change” choose “Transfer”, “Promote”, “Second”, “Change pay” or “Leave”.',
    ],
    [
      '试用期到了办「转正」，合同快到期办「续签合同」。',
      '“Confirm” at the end of probation, “Renew the contract” before it ends.',
    ],
    [
      '「编辑」改个人信息；在「合同证件」里「添加材料」。',
      '“Edit” the details; “Add a document” under “Contracts & documents”.',
    ],
    [
      '登记错了，在时间线上选「更正」或「撤销」。',
      'What was recorded wrongly: “Correct” or “Undo” it in the time line.',
    ],
    ['拖动「生效区间」里的时点线，看那一天的他。', 'Drag the line in “What holds when” to see the person on that day.'],
  ],
  knowing: [
    [
      '选将来的日期就是计划，到那天自动生效，之前可以撤销。',
      'A day to come makes it a plan: it takes effect by itself and can be undone before.',
    ],
    [
      '证件号和银行卡号默认遮盖，点「显示」会记入审计。',
      'Identity and bank numbers are masked; each “Show” is audited.',
    ],
    [
      '违法的合同和试用期会当场拦下，并给出能行的办法。',
      'Contracts and probations against the law are stopped, with a way that works.',
    ],
  ],
  pages: ['/people', '/people/moves', '/people/contracts'],
  terms: ['effectiveDay', 'correction', 'second', 'probation'],
}

export const peopleHelps: Helps = {
  '/people': {
    title: ['花名册', 'Roster'],
    purpose: [
      '找人、看名单、导出；每个人的页面都从这里打开。',
      'Find people, look at lists, export them; each person’s page opens from here.',
    ],
    doing: [
      [
        '搜姓名、拼音、工号或手机尾号；用「筛选」收窄。',
        'Search by name, pinyin, number or mobile tail; narrow it with “Filter”.',
      ],
      ['把常用的筛选、排序和列「保存为新视图」。', '“Save as a new view” keeps filters, sorting and columns for you.'],
      ['「办理入职」加一个人，「导入」加一批人。', '“Hire” adds one person, “Import” many.'],
      [
        '「导出」成 Excel 或 CSV；先勾选就只导出选中的人。',
        '“Export” to Excel or CSV; tick people first to export only them.',
      ],
    ],
    knowing: [
      [
        '单击一行在旁边看，回车打开整页，↑↓ 换人。',
        'Click a row to look beside the list, Enter opens the page, ↑↓ move.',
      ],
      [
        '看不到的列不会导出，证件号和卡号从不导出。',
        'Columns you may not see are not exported; identity and bank numbers never are.',
      ],
      ['改「时点」可以看过去或将来某天的名单。', 'Change the day beside “As of” to see the list on another day.'],
    ],
    pages: ['/people/hire', '/people/import', '/people/moves'],
    terms: ['roster', 'employeeNo', 'employmentType', 'asOf'],
  },
  '/people/hire': {
    title: ['办理入职', 'Hire'],
    purpose: [
      '一张单子办完入职：本人、任职、合同与试用期、薪酬。',
      'A joining on one sheet: the person, the post, contract and probation, pay.',
    ],
    doing: [
      [
        '先填身份证号，自动带出出生日期和性别，并认出来过的人。',
        'Begin with the resident ID: it gives birth date and sex, and recognises who was here before.',
      ],
      [
        '以前的同事，选「按再入职办理」，历史会接上。',
        'For a former colleague choose “Hire again”; the history carries on.',
      ],
      [
        '勾选「入职时一并签合同」，或以后在人员页签。',
        'Tick “Signed with the joining”, or sign later on the person’s page.',
      ],
      ['看右边的「办理后」，没问题再办理。', 'Read “Afterwards” at the right before you send it.'],
    ],
    knowing: [
      ['工号不填就自动编号。', 'Without a number one is given.'],
      [
        '入职日在将来的人显示为「待入职」，到那天自动在职。',
        'Whoever joins later is “Yet to join” and becomes employed on the day.',
      ],
      [
        '书面合同要在一个月内签，试用期长短看合同期限。',
        'A written contract is due within a month; the probation goes by its term.',
      ],
    ],
    pages: ['/people', '/people/contracts', '/organization/chart'],
    terms: ['hire', 'rehire', 'residentId', 'probation'],
  },
  '/people/import': {
    title: ['导入花名册', 'Import the roster'],
    purpose: [
      '把现有的 Excel 或 CSV 变成花名册、部门和岗位。',
      'Turns the Excel or CSV you have into roster, units and positions.',
    ],
    doing: [
      ['「选择文件」，或把表拖进来；列名不用改。', '“Choose a file”, or drop it here; headings may stay as they are.'],
      ['没做完的，从「导入记录」里「继续」。', 'What is unfinished: “Go on” from “Earlier imports”.'],
      ['导错了，「撤销」整批。', 'The wrong file? “Undo” it as one.'],
    ],
    knowing: [
      [
        '写入之前什么都不会变，没做完的留30天。',
        'Nothing changes before the last step; unfinished imports are kept for 30 days.',
      ],
      [
        '按工号认人：再导入同一个人是更新，不会重复。',
        'People are known by their number: importing somebody again changes the record and never doubles it.',
      ],
      [
        '最多20万行；标题行、合并单元格、GBK 编码都可以。',
        'Up to 200,000 rows; title rows, merged cells and GBK are fine.',
      ],
    ],
    pages: ['/people', '/organization/chart', '/settings/jobs'],
    terms: ['roster', 'employeeNo', 'unit', 'position'],
  },
  '/people/import/$id': {
    title: ['导入：对列与检查', 'An import: columns and check'],
    purpose: [
      '写入之前，看清每一列是什么、每一行会怎样。',
      'Before anything is written: what each column means and what becomes of each row.',
    ],
    doing: [
      [
        '在「对应到」里选每一列是什么，不要的选「不导入」。',
        'Under “Means” choose what each column is; “Leave out” what you do not want.',
      ],
      [
        '「检查这张表」，有问题的行当场「请改正」，或「下载问题行」改好再传。',
        '“Check the file”; “Mend” rejected rows here, or “Download rejected rows” and upload them again.',
      ],
      [
        '人名不认识的主管、写错的日期，常能一键采纳建议。',
        'Unknown managers and odd dates often come with a suggestion to take.',
      ],
      [
        '看「导入后的公司」，没问题再导入；也可以「只检查，不导入」。',
        'Look at “The company afterwards”, then import; or “Check only”.',
      ],
    ],
    knowing: [
      ['有问题的行可以先跳过，别的照常导入。', 'Rejected rows may be left out; the others are taken.'],
      [
        '导入后可以整批撤销，只要那些人之后没有新变动。',
        'An import can be undone as one, as long as its people have not changed since.',
      ],
    ],
    pages: ['/people/import', '/people'],
    terms: ['employeeNo', 'manager', 'effectiveDay'],
  },
  '/people/stuck': {
    title: ['卡住的事', 'Stuck'],
    purpose: [
      '过了日子还没人办的事，按拖了多久排。',
      'What is past its day with nobody having acted, the longest first.',
    ],
    doing: [
      ['在几类之间切换，数字是各有多少人。', 'Switch between the kinds; the number says how many people.'],
      ['点一行打开这个人，在那里签合同、办转正或勾清单。', 'Open a person to sign, confirm or tick the check-list.'],
    ],
    knowing: [
      ['办完的会自己消失。', 'What is dealt with goes by itself.'],
      ['还没到日子的在工作台的「今天要办」里。', 'What is not yet due stands under “To do” on the first page.'],
      [
        '试用期过了90天以上的不再列出：依法已经转正。',
        'Probations over for more than 90 days are left out: by law they are passed.',
      ],
    ],
    pages: ['/', '/people/contracts', '/people/moves'],
    terms: ['labourContract', 'probation', 'manager'],
  },
  '/people/moves': {
    title: ['变动与入离职', 'Joiners, movers, leavers'],
    purpose: ['公司里谁来了、谁动了、谁走了，还有计划中的。', 'Who came, who moved, who left, and what is planned.'],
    doing: [
      ['在「计划中」「近90天」「近一年」之间切换。', 'Switch between “Planned”, “Last 90 days” and “Last year”.'],
      ['用「筛选」只看入职、调动或离职。', 'Use “Filter” for joinings, transfers or leavings alone.'],
      [
        '点一行打开这个人，在时间线上「更正」或「撤销」。',
        'Open the person from a row to “Correct” or “Undo” in the time line.',
      ],
    ],
    knowing: [
      ['变动在人员页上办理，这里汇总。', 'Changes are made on a person’s page and gathered here.'],
      ['计划中的变动到那天自动生效。', 'What is planned takes effect by itself on its day.'],
    ],
    pages: ['/people', '/people/hire', '/organization/changes'],
    terms: ['plannedChange', 'transfer', 'promote', 'leave'],
  },
  '/people/contracts': {
    title: ['合同与证件', 'Contracts and documents'],
    purpose: [
      '哪些合同快到期、该怎么续，不会忘。',
      'Which contracts are ending and how they go on, so that none is forgotten.',
    ],
    doing: [
      [
        '看「30天内到期」「60天内到期」「90天内到期」，或「全部生效中」。',
        'Look at “Ending in 30 days”, “Ending in 60 days”, “Ending in 90 days”, or “All in force”.',
      ],
      [
        '逐个「续签」；「本次续签」写明下一份是第几份、能不能是固定期限。',
        '“Renew” one by one; “This renewal” tells which contract it is and whether a fixed term is still lawful.',
      ],
    ],
    knowing: [
      [
        '连续两份固定期限或满十年后，续签一般应是无固定期限。',
        'After two fixed terms or ten years the next one is open-ended as a rule.',
      ],
      [
        '员工本人要求固定期限时，要留下他的原话。',
        'Where the employee wants a fixed term, keep the words in which that was asked.',
      ],
    ],
    pages: ['/people', '/people/moves'],
    terms: ['labourContract', 'open_ended', 'contractRenewal', 'expiry'],
  },
  '/me': {
    title: ['我的', 'My own'],
    purpose: [
      '你自己的岗位、信息、合同、材料和申请。',
      'Your own post, information, contract, documents and requests.',
    ],
    doing: [
      [
        '信息变了，「申请修改」：提交前就看得到谁来审批，通过后生效。',
        '“Ask for a change” when something is new: who decides is shown before you send it; it holds once approved.',
      ],
      [
        '「查看审批」看走到哪一步，也在那里撤回；退回来的，「修改后重新提交」。',
        '“See the approval” shows how far it is, and there you withdraw it; what came back, “Mend and send again”.',
      ],
      [
        '「显示金额」看月薪，旁边有人时「隐藏金额」。',
        '“Show amounts” for your pay; “Hide amounts” when somebody stands by.',
      ],
    ],
    knowing: [
      [
        '只有你和有权限的人事看得到，每次查看证件号都有记录。',
        'Only you and HR with permission see it; each look at an identity number is recorded.',
      ],
      [
        '看不到自己？请人事在「人员与角色」里关联你的账号。',
        'Nothing here? Ask HR to link your account under “Users and roles”.',
      ],
    ],
    pages: ['/approvals', '/settings/security'],
    terms: ['changeRequest', 'hukouAddress', 'tenure'],
  },
  '/people/$id': person,
  '/people/$id/$tab': person,
}
