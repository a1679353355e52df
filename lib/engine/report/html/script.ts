/**
 * The page's behaviour: theme, menu, copy, diagram size, links within the page (also where the page is made from text
 * and has no address of its own), everything open for printing. Without it the report still reads from top to bottom.
 */
export const script = `
(() => {
  const root = document.documentElement;
  const one = (selector) => document.querySelector(selector);
  const theme = one('.theme');
  theme.addEventListener('click', () => {
    const light = root.dataset.theme !== 'light';
    root.dataset.theme = light ? 'light' : 'dark';
    theme.setAttribute('aria-pressed', String(light));
  });
  const menu = one('.menu');
  const setMenu = (open) => {
    menu.setAttribute('aria-expanded', String(open));
    one('#sections').classList.toggle('open', open);
  };
  menu.addEventListener('click', () => setMenu(menu.getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.getAttribute('aria-expanded') === 'true') { setMenu(false); menu.focus(); }
  });
  const zoom = one('.zoom');
  if (zoom) zoom.addEventListener('click', () => {
    zoom.setAttribute('aria-pressed', String(one('.diagram').classList.toggle('actual')));
  });
  const copyText = async (text) => {
    try { await navigator.clipboard.writeText(text); return true; } catch {}
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  };
  document.addEventListener('click', async (event) => {
    const copy = event.target.closest('.copy');
    if (copy) {
      const copied = await copyText(copy.parentElement.querySelector('pre').textContent);
      copy.textContent = copied ? 'Copied' : 'Not copied';
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
      return;
    }
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute('href').slice(1));
    if (!target) return;
    event.preventDefault();
    setMenu(false);
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
  });
  const links = new Map([...document.querySelectorAll('#sections a')].map((a) => [a.getAttribute('href').slice(1), a]));
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) {
      for (const a of links.values()) a.removeAttribute('aria-current');
      links.get(entry.target.id)?.setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '-72px 0px -70% 0px' });
  for (const section of document.querySelectorAll('main > section')) watch.observe(section);
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of opened) details.open = false; });
})();
`;
