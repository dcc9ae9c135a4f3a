export { onDisk as withTable } from '#platform/files/index.ts'
