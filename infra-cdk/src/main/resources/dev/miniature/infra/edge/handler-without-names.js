// The list of styles does not fit, so every path is treated as one whose style negotiates. A thumbnail then has three
// copies, and browsers still get only formats that they accept.
function handler(event) {
  collapse(event.request, true);
  return event.request;
}
