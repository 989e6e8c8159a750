declare namespace App {
	interface Locals {
		/** The page's own path below the site's root, set by its layout. */
		address?: string;
	}
}

interface ImportMetaEnv {
	/** Address of the search page's script below the site's root. */
	readonly SEARCH_SCRIPT: string;
}
