// A style as a form. Each change is an edit of the YAML text, which keeps everything else as it is.
import { ask } from './dialogs.js';
import * as draft from './draft.js';
import { $, make, notice, settled } from './elements.js';
import { GROUPS } from './fields.js';
import { show, state, watch } from './state.js';

const NAME = '[a-z0-9][a-z0-9\\-]{0,31}';
const inputs = new Map();

export function start() {
  $('form').append(...GROUPS.map(group));
  $('form').addEventListener('submit', event => event.preventDefault());
  $('form-style').addEventListener('change', () => show({ style: $('form-style').value }));
  $('new-style').addEventListener('click', add);
  $('delete-style').addEventListener('click', () => draft.edit(state.style));
  watch(changed => {
    if (!changed.has('style')) return;
    $('panel-form').scrollTop = 0;
    draw();
  });
  draft.watch(draw);
}

function group([legend, open, fields]) {
  const labels = Object.entries(fields).map(([key, [label, field]]) => row(key, label, field));
  const all = make('fieldset', {}, make('legend', { className: open ? '' : 'hidden' }, legend), ...labels);
  return open ? all : make('details', {}, make('summary', {}, legend), all);
}

function row(key, label, field) {
  const input = control(key, field);
  const said = make('span', { className: 'said', id: 'said-' + key });
  input.setAttribute('aria-describedby', said.id);
  input.name = key;
  inputs.set(key, { input, said, standard: field.usual ?? '' });
  const send = settled(field.kind === 'text' || field.kind === 'number' ? 300 : 0, () => draft.edit(state.style, key, value(input)));
  input.addEventListener('input', () => { input.dataset.touched = 'true'; send(); });
  return field.kind === 'check'
    ? make('label', { className: 'check' }, input, label, said)
    : make('label', {}, label, input, said);
}

function control(key, field) {
  if (field.kind === 'choice') {
    return make('select', {}, new Option('', ''), ...field.options.map(option => new Option(option)));
  }
  if (field.kind === 'check') return make('input', { type: 'checkbox' });
  const { kind, hint = '', ...limits } = field;
  return make('input', { type: kind, placeholder: hint, ...limits });
}

function value(input) {
  if (input.type === 'checkbox') return input.checked ? 'true' : '';
  return input.value.trim();
}

function draw() {
  const now = draft.draft.now;
  if (!now) return;
  const own = now.outline.find(style => style.name === state.style);
  const full = draft.styles().find(style => style.name === state.style);
  drawNames(draft.styles().map(style => style.name));
  $('form-note').textContent = note(now, own, full);
  const mayEdit = Boolean(own) && draft.draft.saved.owner;
  $('delete-style').disabled = !mayEdit;
  $('new-style').disabled = now.outline.length === 0 && now.mistakes.length > 0;
  for (const [key, { input, said, standard }] of inputs) {
    input.disabled = !mayEdit;
    // What is being typed stays as it is.
    if (!(document.activeElement === input && input.dataset.touched)) fill(input, own?.keys?.[key] ?? '', usual(full, key) || standard);
    const mistake = now.mistakes.find(each => each.key === 'styles.' + state.style + '.' + key);
    said.textContent = mistake ? mistake.what : '';
    input.setAttribute('aria-invalid', Boolean(mistake));
  }
}

function drawNames(names) {
  const select = $('form-style');
  if ([...select.options].map(option => option.value).join() !== names.join()) {
    select.replaceChildren(...names.map(name => new Option(name)));
  }
  select.value = state.style;
}

function note(now, own, full) {
  if (now.outline.length === 0 && now.mistakes.length > 0) return 'The text cannot be read as YAML; mend it in the tab YAML.';
  if (!own && full) return 'The key widths makes this style; change it in the tab YAML.';
  return own ? '' : 'There is no such style.';
}

/** The value that a style has where the file names none. */
function usual(full, key) {
  const [part, inner] = key.split('.');
  const found = inner ? full?.[part]?.[inner] : full?.[part];
  return found === undefined ? '' : String(found);
}

function fill(input, own, usualValue) {
  delete input.dataset.touched;
  if (input.type === 'checkbox') input.checked = own === 'true';
  else if (input.tagName === 'SELECT') {
    if (own && ![...input.options].some(option => option.value === own)) input.append(new Option(own));
    // The default stands for its own option, as long as nothing else is chosen.
    input.options[0].text = own ? 'default' : usualValue;
    for (const option of [...input.options].slice(1)) option.hidden = !own && option.value === usualValue;
    input.classList.toggle('unset', !own);
    input.value = own;
  } else {
    if (input.value !== own) input.value = own;
    if (usualValue && !own) input.placeholder = usualValue;
  }
}

/** A name of a style has letters a–z, digits and hyphens, and begins with no hyphen. */
const spell = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');

async function add() {
  const { answer, fields } = await ask({
    title: 'New style', text: 'Its name is part of addresses: photo_name.jpg.',
    fields: [
      { name: 'name', label: 'Name', pattern: NAME, maxLength: 32, autocomplete: 'off', spell },
      { name: 'width', label: 'Width, px', type: 'number', min: 1, value: '640' },
    ],
    buttons: [['add', 'Add']],
  });
  if (answer !== 'add') return;
  const style = fields.name.replace(/-+$/, '');
  if (draft.styles().some(each => each.name === style)) {
    show({ style, tab: 'form' });
    notice('There is a style ' + style + ' already; here it is.', true);
    return;
  }
  await draft.edit(style, 'width', fields.width);
  show({ style, tab: 'form' });
  inputs.get('width').input.focus();
}
