const { measure } = await import('./import.tmp.ts')
console.log(await measure(Number(process.argv[2] ?? 20000)))
