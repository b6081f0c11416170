// Puts the page together.
import * as copy from './copy.js';
import * as draft from './draft.js';
import { notice } from './elements.js';
import * as form from './form.js';
import * as list from './list.js';
import * as outcome from './outcome.js';
import * as stage from './stage.js';
import * as tabs from './tabs.js';
import * as uploads from './uploads.js';
import * as usual from './usual.js';
import * as yaml from './yaml.js';

/** The interval at which the page asks whether the file of styles has changed; the answer is mostly an empty 304. */
const LOOK = 1000;

for (const part of [usual, tabs, list, uploads, form, yaml, outcome, copy, stage]) part.start();
await look();

/** Reads the file of styles now and, while the page is visible, every second. */
async function look() {
  try {
    if (!document.hidden) await draft.refresh();
    if (document.body.dataset.offline) {
      notice('');
      list.reload();
    }
    delete document.body.dataset.offline;
  } catch (failure) {
    document.body.dataset.offline = 'true';
    notice(failure.message, true);
  }
  setTimeout(look, LOOK);
}
