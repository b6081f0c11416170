// Small things that every part of the page needs of the document.

export const $ = id => document.getElementById(id);

/** Makes an element: make('p', { className: 'x' }, 'text', child). */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-') || key === 'role') element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** Returns a function that runs `action` once nothing has called it for so many milliseconds. */
export function settled(milliseconds, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

export function notice(text, wrong = false) {
  $('notice').textContent = text;
  $('notice').classList.toggle('wrong', wrong);
}
