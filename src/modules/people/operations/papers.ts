import { issueTicket, keepFile, sentFile } from '#platform/files/index.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { people } from '../contract.ts'
import { addPaper, type Paper, papersOf, removePaper } from '../store/papers.ts'

const aboutPerson = ({ personId }: { personId: string }) => ({ type: 'person', id: personId })

type Asked = Pick<Call<unknown>, 'db' | 'sees'>

/** A paper of that person which the caller may open. The two ids must belong together. */
async function openPaper({ db, sees }: Asked, personId: string, documentId: string): Promise<Paper> {
  const paper =
    (await papersOf(db, personId)).find((each) => each.documentId === documentId) ?? refuse('document.notFound')
  return sees(paper.fieldClass) ? paper : refuse('people.documentHidden')
}

const documents = implement(people.documents, {
  about: aboutPerson,
  async run({ db, input, sees }) {
    const papers = await papersOf(db, input.personId)
    return { documents: papers.map((paper) => asSeen(paper, sees(paper.fieldClass))) }
  },
})

function asSeen({ fileId: _, ...paper }: Paper, open: boolean) {
  return open
    ? { ...paper, open }
    : { ...paper, open, title: null, fileName: null, type: null, size: null, expires: null }
}

const addDocument = implement(people.addDocument, {
  about: aboutPerson,
  async run({ db, input, actor, record }) {
    const file = await sentFile(db, input.fileId, actor.userId)
    await keepFile(db, file.id)
    const { personId, kind, title, fieldClass, expires = null } = input
    const documentId = await addPaper(db, {
      personId,
      kind,
      title,
      fieldClass,
      fileId: file.id,
      expires,
      by: actor.userId || null,
    })
    record({ details: { documentId } })
    return { documentId }
  },
})

const downloadDocument = implement(people.downloadDocument, {
  about: aboutPerson,
  async run(call) {
    const { input, world, actor } = call
    const paper = await openPaper(call, input.personId, input.documentId)
    return { ticket: issueTicket(world, { fileId: paper.fileId, name: paper.fileName, userId: actor.userId }) }
  },
})

const removeDocument = implement(people.removeDocument, {
  about: aboutPerson,
  async run(call) {
    const paper = await openPaper(call, call.input.personId, call.input.documentId)
    await removePaper(call.db, paper.documentId)
    return { documentId: paper.documentId }
  },
})

export const paperOperations = [documents, addDocument, downloadDocument, removeDocument]
