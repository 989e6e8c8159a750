/** Runs a command and sets the exit status. What the system refuses is said in its words; only a fault of the program shows its stack. */
export async function run(main: () => number | Promise<number>): Promise<void> {
	try {
		process.exitCode = await main();
	} catch (error) {
		const isOfSystem = error instanceof Error && 'syscall' in error;
		console.error(isOfSystem ? error.message : error);
		process.exitCode = 1;
	}
}
