document.documentElement.classList.add('script');
const heat = find('heat', HTMLTableElement);
const table = find('rows', HTMLTableElement);
const form = find('filters', HTMLFormElement);
const words = dataIn('words');
aimLinks();
if (heat !== null) moveByArrows(heat);
if (table !== null && form !== null && isWords(words)) new Register(table, form, words).start();
