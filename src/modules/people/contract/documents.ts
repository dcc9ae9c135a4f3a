import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { FieldClass } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { DocumentKind, day, person, string, type Verbs } from './terms.ts'

const Document = z.object({
  documentId: Id,
  personId: Id,
  kind: DocumentKind,
  fieldClass: FieldClass,
  /** Null, like name and size, when the reader may not see documents of that class. */
  title: string,
  fileName: string,
  type: string,
  size: z.int().nullable(),
  expires: day,
  addedAt: z.string(),
  open: z.boolean(),
})

export const documentVerbs = {
  documents: { kind: 'read', input: person, output: z.object({ documents: z.array(Document) }) },
  addDocument: {
    kind: 'write',
    input: person.extend({
      fileId: Id,
      kind: DocumentKind,
      title: line(120),
      fieldClass: z.enum(['internal', 'personal', 'sensitive']).default('personal'),
      expires: Day.nullable().optional(),
    }),
    output: z.object({ documentId: Id }),
  },
  downloadDocument: {
    kind: 'read',
    audited: true,
    input: person.extend({ documentId: Id }),
    output: z.object({ ticket: z.string() }),
  },
  removeDocument: {
    kind: 'write',
    input: person.extend({ documentId: Id, why: text(300).optional() }),
    output: z.object({ documentId: Id }),
  },
} satisfies Verbs
