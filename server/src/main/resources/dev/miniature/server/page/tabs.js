// The tabs on the right, and the panes of a narrow window.
import { $ } from './elements.js';
import { show, state, watch } from './state.js';

const TABS = ['form', 'yaml', 'copy'];

export function start() {
  for (const name of TABS) {
    $('tab-' + name).addEventListener('click', () => show({ tab: name }));
  }
  $('tabs').addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(state.tab) + step + TABS.length) % TABS.length];
    show({ tab: next });
    $('tab-' + next).focus();
  });
  for (const button of $('panes').children) {
    button.addEventListener('click', () => show({ pane: button.dataset.pane }));
  }
  watch(changed => {
    if (changed.has('tab')) drawTabs();
    if (changed.has('pane')) drawPanes();
  });
}

function drawTabs() {
  for (const name of TABS) {
    const chosen = name === state.tab;
    $('tab-' + name).setAttribute('aria-selected', chosen);
    $('tab-' + name).tabIndex = chosen ? 0 : -1;
    $('panel-' + name).hidden = !chosen;
  }
}

function drawPanes() {
  document.body.dataset.pane = state.pane;
  for (const button of $('panes').children) {
    if (button.dataset.pane === state.pane) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
}
