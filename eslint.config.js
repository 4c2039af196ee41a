import js from '@eslint/js';
import globals from 'globals';

export default [
	js.configs.recommended,
	{
		rules: {
			eqeqeq: 'error',
			'no-var': 'error',
			'prefer-const': 'error',
		},
	},
	{
		files: [ 'www/**/*.js' ],
		rules: { 'no-console': 'error' },
		languageOptions: { globals: { ...globals.browser, wp: 'readonly' } },
	},
	{
		// Playwright's callbacks run in the page.
		files: [ 'tests/{bench,e2e,pictures,playground,scripts,server}/**/*.mjs', 'xtask/*.mjs', 'eslint.config.js' ],
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
	},
];
