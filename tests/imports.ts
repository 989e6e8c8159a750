import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

/** Bottom first; rooms on one line are strangers. A room imports itself and rooms of earlier lines (DESIGN.md). */
export const RANKS = [
	['text'],
	['model'],
	['decode'],
	['segment'],
	['articles'],
	['annotate'],
	['translate'],
	['render', 'search', 'cite', 'feed', 'export'],
	['archive.ts'],
	['astro', 'cli'],
] as const;

/** What stands above the rooms: pages and what they are made of. These import any room but the archive and the commands. */
export const SITE = ['content.config.ts', 'i18n', 'layouts', 'components', 'styles', 'pages', 'middleware.ts', 'env.d.ts'] as const;

const ASTRO_RANK = RANKS.findIndex((rooms) => rooms.some((room) => room === 'astro'));
const ARCHIVE_RANK = RANKS.findIndex((rooms) => rooms.some((room) => room === 'archive.ts'));
const rankOf = (room: string): number => RANKS.findIndex((rooms) => rooms.some((name) => name === room));

/** Every module that TypeScript source names: import, export … from, import(), require(), import types. null stands for a computed one. */
export function importsOf(source: string): readonly (string | null)[] {
	const found: (string | null)[] = [];
	const literal = (node: ts.Node | undefined) => found.push(node && ts.isStringLiteralLike(node) ? node.text : null);
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) literal(node.moduleSpecifier);
		else if (ts.isExportDeclaration(node) && node.moduleSpecifier) literal(node.moduleSpecifier);
		else if (ts.isExternalModuleReference(node)) literal(node.expression);
		else if (ts.isImportTypeNode(node)) literal(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
		else if (ts.isCallExpression(node) && isImportCall(node)) literal(node.arguments[0]);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest));
	return found;
}

const isImportCall = ({ expression }: ts.CallExpression) =>
	expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');

/** The scripts of an .astro file: its front matter and its <script> elements, as one TypeScript source. */
export function scriptsOfAstro(source: string): string {
	const frontMatter = /^\s*---\n([\s\S]*?)\n---/.exec(source);
	const scripts = [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body ?? '');
	return [frontMatter?.[1] ?? '', ...scripts].join('\n;\n');
}

/** The first segment below src/: a room's folder, or a file that is a room of its own. */
export const roomOf = (file: string): string => file.split('/')[1] ?? '';

/** What is wrong with the imports of one file below src/, a sentence each. `file` is like `src/segment/blocks.ts`. */
export function violations(file: string, source: string): readonly string[] {
	const room = roomOf(file);
	const rank = rankOf(room);
	const pure = rank !== -1 && rank < ASTRO_RANK;
	const wrong: string[] = [];
	for (const name of importsOf(file.endsWith('.astro') ? scriptsOfAstro(source) : source)) {
		if (name === null) {
			if (pure) wrong.push('imports a computed name, whose room nobody can tell');
		} else if (name.startsWith('.')) {
			const target = posix.join(posix.dirname(file), name.replace(/[?#].*$/, ''));
			const reason = wrongRoom(room, rank, target);
			if (reason) wrong.push(`imports ${name}: ${reason}`);
			else if (pure && rank < ARCHIVE_RANK && /-fs\.ts$/.test(target) && !file.endsWith('-fs.ts')) {
				wrong.push(`imports ${name}: a pure file would read the disk through its twin`);
			}
		} else if (pure && isBuiltin(name) && !file.endsWith('-fs.ts')) {
			wrong.push(`imports ${name}: only files ending in -fs.ts know the machine`);
		} else if (pure && /^astro(?::|\/|$)|^@astrojs\//.test(name)) {
			wrong.push(`imports ${name}: Astro begins at src/astro`);
		}
	}
	return wrong;
}

function wrongRoom(room: string, rank: number, target: string): string | null {
	if (!target.startsWith('src/')) return rank === -1 || rank >= ASTRO_RANK ? null : 'it lies outside src';
	const other = roomOf(target);
	if (other === room) return null;
	if (other === 'archive.ts' && room !== 'astro' && room !== 'cli') return 'only astro and cli know the archive’s whole order';
	if (other === 'cli') return 'a command is nobody’s part';
	if (rank === -1) return null;
	const otherRank = rankOf(other);
	if (otherRank === -1) return `${room} lies below ${other}`;
	if (otherRank === rank) return `${room} and ${other} are strangers`;
	return otherRank < rank ? null : `${room} lies below ${other}`;
}
