// https://docs.introjs.com: it has no wait of its own, so the page waits as its users do, and refreshes on resize as it does.
globalThis.guide = {
  start(find) {
    const begin = (element) => {
      const tour = introJs.tour();
      tour.setOptions({
        steps: [{ element, title: 'Name the token', intro: 'Type a name.' }],
        helperElementPadding: 8,
        tooltipClass: '',
      });
      void tour.start();
    };
    const there = find();
    if (there) return begin(there);
    const observer = new MutationObserver(() => {
      const element = find();
      if (!element) return;
      observer.disconnect();
      begin(element);
    });
    observer.observe(document, { childList: true, subtree: true });
  },
  box() {
    const layer = document.querySelector('.introjs-helperLayer');
    const rect = layer?.getBoundingClientRect();
    return rect?.width ? rect : null;
  },
};
