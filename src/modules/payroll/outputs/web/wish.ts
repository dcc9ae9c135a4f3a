import type { BankFormatId } from '../rules/formats.ts'

/** What somebody wants of a file, beside its kind. */
export type Wish = { format?: BankFormatId; again?: boolean; personIds?: string[] }
