/** What a bank may ask of each payment. */
export type BankField = 'line' | 'name' | 'account' | 'bank' | 'amount' | 'remark' | 'number'

type BankFormat = { file: 'csv' | 'xlsx'; fields: readonly BankField[] }

/** 代发文件 as banks take them in: a new one is a line here and a name among the words. */
export const bankFormats = {
  /** Rows as most banks’ own templates have them, to be sent or pasted. */
  xlsx: { file: 'xlsx', fields: ['line', 'account', 'name', 'amount', 'remark'] },
  /** For payments to accounts of several banks. */
  xlsxBanks: { file: 'xlsx', fields: ['line', 'account', 'name', 'bank', 'amount', 'remark'] },
  /** UTF-8. */
  csv: { file: 'csv', fields: ['account', 'name', 'amount', 'remark'] },
} as const satisfies Record<string, BankFormat>

export type BankFormatId = keyof typeof bankFormats
export const bankFormatIds = ['xlsx', 'xlsxBanks', 'csv'] as const satisfies readonly BankFormatId[]
