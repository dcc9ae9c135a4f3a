import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { people } from '../../contract.ts'

/**
 * Whether any of this person's papers may be seen. That one may see papers says too little:
 * who leads people may see his own, and nobody else's.
 */
export function usePapersOpen(personId: string): boolean {
  const [mayContracts, mayDocuments] = [useMay('people.contracts'), useMay('people.documents')]
  const contracts = useRead(people.contracts, { personId }, { enabled: mayContracts, keep: false })
  const noContracts = !mayContracts || contracts.error?.code === 'permission.denied'
  const documents = useRead(people.documents, { personId }, { enabled: mayDocuments && noContracts, keep: false })
  const noDocuments = !mayDocuments || documents.error?.code === 'permission.denied'
  return !(noContracts && noDocuments)
}
