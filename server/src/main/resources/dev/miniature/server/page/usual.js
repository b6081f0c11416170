// The choices that are made where the address names none, or one that does not exist.
import { $ } from './elements.js';
import { densities, draft, styles, watch } from './draft.js';
import { state } from './state.js';

export const FORMATS = ['jpg', 'png', 'webp', 'avif', 'gif'];

export function start() {
  watch(settle);
}

function settle() {
  const names = styles().map(style => style.name);
  if (!names.includes(state.style)) {
    // The default style may be tiny, so the largest one of a common width is shown first.
    const fitting = styles().filter(style => style.width && style.width <= 800).sort((a, b) => b.width - a.width)[0];
    $('panel-form').scrollTop = 0;
    state.style = fitting?.name ?? draft.now.default ?? names[0] ?? '';
  }
  if (!densities().includes(Number(state.density))) state.density = '1';
  if (!['', ...FORMATS].includes(state.format)) state.format = '';
}
