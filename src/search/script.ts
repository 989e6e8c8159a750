import { fileAddress, RECEIVER } from './format.ts';
import { type ReadFile, SearchProblem } from './read.ts';

/** Reads files of the index by adding classic scripts to the page. `root` is the way from the page to the site's root: `../`. */
export function scriptReader(root: string): ReadFile {
	const received = new Map<string, unknown>();
	Object.assign(globalThis, { [RECEIVER]: (name: string, payload: unknown) => received.set(name, payload) });

	return (name, fresh = false) =>
		new Promise((resolve, reject) => {
			const script = document.createElement('script');
			const done = (settle: () => void) => {
				script.remove();
				settle();
			};
			script.onerror = () =>
				done(() => reject(new SearchProblem('missing', name, `The search file "${fileAddress(name)}" could not be loaded.`)));
			// A script that was cut short does not parse: it loads and calls nobody.
			script.onload = () =>
				done(() => {
					if (received.has(name)) resolve(received.get(name));
					else reject(new SearchProblem('broken', name, `The search file "${fileAddress(name)}" is incomplete.`));
				});
			received.delete(name);
			script.src = root + fileAddress(name) + (fresh ? `?${Date.now()}` : '');
			document.head.append(script);
		});
}
