// The keys of a style as fields of a form. README, "Styles", says what each does.

const SIDES = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];
const whole = { kind: 'number', min: 0, step: 1 };
const share = { kind: 'number', min: 0, max: 1, step: 'any' };
const choice = (...options) => ({ kind: 'choice', options });
const text = { kind: 'text' };
const check = { kind: 'check' };

/** Groups of fields: [legend, open, { key: field }]. */
export const GROUPS = [
  ['Size', true, {
    width: ['Width, px', whole],
    height: ['Height, px', whole],
    fit: ['Fit', choice('inside', 'cover', 'contain', 'fill')],
    gravity: ['Keep, for cover', { ...choice('centre', ...SIDES, 'smart', 'faces'), usual: 'centre' }],
    enlarge: ['Enlarge small originals', check],
  }],
  ['File', true, {
    format: ['Format', choice('original', 'auto', 'jpg', 'png', 'webp', 'avif', 'gif')],
    quality: ['Quality', { kind: 'text', hint: '1–100, or auto' }],
    maxBytes: ['At most, bytes', whole],
    effort: ['Effort', { ...choice('normal', 'small'), usual: 'normal' }],
    hdr: ['Gain map (HDR)', { ...choice('drop', 'keep'), usual: 'drop' }],
    maxAge: ['Cached, seconds', whole],
  }],
  ['Look', true, {
    colour: ['Colour space', { ...choice('srgb', 'keep'), usual: 'srgb' }],
    background: ['Background', { kind: 'text', hint: '#ffffff' }],
    radius: ['Corners', { kind: 'text', hint: 'px, or circle' }],
    sharpen: ['Sharpen', { kind: 'number', min: 0, max: 2, step: 'any' }],
    blur: ['Blur, px', { kind: 'number', min: 0, max: 100, step: 'any' }],
    greyscale: ['Greyscale', check],
  }],
  ['Turn', false, {
    flip: ['Flip', choice('horizontal', 'vertical')],
    rotate: ['Rotate, degrees', choice('90', '180', '270')],
  }],
  ['Part of the original, in shares', false, {
    'crop.left': ['Left', share], 'crop.top': ['Top', share],
    'crop.width': ['Width', share], 'crop.height': ['Height', share],
  }],
  ['Watermark', false, {
    'watermark.image': ['Image, its name', text],
    'watermark.gravity': ['Where', choice('centre', ...SIDES)],
    'watermark.margin': ['Margin, px', whole],
    'watermark.width': ['Width', { kind: 'text', hint: 'share or px' }],
    'watermark.opacity': ['Opacity', share],
    'watermark.tile': ['Tile', check],
  }],
  ['Text', false, {
    'text.value': ['Text', text],
    'text.gravity': ['Where', choice('centre', ...SIDES)],
    'text.margin': ['Margin, px', whole],
    'text.size': ['Size, px', whole],
    'text.colour': ['Colour', { kind: 'text', hint: '#ffffff' }],
    'text.backdrop': ['Backdrop', { kind: 'text', hint: '#00000080' }],
    'text.opacity': ['Opacity', share],
    'text.shadow': ['Shadow', check],
    'text.font': ['Font, its name', text],
  }],
];
