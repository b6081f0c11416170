// What the edited styles change, their mistakes, and the buttons that save or discard them.
import * as draft from './draft.js';
import { $, make, notice } from './elements.js';
import { show } from './state.js';
import { goTo } from './yaml.js';

export function start() {
  $('save').addEventListener('click', draft.save);
  $('discard').addEventListener('click', draft.discard);
  addEventListener('beforeunload', event => { if (draft.isChanged()) event.preventDefault(); });
  draft.watch(draw);
}

function draw() {
  const { now, saved, elsewhere, problem } = draft.draft;
  document.body.classList.toggle('guest', !saved.owner);
  $('mistakes').replaceChildren(...now.mistakes.map(mistake => make('li', {},
    make('button', { type: 'button', onclick: () => { show({ tab: 'yaml', pane: 'styles' }); goTo(mistake.line); } },
      'Line ' + mistake.line + (mistake.key ? ', ' + mistake.key : '') + ': ' + mistake.what))));
  const changed = draft.isChanged();
  const changes = now.changes;
  $('changes').hidden = !changed || changes.length === 0;
  $('changes').querySelector('summary').textContent =
    changes.length === 1 ? 'What changes: 1 style' : 'What changes: ' + changes.length + ' styles';
  $('changes').querySelector('ul').replaceChildren(...changes.map(change =>
    make('li', {}, make('strong', {}, change.name), ' ' + change.word + (change.what ? ': ' + change.what : ''))));
  $('save').disabled = !changed || now.mistakes.length > 0 || elsewhere !== null;
  $('discard').disabled = !changed;
  $('saving').textContent = sentence(changed, now, saved, elsewhere, problem);
  $('saving').classList.toggle('wrong', Boolean(problem || elsewhere));
  if (!changed && now.mistakes.length > 0) {
    notice(saved.file + ' has mistakes, so the last good styles are in use.', true);
  } else if ($('notice').textContent.startsWith(saved.file + ' has mistakes')) {
    notice('');
  }
}

function sentence(changed, now, saved, elsewhere, problem) {
  if (problem) return problem;
  if (elsewhere) return saved.file + ' was changed by another program. Discard shows its new text.';
  if (!changed) return saved.file + ' is saved.';
  return now.mistakes.length > 0 ? 'Not saved: mend the mistakes first.' : 'Not saved yet.';
}
