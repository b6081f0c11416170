// The styles as text, with numbered lines. Mistakes are marked at their lines.
import * as draft from './draft.js';
import { $, make, settled } from './elements.js';

export function start() {
  const yaml = $('yaml');
  const check = settled(250, () => draft.write(yaml.value));
  yaml.addEventListener('input', () => { number(); check(); });
  yaml.addEventListener('scroll', () => { $('gutter').scrollTop = yaml.scrollTop; });
  yaml.addEventListener('keydown', event => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); draft.save(); }
  });
  draft.watch(draw);
}

function draw() {
  const { now, saved } = draft.draft;
  const yaml = $('yaml');
  // A newer text than the checked one is being typed.
  const typing = document.activeElement === yaml && draft.draft.busy;
  if (yaml.value !== now.text && !typing) {
    const { selectionStart, scrollTop } = yaml;
    yaml.value = now.text;
    yaml.setSelectionRange(selectionStart, selectionStart);
    yaml.scrollTop = scrollTop;
  }
  yaml.readOnly = !saved.owner;
  yaml.setAttribute('aria-invalid', now.mistakes.length > 0);
  number();
}

function number() {
  const wrong = new Map((draft.draft.now?.mistakes ?? []).map(mistake => [mistake.line, mistake.what]));
  const lines = $('yaml').value.split('\n').length;
  $('gutter').replaceChildren(...Array.from({ length: lines }, (_, at) => make('li', {
    className: wrong.has(at + 1) ? 'wrong' : '', title: wrong.get(at + 1) ?? '',
  }, String(at + 1))));
  $('gutter').scrollTop = $('yaml').scrollTop;
}

/** Puts the cursor at the beginning of a line and shows it. */
export function goTo(line) {
  const yaml = $('yaml');
  const lines = yaml.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  yaml.focus();
  yaml.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
  yaml.scrollTop = (line - 3) * (yaml.scrollHeight / lines.length);
}
