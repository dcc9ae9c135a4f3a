/** What a file really is, read from its bytes, never from its name. */
export type Found = { type: string; endings: readonly string[] } | { problem: Problem }

/** Why a file is not taken: each is a refusal `files.<problem>`. */
export type Problem = 'executable' | 'markup' | 'oldOffice' | 'macros' | 'unknownType' | 'mismatch'

type Kind = { type: string; endings: readonly string[]; is: (head: Buffer, tail: Buffer) => boolean }

const startsWith =
  (...bytes: number[]) =>
  (head: Buffer) =>
    bytes.every((byte, at) => head[at] === byte)
const says =
  (text: string, at = 0) =>
  (head: Buffer) =>
    head.subarray(at, at + text.length).toString('latin1') === text

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04)
const office = 'application/vnd.openxmlformats-officedocument'

/** The names in a zip stand in its beginning and again at its end. */
const zipHolds = (name: string) => (head: Buffer, tail: Buffer) =>
  isZip(head) && (head.includes(name) || tail.includes(name))

const kinds: Kind[] = [
  { type: 'application/pdf', endings: ['pdf'], is: says('%PDF-') },
  { type: 'image/png', endings: ['png'], is: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], is: startsWith(0xff, 0xd8, 0xff) },
  { type: 'image/webp', endings: ['webp'], is: (head) => says('RIFF')(head) && says('WEBP', 8)(head) },
  { type: 'image/gif', endings: ['gif'], is: (head) => says('GIF87a')(head) || says('GIF89a')(head) },
  {
    type: 'image/heic',
    endings: ['heic', 'heif'],
    is: (head) => /^ftyp(heic|heix|mif1|msf1)/.test(head.subarray(4, 12).toString('latin1')),
  },
  { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], is: zipHolds('xl/workbook.xml') },
  { type: `${office}.wordprocessingml.document`, endings: ['docx'], is: zipHolds('word/document.xml') },
  { type: `${office}.presentationml.presentation`, endings: ['pptx'], is: zipHolds('ppt/presentation.xml') },
]

const programs = [
  says('MZ'),
  startsWith(0x7f, 0x45, 0x4c, 0x46),
  startsWith(0xca, 0xfe, 0xba, 0xbe),
  startsWith(0xcf, 0xfa, 0xed, 0xfe),
  startsWith(0xce, 0xfa, 0xed, 0xfe),
  says('#!'),
]

const isOldOffice = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

const isUtf16 = (head: Buffer): boolean => startsWith(0xff, 0xfe)(head) || startsWith(0xfe, 0xff)(head)

/** No bytes but those that text of any encoding has. */
const isText = (part: Buffer): boolean => !part.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))

/** Markup runs in a browser, whatever it is called. */
function isMarkup(head: Buffer): boolean {
  const start = head
    .toString(isUtf16(head) ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  return /^<(!doctype|\?xml|html|svg|script|head|body|iframe|img|!--)/i.test(start)
}

/** @param head the first 64 KiB @param tail the last 64 KiB */
export function contentType(name: string, head: Buffer, tail: Buffer): Found {
  const found = detect(head, tail)
  if ('problem' in found) return found
  return found.endings.includes(endingOf(name)) ? found : { problem: 'mismatch' }
}

function detect(head: Buffer, tail: Buffer): Found {
  if (programs.some((is) => is(head))) return { problem: 'executable' }
  if (isOldOffice(head)) return { problem: 'oldOffice' }
  if (zipHolds('vbaProject.bin')(head, tail)) return { problem: 'macros' }
  const kind = kinds.find((each) => each.is(head, tail))
  if (kind) return kind
  if (isMarkup(head)) return { problem: 'markup' }
  if (isUtf16(head) || (isText(head) && isText(tail)))
    return { type: 'text/plain', endings: ['txt', 'csv', 'tsv', 'md'] }
  return { problem: 'unknownType' }
}

export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
