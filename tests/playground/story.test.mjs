/** The main job on the demo's site: another PHP, another database, and one request at a time. */
import '../e2e/story.test.mjs';
