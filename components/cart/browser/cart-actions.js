// The cart in the browser: sends its forms by fetch, and shows the HTML that the server renders for it (render-cart.tsx).
// Plain script without imports, inlined into each page of the shop: it answers a tap before the page is hydrated, and
// nothing of the cart needs React. Without it, each form is sent as it stands. Comments and indentation are taken off.
(() => {
  const { unreachable, unknown } = document.currentScript.dataset;
  const LINES_PATH = '/api/cart/lines';
  // Read now: a link within the page replaces the fragment.
  const sourceArticle = /^#from=(.+)/.exec(location.hash)?.[1];
  const channel = new BroadcastChannel('cart');
  // The quantity that was asked for, by the address of its line.
  const wanted = new Map();
  let queue = Promise.resolve();
  let requested = 0;
  let shown = 0;
  let current = null;

  const find = (selector, within = document) => within.querySelector(selector);
  const cartPage = () => find('[data-cart="page"]');
  const region = () => cartPage() ?? find('[data-cart="drawer"]');
  const submitButtons = (form) => [...form.elements].filter(({ type }) => type === 'submit');

  // How many things are in the cart, by the cookie that says so; null where there is none.
  const readHint = () => /(?:^|; *)cart_hint=(\d+)/.exec(document.cookie)?.[1] ?? null;

  // Fetches the cart, or changes it where there is a body. A lost connection is a problem like any other.
  async function request(path, body) {
    requested += 1;
    const number = requested;
    const init = { headers: { Accept: 'application/json' } };
    // `keepalive`: a change that was tapped still arrives when the next tap leaves the page.
    if (body) Object.assign(init, { method: 'POST', body: JSON.stringify(body), keepalive: true });
    if (body) init.headers['Content-Type'] = 'application/json';
    const response = await fetch(`${path}?view=${cartPage() ? 'page' : 'drawer'}`, init).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (!answer) return { problem: unreachable };
    if (!response.ok) return { code: answer.code, problem: answer.detail || unknown };
    if (document.readyState === 'loading') {
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
    }
    // The response to an earlier request than the one shown is stale.
    if (number > shown) {
      shown = number;
      show(answer);
    }
    if (body) channel.postMessage('changed');
    return {};
  }

  // Changes are sent one after the other, so that the last tap wins; the browser may paint what the tap changed first.
  function change(path, body) {
    queue = queue.then(() => new Promise((resolve) => setTimeout(resolve))).then(() => request(path, body));
    return queue;
  }

  function show({ html, ...cart }) {
    current = cart;
    const place = region();
    const next = place.cloneNode(false);
    next.innerHTML = html;
    morph(place, next);
    for (const [path, quantity] of wanted)
      setField(find(`form[action="${path}"]`)?.closest('[data-line]'), quantity);
    // Every response with a cart sets the hint cookie, unless the browser keeps none.
    const isBlocked = readHint() === null && cart.lines.length > 0;
    for (const part of place.querySelectorAll('[data-cookies]')) {
      part.hidden = (part.dataset.cookies === 'blocked') !== isBlocked;
    }
    showCount(cart.lines.reduce((sum, { quantity }) => sum + quantity, 0));
    document.dispatchEvent(new Event('cart:changed'));
  }

  // Makes `from` the same as `to` in place: focus, typed text, open disclosures and loaded pictures stay.
  function morph(from, to) {
    if (from.isEqualNode(to) || from.dataset?.toast !== undefined) return;
    if (from.nodeName !== to.nodeName || from.id !== to.id) return from.replaceWith(to);
    if (from.nodeType !== Node.ELEMENT_NODE) return from.replaceWith(to);
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && name !== 'open') from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) from.setAttribute(name, value);
    if (from.nodeName === 'INPUT') from.value = to.value;
    const [before, after] = [[...from.childNodes], [...to.childNodes]];
    for (const [index, child] of after.entries()) {
      if (before[index]) morph(before[index], child);
      else from.append(child);
    }
    for (const child of before.slice(after.length)) child.remove();
  }

  function showCount(count) {
    const label = `Cart, ${count} ${count === 1 ? 'item' : 'items'}`;
    for (const link of document.querySelectorAll('[data-cart-link]')) {
      link.lastElementChild.textContent = count || '';
      if (count) link.setAttribute('aria-label', label);
      else link.removeAttribute('aria-label');
    }
  }

  function setBusy(form, isBusy) {
    for (const button of submitButtons(form)) {
      if (isBusy) button.setAttribute('aria-busy', 'true');
      else button.removeAttribute('aria-busy');
    }
    find('#cart-voice').textContent = (isBusy && form.dataset.busy) || '';
  }

  function showProblem(form, problem = '') {
    const place = find('[data-problem]', form.closest('[data-line]') ?? form);
    if (!place?.isConnected) return problem && say(problem);
    place.textContent = problem;
    place.hidden = !problem;
    if (!problem) return;
    // The button that was pressed may stand far from the form.
    place.scrollIntoView({ block: 'nearest' });
    const field = place.id && find('input:not([type=hidden])', form);
    if (!field) return;
    field.setAttribute('aria-describedby', place.id);
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }

  // Says at the foot of the cart what has happened, and offers to undo the removal of a line.
  function say(text, removed) {
    const toast = find('[data-toast]', region());
    if (!toast) return;
    find('p', toast).textContent = text;
    const undo = find('form', toast);
    undo.hidden = !removed;
    if (removed) {
      undo.elements.sku.value = removed.sku;
      undo.elements.quantity.value = removed.quantity;
      undo.dataset.done = removed.restored;
    }
  }

  // What had the focus may be gone: it stays in the cart.
  function keepFocus(place) {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('[data-toast]')) place?.focus();
  }

  async function send(form, body) {
    const path = form.getAttribute('action');
    const place = form.closest('[tabindex="-1"]');
    // A second tap is the same.
    if (submitButtons(form).some((button) => button.hasAttribute('aria-busy'))) return;
    setBusy(form, true);
    showProblem(form);
    const { problem } = await change(
      path,
      path === LINES_PATH ? { sourceArticle, ...body, quantity: Number(body.quantity) } : body,
    );
    setBusy(form, false);
    if (problem) return showProblem(form, problem);
    const drawer = find('#cart-drawer');
    if (path === LINES_PATH && !cartPage() && !drawer.open) drawer.showModal();
    if (!form.dataset.done) return;
    keepFocus(place);
    say(form.dataset.done);
  }

  const setField = (line, quantity) => {
    if (line && quantity > 0) find('input[type=number]', line).value = quantity;
  };

  // Taps show at once; those that come while a request is under way are one, and the last of them is sent.
  async function setQuantity(form, quantity) {
    const path = form.getAttribute('action');
    const line = form.closest('[data-line]');
    const place = form.closest('[tabindex="-1"]');
    const { removed, ...undo } = line.dataset;
    if (quantity === (wanted.get(path) ?? Number(undo.quantity))) return setField(line, quantity);
    const isUnderWay = wanted.has(path);
    wanted.set(path, quantity);
    setField(line, quantity);
    if (isUnderWay) return;
    line.setAttribute('aria-busy', 'true');
    showProblem(form);
    let answer;
    for (let sent = null; wanted.get(path) !== sent; ) {
      sent = wanted.get(path);
      answer = await change(path, { quantity: sent });
      if (answer.problem) break;
    }
    const isRemoved = wanted.get(path) === 0;
    wanted.delete(path);
    line.removeAttribute('aria-busy');
    // Another tab was faster: the message stands beside the current cart.
    if (answer.code === 'line_not_found') await refresh();
    if (answer.problem) setField(line, Number(line.dataset.quantity));
    if (answer.problem) return showProblem(form, answer.problem);
    if (!isRemoved) return;
    keepFocus(place);
    say(removed, undo);
  }

  function submit(form, submitter) {
    const body = Object.fromEntries(new FormData(form, submitter));
    const line = form.closest('[data-line]');
    if (!line) return void send(form, body);
    const field = find('input[type=number]', line);
    if (body.quantity === '') return void setField(line, Number(line.dataset.quantity));
    const step = Number(submitter?.dataset.step ?? 0);
    const next = Math.max(1, Math.min(Number(field.value) + step, Number(field.dataset.most)));
    void setQuantity(form, step ? next : Number(body.quantity));
  }

  async function refresh() {
    if (current || cartPage()) await request('/api/cart');
    else showCount(Number(readHint()));
  }

  addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!form.matches('form[action^="/api/cart/"]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      submit(form, event.submitter);
    },
    true,
  );
  addEventListener('change', ({ target }) => {
    if (target.matches('[data-line] input[type=number]')) target.form.requestSubmit();
  });
  addEventListener('click', ({ target }) => {
    if (target.id === 'cart-drawer') target.close();
    if (!target.closest('[data-toast] [type=button]')) return;
    say('');
    target.closest('[tabindex="-1"]').focus();
  });
  channel.addEventListener('message', () => void refresh());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refresh();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && void refresh());
  // For what is React: the cart as it was last shown, and a way to fetch it (shop-cart.ts).
  window.shopCart = {
    get current() {
      return current;
    },
    async refresh() {
      if (readHint() === null && !current) return;
      await request('/api/cart');
      channel.postMessage('changed');
    },
  };
  showCount(Number(readHint()));
})();
