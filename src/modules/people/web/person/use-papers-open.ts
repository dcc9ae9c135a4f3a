import { useMayAbout } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { people } from '../../contract.ts'

/** Whether any of this person's papers may be seen. That one may see papers of some people says too little: only the server knows of whom. */
export function usePapersOpen(personId: string): boolean {
  const mayContracts = useMayAbout(personId, people.contracts.name)
  const mayDocuments = useMayAbout(personId, people.documents.name)
  const contracts = useRead(people.contracts, { personId }, { enabled: mayContracts, keep: false })
  const noContracts = !mayContracts || contracts.error?.code === 'permission.denied'
  const documents = useRead(people.documents, { personId }, { enabled: mayDocuments && noContracts, keep: false })
  const noDocuments = !mayDocuments || documents.error?.code === 'permission.denied'
  return !(noContracts && noDocuments)
}
