import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { cutFont, readFont } from './truetype.ts'

const require = createRequire(import.meta.url)

/** The family that documents name; a file carries only the characters it uses. */
export const family = 'Noto Sans SC'

type PdfDocument = NodeJS.ReadableStream & { end: () => void }
type PdfPrinter = { createPdfKitDocument: (document: TDocumentDefinitions, options: object) => Promise<PdfDocument> }
type Files = { existsSync: (name: string) => boolean; readFileSync: (name: string) => Buffer | undefined }
type Resolver = { resolve: () => void; resolved: () => Promise<void> }
type MakePrinter = new (
  fonts: Record<string, Record<string, string>>,
  files: Files,
  urls: Resolver,
  mayRead: (path: string) => boolean,
) => PdfPrinter

const regular = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const semiBold = require.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf')

async function load() {
  const [normal, bold] = await Promise.all([readFile(regular), readFile(semiBold)])
  const { default: Printer } = require('pdfmake/js/Printer.js') as { default: MakePrinter }
  return { normal: readFont(normal), bold: readFont(bold), Printer }
}

let loaded: ReturnType<typeof load> | undefined

/** A document is made of what it is given: it fetches nothing, and reads nothing from the disk. */
const nowhere: Resolver = { resolve: () => undefined, resolved: async () => undefined }

/** A document as a file. What it takes is loaded with the first one. */
export async function printed(document: TDocumentDefinitions): Promise<Buffer> {
  loaded ??= load()
  const { normal, bold, Printer } = await loaded
  const said = everythingIn(document)
  const files = new Map([
    ['normal', cutFont(normal, said)],
    ['bold', cutFont(bold, said)],
  ])
  const disk: Files = { existsSync: (name) => files.has(name), readFileSync: (name) => files.get(name) }
  const fonts = { [family]: { normal: 'normal', bold: 'bold' } }
  const pdf = await new Printer(fonts, disk, nowhere, () => false).createPdfKitDocument(document, {})
  pdf.end()
  const parts: Buffer[] = []
  for await (const part of pdf) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const digits = '0123456789'

/** Every character that may stand in it, and a few that do not. */
function everythingIn(document: TDocumentDefinitions): string {
  const foot =
    typeof document.footer === 'function'
      ? document.footer(1, 1, { width: 0, height: 0, orientation: 'portrait' })
      : undefined
  return JSON.stringify([document, foot, digits])
}
