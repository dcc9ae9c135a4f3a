import { measure } from './import100.tmp.ts'
process.stdout.write(JSON.stringify(await measure(Number(process.argv[2])), null, 1)); process.exit(0)
