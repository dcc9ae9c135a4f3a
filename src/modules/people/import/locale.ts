import { defineWords, type WordTable } from '#platform/words.ts'

/** What the check says about a row, by the code of the problem: what is wrong, and what can be done. */
const problems = {
  'import.empty': ['这一格是空的，请填写，或先跳过这一行', 'This cell is empty: fill it in, or leave the row out'],
  'import.tooLong': ['超过{{most}}个字，请缩短', 'Longer than {{most}} characters: shorten it'],
  'import.choice': ['不认识「{{value}}」，可以写：{{choices}}', '“{{value}}” is not known; use one of: {{choices}}'],
  'import.rounded': [
    '表格软件只保留了15位，后面的数字已经丢失；请把这一列设为文本后重新填写',
    'The spreadsheet kept 15 digits only and the rest is lost: make the column text and type it again',
  ],
  'import.cellError': ['这一格是公式错误，没有值', 'This cell is a formula error and has no value'],
  'import.notCalculated': [
    '这一格的公式没有结果；请打开表格保存一次再上传',
    'The formula of this cell has no result: open the file, save it, and upload again',
  ],
  'import.day.notADay': ['读不出日期，请写成 2024-02-01', 'Not a date: write it as 2024-02-01'],
  'import.day.ambiguous': [
    '分不清月和日；请在「对应列」里选日期顺序，或写成 2024-02-01',
    'Day and month cannot be told apart: choose the order under “Columns”, or write 2024-02-01',
  ],
  'import.day.noSuchDay': ['没有这一天', 'There is no such day'],
  'import.day.monthOver12': ['月份超过12，请改正', 'The month is over 12'],
  'import.day.monthOnly': ['只有年月，请补上日', 'Year and month only: add the day'],
  'import.day.yearOutOfRange': ['年份不在1900–2100之间', 'The year is not between 1900 and 2100'],
  'import.day.hasTimeZone': [
    '带时区的时间，可能差一天，请确认日期',
    'A time with a zone may be a day off: check the date',
  ],
  'import.money.notMoney': ['金额里有文字，请只写数字', 'Not an amount: write digits only'],
  'import.money.negative': ['金额不能是负数', 'An amount cannot be negative'],
  'import.money.unit': ['金额里有单位，请写成元', 'The amount has a unit: write it in yuan'],
  'import.money.tooManyDecimals': ['最多两位小数', 'Two decimals at most'],
  'import.money.tooLarge': ['金额太大', 'The amount is too large'],
  'import.residentId.form': [
    '公民身份号码应是18位，这里有{{length}}位',
    'A resident ID has 18 characters; here are {{length}}',
  ],
  'import.residentId.region': [
    '公民身份号码的前两位不是省份代码',
    'The first two digits of the resident ID are no province',
  ],
  'import.residentId.birthDate': [
    '公民身份号码里的出生日期不存在',
    'The day of birth in the resident ID does not exist',
  ],
  'import.residentId.checkDigit': [
    '公民身份号码校验不通过，多半写错了一位',
    'The resident ID fails its check digit: one digit is probably wrong',
  ],
  'import.mobile': [
    '手机号应是11位，或以 + 开头的国际号码',
    'A mobile number has 11 digits, or begins with + and a country code',
  ],
  'import.email': ['邮箱格式不对', 'Not an e-mail address'],
  'import.bankAccount': ['银行卡号应只有数字', 'A bank account has digits only'],
  'import.bankAccountDoubtful': [
    '银行卡号校验不通过，请核对',
    'The bank card number fails its check digit: look again',
  ],
  'import.birthDiffersFromId': [
    '和公民身份号码不一致，按号码读作 {{taken}}',
    'Differs from the resident ID; taken as {{taken}} by the number',
  ],
  'import.sexDiffersFromId': ['和公民身份号码不一致，按号码读入', 'Differs from the resident ID, which is followed'],
  'import.workBeforeBirth': ['早于出生日期 {{birthDate}}', 'Before the day of birth {{birthDate}}'],
  'import.workAfterHire': ['晚于入职日期 {{hireDate}}', 'After the hire date {{hireDate}}'],
  'import.hireBeforeBirth': ['早于出生日期 {{birthDate}}', 'Before the day of birth {{birthDate}}'],
  'import.tooYoung': [
    '入职时{{age}}岁，不满{{youngest}}周岁（劳动法第十五条）',
    '{{age}} years old when hired; the law asks for {{youngest}} (Labour Law, art. 15)',
  ],
  'import.tooOld': ['入职时{{age}}岁，请核对出生日期', '{{age}} years old when hired: check the date of birth'],
  'import.pastRetirement': [
    '入职时{{age}}岁，已过退休年龄，请核对用工形式',
    '{{age}} years old when hired, past retirement: check the employment type',
  ],
  'import.leaveBeforeHire': ['早于入职日期 {{hireDate}}', 'Before the hire date {{hireDate}}'],
  'import.leaveDateMissing': ['没有最后工作日，先不算离职', 'No last day is given: not taken as a leaving'],
  'import.contractEndsBeforeStart': ['早于合同开始 {{begins}}', 'Before the contract begins on {{begins}}'],
  'import.contractBeforeHire': ['早于入职日期 {{hireDate}}', 'Before the hire date {{hireDate}}'],
  'import.contractEndMissing': ['没有到期日，按无固定期限合同读入', 'No end is given: taken as open-ended'],
  'import.probationBeforeHire': ['早于入职日期 {{hireDate}}', 'Before the hire date {{hireDate}}'],
  'import.probationTooLong': [
    '试用期最长{{months}}个月（{{article}}）',
    'At most {{months}} months of probation are allowed ({{articleEn}})',
  ],
  'import.noProbationAllowed': [
    '这样的合同不能约定试用期（{{article}}）',
    'Such a contract allows no probation ({{articleEn}})',
  ],
  'import.numberTwice': ['工号和第{{rows}}行重复', 'The same number as in row {{rows}}'],
  'import.samePerson': ['和第{{rows}}行是同一人，只留一行', 'The same person as in row {{rows}}: keep one'],
  'import.severalPeople': [
    '花名册里有{{count}}个同名的人，请填写工号',
    '{{count}} people in the roster fit: give the employee number',
  ],
  'import.idOfAnother': [
    '这个公民身份号码是花名册里另一个人的',
    'This resident ID belongs to somebody else in the roster',
  ],
  'import.numberOfAnother': [
    '这个工号是{{name}}的，身份证号也不同',
    'This number belongs to {{name}}, whose resident ID is another',
  ],
  'import.idChanges': [
    '和花名册里的公民身份号码不同，将被更正',
    'Differs from the resident ID in the roster, which will be changed',
  ],
  'import.renames': ['花名册里叫{{name}}，将被改名', 'Called {{name}} in the roster: will be renamed'],
  'import.numberMissing': [
    '没有工号，请填写，或选「自动编号」',
    'No employee number: fill it in, or have numbers assigned',
  ],
  'import.hireDateDiffers': [
    '花名册里是 {{hireDate}}；要改请到员工页更正',
    'The roster says {{hireDate}}; correct it on the person’s page',
  ],
  'import.leaveDateDiffers': [
    '花名册里最后工作日是 {{leaveDate}}；要改请到员工页更正',
    'The roster says {{leaveDate}}; correct it on the person’s page',
  ],
  'import.eventsAfterLeaving': [
    '这一天之后（{{day}}）还有变动记录，请先到员工页处理',
    'There are changes after that day ({{day}}): see to them on the person’s page first',
  ],
  'import.outOfReach': ['不在你负责的部门', 'Not in the units you look after'],
  'import.unknownManager': ['找不到「{{name}}」', '“{{name}}” was not found'],
  'import.severalManagers': [
    '有{{count}}个「{{name}}」，请改填主管工号',
    '{{count}} people are called “{{name}}”: give the manager’s number',
  ],
  'import.ownManager': ['上级是本人，按没有上级读入', 'Reports to himself: taken as having no manager'],
  'import.managerCircle': ['和第{{rows}}行互为上级', 'Reports in a circle with row {{rows}}'],
  'import.managerRejected': [
    '上级在第{{row}}行，那一行还有问题，先不设上级',
    'The manager is in row {{row}}, which has a problem: left without a manager',
  ],
  'import.unknownLegalEntity': [
    '没有叫「{{name}}」的用人单位，先留空',
    'There is no employing entity “{{name}}”: left empty',
  ],
} as const satisfies WordTable

export const problemWords = defineWords('people.import.problems', problems)

const refusals = {
  'import.notFound': ['找不到这次导入', 'No such import'],
  'import.noSuchColumn': [
    '表里没有叫「{{column}}」的列。现有：{{columns}}',
    'There is no column “{{column}}”. There are: {{columns}}',
  ],
  'import.fieldTwice': ['{{columns}}都对应同一个字段，请只留一列', '{{columns}} fill the same field: keep one'],
  'import.fieldMissing': ['还没有对应必填的字段：{{fields}}', 'Required fields have no column yet: {{fields}}'],
  'import.fieldClosed': [
    '你没有这些字段的权限，不能导入：{{fields}}',
    'You may not see these fields and cannot import them: {{fields}}',
  ],
  'import.notNow': ['这次导入的状态变了，请刷新', 'The import is in another state by now: reload'],
  'import.notReady': ['还没有检查完', 'Not checked yet'],
  'import.nothingToWrite': ['没有可以导入的行', 'There is nothing to import'],
  'import.hasRejected': [
    '还有{{count}}行有问题；改好它们，或选择跳过',
    '{{count}} rows have problems: mend them, or leave them out',
  ],
  'import.changedSince': [
    '预览之后花名册有变化，已重新检查，请再看一眼',
    'The roster has changed since the preview: check it again',
  ],
  'import.doesNotFit': [
    '{{people}}等{{count}}人的变动和已有记录冲突，没有写入任何数据',
    'The changes of {{people}} ({{count}} in all) conflict with what is recorded; nothing was written',
  ],
  'import.builtOn': [
    '不能撤销：{{people}}等{{count}}人在导入之后又有变动',
    'Cannot be undone: {{people}} ({{count}} in all) were changed since',
  ],
  'import.noSuggestions': ['没有可以采纳的建议', 'There is no suggestion to take'],
  'import.noneRejected': ['没有有问题的行', 'No row was rejected'],
  'import.noSuchRow': ['表里没有第{{rows}}行', 'The file has no row {{rows}}'],
} as const satisfies WordTable

/** Refusals of the operations, and the sentences for the problems of rows. */
export const importRefusalWords: WordTable = { ...refusals, ...problems }

export const importOperationWords: WordTable = {
  'people.inspectImport': ['识别导入文件', 'Inspect a file'],
  'people.startImport': ['检查导入文件', 'Check a file to import'],
  'people.startImport#sentence': ['{{actor}}上传并检查了{{subject}}', '{{actor}} uploaded and checked {{subject}}'],
  'people.imports': ['查看导入记录', 'See imports'],
  'people.import': ['查看导入', 'See an import'],
  'people.importRows': ['查看导入预览', 'See the preview of an import'],
  'people.importUnits': ['查看将新建的部门', 'See units to be made'],
  'people.importProblems': ['查看有问题的行', 'See the problems of an import'],
  'people.mendImport': ['改正导入的行', 'Mend rows of an import'],
  'people.mendImport#sentence': ['{{actor}}改正了{{subject}}的几行', '{{actor}} mended rows of {{subject}}'],
  'people.applySuggestions': ['采纳导入建议', 'Take the suggestions'],
  'people.applySuggestions#sentence': [
    '{{actor}}采纳了{{subject}}的建议',
    '{{actor}} took the suggestions for {{subject}}',
  ],
  'people.writeImport': ['导入花名册', 'Import the roster'],
  'people.writeImport#sentence': ['{{actor}}导入了{{subject}}', '{{actor}} imported {{subject}}'],
  'people.rejectedRows': ['下载有问题的行', 'Download rejected rows'],
  'people.rejectedRows#sentence': [
    '{{actor}}下载了{{subject}}里有问题的行',
    '{{actor}} downloaded the rejected rows of {{subject}}',
  ],
  'people.undoImport': ['撤销导入', 'Undo an import'],
  'people.undoImport#sentence': ['{{actor}}撤销了{{subject}}的导入', '{{actor}} undid the import of {{subject}}'],
  'people.cancelImport': ['取消导入', 'Cancel an import'],
  'people.cancelImport#sentence': ['{{actor}}取消了{{subject}}的导入', '{{actor}} cancelled the import of {{subject}}'],
}

/** What files made by the import say. */
export const words = defineWords('people.import', {
  line: ['行', 'Row'],
  problem: ['问题', 'Problem'],
  remedy: ['建议', 'Suggestion'],
  rejectedSheet: ['有问题的行', 'Rejected rows'],
  notesSheet: ['说明', 'Notes'],
  note1: [
    '前三列写着原表的行号、问题和建议，其余是原表的列。',
    'The first three columns hold the row of the file, the problem and a suggestion; the others are the columns of the file.',
  ],
  note2: [
    '在这里改好后可以直接上传：前三列会被忽略，已导入的人按工号或身份证号对上，不会重复。',
    'Mend the rows here and upload this file: the first three columns are ignored, and nobody is imported twice.',
  ],
  note3: ['日期写成 2024-02-01，金额写成元、只写数字。', 'Write dates as 2024-02-01 and amounts in yuan, digits only.'],
  changeTo: ['改为 {{value}}', 'Change to {{value}}'],
})
