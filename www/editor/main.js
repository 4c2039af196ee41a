/**
 * The block `loupe/feed` in the editor: controls, and the feed drawn by the same code as the panel's.
 * The files of this folder become one script, www/editor.js.
 */
import { registerBlockType } from './wordpress.js';
import { Edit } from './edit.js';
import { ICON } from './icons.js';
import { transforms } from './transforms.js';
import { example, variations } from './variations.js';

registerBlockType( 'loupe/feed', { icon: ICON, edit: Edit, save: () => null, transforms, example, variations } );
