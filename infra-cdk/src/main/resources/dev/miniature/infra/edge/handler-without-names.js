// The list of styles does not fit, so every path is taken for one whose style negotiates: a thumbnail has three copies, and
// none in a format that its browser does not take.
function handler(event) {
  collapse(event.request, true);
  return event.request;
}
