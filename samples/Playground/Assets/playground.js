// @ts-check
// The form asks the server what goes together, a run is followed event by event, and everything else is links and HTML that the server wrote.

/** @typedef {{isDisabled: boolean, isWrong: boolean, refused: string[], reason: string}} ControlState */
/** @typedef {{controls: string | null, changes: string | null, states: Record<string, ControlState>, beside: string, estimate: string, texts: string}} FormAnswer */
/** @typedef {{lane: number, picture: number, file: string}} RunEvent */

/** @param {string} id @returns {any} */
const byId = id => document.getElementById(id);
const session = document.querySelector('meta[name=session]')?.getAttribute('content') ?? '';
const form = /** @type {HTMLFormElement} */ (byId('request'));
const viewer = /** @type {HTMLDialogElement} */ (byId('viewer'));
const newId = () => crypto.randomUUID().replaceAll('-', '');
const megabyte = 1 << 20;
const mostBytes = 20 * megabyte;

/** @param {string} text @param {boolean} [offersReload] */
function say(text, offersReload = false) {
  const message = byId('message');
  message.replaceChildren();
  if (!text) return;
  const line = document.createElement('p');
  line.textContent = text;
  message.append(line);
  if (offersReload) message.append(button('Reload', () => location.reload()));
  message.append(button('Close', () => say('')));
}

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

class Refused extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** @param {string} method @param {string} path @param {BodyInit} [body] @param {AbortSignal} [signal] */
async function ask(method, path, body, signal) {
  const answer = await fetch(path, { method, body, signal, headers: { 'X-Playground': session } });
  if (!answer.ok) throw new Refused(answer.status, (await answer.text()) || `The playground answered ${answer.status}.`);
  return answer;
}

/** Shows what went wrong; a request that a newer one replaced is none of it. @param {() => Promise<void>} act */
async function trying(act) {
  try {
    await act();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    if (error instanceof Refused) say(error.message, error.message.includes('reload the page'));
    else say('The playground does not answer. Is it still running? Doing the same again is safe: a run is begun once.');
  }
}

// The form

let refreshing = new AbortController();
let waiting = 0;

/** What was asked before is of no interest any more. */
function outdate() {
  clearTimeout(waiting);
  refreshing.abort();
  refreshing = new AbortController();
  form.dataset.asking = '';
  return refreshing;
}

/** @param {boolean} switched */
async function refresh(switched) {
  const mine = outdate();
  try {
    const fields = new FormData(form);
    if (switched) fields.set('switched', 'true');
    const answer = /** @type {FormAnswer} */ (await (await ask('POST', '/form', fields, mine.signal)).json());
    if (answer.controls !== null) byId('controls').innerHTML = answer.controls;
    if (answer.changes !== null) byId('notice').innerHTML = answer.changes;
    for (const [name, state] of Object.entries(answer.states)) show(name, state);
    byId('beside').innerHTML = answer.beside;
    byId('estimate').innerHTML = answer.estimate;
    const shown = byId('texts').querySelector('[aria-pressed=true]')?.dataset.tab;
    byId('texts').innerHTML = answer.texts;
    if (shown) byId('texts').querySelector(`[data-tab="${shown}"]`).click();
  } finally {
    if (mine === refreshing) delete form.dataset.asking;
  }
}

/** @param {string} name @param {ControlState} state */
function show(name, state) {
  const field = form.querySelector(`[data-parameter="${name}"]`);
  const reason = field?.querySelector('.reason');
  if (!field || !reason) return;
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll('input, select'))) {
    input.disabled = input.type === 'radio' ? state.refused.includes(input.value) && !input.checked : state.isDisabled;
  }
  for (const option of field.querySelectorAll('option')) {
    if (option.closest('select')) option.disabled = state.refused.includes(option.value) && !option.selected;
  }
  reason.textContent = state.reason;
  reason.toggleAttribute('data-wrong', state.isWrong);
  reason.toggleAttribute('hidden', state.reason === '');
}

function keepOthersInBounds() {
  const model = byId('model').value;
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[name=also]')]);
  for (const box of boxes) if (box.value === model) box.checked = false;
  const full = boxes.filter(box => box.checked).length >= 3;
  for (const box of boxes) box.disabled = box.value === model || (full && !box.checked);
}

form.addEventListener('input', event => {
  const field = /** @type {HTMLElement} */ (event.target);
  if (['file', 'address', 'most', 'unknown'].includes(field.id)) return;
  runId = newId();
  keepOthersInBounds();
  outdate();
  if ('switch' in field.dataset) trying(() => refresh(true));
  else waiting = setTimeout(() => trying(() => refresh(false)), 150);
});

// Runs: the id is made here, so that pressing twice, or again after the line broke, is the same run.

let runId = newId();

form.addEventListener('submit', event => {
  event.preventDefault();
  const fields = new FormData(form);
  fields.set('id', runId);
  begin('/runs', fields);
});

/** @param {string} path @param {FormData} fields */
async function begin(path, fields) {
  const generate = /** @type {HTMLButtonElement} */ (byId('generate'));
  if (generate.disabled) return;
  generate.disabled = true;
  await trying(async () => {
    try {
      const id = await (await ask('POST', path, fields)).text();
      runId = newId();
      say('');
      byId('stage').querySelector('.welcome')?.remove();
      if (!cardOf(id)) byId('stage').insertAdjacentHTML('afterbegin', await (await ask('GET', `/runs/${id}`)).text());
      const card = cardOf(id);
      card.scrollIntoView({ block: 'nearest' });
      follow(card);
    } catch (error) {
      if (error instanceof Refused) runId = newId();
      throw error;
    }
  });
  generate.disabled = false;
}

/** @param {string} id @returns {any} */
const cardOf = id => byId('stage').querySelector(`[data-run="${id}"]`);

/** @param {HTMLElement} card */
function follow(card) {
  const id = card.dataset.run;
  for (const frame of card.querySelectorAll('.frame')) shape(/** @type {HTMLElement} */ (frame));
  const events = new EventSource(`/runs/${id}/events`);
  /** @param {string} kind @param {(event: RunEvent) => void} act */
  const on = (kind, act) => events.addEventListener(kind, event => act(JSON.parse(event.data)));
  on('preview', event => paint(card, event, false));
  on('picture', event => paint(card, event, true));
  on('ended', event => trying(() => end(card, event.lane)));
  on('done', () => {
    events.close();
    card.querySelector('[data-cancel]')?.remove();
    trying(async () => {
      byId('gallery').innerHTML = await (await ask('GET', '/gallery')).text();
      byId('money').innerHTML = await (await ask('GET', '/money')).text();
    });
  });
  events.onerror = () => {
    // The browser comes back by itself where the line broke; where the run is not there any more it does not.
    if (events.readyState === EventSource.CLOSED) say('The run cannot be followed any more. It goes on; reload the page to see it.', true);
  };
}

/** @param {HTMLElement} card @param {number} lane @returns {any} */
const laneOf = (card, lane) => card.querySelector(`[data-lane="${lane}"]`);

/** Lays a picture over the one before it. Where its final one is shown nothing is: events are told again. @param {HTMLElement} card @param {RunEvent} event @param {boolean} isFinal */
function paint(card, event, isFinal) {
  const lane = laneOf(card, event.lane);
  let frame = lane.querySelector(`[data-picture="${event.picture}"]`);
  if (!frame) {
    frame = document.createElement('div');
    frame.className = 'frame';
    frame.dataset.picture = String(event.picture);
    lane.querySelector('.frames').append(frame);
  }
  if (frame.querySelector('a')) return;
  const path = `/runs/${card.dataset.run}/${event.file}`;
  const image = new Image();
  image.alt = `${isFinal ? 'Picture' : 'Preview'} by ${lane.getAttribute('aria-label')}: ${card.querySelector('.prompt')?.textContent}`;
  image.className = isFinal ? 'final' : 'preview';
  image.src = path;
  image.addEventListener('load', () => {
    frame.classList.remove('waiting');
    frame.style.aspectRatio = `${image.naturalWidth} / ${image.naturalHeight}`;
    const pictures = [...frame.querySelectorAll('img')];
    for (const older of pictures.slice(0, Math.max(0, pictures.indexOf(image)))) older.setAttribute('aria-hidden', 'true');
    image.classList.add('shown');
    if (isFinal) setTimeout(() => frame.querySelectorAll('.preview').forEach((/** @type {Element} */ preview) => preview.remove()), 700);
  });
  let holder = frame;
  if (isFinal) {
    holder = document.createElement('a');
    holder.href = path;
    holder.dataset.view = path + '/view';
    frame.append(holder);
  }
  holder.append(image);
}

/** @param {any} frame */
function shape(frame) {
  const [width, height] = (frame.dataset.ratio ?? '').split(':').map(Number);
  if (width > 0 && height > 0) frame.style.aspectRatio = `${width} / ${height}`;
}

/** @param {HTMLElement} card @param {number} lane */
async function end(card, lane) {
  const fresh = document.createElement('template');
  fresh.innerHTML = await (await ask('GET', `/runs/${card.dataset.run}`)).text();
  const now = fresh.content.querySelector(`[data-lane="${lane}"]`);
  const shown = laneOf(card, lane);
  shown.dataset.state = now?.getAttribute('data-state');
  shown.querySelector('.facts').innerHTML = now?.querySelector('.facts')?.innerHTML ?? '';
  shown.querySelector('.frame.waiting:empty')?.remove();
}

setInterval(() => {
  for (const shown of document.querySelectorAll('[data-elapsed]')) {
    const started = Number(/** @type {HTMLElement} */ (shown.closest('[data-run]')).dataset.started);
    shown.textContent = `${Math.max(0, (Date.now() - started) / 1000).toFixed(1)} s`;
  }
}, 100);

// References

/** @param {Iterable<File>} files */
async function upload(files) {
  for (const file of files) {
    if (!hasRoom()) return;
    if (file.size > mostBytes) say(`'${file.name}' has ${Math.ceil(file.size / megabyte)} MB; a reference has at most ${mostBytes / megabyte} MB.`);
    else await trying(async () => addChip(await (await ask('POST', '/references', file)).text()));
  }
}

function hasRoom() {
  const field = byId('references');
  const most = Number(field?.dataset.most ?? 0);
  const has = form.querySelectorAll('[name=reference]').length;
  if (has < most) return true;
  say(most === 0 ? 'This model takes no references.' : `This model takes at most ${most} references.`);
  return false;
}

/** @param {string} html */
function addChip(html) {
  if (!hasRoom()) return;
  byId('chips').insertAdjacentHTML('beforeend', html);
  changed();
}

function changed() {
  runId = newId();
  trying(() => refresh(false));
}

function addAddress() {
  const address = byId('address');
  if (!address.value || !hasRoom()) return;
  if (!/^https?:\/\/./i.test(address.value)) {
    say('The address of a reference begins with https:// or http://.');
    return;
  }
  addChip('<li class="chip"><span></span><input type="hidden" name="reference"><button type="button" data-remove aria-label="Remove reference">×</button></li>');
  const chip = byId('chips').lastElementChild;
  chip.querySelector('span').textContent = chip.querySelector('input').value = address.value;
  address.value = '';
  changed();
}

form.addEventListener('change', event => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  if (input.id !== 'file' || !input.files) return;
  const files = [...input.files];
  input.value = '';
  upload(files);
});
form.addEventListener('keydown', event => {
  const id = /** @type {HTMLElement} */ (event.target).id;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  else if (event.key === 'Enter' && id === 'address') addAddress();
  else if (event.key === 'Enter' && (id === 'most' || id === 'unknown')) setCap();
  else return;
  event.preventDefault();
});
document.addEventListener('dragover', event => {
  event.preventDefault();
  document.body.classList.add('dragging');
});
document.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) document.body.classList.remove('dragging');
});
document.addEventListener('drop', event => {
  event.preventDefault();
  document.body.classList.remove('dragging');
  if (event.dataTransfer?.files.length) upload([...event.dataTransfer.files]);
});
document.addEventListener('paste', event => {
  if (event.clipboardData?.files.length) upload([...event.clipboardData.files]);
});

// What is pressed, wherever it stands

/** @type {Record<string, (target: any) => void>} */
const presses = {
  remove: target => {
    target.closest('.chip').remove();
    changed();
  },
  cancel: target => trying(async () => {
    await ask('DELETE', `/runs/${target.closest('[data-run]').dataset.run}`);
  }),
  view: target => trying(async () => {
    byId('view').innerHTML = await (await ask('GET', target.dataset.view)).text();
    viewer.showModal();
    byId('viewed').focus();
  }),
  reuse: target => trying(async () => {
    if (hasRoom()) addChip(await (await ask('POST', target.dataset.reuse)).text());
    viewer.close();
  }),
  again: target => {
    viewer.close();
    const fields = new FormData();
    fields.set('id', runId);
    begin(`/runs/${target.dataset.again}/again`, fields);
  },
  tab: target => {
    const texts = target.parentElement.parentElement;
    for (const tab of target.parentElement.querySelectorAll('[data-tab]')) tab.setAttribute('aria-pressed', String(tab === target));
    for (const text of texts.querySelectorAll('[data-code]')) text.hidden = text.dataset.code !== target.dataset.tab;
  },
  copy: target => trying(async () => {
    const text = target.parentElement.parentElement.querySelector('[data-code]:not([hidden])').textContent;
    await navigator.clipboard.writeText(text);
    target.textContent = 'Copied';
    setTimeout(() => { target.textContent = 'Copy'; }, 1500);
  }),
  close: () => viewer.close(),
};

document.addEventListener('click', event => {
  const target = /** @type {HTMLElement} */ (event.target);
  const element = /** @type {HTMLElement | null} */ (target.closest('a, button'));
  const press = Object.keys(presses).find(name => element && name in element.dataset);
  if (press && !(event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    presses[press](element);
  } else if (element?.id === 'add') addAddress();
  else if (element?.id === 'limit') setCap();
  else if (target === viewer) viewer.close();
});

function setCap() {
  return trying(async () => {
    const fields = new FormData();
    fields.set('cap', byId('most').value);
    fields.set('unknown', byId('unknown').value);
    byId('money').innerHTML = await (await ask('POST', '/money', fields)).text();
    say('');
  });
}

for (const card of document.querySelectorAll('#stage [data-run]')) follow(/** @type {HTMLElement} */ (card));
keepOthersInBounds();
// A page that was reloaded keeps what was chosen, which the server has not seen.
trying(() => refresh(true));
