const { measure } = await import('/work/main/bench/import.ts')
console.log(await measure(Number(process.argv[2] ?? 20000)))
