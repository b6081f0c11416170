// Questions to the user, in one dialog.
import { $, make } from './elements.js';

/**
 * Asks, and returns { answer, fields }: the value of the button, or '' if the user went back.
 * `fields` are { name, label, value, pattern }; `buttons` are [value, label], the last one is the usual answer.
 */
export function ask({ title, text = '', fields = [], buttons }) {
  const dialog = $('dialog');
  $('dialog-title').textContent = title;
  $('dialog-text').textContent = text;
  $('dialog-fields').replaceChildren(...fields.map(({ label, ...rest }) =>
    make('label', {}, label, make('input', { required: true, ...rest }))));
  const cancel = make('button', { type: 'button', onclick: () => dialog.close('') }, 'Cancel');
  const answers = buttons.map(([value, label], at) => make('button', {
    value, type: 'submit', className: at === buttons.length - 1 ? 'main' : '',
  }, label));
  $('dialog-buttons').replaceChildren(cancel, ...answers);
  dialog.returnValue = '';
  dialog.showModal();
  const first = dialog.querySelector('input') ?? answers.at(-1);
  first.focus();
  if (first.select) first.select();
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
