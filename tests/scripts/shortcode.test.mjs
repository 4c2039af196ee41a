/** What the editor and the panel write as a shortcode, as the server does. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { shortcodeOf } from '../../www/shared/shortcode.js';

const cases = JSON.parse( await readFile( new URL( '../../spec/vectors/shortcodes/written.json', import.meta.url ) ) );

for ( const { name, settings, shortcode } of cases ) {
	test( name, () => assert.equal( shortcodeOf( settings ), shortcode ) );
}
