import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { refuse } from '#platform/refusal.ts'
import type { Limits, TableFile } from './table.ts'

/** First bytes that settle what a file is, whatever it is called. */
const signatures: readonly { bytes: string; code: string }[] = [
  { bytes: '25504446', code: 'sheet.isPdf' },
  { bytes: '89504e47', code: 'sheet.isImage' },
  { bytes: 'ffd8ff', code: 'sheet.isImage' },
  { bytes: '47494638', code: 'sheet.isImage' },
  { bytes: '52494646', code: 'sheet.isImage' },
  { bytes: '1f8b', code: 'sheet.isOtherArchive' },
  { bytes: '377abcaf271c', code: 'sheet.isOtherArchive' },
  { bytes: '526172211a07', code: 'sheet.isOtherArchive' },
  { bytes: '504b0506', code: 'sheet.empty' },
  { bytes: '7b5c727466', code: 'sheet.notATable' },
  { bytes: '7f454c46', code: 'sheet.notATable' },
]

const oleSignature = 'd0cf11e0a1b11ae1'
const zipSignature = '504b0304'
const webPage = /^\uFEFF?\s*(<!doctype|<html|<head|<meta|<body|<div|<table|<\?xml|<!--|mime-version:)/i
const headBytes = 4096

/** What the content says the file is. Refuses everything that is neither a workbook nor text. */
export async function kindOf(file: TableFile, limits: Limits): Promise<'csv' | 'xlsx'> {
  const { head, size } = await readHead(file.path)
  const name = file.name
  if (size === 0) refuse('sheet.empty', { name })
  if (size > limits.file) refuse('sheet.tooLarge', { name, most: Math.floor(limits.file / 1024 / 1024) })

  const hex = head.toString('hex', 0, 16)
  if (hex.startsWith(zipSignature)) return 'xlsx'
  if (hex.startsWith(oleSignature))
    refuse((await isEncrypted(file.path)) ? 'sheet.locked' : 'sheet.isOldExcel', { name })
  const known = signatures.find((signature) => hex.startsWith(signature.bytes))
  if (known) refuse(known.code, { name })
  if (webPage.test(textOf(head))) refuse('sheet.isWebPage', { name })
  if (isBinary(head)) refuse('sheet.notATable', { name })
  return 'csv'
}

async function readHead(path: string): Promise<{ head: Buffer; size: number }> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await handle.close()
  }
}

const isWide = (head: Buffer): boolean => ['fffe', 'feff'].includes(head.toString('hex', 0, 2))

const textOf = (head: Buffer): string => head.toString(isWide(head) ? 'utf16le' : 'latin1').replace(/^ï»¿/, '')

/** Text holds no NUL; stray control characters it may hold. UTF-16 does hold zero bytes and is told by its mark. */
const isBinary = (head: Buffer): boolean => !isWide(head) && head.includes(0)

/** Both an old .xls and a workbook with a password are OLE files; the latter names its one stream so. */
async function isEncrypted(path: string): Promise<boolean> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    if (bytes.includes(mark)) return true
    rest = bytes.subarray(-mark.length)
  }
  return false
}
