import { defineWords, type WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'time.punch': ['打卡', 'Punch'],
  'time.punch#sentence': ['{{actor}}打卡', '{{actor}} punched'],
  'time.punches': ['查看打卡记录', 'See punches'],
  'time.enterPunch': ['补录打卡', 'Enter a punch by hand'],
  'time.enterPunch#sentence': ['{{actor}}为{{subject}}补录打卡', '{{actor}} entered a punch for {{subject}}'],
  'time.myPunchDay': ['查看自己今天的打卡', 'See one’s own punches of today'],
  'time.punchRules': ['查看打卡规则', 'See the rules of punching'],
  'time.savePunchRules': ['修改打卡规则', 'Change the rules of punching'],
  'time.savePunchRules#sentence': ['{{actor}}修改了打卡规则', '{{actor}} changed the rules of punching'],
  'time.consentPlace': ['同意或撤回打卡定位', 'Agree to have one’s place looked at, or not'],
  'time.consentPlace#sentence': [
    '{{actor}}同意或撤回了打卡定位',
    '{{actor}} agreed to have the place looked at, or took it back',
  ],
  'time.readPunchFile': ['预览考勤机文件', 'Preview a file of a time clock'],
  'time.importPunches': ['导入考勤机文件', 'Import a file of a time clock'],
  'time.importPunches#sentence': ['{{actor}}导入了考勤机文件', '{{actor}} imported a file of a time clock'],
  'time.punchFiles': ['查看导入过的考勤机文件', 'See imported files of time clocks'],
  'time.punchFile': ['查看一份考勤机文件', 'See a file of a time clock'],
  'time.undoPunchFile': ['撤销考勤机文件', 'Undo a file of a time clock'],
  'time.undoPunchFile#sentence': ['{{actor}}撤销了一份考勤机文件', '{{actor}} undid a file of a time clock'],
}

/** What is said of a cell that is set aside. */
const cellProblems: WordTable = {
  'punchFile.noNumber': ['这一行没有工号，请补上', 'This row has no employee number: add it'],
  'punchFile.unknownNumber': [
    '花名册里没有工号「{{number}}」，请核对，或先把人导入',
    'Nobody in the roster has the number “{{number}}”: check it, or import the person first',
  ],
  'punchFile.ambiguousNumber': [
    '去掉前面的0，工号「{{number}}」不止一人，请写完整',
    'Without leading zeros more than one person has the number “{{number}}”: write it in full',
  ],
  'punchFile.notATime': ['读不出时间，请写成 08:58 或 2026-01-02 08:58', 'Not a time: write 08:58 or 2026-01-02 08:58'],
  'punchFile.noDay': ['只有时间没有日期，请补上日期', 'A time without a day: add the day'],
  'punchFile.absurdYear': [
    '年份是{{year}}，不像打卡的时间，请核对考勤机的日期',
    'The year is {{year}}, which is no time of a punch: check the clock’s date',
  ],
  'punchFile.ahead': ['还没到这个时间，请核对考勤机的时钟', 'This time has not come yet: check the clock'],
  'punchFile.monthClosed': [
    '{{month}} 已经封账，请先重新打开这个月',
    '{{month}} is closed: open the month again first',
  ],
  'punchFile.notEmployed': [
    '这一天此人不在职，请核对工号或日期',
    'Not employed on that day: check the number or the day',
  ],
}

export const refusalWords: WordTable = {
  ...cellProblems,
  'time.noPerson': [
    '这个账号没有关联到员工，不能打卡',
    'This account belongs to nobody in the roster and cannot punch',
  ],
  'time.notEmployedToday': ['今天不在职，不能打卡', 'Not employed today, so there is nothing to punch for'],
  'time.notEmployedThen': ['{{day}} 此人不在职，请换一天', 'Not employed on {{day}}: choose another day'],
  'time.outsidePlaces': [
    '你不在打卡地点内（{{places}}）。请到地点内再打卡，或申请补卡',
    'You are outside the places for punching ({{places}}). Punch there, or ask for a correction',
  ],
  'time.punchSpan': ['一次最多看{{most}}天，请缩短范围', 'At most {{most}} days at once: choose a shorter span'],
  'time.punchAhead': ['还没到这个时间，不能补录', 'This time has not come yet'],
  'time.punchTooOld': ['一年以前的打卡不能再补录', 'A punch of more than a year ago cannot be entered'],
  'time.punchStands': ['这一分钟已经有打卡记录，不用再补', 'There is a punch in that minute already'],
  'time.noPlaces': ['请至少设一个打卡地点，或关闭地点规则', 'Name at least one place, or turn the rules off'],
  'time.noConsentText': ['请写明员工要同意的内容', 'Say what people are asked to agree to'],
  'time.placeUnitUnknown': ['有部门已不存在，请重新选择', 'A unit does not exist any more: choose again'],
  'punchFile.notFound': ['没有这份文件', 'There is no such file'],
  'punchFile.notNow': ['这份文件现在是「{{state}}」，不能这样做', 'This cannot be done while the file is “{{state}}”'],
  'punchFile.noNumberColumn': [
    '找不到工号列。请给这一列加上标题「工号」，或指定是哪一列',
    'No column of employee numbers was found: head it “Employee ID”, or say which it is',
  ],
  'punchFile.noTimeColumn': [
    '找不到打卡时间。每行一次打卡要有日期时间列；每人一行要有以日期为标题的列',
    'No times were found: a row per punch needs a column of days and times, a row per person needs columns headed by days',
  ],
  'punchFile.noSuchColumn': ['文件里没有「{{column}}」这一列', 'The file has no column “{{column}}”'],
  'punchFile.dayOrderUnknown': [
    '分不清日期里的月和日，请指定顺序（如 月/日/年）',
    'Day and month cannot be told apart: say their order (for example month/day/year)',
  ],
}

/** What is said of a cell, on the screen. */
export const problemWords = defineWords('punchFile', cellProblems)

export const words = defineWords('punching', {
  title: ['打卡', 'Punch'],
  punch: ['打卡', 'Punch'],
  punched: ['{{time}} 已打卡', 'Punched at {{time}}'],
  repeated: ['{{time}} 刚打过卡，不用再打', 'You punched at {{time}} just now; once is enough'],
  none: ['今天还没有打卡', 'No punch today'],
  noShift: ['今天不用上班', 'Nothing planned today'],
  shift: ['{{name}} {{hours}}', '{{name}} {{hours}}'],
  notKept: ['公司还没有给你排班，打卡会照样记下', 'Nobody has planned your time yet; punches are kept all the same'],
  notEmployed: ['你今天不在职，不能打卡', 'You are not employed today, so there is nothing to punch for'],
  ahead: [
    '你的设备快了{{count}}分钟。打卡以公司的时钟为准',
    'Your device is {{count}} minute ahead. The company’s clock counts',
    'Your device is {{count}} minutes ahead. The company’s clock counts',
  ],
  behind: [
    '你的设备慢了{{count}}分钟。打卡以公司的时钟为准',
    'Your device is {{count}} minute behind. The company’s clock counts',
    'Your device is {{count}} minutes behind. The company’s clock counts',
  ],
  'verdict.inside': ['在{{place}}', 'at {{place}}'],
  'verdict.outside': ['在打卡地点之外', 'outside the places'],
  'verdict.unknown': ['没有地点', 'no place'],
  byHand: ['补录', 'by hand'],
  consentTitle: ['打卡时查看位置', 'Look at your place when you punch'],
  consentGive: ['同意', 'Agree'],
  consentBack: ['撤回同意', 'Take consent back'],
  consentNote: [
    '不同意也能打卡，记录会写「没有地点」。位置只用来判断，不保存',
    'Without it you can punch all the same; the punch says “no place”. Your position decides only, and is not kept',
  ],
  placesNote: ['打卡地点：{{places}}', 'Places: {{places}}'],
  files: ['考勤机文件', 'Files of time clocks'],
  choose: ['选择文件', 'Choose a file'],
  chooseNote: [
    'CSV 或 Excel：每行一次打卡，或每人一行、每天一列。上班和下班分成两个文件的，一个接一个导入',
    'CSV or Excel: a row per punch, or a row per person and a column per day. Where comings and goings are two files, import one after the other',
  ],
  reading: ['正在读取「{{name}}」', 'Reading “{{name}}”'],
  importing: ['正在导入', 'Importing'],
  preview: ['「{{name}}」里有什么', 'What is in “{{name}}”'],
  added: ['新增', 'New'],
  already: ['已有', 'There already'],
  rejected: ['有问题', 'Set aside'],
  found: ['工号在「{{number}}」列，时间在「{{times}}」', 'Numbers in “{{number}}”, times in “{{times}}”'],
  known: ['这份文件已经导入过，再导入不会重复', 'This file was imported before; nothing will be doubled'],
  hint: [
    '多数人像是差了约{{hours}}小时，多半是考勤机的时钟不准',
    'Nearly everybody seems about {{hours}} hours off: the clock was probably wrong',
  ],
  hintTake: ['调整 {{minutes}} 分钟', 'Shift by {{minutes}} minutes'],
  shifted: ['时间已调整 {{minutes}} 分钟', 'Times are shifted by {{minutes}} minutes'],
  shiftBack: ['不调整', 'Do not shift'],
  write: ['导入{{count}}次打卡', 'Import {{count}} punch', 'Import {{count}} punches'],
  nothingNew: ['没有新的打卡', 'Nothing new'],
  other: ['换一个文件', 'Another file'],
  problemAt: ['第{{row}}行 {{column}}', 'Row {{row}}, {{column}}'],
  moreProblems: ['还有{{count}}处', '{{count}} more', '{{count}} more'],
  noFiles: ['还没有导入过文件', 'No file yet'],
  undo: ['撤销', 'Undo'],
  undoTitle: ['撤销「{{name}}」？', 'Undo “{{name}}”?'],
  undoConsequence: [
    '它带来的{{count}}次打卡会被取走',
    'The {{count}} punch it brought goes',
    'The {{count}} punches it brought go',
  ],
  undoKeep: ['保留', 'Keep'],
  'state.waiting': ['等待导入', 'Waiting'],
  'state.written': ['已导入', 'Imported'],
  'state.failed': ['失败', 'Failed'],
  'state.cancelled': ['已取消', 'Cancelled'],
  'state.undone': ['已撤销', 'Undone'],
})
