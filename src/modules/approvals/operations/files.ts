import type { Db } from '#platform/database/database.ts'
import { keepFile, sentFile } from '#platform/files/index.ts'

/** Files that the actor has just sent: kept with what he says. At most five. */
export async function attach(
  db: Db,
  fileIds: readonly string[],
  userId: string,
): Promise<{ fileId: string; name: string; size: number }[]> {
  const files: { fileId: string; name: string; size: number }[] = []
  for (const id of new Set(fileIds)) {
    const file = await sentFile(db, id, userId)
    await keepFile(db, file.id)
    files.push({ fileId: file.id, name: file.name, size: file.size })
  }
  return files
}
