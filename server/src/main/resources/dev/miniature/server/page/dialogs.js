// Questions to the user, in one dialog.
import { $, make } from './elements.js';

function field({ label, spell, ...rest }) {
  const input = make('input', { required: true, ...rest });
  if (spell) input.addEventListener('input', () => { input.value = spell(input.value); });
  return make('label', {}, label, input);
}

/**
 * Asks, and returns { answer, fields }: the value of the button, or '' if the user went back.
 * `fields` are { name, label, value, pattern, spell }, where `spell` corrects what is typed; `buttons` are [value, label],
 * the last one is the usual answer.
 */
export function ask({ title, text = '', fields = [], buttons }) {
  const dialog = $('dialog');
  $('dialog-title').textContent = title;
  $('dialog-text').textContent = text;
  $('dialog-fields').replaceChildren(...fields.map(field));
  const cancel = make('button', { type: 'button', onclick: () => dialog.close('') }, 'Cancel');
  const answers = buttons.map(([value, label], at) => make('button', {
    value, type: 'submit', className: at === buttons.length - 1 ? 'main' : '',
  }, label));
  $('dialog-buttons').replaceChildren(cancel, ...answers);
  dialog.returnValue = '';
  dialog.showModal();
  const first = dialog.querySelector('input') ?? answers.at(-1);
  first.focus();
  // Of a file's name, what precedes the extension is replaced by typing.
  const dot = first.value?.lastIndexOf('.');
  if (dot > 0) first.setSelectionRange(first.value.lastIndexOf('/') + 1, dot);
  else first.select?.();
  // Enter in a field presses the first submit button; the usual answer is the last one.
  dialog.onkeydown = event => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
      event.preventDefault();
      answers.at(-1).click();
    }
  };
  return new Promise(done => {
    dialog.onclose = () => done({
      answer: dialog.returnValue,
      fields: Object.fromEntries([...dialog.querySelectorAll('input')].map(input => [input.name, input.value.trim()])),
    });
  });
}
