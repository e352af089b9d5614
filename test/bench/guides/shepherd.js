// https://docs.shepherdjs.dev: a modal overlay with an opening, and a wait for an element that is not there yet.
globalThis.guide = {
  start(find) {
    const tour = new Shepherd.Tour({ useModalOverlay: true, defaultStepOptions: { modalOverlayOpeningPadding: 4 } });
    const attachTo = { element: find, on: 'bottom' };
    tour.addStep({ title: 'Name the token', text: 'Type a name.', attachTo, waitForElement: 60_000 });
    void tour.start();
  },
  box() {
    const path = document.querySelector('.shepherd-modal-is-visible path')?.getAttribute('d') ?? '';
    const [, x, y, bottom, right] =
      /Z\s?M([\d.-]+),([\d.-]+)a.*?V([\d.-]+)a.*?H([\d.-]+)/.exec(path.replace(/\n/g, '')) ?? [];
    const rect = new DOMRect(+x, +y, right - x, bottom - y);
    return rect.width > 0 ? rect : null;
  },
};
